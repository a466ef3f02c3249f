import type { Coding } from "../coding.ts";
import type { NotLaw } from "../marked.ts";

/** What follows the law at the end of a document; everything from there on is not law. */
const TAILS: readonly { readonly kind: NotLaw["kind"]; readonly from: RegExp }[] = [
  { kind: "purpose", from: /^[ \t*#]*(?:Statement of Purpose|STATEMENT OF PURPOSE)\b/m },
  {
    kind: "purpose",
    from: /^[ \t*#]*(?:SUMMARY|BILL SUMMARY|FISCAL NOTE|Fiscal Note|SPONSOR'?S? STATEMENT|STATEMENT)[ \t]*:?[ \t]*$/m,
  },
  { kind: "certificate", from: /^[ \t]*-{2,}[ \t]*END[ \t]*-{2,}[ \t]*$/m },
  { kind: "legend", from: /^[ \t]*EXPLANATION[ \t-]{1,4}Matter in\b/m },
];

/** A tail shorter than the law before it is a tail; one that begins in the first tenth is something else. */
const EARLIEST = 0.1;

/** Takes out what follows the law: statements of purpose, legends, closing certificates. */
export function removeEnds(coding: Coding): void {
  for (const { kind, from } of TAILS) {
    const match = from.exec(coding.text);
    if (!match || match.index < coding.text.length * EARLIEST) continue;
    coding.remove(match.index, coding.text.length, kind);
  }
}
