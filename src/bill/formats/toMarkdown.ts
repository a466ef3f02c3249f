import type { MarkedText } from "../marked.ts";

/** Words of a draft that are marked in one way, or markup to be written as it is. */
export type Piece =
  | { readonly words: string; readonly tag: "" | "ins" | "del" | "u" | "s" }
  | { readonly markup: string };

/** Signs that Markdown, ours or another's, could take for markup. */
const SIGN = /[\\`*_~<&{[]/g;
/** Signs at the start of a line that Markdown would take for a heading, a quotation, a list, a rule or a table. */
const LEAD = /^([ \t]*)([#>+=|•*_-])/;
/** A sign at the start of a line that a backslash does not free in every reader. */
const BY_REFERENCE: Readonly<Record<string, string>> = { "•": "&bull;", "=": "&#61;" };
const REFERENCE = /&(?:#\w{1,8}|[A-Za-z]\w{1,31});/y;
const LINK = /\[(?:\^|[^\][\n]{0,300}\]\()/y;
const CRITIC = /\{[-+~>=]/y;

/**
 * A decoded draft as Markdown: reading it gives the same words with the same standing. Inserted words stand in `<ins>`,
 * deleted ones in `<del>`; the end of a block becomes a blank line. Linear.
 */
export function toMarkdown({ text, map, marks }: MarkedText): string {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, change } of marks) {
    pieces.push({ words: text.slice(at, start), tag: "" });
    pieces.push({ words: text.slice(start, end), tag: change === "inserted" ? "ins" : "del" });
    at = end;
  }
  pieces.push({ words: text.slice(at), tag: "" });
  // A line feed that stands for nothing in the source is a block's end.
  const markdown = piecesMarkdown(pieces, (feed) => (map.start(feed) === map.end(feed + 1) ? "\n\n" : "\n"));
  return `${markdown.replace(/^[ \t\n]+/, "").trimEnd()}\n`;
}

/**
 * Pieces as Markdown, every sign of their words escaped that could be taken for markup. Tags are closed and opened again
 * at each line's end, so that every Markdown reader sees them. `feed` gives what a line feed at an offset becomes.
 */
export function piecesMarkdown(pieces: readonly Piece[], feed: (offset: number) => string = () => "\n"): string {
  const text = pieces.map((piece) => ("words" in piece ? piece.words : "")).join("");
  const out: string[] = [];
  let at = 0;
  let line = -1;
  let blank = true;
  for (const piece of pieces) {
    if ("markup" in piece) {
      out.push(piece.markup);
      blank = false;
      continue;
    }
    const stop = at + piece.words.length;
    while (at < stop) {
      if (line < at) line = text.indexOf("\n", at);
      if (line < 0) line = text.length;
      const end = Math.min(line, stop);
      const words = escaped(text, at, end, blank && !piece.tag);
      const solid = words.trim() !== "";
      out.push(piece.tag && solid ? `<${piece.tag}>${words}</${piece.tag}>` : words);
      blank &&= !solid;
      at = end;
      if (end === stop) break;
      out.push(feed(end));
      blank = true;
      at++;
    }
  }
  return out.join("");
}

/** The words from `from` to `to` with every sign that could be markup made a sign of the text. */
function escaped(text: string, from: number, to: number, startsLine: boolean): string {
  const body = text.slice(from, to).replace(SIGN, (sign, index: number) => {
    const at = from + index;
    switch (sign) {
      case "<":
        return "&lt;";
      case "&":
        return holds(REFERENCE, text, at) ? "&amp;" : sign;
      case "[":
        return holds(LINK, text, at) ? "\\[" : sign;
      case "{":
        return holds(CRITIC, text, at) ? "\\{" : sign;
      case "_":
        return isBlank(text, at) ? sign : "\\_";
      default:
        return `\\${sign}`;
    }
  });
  if (!startsLine) return body;
  return body.replace(LEAD, (_all, space: string, sign: string) => space + (BY_REFERENCE[sign] ?? `\\${sign}`));
}

/** Whether the sign at `at` is one of a row, a blank to be filled in, and not the first of it. */
function isBlank(text: string, at: number): boolean {
  return text.charAt(at - 1) === "_" && (text.charAt(at + 1) === "_" || text.charAt(at - 2) === "_");
}

function holds(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
