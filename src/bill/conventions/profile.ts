/** How one jurisdiction writes its bills, as far as the reader needs it. Sources: the drafting manuals and bill forms of each state. */
export interface Profile {
  readonly id: string;
  /** Start of the enacting clause, white space folded, in lower case. */
  readonly enacts: readonly string[];
  /** Names by which its law is cited, to tell a jurisdiction without an enacting clause. */
  readonly cites: readonly RegExp[];
  /** Brackets enclose struck words. */
  readonly brackets: boolean;
  /** New words stand in capitals where typefaces are lost. */
  readonly capitals: boolean;
  /** Plain text keeps nothing of new words (underline and italics are lost). */
  readonly insertionsLost: boolean;
  /** Plain text keeps nothing of struck words either. */
  readonly deletionsLost: boolean;
}

function profile(
  id: string,
  enacts: string | readonly string[],
  more: Partial<Omit<Profile, "id" | "enacts">> = {},
): Profile {
  return {
    id,
    enacts: typeof enacts === "string" ? [enacts] : enacts,
    cites: more.cites ?? [],
    brackets: more.brackets ?? false,
    capitals: more.capitals ?? false,
    insertionsLost: more.insertionsLost ?? true,
    deletionsLost: more.deletionsLost ?? !more.brackets,
  };
}

/** Conventions of amending by instruction: nothing is marked, so nothing is lost. */
const UNMARKED = { insertionsLost: false, deletionsLost: false } as const;

/** The jurisdictions whose forms are known. */
export const PROFILES: readonly Profile[] = [
  profile("US", "be it enacted by the senate and house of representatives of the united states", { ...UNMARKED }),
  profile("CT", "be it enacted by the senate and house of representatives in general assembly convened", {
    brackets: true,
    cites: [/\bgeneral statutes\b/],
  }),
  profile("NY", "the people of the state of new york, represented in senate and assembly", {
    brackets: true,
    capitals: true,
    insertionsLost: false,
  }),
  profile("CA", "the people of the state of california do enact", {
    cites: [/\bof the (?:Penal|Welfare and Institutions|Education|Government) Code\b/],
  }),
  profile("TX", "be it enacted by the legislature of the state of texas", { brackets: true }),
  profile("FL", "be it enacted by the legislature of the state of florida", { cites: [/\bFlorida Statutes\b/] }),
  profile("OH", "be it enacted by the general assembly of the state of ohio"),
  profile("PA", "the general assembly of the commonwealth of pennsylvania hereby enacts", {
    brackets: true,
    cites: [/\bPa\.?\s?C\.?S\.?\b/],
  }),
  profile("WA", "be it enacted by the legislature of the state of washington", {
    insertionsLost: true,
    deletionsLost: false,
    cites: [/\bRCW\b/],
  }),
  profile("OR", "be it enacted by the people of the state of oregon", { brackets: true, cites: [/\bORS \d/] }),
  profile("MN", "be it enacted by the legislature of the state of minnesota", { cites: [/\bMinnesota Statutes\b/] }),
  profile(
    "MD",
    ["be it enacted by the general assembly of maryland", "be it enacted, by the general assembly of maryland"],
    { brackets: true, capitals: true, insertionsLost: false },
  ),
  profile("MO", "be it enacted by the general assembly of the state of missouri", {
    brackets: true,
    cites: [/\bRSMo\b/],
  }),
  profile("GA", "be it enacted by the general assembly of georgia", { cites: [/\bOfficial Code of Georgia\b/] }),
  profile("VA", "be it enacted by the general assembly of virginia", { cites: [/\bCode of Virginia\b/] }),
  profile("KY", "be it enacted by the general assembly of the commonwealth of kentucky", {
    brackets: true,
    cites: [/\bKRS \d/],
  }),
  profile("LA", "be it enacted by the legislature of louisiana", { cites: [/\bR\.S\. \d/] }),
  profile("TN", "be it enacted by the general assembly of the state of tennessee", {
    ...UNMARKED,
    cites: [/\bTennessee Code Annotated\b/],
  }),
  profile("IL", "be it enacted by the people of the state of illinois", { cites: [/\d+ ILCS \d/] }),
  profile("NJ", "be it enacted by the senate and general assembly of the state of new jersey", {
    brackets: true,
    cites: [/\bN\.J\.S\./],
  }),
  profile("CO", "be it enacted by the general assembly of the state of colorado", {
    capitals: true,
    insertionsLost: false,
    cites: [/\bColorado Revised Statutes\b/],
  }),
  profile("MI", "the people of the state of michigan enact"),
  profile("NE", "be it enacted by the people of the state of nebraska"),
  profile("NH", "be it enacted by the senate and house of representatives in general court convened", {
    brackets: true,
    cites: [/\bRSA \d/],
  }),
  profile("WI", "the people of the state of wisconsin, represented in senate and assembly", {
    cites: [/\bof the statutes is\b/],
  }),
  profile("OK", "be it enacted by the people of the state of oklahoma", { cites: [/\d+ O\.S\. /] }),
  profile("AZ", "be it enacted by the legislature of the state of arizona", {
    capitals: true,
    insertionsLost: false,
    cites: [/\bArizona Revised Statutes\b/],
  }),
  profile("DC", "be it enacted by the council of the district of columbia", {
    ...UNMARKED,
    cites: [/\bD\.C\. Official Code\b/],
  }),
  profile("DE", "be it enacted by the general assembly of the state of delaware"),
  profile("UT", "be it enacted by the legislature of the state of utah"),
  profile("NV", "the people of the state of nevada, represented in senate and assembly", {
    brackets: true,
    cites: [/\bNRS \d/],
  }),
  profile("NM", "be it enacted by the legislature of the state of new mexico", { brackets: true }),
  profile("HI", "be it enacted by the legislature of the state of hawaii", { brackets: true }),
  profile("KS", "be it enacted by the legislature of the state of kansas"),
  profile("IN", "be it enacted by the general assembly of the state of indiana", { cites: [/\bIC \d/] }),
  profile("IA", "be it enacted by the general assembly of the state of iowa"),
  profile("ID", "be it enacted by the legislature of the state of idaho"),
  profile("AK", "be it enacted by the legislature of the state of alaska", {
    brackets: true,
    cites: [/\bAS \d\d\.\d/],
  }),
  profile("AL", "be it enacted by the legislature of alabama"),
  profile("AR", "be it enacted by the general assembly of the state of arkansas"),
  profile("MS", "be it enacted by the legislature of the state of mississippi"),
  profile("MT", "be it enacted by the legislature of the state of montana", { cites: [/\bMCA\b/] }),
  profile("ND", "be it enacted by the legislative assembly of north dakota"),
  profile("SD", "be it enacted by the legislature of the state of south dakota"),
  profile("NC", "the general assembly of north carolina enacts", { cites: [/\bG\.S\. \d/] }),
  profile("SC", "be it enacted by the general assembly of the state of south carolina"),
  profile("WV", "be it enacted by the legislature of west virginia"),
  profile("WY", "be it enacted by the legislature of the state of wyoming"),
  profile("VT", "it is hereby enacted by the general assembly of the state of vermont"),
  profile("ME", "be it enacted by the people of the state of maine"),
  profile("RI", "it is enacted by the general assembly as follows"),
  profile("MA", "be it enacted by the senate and house of representatives in general court assembled", { ...UNMARKED }),
];

const BY_ID = new Map(PROFILES.map((entry) => [entry.id, entry]));

/** The profile of a jurisdiction by its postal code, or undefined. */
export function profileOf(id: string | null | undefined): Profile | undefined {
  return id ? BY_ID.get(id) : undefined;
}
