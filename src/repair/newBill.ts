import { sectionHead } from "./insertion.ts";
import type { ModelProvision } from "./modelProvisions.ts";
import { shiftTabStops, tabStops } from "./tabStops.ts";

/** Enacting clauses fixed by state constitutions or drafting manuals, for those the drafting notes hold. */
const CLAUSES: Readonly<Record<string, string>> = {
  AZ: "Be it enacted by the Legislature of the State of Arizona:",
  CA: "The people of the State of California do enact as follows:",
  CO: "Be it enacted by the General Assembly of the State of Colorado:",
  CT: "Be it enacted by the Senate and House of Representatives in General Assembly convened:",
  DC: "BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA,",
  DE: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF DELAWARE:",
  FL: "Be It Enacted by the Legislature of the State of Florida:",
  GA: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF GEORGIA:",
  IL: "Be it enacted by the People of the State of Illinois, represented in the General Assembly:",
  KY: "Be it enacted by the General Assembly of the Commonwealth of Kentucky:",
  LA: "Be it enacted by the Legislature of Louisiana:",
  MD: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF MARYLAND, That the Laws of Maryland read as follows:",
  MI: "The People of the State of Michigan enact:",
  MN: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF MINNESOTA:",
  MO: "Be it enacted by the General Assembly of the state of Missouri, as follows:",
  NE: "Be it enacted by the people of the State of Nebraska,",
  NH: "Be it Enacted by the Senate and House of Representatives in General Court convened:",
  NJ: "Be It Enacted by the Senate and General Assembly of the State of New Jersey:",
  NY: "The People of the State of New York, represented in Senate and Assembly, do enact as follows:",
  OH: "Be it enacted by the General Assembly of the State of Ohio:",
  OK: "BE IT ENACTED BY THE PEOPLE OF THE STATE OF OKLAHOMA:",
  OR: "Be It Enacted by the People of the State of Oregon:",
  PA: "The General Assembly of the Commonwealth of Pennsylvania hereby enacts as follows:",
  TN: "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF TENNESSEE:",
  TX: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:",
  VA: "Be it enacted by the General Assembly of Virginia:",
  WA: "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:",
  WI: "The people of the state of Wisconsin, represented in senate and assembly, do enact as follows:",
};

/** The enacting clause of a state's bills; a placeholder in plain words where Lacuna does not hold it. */
export function enactingClause(state: string): string {
  return CLAUSES[state] ?? "Be it enacted by the Legislature of the State:";
}

/** States whose titles say what a bill concerns; the others say what it is relating to. */
const CONCERNING = new Set(["AR", "CO", "CT", "IL", "KS", "MD", "NJ"]);

/** How a bill's title begins, before its subject. */
function titleOf(state: string): string {
  return CONCERNING.has(state) ? "AN ACT CONCERNING" : "AN ACT RELATING TO";
}

/** A new draft as snippet text: front matter, title, enacting clause, one numbered section a provision. */
export function newBillText(state: string, clause: string, provisions: readonly ModelProvision[]): string {
  let used = 1;
  const sections = provisions.map((provision, index) => {
    const head = sectionHead(state, String(index + 1), index === 0);
    const text = shiftTabStops(head + shiftTabStops(provision.body, tabStops(head)), used);
    used += tabStops(head) + tabStops(provision.body);
    return text;
  });
  const body = sections.length ? sections.join("\n\n") : `${sectionHead(state, "1", true)}$0`;
  const goals = provisions.length ? `goals: [${provisions.map(({ goal }) => goal).join(", ")}]\n` : "";
  return `---\nstate: ${state}\n${goals}---\n\n# ${titleOf(state)} \${1:THE SUBJECT}\n\n${clause}\n\n${body}\n`;
}
