import type { Coding } from "../coding.ts";
import type { NotLaw } from "../marked.ts";

/** How a bill's title begins a line. */
const TITLE =
  /^[ \t*_#>\d]*(?:AN ACT\b|An Act\b|An act\b|A BILL\b|A Bill\b|A bill (?:for|to)\b|A JOINT RESOLUTION|A Joint Resolution|REFERENCE TITLE|TITLE\s*:|A CONCURRENT RESOLUTION|RELATING TO\b|CONCERNING\b|To (?:amend|enact|repeal|provide)\b|TO (?:AMEND|ENACT|REPEAL|PROVIDE)\b)/gm;

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
  const title = lastTitle(head);
  if (title > 0) coding.remove(0, title, kindOf(head.slice(0, title)));
  const rest = head.slice(Math.max(0, title));
  for (const { kind, from } of BETWEEN) {
    const match = from.exec(rest);
    // A digest that comes first, without a title before it, leaves the title to be found elsewhere.
    if (!match || (title < 0 && match.index < 40)) continue;
    coding.remove(Math.max(0, title) + match.index, clause, kind);
    break;
  }
}

/** The first line of the last group of title lines: "A BILL" and "AN ACT" under it are one title. */
function lastTitle(head: string): number {
  TITLE.lastIndex = 0;
  let strong = -1;
  let weak = -1;
  let lastStrong = -1;
  for (let match = TITLE.exec(head); match; match = TITLE.exec(head)) {
    if (/^[\s*_#>\d]*(?:AN ACT|An Act|An act|A BILL|A Bill|A bill)/.test(match[0])) {
      if (strong < 0 || match.index - lastStrong > 400) strong = match.index;
      lastStrong = match.index;
    } else if (weak < 0) {
      weak = match.index;
    }
  }
  return strong >= 0 ? strong : weak;
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
