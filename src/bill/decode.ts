import type { Draft } from "./draft.ts";
import { decodeHtml } from "./formats/html.ts";
import { decodeMarkdown } from "./formats/markdown.ts";
import { decodePlain } from "./formats/plain.ts";
import { decodeUslm } from "./formats/uslm.ts";
import type { MarkedText } from "./marked.ts";

/** A draft's words, decoded from its format. A plain file that is HTML through and through is read as HTML. */
export function decode(draft: Draft): MarkedText {
  switch (draft.format) {
    case "markdown":
      return decodeMarkdown(draft.text);
    case "html":
      return decodeHtml(draft.text);
    case "uslm":
      return decodeUslm(draft.text);
    case "plain":
      return /^\s*<(?:!doctype html|html|body)\b/i.test(draft.text.slice(0, 400))
        ? decodeHtml(draft.text)
        : decodePlain(draft.text);
  }
}
