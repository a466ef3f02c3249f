import { OffsetMap } from "../../text/offsetMap.ts";
import { readFrontMatter } from "../frontMatter.ts";
import type { MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { criticMarkAt } from "./criticMarkup.ts";
import { NextPlace } from "./nextPlace.ts";

/** Signs before the lines of a message that another one quotes; what a printer's file says stays. */
const QUOTED = /^[ \t]*>(?:[ \t]?>)*[ \t]?(?![ \t]*setdistiller)/gm;

/** Plain text: its words are its characters, but for the signs of quoted messages; CriticMarkup and word markers `{+ +}`, `{- -}` are marks. */
export function decodePlain(source: string): MarkedText {
  const front = readFrontMatter(source);
  const from = front?.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const isMarked = /\{(?:\+|-|~~)/.test(source);
  QUOTED.lastIndex = from;
  if (!isMarked && !(source.includes(">") && QUOTED.test(source))) {
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
  for (let brace = isMarked ? source.indexOf("{", at) : -1; brace >= 0; brace = source.indexOf("{", brace + 1)) {
    const mark = brace < at ? null : criticMarkAt(source, brace, places);
    if (!mark) continue;
    copyLines(out, source, at, brace);
    for (const part of mark.parts) {
      out.mark(part.change);
      copyLines(out, source, part.start, part.end);
    }
    out.mark(null);
    at = mark.end;
  }
  copyLines(out, source, at, source.length);
  return out.build(front?.frontMatter ?? null);
}

/** Copies a stretch without the signs that its lines are quoted by. */
function copyLines(out: MarkedTextBuilder, source: string, start: number, end: number): void {
  let at = start;
  QUOTED.lastIndex = start;
  for (let sign = QUOTED.exec(source); sign && sign.index < end; sign = QUOTED.exec(source)) {
    out.copy(at, sign.index);
    at = Math.min(end, QUOTED.lastIndex);
  }
  out.copy(at, end);
}
