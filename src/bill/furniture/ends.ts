import type { Coding } from "../coding.ts";
import type { NotLaw } from "../marked.ts";

/** How a bill section's head begins a line; what follows the law has none. */
const HEAD =
  /^[ \t*_#"“>\d]*(?:(?:NEW|New|NEW LAW)\s+)?(?:SECTION|Section|SEC\.|Sec\.|§|ARTICLE|Article|PART|Subd\.)\s*(?:\d|[IVXA-Z]\b)/gm;

interface Tail {
  readonly kind: NotLaw["kind"];
  readonly from: RegExp;
}

/** Ends that say so themselves: what stands behind them is never law, whatever it looks like. */
const SURE: readonly Tail[] = [
  { kind: "purpose", from: /^[ \t*#_]*(?:Statement of Purpose|STATEMENT OF PURPOSE)\b/gm },
  { kind: "certificate", from: /^[ \t]*-{2,}[ \t]*END[ \t]*-{2,}[ \t]*$/gm },
  { kind: "certificate", from: /^[ \t]*(?:\(End\)|-{2,}XX-{2,})[ \t]*$/gm },
  { kind: "other", from: /^%?[ \t]*(?:<<\s*\/ASCII85EncodePages|>>\s*setdistillerparams)/gm },
  { kind: "digest", from: /^[ \t]*(?:Report Title|REPORT TITLE):/gm },
  {
    kind: "purpose",
    from: /^[ \t*#_]*(?:BILL SUMMARY|Bill Summary|FISCAL NOTE|Fiscal Note|SPONSOR'?S?'? (?:STATEMENT|MEMO\w*)|REVISER'?S NOTE)[ \t]*:?[ \t]*$/gm,
  },
];

/** Ends that are ends only where no bill section's head comes after them. */
const LIKELY: readonly Tail[] = [
  {
    kind: "purpose",
    from: /^[ \t*#_]*(?:SUMMARY|Summary|STATEMENT|Statement|SYNOPSIS|ABSTRACT|DIGEST)[ \t]*:?[ \t]*$/gm,
  },
  { kind: "purpose", from: /^[ \t]*(?:NOTE|Note):?\s+The purpose of this (?:bill|resolution)/gm },
  {
    kind: "certificate",
    from: /^[ \t*_]*(?:(?:PASSED|Passed|APPROVED|Approved|Ratified|RATIFIED|ADOPTED|Adopted|Enacted|ENACTED|FILED|Filed|SIGNED|VETOED|Vetoed|Became (?:a )?law)\b[^\n]{0,60}\b(?:19|20)\d\d\b|(?:INTRODUCED|Introduced|PREFILED|REQUESTED|Sponsored)\s+(?:BY|by)\b|(?:I|We|The undersigned)(?:,[^\n]{0,60},)? (?:do )?hereby certify|[Tt]he foregoing (?:bill|act)|Attest:|(?:_{6,}|-{6,})[ \t]*\n\s*(?:SPEAKER|Speaker|PRESIDENT|President|GOVERNOR|Governor|Chair|Clerk))/gm,
  },
  {
    kind: "certificate",
    from: /^[ \t]*(?:Speaker|President|Chief Clerk|Secretary|SPEAKER|PRESIDENT)(?: Pro Tempore| pro tempore)? of the (?:House|Senate|HOUSE|SENATE)/gm,
  },
  { kind: "vote", from: /^[ \t]*(?:Yeas|YEAS|Ayes|AYES|Floor Votes?|VOTE)\b[ \t]*[-–:]?[ \t]*\d/gm },
  { kind: "sponsor-note", from: /^[ \t]*(?:Co-?Sponsors?|CO-?SPONSORS?|Additional [Ss]ponsors?)\b[ \t]*:/gm },
  {
    kind: "navigation",
    from: /^[ \t]*(?:This web page was last updated|Back to [Tt]op|Copyright ©|©|Disclaimer:?\s*$|Disclaimers? & Conditions)/gm,
  },
  { kind: "other", from: /^[ \t]*\*[ \t]*\*[ \t]*\*[ \t]*\*[ \t]*\*[ \t]*\s*$(?![\s\S])/gm },
];

/** A tail that begins in the first tenth of the text is something else. */
const EARLIEST = 0.1;

/** Takes out what follows the law: statements of purpose, votes, certificates, what the site adds. */
export function removeEnds(coding: Coding, from: number): void {
  const { text } = coding;
  let end = text.length;
  const floor = Math.max(from, Math.floor(text.length * EARLIEST));
  for (const tail of SURE) end = cut(coding, tail, floor, end);
  for (const table = new RegExp(CLOSING_TABLE); ; ) {
    const match = table.exec(text);
    if (!match || match.index >= end) break;
    if (match.index < floor) continue;
    coding.remove(match.index, end, "other");
    end = match.index;
    break;
  }
  const behind = lastHead(text, floor, end);
  for (const tail of LIKELY)
    end = cut(coding, tail, tail.kind === "certificate" ? Math.max(behind, end - CLOSING) : behind, end);
}

/** Signatures and certificates fill the last page at most. */
const CLOSING = 6000;

/** Connecticut closes with a table of its sections' effective dates, which the sections' heads say already. */
const CLOSING_TABLE = /^[ \t]*This act shall take effect as follows and shall amend the following\b/gm;

function cut(coding: Coding, { kind, from }: Tail, floor: number, end: number): number {
  from.lastIndex = floor > 0 ? coding.text.lastIndexOf("\n", floor) + 1 : 0;
  const match = from.exec(coding.text);
  if (!match || match.index >= end || match.index < floor) return end;
  coding.remove(match.index, end, kind);
  return match.index;
}

/** Offset behind the last line that looks like a section's head; `floor` when none does. */
function lastHead(text: string, floor: number, end: number): number {
  // Heads stand close to the end; only the last stretch is searched unless it holds none.
  for (let window = 4000; ; window *= 8) {
    const from = Math.max(floor, end - window);
    HEAD.lastIndex = from;
    let last = -1;
    for (let match = HEAD.exec(text); match && match.index < end; match = HEAD.exec(text)) last = HEAD.lastIndex;
    if (last >= 0) return last;
    if (from <= floor) return floor;
  }
}
