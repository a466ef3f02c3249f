import { type Instructions, readInstructions } from "../amendments/read.ts";
import { profileOf } from "../conventions/profile.ts";
import type { CleanText } from "../marked.ts";
import type { Amendment, SectionAction } from "../types.ts";

/** Instructions that say what a section does, and whether law that they restate counts as new. */
export interface Instructed extends Instructions {
  /** Nothing in this convention shows what a restated unit changes, so all of its words are new. */
  readonly restatedIsNew: boolean;
}

/** "Said title is amended by repealing Code Section 4-2-1 in its entirety": what is repealed does not follow. */
const BY_REPEALING = /\bamended\b[^.;:"“]{0,160}\bby\s+repealing\b/i;
const OPENING = 600;

/**
 * The amending instructions of a section, where they and not marked words say what it does. In conventions that mark
 * changes, a section whose only instruction is to read so or to add so is read by its marks.
 */
export function governingInstructions(
  text: string,
  from: number,
  clean: Pick<CleanText, "convention" | "marks">,
): Instructed | null {
  const profile = profileOf(clean.convention);
  const unmarked = profile
    ? !(profile.insertionsLost || profile.capitals || profile.brackets || profile.doubleParentheses)
    : clean.marks.length === 0;
  const read = readInstructions(text, from);
  if (!read) return null;
  const onWords = read.amendments.some(
    ({ action, find, textSpan }) =>
      find !== undefined || action === "strike" || action === "redesignate" || (action === "insert" && !textSpan),
  );
  const quotes = read.quotedLaw.some((law) => law.outer.start < law.start);
  const repeals = BY_REPEALING.test(text.slice(from, from + OPENING)) && read.amendments.every(repealsSection);
  if (!onWords && !repeals && !(profile ? unmarked : unmarked && quotes)) return null;
  return { ...read, restatedIsNew: unmarked };
}

/** What a section does, its instructions considered: the opening words tell only of the first of them. */
export function instructedAction(opening: SectionAction, amendments: readonly Amendment[]): SectionAction {
  if (!amendments.length) return opening;
  if (amendments.every(repealsSection)) return "repeal";
  const adds = amendments.every(({ action, find }) => action === "add-section" || (action === "insert" && !find));
  return adds && opening === "add" ? "add" : "amend";
}

/** Whether an instruction takes a section or a unit of law away: "is repealed", "by deleting the section in its entirety". */
function repealsSection({ action, find, part, target }: Amendment): boolean {
  return action === "repeal" || (action === "strike" && find === undefined && !part && /^[^(]+$/.test(target));
}

/** The section of law that the first instruction names, or null. */
export function instructedCite(amendments: readonly Amendment[]): string | null {
  return amendments.find(({ target }) => /^[^(]/.test(target))?.target.replace(/\(.*$/, "") ?? null;
}
