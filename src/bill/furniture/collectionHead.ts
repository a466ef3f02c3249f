import type { Coding } from "../coding.ts";
import type { DraftFormat } from "../draft.ts";

/** How far down a collection's own head can reach. */
const WITHIN = 60_000;

/**
 * Bills from public collections come as Markdown with a head of the collection's own: identifiers, a summary, then a
 * heading such as "Full Text". The head is rich in topic words and is not law.
 */
export function removeCollectionHead(coding: Coding, format: DraftFormat): void {
  if (format !== "markdown") return;
  const match = /^[ \t]*(?:Full Text|Bill Text|Full Bill Text|Text)[ \t]*$/im.exec(coding.text.slice(0, WITHIN));
  if (!match) return;
  const head = coding.text.slice(0, match.index);
  if (!/^\s*(?:Bill ID|Session|Sponsor|Status|PDF|Summary)\b/im.test(head)) return;
  coding.remove(0, match.index + match[0].length, "digest");
}
