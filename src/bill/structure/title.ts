import type { Span } from "../../text/span.ts";
import type { CleanText } from "../marked.ts";

/** The title of a text, in the clean text's offsets. */
export interface Title {
  readonly title: string;
  readonly span: Span | null;
}

const AN_ACT =
  /\b(?:AN {1,3}ACT|An {1,3}Act|A {1,3}BILL(?: FOR AN ACT| TO BE ENTITLED)?)\b|^[ \t]*(?:(?:A bill (?:to be entitled|for an act)|An act)\b|CONCERNING [A-Z])/m;
const LONGEST = 600;

/** "AN ACT concerning …" before the enacting clause, else the first heading or line. */
export function findTitle(clean: CleanText, before: number): Title {
  const head = clean.text.slice(0, before);
  const heading = clean.blocks.find((block) => block.kind === "heading" && block.start < before);
  const act = AN_ACT.exec(head);
  if (act) {
    const rest = clean.text.slice(act.index, Math.max(act.index, Math.min(before, act.index + LONGEST * 3)));
    const stop = /\n\s*\n(?=\S)/.exec(rest.slice(12));
    const end = act.index + Math.min(stop ? stop.index + 12 : rest.length, LONGEST);
    return { title: fold(clean.text.slice(act.index, end)), span: { start: act.index, end } };
  }
  if (heading) return { title: fold(clean.text.slice(heading.start, heading.end)), span: heading };
  const line = /\S[^\n]{0,300}/.exec(head);
  return line
    ? { title: fold(line[0]), span: { start: line.index, end: line.index + line[0].length } }
    : { title: "", span: null };
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
