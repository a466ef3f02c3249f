import { type Coding, DELETED, INSERTED } from "../coding.ts";

/** A marked passage without an end within this distance has lost its end. */
const LONGEST = 60_000;

const HINT =
  /(?:insert|delete|text|addition|deletion|deleted|new|underline|strike)[ -]?(?:begin|end|start)|(?:begin|end|start|beginning|ending) (?:of )?(?:insert|delete|new|strike|underline|addition|deletion)/i;
const MARKERS =
  /[[(<]?(?:\b|(?<=\b(?:end|begin) (?:insert|delete)))(?:(begin|start|beginning|end|ending)[ -](?:of[ -])?(insert(?:ion|ed text)?|delet(?:e|ion)|deleted text|new text|strike(?:through)?|underlin(?:e|ing)|addition)|(new text|deleted text|inserted text|insertion|deletion|addition|strikethrough|underline)[ -](begin|start|end)s?)(?=[^a-z]|[a-z]|$)[\])>]?/gi;

/**
 * Markers in words, as Californian and Minnesotan pages and text made for readers of screens leave them ("new text
 * begin"), glued to the law's words or not.
 */
export function applyWordMarkers(coding: Coding): void {
  const { text } = coding;
  if (!HINT.test(text)) return;
  const found: { start: number; end: number; begins: boolean; code: typeof INSERTED | typeof DELETED }[] = [];
  MARKERS.lastIndex = 0;
  for (let match = MARKERS.exec(text); match; match = MARKERS.exec(text)) {
    const side = (match[1] ?? match[4] ?? "").toLowerCase();
    const what = (match[2] ?? match[3] ?? "").toLowerCase();
    let end = match.index + match[0].length;
    let start = match.index;
    // The bracket belongs to the marker only when both are there.
    if (/^[[(<]/.test(match[0]) !== /[\])>]$/.test(match[0])) {
      if (/^[[(<]/.test(match[0])) start++;
      else end--;
    }
    found.push({
      start,
      end,
      begins: !side.startsWith("end"),
      code: /^(?:delet|strike)/.test(what) ? DELETED : INSERTED,
    });
    MARKERS.lastIndex = Math.max(end, match.index + 1);
  }
  // "the end insert" may be said in a sentence once; marks come in pairs.
  for (let i = 0; i + 1 < found.length; i++) {
    const open = found[i];
    const close = found[i + 1];
    if (!open?.begins || !close || close.begins || close.code !== open.code || close.start - open.end > LONGEST)
      continue;
    coding.mark(open.end, close.start, open.code);
    coding.remove(open.start, open.end, "marker");
    coding.remove(close.start, close.end, "marker");
    i++;
  }
}
