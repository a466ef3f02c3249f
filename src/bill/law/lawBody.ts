import { OffsetMap } from "../../text/offsetMap.ts";
import type { Span } from "../../text/span.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import type { Amendment, BillSection, Run, SectionBody } from "../types.ts";
import type { Piece } from "./amendedLaw.ts";
import type { CurrentLaw } from "./lawIndex.ts";
import { saidWords } from "./saidWords.ts";

/** An instruction on one section of law, and the bill section that gives it. */
export interface Located {
  readonly amendment: Amendment;
  readonly section: BillSection;
}

/** A whole section of law as a body of the first bill section that amends it; `pieces` are its words in order. */
export function wholeLaw(law: CurrentLaw, pieces: readonly Piece[], located: readonly Located[]): SectionBody {
  const sections = new Map(located.map(({ amendment, section }) => [amendment, section]));
  const home = located[0]?.section.start ?? 0;
  const inDraft = (by: Amendment, { start, end }: Span): Span => {
    const section = sections.get(by);
    if (!section) return { start: 0, end: 0 };
    const { map } = section.body;
    const shift = section.start - home;
    return { start: map.start(start) + shift, end: map.end(end) + shift };
  };
  const map: number[] = [];
  const runs: Run[] = [];
  let text = "";
  let nearest = pieces.find(({ by }) => by)?.by ?? null;
  for (const { text: words, change, words: said, by } of pieces) {
    nearest = by ?? nearest;
    const start = text.length;
    text += words;
    runs.push({ start, end: text.length, change });
    if (!nearest) continue;
    const span = inDraft(nearest, said ?? nearest.span);
    const own = said && sections.get(nearest);
    const stretches = own && saidWords(words, own.body.text.slice(said.start, said.end));
    if (own && stretches) {
      const shift = own.start - home;
      let behind = 0;
      for (const { at, from, length } of stretches) {
        const inner = own.body.map.slice(said.start + from, said.start + from + length, -shift).pieces;
        // What was folded stands between the stretches around it.
        if (at > behind) map.push(start + behind, map.at(-1) ?? span.start, inner[1] ?? span.start);
        for (let i = 0; i + 2 < inner.length; i += 3)
          map.push(start + at + (inner[i] ?? 0), inner[i + 1] ?? 0, inner[i + 2] ?? 0);
        behind = at + length;
      }
      continue;
    }
    map.push(start, span.start, span.end);
    // A stretch as long as its words would be taken for the words themselves.
    if (!said && span.end - span.start === words.length && words.length > 1) map.push(start + 1, span.start, span.end);
  }
  const provisions = buildProvisions(text, 0, text.length, findLabels(text, 0, text.length), 0);
  return {
    text,
    map: new OffsetMap(map, text.length),
    runs,
    marks: [],
    laws: [
      {
        start: 0,
        end: text.length,
        cite: law.cite,
        heading: law.heading,
        first: 0,
        last: provisions.length,
        identity: {},
        current: true,
      },
    ],
    provisions,
    amendments: [],
  };
}
