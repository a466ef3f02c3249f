import { bulletLabels } from "./bulletLabels.ts";
import type { Label } from "./labels.ts";
import { runOnLabels } from "./runOnLabels.ts";
import { sectionLabels } from "./sectionLabels.ts";

/** Iowa says of a label that its unit is new. */
const DOTTED =
  /(?:^|\n)[ \t"“*_>]*((?:NEW (?:(?:UNNUMBERED |LETTERED )?(?:SUB)?(?:SECTION|PARAGRAPH))\.[ \t\u00a0]*)?)(\d{1,3}|[A-Za-z]|[ivxlIVXL]{2,5}|[a-z]{2})(?:\.(?=[ \t*_]|\()|\)(?=[ \t]+(?!(?:of|or|and)\b)[A-Za-z"“]))/g;

/** Minnesota's subdivisions: `Subdivision 1.`, `Subd. 2a.`, at the start of a line or behind a sentence. */
const SUBDIVISION = /\bSubd(?:ivision|\.)[ \t\u00a0]*(\d{1,3}[a-z]{0,2})\.(?=[ \t\u00a0*_]|\r?\n)/g;
const BEHIND_SENTENCE = /(?:^|\n|(?<!\b(?:[Ss]tat|[Ss]ecs?|[Pp]ar))[.;:)”"][ \t\u00a0]+)[ \t"“*_>]*$/;
const LINE_START = /(?:^|\n)[ \t"“*_>]*$/;

/** Labels with a full stop, `A.`, `1.`, `Subd. 2.`, items of lists that run on within a line, bullets, and sections of an article; not in order. */
export function dottedLabels(text: string, start: number, end: number): Label[] {
  const dotted: Label[] = [];
  DOTTED.lastIndex = Math.max(0, start - 1);
  for (let match = DOTTED.exec(text); match && match.index < end; match = DOTTED.exec(text)) {
    const at = match.index + match[0].length - (match[2]?.length ?? 0) - 1;
    if (at >= start)
      dotted.push({
        start: at - (match[1]?.length ?? 0),
        end: at + (match[2]?.length ?? 0) + 1,
        value: match[2] ?? "",
        form: "dot",
        startsLine: true,
      });
  }
  // A section may open with its first label in the line of its own head.
  const first = /^[\s"“*_>]*([Aa1])\.(?=[ \t\u00a0]|\()/.exec(text.slice(start, Math.min(end, start + 12)));
  const opens = start + (first?.[0].length ?? 0);
  if (first && !dotted.some((label) => label.end === opens))
    dotted.unshift({ start: opens - 2, end: opens, value: first[1] ?? "", form: "dot", startsLine: true });
  SUBDIVISION.lastIndex = start;
  for (let match = SUBDIVISION.exec(text); match && match.index < end; match = SUBDIVISION.exec(text)) {
    const at = match.index;
    const before = text.slice(Math.max(start, at - 24), at);
    if (!BEHIND_SENTENCE.test(before)) continue;
    dotted.push({
      start: at,
      end: at + match[0].length,
      value: match[1] ?? "",
      form: "subd",
      startsLine: LINE_START.test(before),
    });
  }
  return [
    ...dotted,
    ...runOnLabels(text, start, end, dotted),
    ...bulletLabels(text, start, end),
    ...sectionLabels(text, start, end),
  ];
}
