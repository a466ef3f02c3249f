import type { Bill, BillSection } from "../bill/types.ts";
import { closingCount } from "./closing.ts";
import type { DraftEdit } from "./edit.ts";
import type { ModelProvision } from "./modelProvisions.ts";
import { roomAfter } from "./numbering.ts";
import { shiftTabStops, tabStops } from "./tabStops.ts";

/** A model provision made ready for one bill: where it goes and the snippet text to insert there. */
export interface Insertion {
  /** Offset in the original draft. */
  readonly at: number;
  /** Snippet text with the bill section's head and the blank lines around it. */
  readonly snippet: string;
  /** Number given to the new bill section, empty when the bill has none. */
  readonly number: string;
  /** Changes that make room for it: later sections numbered on, and references to them. */
  readonly edits: readonly DraftEdit[];
}

/** How a new free-standing section is headed, by convention; `#` is its number. From each state's bill form. */
const HEADS: Readonly<Record<string, string>> = {
  CT: "Sec. #. (NEW) (Effective {date}) ",
  WA: "NEW SECTION. Sec. #. ",
  NY: "§ #. ",
  KS: "New Sec. #. ",
  OK: "SECTION #. NEW LAW ",
  IL: "Section #. ",
  FL: "Section #. ",
  PA: "Section #. ",
  MN: "Sec. #. ",
  US: "SEC. #. ",
  CA: "SEC. #. ",
  DC: "Sec. #. ",
  VA: "#. That the following is enacted: ",
  NJ: "#. ",
  NH: "# New Section. ",
  AK: "* Sec. #. ",
};

/** Conventions that spell the word out in the first section only. */
const FIRST_SPELLED: Readonly<Record<string, string>> = {
  CT: "Section",
  US: "SECTION",
  CA: "SECTION",
  MN: "Section",
  NY: "Section",
};

/** A date to fill in, as snippet text. */
const DATE = "$".concat("{1:October 1, ____}");

/** Head of a new section as snippet text; a date to fill in is its tab stop 1. */
export function sectionHead(convention: string, number: string, first: boolean, template = HEADS[convention]): string {
  const spelled = first ? FIRST_SPELLED[convention] : undefined;
  const head = spelled ? (template ?? "").replace(/^\S+/, spelled) : (template ?? "SECTION #. ");
  return head.replace("#", number).replace("{date}", DATE);
}

/**
 * Puts a model provision behind the bill's last section of law and before what only closes the bill: effective date,
 * severability, repealers. It takes the number that follows; sections behind it are numbered on where they would clash.
 */
export function insertionOf(bill: Bill, provision: ModelProvision): Insertion {
  const last = bill.sections.at(-1 - closingCount(bill));
  const { number, edits } = last ? roomAfter(bill, last) : { number: "", edits: [] };
  const template = HEADS[bill.convention] ?? headLike(last ? openingOf(bill, last) : "");
  const numbered = number ? sectionHead(bill.convention, number, false, template) : "";
  const plain = bill.convention === "MI" ? MICHIGAN : numbered || (last && isOfCode(last) ? CODE_SECTION : "");
  const at = trimmedEnd(bill.source, last?.end ?? bill.source.length);
  const head = bill.format === "markdown" && last ? emphasised(plain, bill.source, last.start) : plain;
  const text = `${head}${shiftTabStops(provision.body, tabStops(head))}`;
  if (bill.format === "html")
    return { at: behindTags(bill.source, at), number, edits, snippet: `\n${paragraphs(text)}` };
  return { at, number, edits, snippet: `\n\n${text}` };
}

/** Head of a section of the code, its number to be filled in: a lettered bill section holds all the law of some bills. */
const CODE_SECTION = "$".concat("{1:000.000}. ");

/** Michigan bills have no sections of their own: what they enact are sections of its acts. */
const MICHIGAN = "Sec. $".concat("{1:000}. ");

function isOfCode({ number, body }: BillSection): boolean {
  return /^[A-Z]$/.test(number) && body.laws.some(({ cite }) => cite !== null && cite !== number);
}

/** How the heading of a section begins, without what stands before it on its line. */
function openingOf({ source }: Bill, { start, headingSpan }: BillSection): string {
  return source.slice(Math.min(start, headingSpan.start), headingSpan.start + 60);
}

/** Behind the tags that close what ends here: new paragraphs do not stand inside the underlining of the last one. */
function behindTags(source: string, at: number): number {
  const closing = /^(?:\s*<\/(?!body|html|div|section|main|article)[a-z][a-z0-9]*>)+/i.exec(source.slice(at, at + 200));
  return at + (closing?.[0].length ?? 0);
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

/** A head in the style of the section before it. */
function headLike(previous: string): string {
  const [word = "Sec."] = /\b(?:SECTION|SEC\.|Section|Sec\.)(?=\s)/.exec(previous) ?? [];
  return `${word} #. `;
}

/** A head with the emphasis that the head of the section before it has in Markdown. */
function emphasised(head: string, source: string, previous: number): string {
  const before = source.slice(Math.max(0, previous - 2), previous + 160);
  const dated = /\(\*Effective/i.test(before) ? head.replace(/\((Effective [^)]*)\)/, "(*$1*)") : head;
  return /^\**\*\*\S/.test(before.trimStart()) ? dated.replace(/^((?:NEW SECTION\. )?\S+ \S+)/, "**$1**") : dated;
}

function trimmedEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(source.charAt(at - 1))) at--;
  return at;
}
