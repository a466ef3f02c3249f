import { firstEndingBehind } from "../../text/span.ts";
import type { CleanText, Mark } from "../marked.ts";
import type { BillSection, SectionBody } from "../types.ts";

/** What stands around the words of a body in its section. */
export interface BodyFrame {
  /** Length of the section's head, and whether it says that the section is new. */
  readonly headLength: number;
  readonly isNew: boolean;
  /** Words behind the body that belong to its section: a closing paragraph on dates. */
  readonly tail: string;
}

const FRAMES = new WeakMap<SectionBody, BodyFrame>();
const NO_FRAME: BodyFrame = { headLength: 0, isNew: false, tail: "" };

/** Remembers what stands around a body in its section. */
export function rememberFrame(body: SectionBody, frame: BodyFrame): void {
  FRAMES.set(body, frame);
}

/** What stands around a body in its section. */
export function frameOf(body: SectionBody): BodyFrame {
  return FRAMES.get(body) ?? NO_FRAME;
}

/**
 * An earlier reading of a section, moved to where the section stands now; null when the words, their marks or their
 * places in the draft differ. `start` is the section's place in the clean text.
 */
export function sameSection(
  earlier: BillSection | undefined,
  clean: Pick<CleanText, "text" | "map" | "marks">,
  start: number,
  end: number,
): BillSection | null {
  if (!earlier) return null;
  const { body } = earlier;
  const draftStart = clean.map.start(start);
  if (clean.map.end(end) - draftStart !== earlier.end - earlier.start) return null;
  const stop = start + body.text.length;
  if (clean.text.slice(start, stop) !== body.text || clean.text.slice(stop, end) !== frameOf(body).tail) return null;
  const map = clean.map.slice(start, stop, draftStart).pieces;
  const known = body.map.pieces;
  if (map.length !== known.length || map.some((value, i) => value !== known[i])) return null;
  const marks = marksWithin(clean.marks, start, stop);
  if (marks.length !== body.marks.length) return null;
  if (marks.some((mark, i) => !sameMark(mark, body.marks[i]))) return null;
  return movedSection(earlier, draftStart - earlier.start);
}

/** The section as it stands `by` code units further on. */
export function movedSection(section: BillSection, by: number): BillSection {
  if (by === 0) return section;
  const { headingSpan } = section;
  return {
    ...section,
    start: section.start + by,
    end: section.end + by,
    headingSpan: { start: headingSpan.start + by, end: headingSpan.end + by },
  };
}

/** The marks that reach into a stretch of the text, cut to it, in its own offsets. */
export function marksWithin(marks: readonly Mark[], start: number, end: number): Mark[] {
  const out: Mark[] = [];
  for (let i = firstEndingBehind(marks, start); i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start >= end) break;
    out.push({ change: mark.change, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start });
  }
  return out;
}

/** Whether two marks are alike. */
export function sameMark(a: Mark, b: Mark | undefined): boolean {
  return a.change === b?.change && a.start === b.start && a.end === b.end;
}
