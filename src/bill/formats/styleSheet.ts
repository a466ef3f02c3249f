import type { Change } from "../marked.ts";
import { changeOfStyle, isNoMark } from "./htmlMarks.ts";

/** Style sheets longer than this are a site's, not a document's. */
const LONGEST = 200_000;

/** A rule for classes alone: `.c4`, `span.c4, p.c5`; states such as `:hover` are no rule for the words as they stand. */
const CLASSES = /^(?:\s*[a-z]*\.[\w-]+\s*(?:,|$))+$/i;

/**
 * What the classes of a page's own style sheet say of words: word processors save underline and line-through as
 * `.c4 { text-decoration: underline }`. Links are underlined without being new, so rules for `a` say nothing.
 */
export function classMarks(source: string): ReadonlyMap<string, Change> {
  const out = new Map<string, Change>();
  const opening = /<style\b[^>]{0,300}>/gi;
  for (let open = opening.exec(source); open; open = opening.exec(source)) {
    const from = open.index + open[0].length;
    const close = source.indexOf("</", from);
    const sheet = source.slice(from, Math.min(close < 0 ? source.length : close, from + LONGEST));
    for (const rule of sheet.split("}")) {
      const brace = rule.lastIndexOf("{");
      if (brace < 0 || !rule.includes("text-decoration", brace)) continue;
      const selectors = rule.slice(rule.lastIndexOf("/", brace) + 1, brace);
      const change = changeOfStyle(rule.slice(brace + 1));
      if (!change || change === "kept" || selectors.length > 1000 || !CLASSES.test(selectors)) continue;
      for (const [, element, name] of selectors.matchAll(/([a-z]*)\.([\w-]+)/gi))
        if (name && element?.toLowerCase() !== "a" && !isNoMark(name)) out.set(name, change);
    }
    if (close < 0) break;
    opening.lastIndex = close;
  }
  return out;
}
