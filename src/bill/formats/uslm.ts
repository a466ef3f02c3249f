import type { MarkedText } from "../marked.ts";
import { decodeHtml } from "./html.ts";

/**
 * Bills in XML (USLM and the older federal bill format): their elements are blocks, runs and quoted blocks much as
 * HTML's are, and `added-phrase`/`deleted-phrase` mark changes. Read with the same tokenizer.
 */
export function decodeUslm(source: string): MarkedText {
  return decodeHtml(source);
}
