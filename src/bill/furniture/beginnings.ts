import { type Coding, REMOVED } from "../coding.ts";
import type { NotLaw } from "../marked.ts";

/** How a bill's title begins a line. */
const TITLE =
  /^[ \t*_#>\d]*(?:AN {1,4}ACT\b|An {1,4}Act\b|An {1,4}act\b|A {1,4}BILL\b|A {1,4}Bill\b|A {1,4}bill {1,4}(?:for|to)\b|(?:A )?JOINT RESOLUTION\b|A Joint Resolution\b)/gm;

/** Matter between the title and the enacting clause, and what it is. */
const BETWEEN: readonly { readonly kind: NotLaw["kind"]; readonly from: RegExp }[] = [
  {
    kind: "digest",
    from: /^[ \t*_#]*(?:LEGISLATIVE COUNSEL['’]?S DIGEST|Legislative Counsel['’]s Digest|LONG TITLE|Bill Summary|BILL SUMMARY|SUMMARY|Summary|SYNOPSIS|Synopsis|DIGEST|Digest|ABSTRACT|Analysis by the Legislative|ANALYSIS|Analysis)\b/m,
  },
  { kind: "findings", from: /^[ \t]*(?:WHEREAS|Whereas)\b/m },
];

/** No head of a document is longer (a budget's title lists some thousand sections). */
const FARTHEST = 120_000;

/**
 * Takes out what stands before a bill's title (site navigation, sponsors, history, synopsis) and, between title and
 * enacting clause, digests and recitals. `clause` is where the enacting clause begins.
 */
export function removeBeginnings(coding: Coding, clause: number): void {
  if (clause > FARTHEST) return;
  const head = coding.text.slice(0, clause);
  const title = titleStart(head);
  const before = head.slice(0, Math.max(0, title));
  if (isHead(before)) coding.remove(0, title, kindOf(before));
  const rest = head.slice(Math.max(0, title));
  for (const { kind, from } of BETWEEN) {
    const match = from.exec(rest);
    if (match && coding.codes[Math.max(0, title) + match.index] === REMOVED) continue;
    // A digest that comes first, without a title before it, leaves the title to be found elsewhere.
    if (!match || (title < 0 && match.index < 40)) continue;
    coding.remove(Math.max(0, title) + match.index, clause, kind);
    break;
  }
}

/** More than one line, or one that names a bill; a single line of words is the act's own name. */
function isHead(before: string): boolean {
  return /\S[^\n]*\n\s*\S/.test(before) || /\b(?:Bill|BILL|No\.|NO\.|Session|SESSION|[HS]\.?\s?B\.?)\b/.test(before);
}

/** The first line of the last group of title lines: "A BILL" and "AN ACT" under it are one title. */
function titleStart(head: string): number {
  TITLE.lastIndex = 0;
  let first = -1;
  let last = -1;
  for (let match = TITLE.exec(head); match; match = TITLE.exec(head)) {
    if (first < 0 || match.index - last > 400) first = match.index;
    last = match.index;
  }
  return first;
}

function kindOf(head: string): NotLaw["kind"] {
  if (/^\s*(?:SYNOPSIS|SUMMARY|Summary|DIGEST|Digest|LEGISLATIVE COUNSEL)/m.test(head)) return "digest";
  if (/^\s*(?:Skip (?:to|navigation)|Home|Menu|Search|≡)\s*$/im.test(head)) return "navigation";
  return /\b(?:[Ss]ponsor|SPONSOR|Introduced|INTRODUCED|[Bb]y (?:Senator|Representative|Rep\.|Sen\.|Delegate))/.test(
    head,
  )
    ? "sponsor-note"
    : "page-head";
}
