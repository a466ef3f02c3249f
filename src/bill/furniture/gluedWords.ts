import type { Notice } from "../../text/notice.ts";

/** Small words run into each other, as they stand within no English word. */
const GLUED = /ofthe|tothe|andthe|forthe|bythe|fromthe|shallbe|ofsuch/g;
/** One or two are slips of the pen. */
const FEWEST = 3;
const LETTER = /[A-Za-z]/;

/** The words of a text that ran together. */
export function gluedIn(text: string): string[] {
  return Array.from(text.matchAll(GLUED), ({ index }) => wordAt(text, index));
}

/** Says so where pages lost the spaces between words, so that what they say cannot be read. */
export function gluedWords(text: string): readonly Notice[] {
  let first = "";
  let count = 0;
  GLUED.lastIndex = 0;
  for (let match = GLUED.exec(text); match && count < FEWEST; match = GLUED.exec(text)) {
    first ||= wordAt(text, match.index);
    count++;
  }
  if (count < FEWEST) return [];
  return [
    {
      code: "bill.words-run-together",
      message:
        "Words of this text run together (“{0}”), as in pages copied from a PDF; provisions with such words may be missed. Copy the text from the legislature's page or Word file.",
      args: [first],
    },
  ];
}

/** The word around an offset, no longer than a line. */
function wordAt(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 60 && LETTER.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < 60 && LETTER.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
