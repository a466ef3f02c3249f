/** A published card for an invented year's Ohio, in the layout of the report cards; our own figures. */
export const CARD = `
2023 REPORT

OHIO

Report Cards on Child & Youth Sex Trafficking

OHIO
2023 Report Card
TIER II

Issue			Grade	Score	Summary
	1. Criminal Provisions		D	$\\frac{12}{17.5}$	Policy goals accomplished related to buyer and trafficker accountability under state CSEC laws, decoy defenses, and business entity liability under the trafficking law. Gaps remain related to buyer accountability under the trafficking law, mistake of age defenses, and financial penalties.
	2. Identification of and Response to Victims		F	$\\frac{6}{27.5}$	Gaps remain in all areas.
	3. Continuum of Care		F	$\\frac{5}{15}$	Gaps remain in all areas.
	4. Access to Justice for Trafficking Survivors		D	$\\frac{10}{15}$	Policy goals accomplished related to restitution and civil remedies. Gaps remain related to civil orders of protection, crime victims' compensation, vacatur, and statutes of limitation.
	5. Tools for a Victim-Centered Criminal Justice Response		F	$\\frac{5}{10}$	Gaps remain in all areas.
	6. Prevention and Training		F	$\\frac{8.5}{15}$	Policy goals accomplished related to training for law enforcement, prosecutors, and school personnel. Gaps remain related to training for child welfare and juvenile justice agencies as well as prevention education in schools.
EXTRA CREDIT		Youth		1	Protection related to civil remedies is extended to sex trafficked youth.
		Child Labor Trafficking		2	Protections related to restitution and civil remedies are extended to child labor trafficking victims.

OVERALL GRADE
TIER II
F
49.5
`;
