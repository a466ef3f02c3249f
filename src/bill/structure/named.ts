/** Longest amending clause looked through for the numbers it names. */
const LONGEST = 12_000;

const NUMBER = "\\d+[A-Za-z]{0,3}(?:[-.:–‑][0-9A-Za-z]+)*";
/** Numbers with parts, and plain ones in a list of sections: "subdivision 4 of section 12" names 12. */
const NAMES = new RegExp(
  `(?:\\bsections?|(?<!sub-)§{1,2})[ \\t\\u00a0]*(${NUMBER}(?:(?:,\\s*(?:and\\s+)?|\\s+and\\s+)${NUMBER}){0,400})|\\b(\\d+[A-Za-z]{0,3}(?:[-.:–‑][0-9A-Za-z]+)+)`,
  "gi",
);
const EACH = new RegExp(NUMBER, "g");

/** Numbers of sections that an amending clause names, without a title before a colon. */
export function numbersNamed(opening: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const match of opening.slice(0, LONGEST).matchAll(NAMES)) {
    const list = (match[1] ?? match[2] ?? "").replace(/[–‑]/g, "-");
    const parted = /\d[-.:]\d/.test(list);
    for (const [number] of list.matchAll(EACH)) {
      // In "566.200,\n3 566.203" the 3 is a line's number.
      if (!parted || !/^\d{1,2}$/.test(number)) out.add(number.replace(/^\d+[A-Z]?:/, ""));
    }
  }
  return out;
}
