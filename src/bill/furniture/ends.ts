import type { Coding } from "../coding.ts";
import type { LineTable } from "../lineTable.ts";
import type { NotLaw } from "../marked.ts";

/** Lines are looked at no further than this: what ends a document says so at once. */
const LOOK = 140;

interface Tail {
  readonly kind: NotLaw["kind"];
  readonly line: RegExp;
}

/** Ends that say so themselves: what stands behind them is never law, whatever it looks like. */
const SURE: readonly Tail[] = [
  { kind: "purpose", line: /^[*#_ \t]*(?:Statement of Purpose|STATEMENT OF PURPOSE)\b/ },
  { kind: "certificate", line: /^(?:-{2,}[ \t]*(?:END|XX)[ \t]*-{2,}|\(End\))\s*$/ },
  { kind: "other", line: /^(?:<<\s*\/ASCII85EncodePages|>>\s*setdistillerparams)/ },
  { kind: "digest", line: /^(?:Report Title|REPORT TITLE):/ },
  {
    kind: "purpose",
    line: /^[*#_ \t]*(?:BILL SUMMARY|Bill Summary|FISCAL NOTE|Fiscal Note|SPONSOR['’]?S?['’]? (?:STATEMENT|MEMO\w*)|REVISER['’]S NOTE)[ \t]*:?[*_]*\s*$/,
  },
  // Indiana's reports of conferences close with the print that they speak of, Nevada's bills with the law repealed.
  { kind: "other", line: /^\(Reference is to [A-Z]+ ?\d+/ },
  { kind: "other", line: /^(?:TEXT OF REPEALED SECTIONS?|LEADLINES OF REPEALED SECTIONS?)\b/ },
  { kind: "digest", line: /^The original instrument and the following digest\b/ },
  // Connecticut closes with a table of its sections' effective dates, which the sections' heads say already.
  { kind: "other", line: /^This act shall take effect as follows and shall amend the following\b/ },
];

/** Ends that are ends only where no bill section's head comes after them. */
const LIKELY: readonly Tail[] = [
  { kind: "digest", line: /^EXPLANATION\s*$/ },
  {
    kind: "purpose",
    line: /^[*#_ \t]*(?:SUMMARY|Summary|STATEMENT|Statement|SYNOPSIS|ABSTRACT|DIGEST)[ \t]*:?[*_]*\s*$/,
  },
  {
    kind: "purpose",
    line: /^[*#_ \t]*(?:[A-Z]{2,5}[ \t]+)?(?:FISCAL|Fiscal)[ \t]+(?:NOTE|Note|IMPACT|Impact)(?:[ \t]+(?:STATEMENT|Statement))?[ \t]*:?[*_]*\s*$/,
  },
  { kind: "purpose", line: /^(?:NOTE|Note):?\s+The purpose of this (?:bill|resolution)/ },
  { kind: "vote", line: /^(?:Yeas|YEAS|Ayes|AYES|Floor Votes?|VOTE)\b[ \t]*[-–:]?[ \t]*\d/ },
  { kind: "sponsor-note", line: /^(?:Co-?Sponsors?|CO-?SPONSORS?|Additional [Ss]ponsors?)\b[ \t]*:/ },
  {
    kind: "navigation",
    line: /^(?:This web page was last updated|Back to [Tt]op|Copyright ©|©|Disclaimer:?\s*$|Disclaimers? & Conditions)/,
  },
  { kind: "other", line: /^(?:\*[ \t]*){5,}\s*$/ },
];

/** Signatures and certificates fill the last page at most. */
const CLOSING = 6000;
const CERTIFICATE: Tail = {
  kind: "certificate",
  line: /^[*_]*(?:(?:PASSED|Passed|APPROVED|Approved|Ratified|RATIFIED|ADOPTED|Adopted|Enacted|ENACTED|FILED|Filed|SIGNED|VETOED|Vetoed|Became (?:a )?law)\b.{0,60}\b(?:19|20)\d\d\b|(?:INTRODUCED|Introduced|PREFILED|REQUESTED|Sponsored)\s+(?:BY|by)\b|(?:I|We|The undersigned)(?:,.{0,60},)? (?:do )?hereby certify|[Tt]he foregoing (?:bill|act)|Attest:|(?:Speaker|President|Chief Clerk|Secretary|SPEAKER|PRESIDENT)(?: [Pp]ro [Tt]empore)? of the (?:House|Senate|HOUSE|SENATE))/,
};

/** How a bill section's head begins a line; what follows the law has none. */
const HEAD =
  /^[*_#"“>\d \t]*(?:(?:NEW|New|NEW LAW)\s+)?(?:SECTION|Section|SEC\.|Sec\.|§|ARTICLE|Article|PART|Subd\.)\s*(?:\d|[IVXA-Z]\b)/;

/** A tail that begins in the first tenth of the text is something else. */
const EARLIEST = 0.1;

/** Takes out what follows the law: statements of purpose, votes, certificates, what the site adds. */
export function removeEnds(coding: Coding, lines: LineTable, from: number): void {
  const { text } = coding;
  const floor = Math.max(from, Math.floor(text.length * EARLIEST));
  let first = firstLine(lines, floor);
  let end = text.length;
  for (let line = first; line < lines.count; line++) {
    const words = look(text, lines, line, SURE_STARTS);
    const tail = words && SURE.find((entry) => entry.line.test(words));
    if (!tail) continue;
    end = lines.starts[line] ?? end;
    coding.remove(end, text.length, tail.kind);
    break;
  }
  // Behind the last section's head, from back to front.
  let last = firstLine(lines, end - 1);
  while (last > first && !HEAD.test(look(text, lines, last, HEAD_STARTS))) last--;
  first = Math.max(first, last);
  for (let line = first; line < lines.count && (lines.starts[line] ?? end) < end; line++) {
    const words = look(text, lines, line, LIKELY_STARTS);
    if (!words) continue;
    const start = lines.starts[line] ?? end;
    const tail =
      LIKELY.find((entry) => entry.line.test(words)) ??
      (end - start < CLOSING && CERTIFICATE.line.test(words) ? CERTIFICATE : undefined);
    if (!tail || start < floor) continue;
    coding.remove(start, end, tail.kind);
    return;
  }
}

/** The lines of a text that end a bill where no law comes behind them. */
export function endLines(text: string, lines: LineTable): string[] {
  const found: string[] = [];
  for (let line = 0; line < lines.count; line++) {
    const words = look(text, lines, line, SURE_STARTS + LIKELY_STARTS);
    if (words && [...SURE, ...LIKELY, CERTIFICATE].some((entry) => entry.line.test(words))) found.push(words);
  }
  return found;
}

const SURE_STARTS = "*#_-(<>RSBFTLr";
const HEAD_STARTS = '*_#"“>0123456789NSAP§';
const LIKELY_STARTS = "*#_SADNYFLOVCTBDPREIWTt©(v";

/** The beginning of a line, its white space cut; empty when it begins with none of `starts`. */
function look(text: string, lines: LineTable, line: number, starts: string): string {
  let at = lines.starts[line] ?? 0;
  const end = lines.ends[line] ?? 0;
  while (at < end && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 160)) at++;
  return at < end && starts.includes(text.charAt(at)) ? text.slice(at, Math.min(end, at + LOOK)) : "";
}

function firstLine(lines: LineTable, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((lines.ends[mid] ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
