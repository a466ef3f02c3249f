import { noticeText } from "../text/notice.ts";
import type { Amendment, Bill, BillSection, SectionAction } from "./types.ts";

/** The structure of a bill as plain data, as `lacuna outline --format json` prints it. Offsets are in the original draft. */
export interface Outline {
  readonly file: string;
  readonly title: string;
  readonly jurisdiction: string | null;
  readonly convention: string;
  readonly sections: readonly SectionOutline[];
  readonly notices: readonly string[];
}

/** One bill section of an outline. */
export interface SectionOutline {
  readonly number: string;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  readonly action: SectionAction;
  readonly cite: string | null;
  readonly effective: string | null;
  /** Words marked as new and as struck, in order; one entry a marked stretch. */
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
  readonly amendments: readonly Pick<Amendment, "label" | "action" | "target" | "find" | "text">[];
  readonly provisions: readonly {
    readonly label: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** The outline of a bill. */
export function outlineOf(bill: Bill): Outline {
  return {
    file: bill.name,
    title: bill.title,
    jurisdiction: bill.jurisdiction,
    convention: bill.convention,
    sections: bill.sections.map(sectionOutline),
    notices: bill.notices.map(noticeText),
  };
}

function sectionOutline(section: BillSection): SectionOutline {
  const { body } = section;
  const marked = (change: "inserted" | "deleted") => {
    // Words of a wholly new section are not marked ones.
    if (section.action !== "amend") return [];
    // Where nothing is marked, the words that instructions quote are the new and the struck ones.
    return (body.marks.length ? body.marks : body.runs)
      .filter((run) => run.change === change)
      .map((run) => body.text.slice(run.start, run.end).replace(/\s+/g, " ").trim())
      .filter(Boolean);
  };
  return {
    number: section.number,
    heading: section.heading,
    start: section.start,
    end: section.end,
    action: section.action,
    cite: section.cite,
    effective: section.effective,
    inserted: marked("inserted"),
    deleted: marked("deleted"),
    amendments: body.amendments.map(({ label, action, target, find, text }) => ({
      label,
      action,
      target,
      ...(find === undefined ? {} : { find }),
      ...(text === undefined ? {} : { text }),
    })),
    provisions: body.provisions
      .filter((provision) => provision.label || provision.own.end > provision.own.start)
      .map((provision) => ({
        label: provision.label,
        start: section.start + body.map.start(provision.start),
        end: section.start + body.map.end(provision.end),
        text: body.text.slice(provision.own.start, provision.own.end).replace(/\s+/g, " ").trim(),
      })),
  };
}
