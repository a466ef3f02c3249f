/** How one jurisdiction writes its bills, as far as the reader needs it. Sources: the drafting manuals and bill forms of each state. */
export interface Profile {
  readonly id: string;
  /** Start of the enacting clause, white space folded, in lower case. */
  readonly enacts: readonly string[];
  /** Forms in which its law is cited, to tell a jurisdiction without an enacting clause; null when they tell nothing. */
  readonly cites: RegExp | null;
  /** Brackets enclose struck words. */
  readonly brackets: boolean;
  /** Double parentheses enclose struck words. */
  readonly doubleParentheses: boolean;
  /** Small numbers fence what a committee changed. */
  readonly digitFences: boolean;
  /** New words stand in capitals where typefaces are lost. */
  readonly capitals: boolean;
  /** New words stand in italics or bold type, so that pages that strike and slant words show both. */
  readonly slanted: boolean;
  /** The title alone says which of the sections printed are amended and which are new. */
  readonly titleAmends: boolean;
  /** Plain text keeps nothing of new words (underline and italics are lost). */
  readonly insertionsLost: boolean;
  /** Plain text keeps nothing of struck words either. */
  readonly deletionsLost: boolean;
}

function profile(
  id: string,
  enacts: string | readonly string[],
  cites: RegExp | null,
  more: Partial<Omit<Profile, "id" | "enacts" | "cites">> = {},
): Profile {
  const struckInText = more.brackets || more.doubleParentheses || false;
  return {
    id,
    enacts: typeof enacts === "string" ? [enacts] : enacts,
    cites,
    brackets: false,
    doubleParentheses: false,
    digitFences: false,
    capitals: false,
    slanted: false,
    titleAmends: false,
    insertionsLost: !more.capitals,
    deletionsLost: !struckInText,
    ...more,
  };
}

/** Struck words stay visible between brackets. */
const BRACKETS = { brackets: true } as const;
/** New words in capitals, struck words in brackets. */
const CAPITALS_AND_BRACKETS = { brackets: true, capitals: true } as const;
/** Conventions of amending by instruction: nothing is marked, so nothing is lost. */
const UNMARKED = { insertionsLost: false, deletionsLost: false } as const;

const ASSEMBLY = "be it enacted by the general assembly of";
const LEGISLATURE = "be it enacted by the legislature of";

/** The jurisdictions whose forms are known: the states, the District of Columbia, Congress. */
export const PROFILES: readonly Profile[] = [
  profile("US", "be it enacted by the senate and house of representatives of the united states", null, UNMARKED),
  profile("AK", `${LEGISLATURE} the state of alaska`, /\bAS \d\d\.\d\d/g, CAPITALS_AND_BRACKETS),
  profile("AL", `${LEGISLATURE} alabama`, /\bCode of Alabama\b|\bAla\. Code\b/g),
  profile("AR", `${ASSEMBLY} the state of arkansas`, /\bArkansas Code\b|\bA\.C\.A\./g),
  profile("AZ", `${LEGISLATURE} the state of arizona`, /\bArizona Revised Statutes\b|\bA\.R\.S\./g, { capitals: true }),
  profile(
    "CA",
    "the people of the state of california do enact",
    /\b(?:Penal|Welfare and Institutions|Government|Health and Safety|Civil|Family|Business and Professions) Code is (?:amended|added|repealed)|\bCalifornia (?:Penal|Civil|Education) Code\b/g,
    { slanted: true },
  ),
  profile("CO", `${ASSEMBLY} the state of colorado`, /\bColorado Revised Statutes\b|\bC\.R\.S\./g, { capitals: true }),
  profile(
    "CT",
    "be it enacted by the senate and house of representatives in general assembly convened",
    /\bof the general statutes\b|\bConn\. Gen\. Stat\b|\bConnecticut General Statutes\b|\bpublic act \d\d-\d/g,
    BRACKETS,
  ),
  profile("DC", "be it enacted by the council of the district of columbia", /\bD\.C\. (?:Official )?Code\b/g, UNMARKED),
  profile("DE", `${ASSEMBLY} the state of delaware`, /\bDelaware Code\b|\bDel\. C\./g),
  profile("FL", `${LEGISLATURE} the state of florida`, /\bFlorida Statutes\b|\bF\.S\.|\bs{1,2}\. \d{2,3}\.\d{2,}/g),
  profile("GA", `${ASSEMBLY} georgia`, /\bOfficial Code of Georgia\b|\bO\.C\.G\.A\.|\bCode Section \d+-\d+-\d/g),
  profile("HI", `${LEGISLATURE} the state of hawaii`, /\bHawaii Revised Statutes\b|\bHRS\b/g, BRACKETS),
  profile("IA", `${ASSEMBLY} the state of iowa`, /\bIowa Code\b|\bCode (?:19|20)\d\d, is amended/g),
  profile("ID", `${LEGISLATURE} the state of idaho`, /\bIdaho Code\b/g),
  profile(
    "IL",
    "be it enacted by the people of the state of illinois",
    /\b\d+ ILCS \d|\bIllinois Compiled Statutes\b/g,
  ),
  profile("IN", `${ASSEMBLY} the state of indiana`, /\bIC \d+-\d|\bIndiana Code\b/g),
  profile("KS", `${LEGISLATURE} the state of kansas`, /\bK\.S\.A\./g, { brackets: false }),
  profile("KY", `${ASSEMBLY} the commonwealth of kentucky`, /\bKRS (?:Chapter )?\d/g, BRACKETS),
  profile(
    "LA",
    `${LEGISLATURE} louisiana`,
    /\bR\.S\. \d+:\d|\bLouisiana Revised Statutes\b|\bCh\.C\. Art|\bC\.Cr\.P\./g,
  ),
  profile(
    "MA",
    "be it enacted by the senate and house of representatives in general court assembled",
    /\bchapter \d+[A-Z]? of the General Laws\b|\bM\.G\.L\./g,
    UNMARKED,
  ),
  profile(
    "MD",
    [`${ASSEMBLY} maryland`, "be it enacted, by the general assembly of maryland"],
    /\bAnnotated Code of Maryland\b|\bMd\. Code\b/g,
    CAPITALS_AND_BRACKETS,
  ),
  profile(
    "ME",
    "be it enacted by the people of the state of maine",
    /\bM\.?R\.?S\.?A\.? §|\bMaine Revised Statutes\b/g,
  ),
  profile("MI", "the people of the state of michigan enact", /\bMCL \d|\b(?:19|20)\d\d PA \d+/g, {
    slanted: true,
    titleAmends: true,
  }),
  profile("MN", `${LEGISLATURE} the state of minnesota`, /\bMinnesota Statutes\b|\bMinn\. Stat\b/g),
  profile("MO", `${ASSEMBLY} the state of missouri`, /\bRSMo\b/g, BRACKETS),
  profile("MS", `${LEGISLATURE} the state of mississippi`, /\bMississippi Code\b|\bMiss\. Code\b/g),
  profile("MT", `${LEGISLATURE} the state of montana`, /\d+-\d+-\d+, MCA\b|\bMontana Code\b/g),
  profile("NC", "the general assembly of north carolina enacts", /\bG\.S\. \d+[A-Z]?-\d/g),
  profile(
    "ND",
    [
      "be it enacted by the legislative assembly of north dakota",
      "be it enacted by the legislative assembly of the state of north dakota",
    ],
    /\bNorth Dakota Century Code\b|\bN\.D\.C\.C\./g,
  ),
  profile(
    "NE",
    "be it enacted by the people of the state of nebraska",
    /\bRevised Statutes (?:Cumulative Supplement|Supplement|of Nebraska)|\bNeb\. Rev\. Stat/g,
  ),
  profile(
    "NH",
    "be it enacted by the senate and house of representatives in general court convened",
    /\bRSA \d+(?:-[A-Z])?:\d/g,
    { brackets: true, slanted: true },
  ),
  profile(
    "NJ",
    "be it enacted by the senate and general assembly of the state of new jersey",
    /\bN\.J\.S\.(?:A\.)?|\bP\.L\.\s?(?:19|20)\d\d, ?c\./g,
    { brackets: true, digitFences: true },
  ),
  profile("NM", `${LEGISLATURE} the state of new mexico`, /\bNMSA 1978\b/g, BRACKETS),
  profile("NV", "the people of the state of nevada, represented in senate and assembly", /\bNRS \d/g, {
    brackets: true,
    slanted: true,
  }),
  profile(
    "NY",
    "the people of the state of new york, represented in senate and assembly",
    /\bof the (?:penal|executive|social services|criminal procedure|civil rights|education|public health|correction|mental hygiene|domestic relations|labor|real property|family court|state finance|vehicle and traffic) (?:law|act)\b|\blaws of (?:19|20)\d\d\b/g,
    CAPITALS_AND_BRACKETS,
  ),
  profile("OH", `${ASSEMBLY} the state of ohio`, /\b(?:Ohio )?Revised Code\b|\bR\.C\. \d/g),
  profile("OK", "be it enacted by the people of the state of oklahoma", /\b\d+[A-Z]? O\.S\. |\bOklahoma Statutes\b/g),
  profile("OR", "be it enacted by the people of the state of oregon", /\bORS (?:chapter )?\d/g, {
    brackets: true,
    slanted: true,
  }),
  profile(
    "PA",
    "the general assembly of the commonwealth of pennsylvania hereby enacts",
    /\bPa\.?\s?C\.?S\.?|\bP\.S\. §|\bPennsylvania Consolidated Statutes\b/g,
    BRACKETS,
  ),
  profile(
    "RI",
    "it is enacted by the general assembly as follows",
    /\bGeneral Laws in Chapter\b|\bR\.I\. Gen\. Laws\b|\bof the General Laws (?:in|entitled)\b/g,
  ),
  profile(
    "SC",
    `${ASSEMBLY} the state of south carolina`,
    /\bof the (?:1976|S\.C\.) Code\b|\bS\.C\. Code\b|\bCode of Laws of South Carolina\b/g,
  ),
  profile(
    "SD",
    `${LEGISLATURE} the state of south dakota`,
    /\bSDCL\b|(?:^|\n)[ \t]*Section \d+\. That (?:§ )?\d+-\d+[A-Z]?-\d/g,
  ),
  profile("TN", `${ASSEMBLY} the state of tennessee`, /\bTennessee Code Annotated\b|\bT\.C\.A\./g, UNMARKED),
  profile(
    "TX",
    `${LEGISLATURE} the state of texas`,
    /\bSection \d+[A-Z]?\.\d+(?:\([a-z0-9-]+\))*, (?:Penal|Family|Health and Safety|Government|Education|Human Resources|Civil Practice and Remedies|Occupations|Labor|Local Government) Code|\bArticle \d+[A-Z]?\.\d+(?:\([a-z]\))*, Code of Criminal Procedure/g,
    BRACKETS,
  ),
  profile("UT", `${LEGISLATURE} the state of utah`, /\bUtah Code\b/g, BRACKETS),
  profile("VA", `${ASSEMBLY} virginia`, /\bCode of Virginia\b|\bVa\. Code\b|§ \d+\.\d+-\d+/g, { slanted: true }),
  profile("VT", "it is hereby enacted by the general assembly of the state of vermont", /\bV\.S\.A\. §/g),
  profile("WA", `${LEGISLATURE} the state of washington`, /\bRCW\b/g, { doubleParentheses: true }),
  profile(
    "WI",
    "the people of the state of wisconsin, represented in senate and assembly",
    /\bof the statutes (?:is|are) (?:amended|created|repealed)|\bWis\. Stats?\b/g,
  ),
  profile(
    "WV",
    `${LEGISLATURE} west virginia`,
    /\bCode of West Virginia\b|\bW\. ?Va\. Code\b|§\d+[A-Z]?-\d+[A-Z]?-\d/g,
    { titleAmends: true },
  ),
  profile("WY", `${LEGISLATURE} the state of wyoming`, /\bW\.S\. \d+-\d/g),
];

const BY_ID = new Map(PROFILES.map((entry) => [entry.id, entry]));

/** The profile of a jurisdiction by its postal code, or undefined. */
export function profileOf(id: string | null | undefined): Profile | undefined {
  return id ? BY_ID.get(id.toUpperCase()) : undefined;
}
