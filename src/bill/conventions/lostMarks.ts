import type { Notice } from "../../text/notice.ts";
import type { DraftFormat } from "../draft.ts";
import type { Mark } from "../marked.ts";
import type { Profile } from "./profile.ts";

/** Words that restate a section of law, in which alone marks are looked for. */
const RESTATES =
  /\bamended(?!\s+by\s+adding\b)[^.;:]{0,160}?\b(?:to\s+read|as\s+follows|reenacted)\b|\brepealed\s+and\s+(?:the\s+following|[^.]{0,60}\benacted\s+in\s+lieu)|\bre-?enacted\b|(?:^|\n)[ \t]*[Aa]mend\s+(?:RSA|§|[Ss]ection)/;

/** Says so where the convention marks words in a way that this text cannot hold, or has lost. */
export function lostMarks(
  profile: Profile | null,
  format: DraftFormat,
  text: string,
  marks: readonly Mark[],
): readonly Notice[] {
  if (!profile?.insertionsLost || format === "html" || format === "uslm") return [];
  // A word that hangs on struck ones is known to be new by its place, not by its looks.
  const shows = marks.some(
    (mark, i) => mark.change === "inserted" && (marks[i - 1]?.end !== mark.start || marks[i - 1]?.change !== "deleted"),
  );
  if (shows || !RESTATES.test(text)) return [];
  if (!profile.deletionsLost || marks.some((mark) => mark.change === "deleted")) {
    return [
      {
        code: "bill.insertions-not-visible",
        message:
          "Bills of {0} underline new words, and this text has lost the underlining; words the bill adds to existing sections cannot be told from words already in the law.",
        args: [profile.id],
      },
    ];
  }
  return [
    {
      code: "bill.insertions-not-visible",
      message:
        "Bills of {0} show changes by typeface, and this text has lost it; added, struck and existing words of amended sections cannot be told apart. Use the HTML or Word version of the bill.",
      args: [profile.id],
    },
  ];
}
