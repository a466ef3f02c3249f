import { finish, type Steps } from "../text/steps.ts";
import type { Draft } from "./draft.ts";
import { htmlSteps } from "./formats/html.ts";
import { markdownSteps } from "./formats/markdown.ts";
import { decodePlain } from "./formats/plain.ts";
import { decodeUslm } from "./formats/uslm.ts";
import type { MarkedText } from "./marked.ts";

/** A draft's words, decoded from its format. A plain file that is HTML through and through is read as HTML. */
export function decode(draft: Draft): MarkedText {
  return finish(decodeSteps(draft));
}

/** The same, with rests. */
export function* decodeSteps(draft: Draft): Steps<MarkedText> {
  switch (draft.format) {
    case "markdown":
      return yield* markdownSteps(draft.text);
    case "html":
      return yield* htmlSteps(draft.text);
    case "uslm":
      return decodeUslm(draft.text);
    case "plain":
      return isPage(draft) ? yield* htmlSteps(draft.text) : decodePlain(draft.text);
  }
}

/** Whether a draft is HTML, by its format or by how it begins. */
export function isPage({ text, format }: Draft): boolean {
  return format === "html" || (format === "plain" && /^\s*<(?:!doctype html|html|body)\b/i.test(text.slice(0, 400)));
}
