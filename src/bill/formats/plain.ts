import { OffsetMap } from "../../text/offsetMap.ts";
import { readFrontMatter } from "../frontMatter.ts";
import type { MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { criticMarkAt } from "./criticMarkup.ts";
import { NextPlace } from "./nextPlace.ts";

/** Plain text: its words are its characters; CriticMarkup and word markers `{+ +}`, `{- -}` are marks. */
export function decodePlain(source: string): MarkedText {
  const front = readFrontMatter(source);
  const from = front?.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (!/\{(?:\+|-|~~)/.test(source)) {
    return {
      text: from ? source.slice(from) : source,
      map: OffsetMap.identity(source.length - from, from),
      marks: [],
      blocks: [],
      frontMatter: front?.frontMatter ?? null,
      notices: [],
    };
  }
  const out = new MarkedTextBuilder(source);
  const places = new NextPlace(source);
  let at = from;
  for (let brace = source.indexOf("{", at); brace >= 0; brace = source.indexOf("{", brace + 1)) {
    const mark = brace < at ? null : criticMarkAt(source, brace, places);
    if (!mark) continue;
    out.copy(at, brace);
    for (const part of mark.parts) {
      out.mark(part.change);
      out.copy(part.start, part.end);
    }
    out.mark(null);
    at = mark.end;
  }
  out.copy(at, source.length);
  return out.build(front?.frontMatter ?? null);
}
