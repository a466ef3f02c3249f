import type { ImportedCard } from "../../../src/score/importing/importCard.ts";
import { edition } from "./editions.ts";

const framework = edition("report-cards-2023");

export interface Row {
  readonly points: string;
  readonly summary: string;
}
/** An invented state's card: 10 + 5 + 2.5 + 7.5 + 10 + 0 = 35, and 1 point of extra credit. */
export const ROWS: readonly Row[] = [
  {
    points: "10/17.5",
    summary:
      "Policy goals accomplished related to buyer accountability under the trafficking law, buyer accountability under state CSEC laws, and decoy defenses. Gaps remain related to trafficker accountability under CSEC laws, mistake of age defenses, business entity liability under the trafficking law, and financial penalties.",
  },
  {
    points: "5/27.5",
    summary:
      "Policy goals accomplished related to third party control. Gaps remain related to foreign national victims, screening through child welfare and the juvenile justice system, non-criminalization for prostitution offenses, expanded non-criminalization, juvenile court jurisdiction, child abuse definitions, and non-caregiver trafficking cases.",
  },
  { points: "2.5/15", summary: "Gaps remain in all areas, including community-based services." },
  {
    points: "7.5/15",
    summary:
      "Policy goals accomplished related to vacatur. Gaps remain related to civil orders of protection, crime victims’ compensation, restitution, civil remedies, and statutes of limitation.",
  },
  { points: "10/10", summary: "Policy goals accomplished in all areas." },
  { points: "0/15", summary: "Gaps remain in all areas, including training for law enforcement." },
];
export const STATUSES: Readonly<Record<string, string>> = {
  "2.1": "Met",
  "2.3": "Not met",
  "2.4": "Not met",
  "2.5": "Partially met",
  "2.6": "Not met",
  "2.7": "Not met",
  "2.8": "Partially met",
  "3.1": "Not met",
  "3.6": "Partially met",
};

/** The text of that card, with what `change` gives in the place of its own. */
export function cardText(
  change: {
    readonly rows?: readonly Row[];
    readonly statuses?: Readonly<Record<string, string>>;
    readonly overall?: string;
    readonly state?: string;
    readonly year?: number;
    readonly extra?: string;
  } = {},
): string {
  const state = change.state ?? "Nevada";
  const rows = change.rows ?? ROWS;
  return [
    `${change.year ?? 2023} REPORT`,
    state.toUpperCase(),
    "Report Cards on Child & Youth Sex Trafficking",
    "6 ISSUE AREAS IDENTIFIED: CRIMINAL PROVISIONS, CONTINUUM OF CARE",
    `${state}\n${change.year ?? 2023} Report Card`,
    "Issue\t\t\tGrade\tScore\tSummary",
    ...framework.issues.flatMap((issue, index) => {
      const row = rows[index];
      return row ? [`\t${issue.id}. ${issue.name}\t\tF\t${row.points}\t${row.summary}`] : [];
    }),
    change.extra ?? "EXTRA CREDIT\t\tYouth\t\t1\tProtection related to vacatur is extended to sex trafficked youth.",
    `OVERALL GRADE\nTIER III\n\n${change.overall ?? "F 36"}`,
    "SAFE HARBOR",
    "Status\tSafe Harbor Policy Goal",
    ...Object.entries(change.statuses ?? STATUSES).map(
      ([goal, status]) => ` ${status}\tState law says so (see Policy Goal ${goal} for further analysis).`,
    ),
  ].join("\n");
}

/** What was found amiss, one sentence each, with its line. */
export const messages = ({ problems }: ImportedCard) =>
  problems.map((entry) => `${entry.kind} ${entry.line}: ${entry.message}`);
