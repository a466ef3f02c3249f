import type { Span } from "../../text/span.ts";
import type { CleanText, Mark } from "../marked.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import { catchlineLength, findLawHeads, type LawHead } from "../provisions/lawSections.ts";
import { marksWithin } from "../rereading/sameSection.ts";
import type { LawSection, Provision, Run, SectionBody } from "../types.ts";
import type { Opening } from "./action.ts";
import { addedUnits } from "./addedUnits.ts";
import { governingInstructions } from "./instructed.ts";
import { instructedLaws } from "./instructedLaws.ts";
import { numbersNamed } from "./named.ts";
import { isMarkedNew } from "./newLaws.ts";
import { runsFrom } from "./runs.ts";
import { toldLaw } from "./toldLaw.ts";

/** What is known of a section before its body is read. Offsets are in the clean text. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  /** Where the section's own words begin: behind its head and heading. */
  readonly from: number;
  readonly opening: Opening;
  /** Citations of the sections of law that the opening creates. */
  readonly newLaws: ReadonlySet<string>;
  readonly cite: string | null;
  readonly heading: string;
  /** Offset in the original draft at which the section starts. */
  readonly draftStart: number;
}

/** How the sections of law of a body are told apart and what they are to the bill, for one of them to be read again. */
export interface LawsFrame {
  /** Numbers that the opening words name. */
  readonly named: ReadonlySet<string>;
  /** Standing of words that nothing marks. */
  readonly base: number;
  /** By index of the section of law: whether it is new as a whole. */
  readonly fresh: readonly boolean[];
  /** Opening words that may add units to law that is not new; null where all is. */
  readonly addsTo: string | null;
}

const FRAMES = new WeakMap<SectionBody, LawsFrame>();

/** How a body's sections of law were read; undefined where its instructions say what they are. */
export function frameOfLaws(body: SectionBody): LawsFrame | undefined {
  return FRAMES.get(body);
}

/** Notes that a body's sections of law are to be read as those of the one it goes back to. */
export function keepFrameOfLaws(body: SectionBody, earlier: SectionBody): void {
  const frame = FRAMES.get(earlier);
  if (frame) FRAMES.set(body, frame);
}

/** Reads one section's body; all offsets in it are relative to the section. */
export function readBody(clean: Pick<CleanText, "text" | "map" | "marks" | "convention">, frame: Frame): SectionBody {
  const text = clean.text.slice(frame.start, frame.end);
  const map = clean.map.slice(frame.start, frame.end, frame.draftStart);
  const marks = marksWithin(clean.marks, frame.start, frame.end);
  const from = frame.from - frame.start;
  const instructed = marks.length ? null : governingInstructions(text, from, clean);
  if (instructed) {
    const parts = instructedLaws(text, from, instructed, frame.heading);
    return { text, map, marks, ...parts, amendments: instructed.amendments };
  }
  const lawFrom = from + frame.opening.length;
  const begins = frame.opening.length > 0 || frame.opening.action === "add";
  const named = numbersNamed(text.slice(from, lawFrom));
  const heads = findLawHeads(text, lawFrom, begins, named, OF_ARTICLE.test(text.slice(from, lawFrom)));
  const laws: LawSection[] = [];
  const provisions: Provision[] = [];
  const told = frame.opening.repeals ? toldLaw(text, from, lawFrom) : null;
  const notLaw: { start: number; end: number }[] = [{ start: 0, end: told?.start ?? lawFrom }];

  const add = (from: number, end: number, cite: string | null, heading: string) => {
    // A quotation sign that opens the law is the bill's, unless it opens a word that the law defines.
    const opens = text.slice(from, Math.min(end, from + 120));
    const start = from + (OPENS_TERM.test(opens) ? 0 : (/^\s*["“]\s*/.exec(opens)?.[0].length ?? 0));
    if (start > from) notLaw.push({ start: from, end: start });
    const first = provisions.length;
    provisions.push(...buildProvisions(text, start, end, findLabels(text, start, end), first));
    laws.push({ start, end, cite, heading, first, last: provisions.length, identity: {} });
  };
  if (told) {
    add(told.start, told.end, frame.cite, frame.heading);
    notLaw.push({ start: told.end, end: lawFrom });
  }
  const fresh: Span[] = [];
  const before = heads[0]?.start ?? text.length;
  if (text.slice(lawFrom, before).trim()) add(lawFrom, before, frame.cite, heads.length ? "" : frame.heading);
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.start ?? text.length;
    const title = head.end + catchlineLength(text, head.end, head.heading);
    // What stands alone behind the number is the law, not its title.
    const skip = /[^\s.]/.test(text.slice(title, end)) ? title : head.end;
    notLaw.push({ start: head.start, end: skip });
    if (text.slice(skip, end).trim()) {
      add(skip, end, fullCite(head.cite, frame.cite, text.slice(from, lawFrom)), headingOf(head, frame));
      const law = laws.at(-1);
      if (
        law &&
        (frame.newLaws.has(head.cite) || isMarkedNew(text.slice(Math.max(lawFrom, head.start - 80), head.start)))
      )
        fresh.push(law);
    }
  }
  if (!frame.opening.isNew) fresh.push(...addedUnits(text.slice(from, lawFrom), provisions));
  for (const provision of provisions) {
    if (provision.own.start > provision.start) notLaw.push({ start: provision.start, end: provision.own.start });
  }
  const body = {
    text,
    map,
    runs: runsOf(text, frame, marks, notLaw, fresh),
    marks,
    laws,
    provisions,
    amendments: [],
  };
  const whole = new Set<Span>(fresh);
  FRAMES.set(body, {
    named,
    base: baseOf(frame.opening),
    fresh: laws.map((law) => whole.has(law)),
    addsTo: frame.opening.isNew ? null : text.slice(from, lawFrom),
  });
  return body;
}

/** "Section 5(b), Article 42.12, Code of Criminal Procedure, is amended", "Article 42.12 … is amended by adding Section 7". */
const OF_ARTICLE = /^\W*(?:Sections?\s[^.;:]{1,80}?,\s+)?Article\s+\d+[A-Z]?\.\d/;

function baseOf({ repeals, isNew }: Opening): number {
  return repeals ? 2 : isNew ? 1 : 0;
}

/** `"Victim" means`: the sign closes again behind some words. */
const OPENS_TERM = /^\s*(?:"[A-Za-z][^"“”\n]{0,80}(?<!\s)"|“[A-Za-z][^"“”\n]{0,80}”)/;

/** Indiana heads with the last part of a citation, "Sec. 4." of IC 35-42-1-4; Louisiana leaves out the title, "§46.2" of R.S. 14:46.2. */
function fullCite(own: string, cite: string | null, opening: string): string {
  if (cite?.endsWith(`-${own}`)) return cite;
  const at = opening.indexOf(`:${own}`);
  const title =
    at > 0 && !/^[\w.-]*\w/.test(opening.slice(at + own.length + 1)) && /\d+[A-Z]?$/.exec(opening.slice(0, at))?.[0];
  return title ? `${title}:${own}` : own;
}

function headingOf(head: LawHead, frame: Frame): string {
  return head.heading || frame.heading;
}

/** Every character's standing, as runs: family default, then marks or quoted matter, then what is not law. */
function runsOf(
  text: string,
  frame: Frame,
  marks: readonly Mark[],
  notLaw: readonly Span[],
  fresh: readonly Span[],
): Run[] {
  const codes = new Uint8Array(text.length).fill(baseOf(frame.opening));
  for (const law of fresh) codes.fill(1, law.start, law.end);
  for (const mark of marks) {
    for (let i = mark.start; i < mark.end; i++) if (codes[i] !== 3) codes[i] = mark.change === "inserted" ? 1 : 2;
  }
  for (const span of notLaw) codes.fill(3, span.start, span.end);
  return runsFrom(codes);
}
