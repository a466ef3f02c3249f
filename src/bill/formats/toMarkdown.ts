import type { MarkedText } from "../marked.ts";

/** Signs that Markdown, ours or another's, could take for markup. */
const SIGN = /[\\`*_~<&{[]/g;
/** Signs at the start of a line that Markdown would take for a heading, a quotation, a list, a rule or a table. */
const LEAD = /^([ \t]*)([#>+=|•*_-])/;
/** A sign at the start of a line that a backslash does not free in every reader. */
const BY_REFERENCE: Readonly<Record<string, string>> = { "•": "&bull;", "=": "&#61;" };
const REFERENCE = /&(?:#\w{1,8}|[A-Za-z]\w{1,31});/y;
const LINK = /\[[^\][\n]{0,300}\]\(/y;
const CRITIC = /\{[-+~>=]/y;

/**
 * A decoded draft as Markdown: reading it gives the same words with the same standing. Inserted words stand in `<ins>`,
 * deleted ones in `<del>`, closed and opened again at each line's end so that every Markdown reader sees them; the end
 * of a block becomes a blank line. Linear.
 */
export function toMarkdown({ text, map, marks }: MarkedText): string {
  const out: string[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    let at = start;
    while (next < marks.length && (marks[next]?.end ?? 0) <= start) next++;
    for (let i = next; i < marks.length; i++) {
      const mark = marks[i];
      if (!mark || mark.start >= end) break;
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      const words = escaped(text, from, to, from === start);
      out.push(escaped(text, at, from, at === start));
      const tag = mark.change === "inserted" ? "ins" : "del";
      out.push(words.trim() ? `<${tag}>${words}</${tag}>` : words);
      at = to;
    }
    out.push(escaped(text, at, end, at === start));
    if (feed < 0) break;
    // A line feed that stands for nothing in the source is a block's end.
    out.push(map.start(feed) === map.end(feed + 1) ? "\n\n" : "\n");
    start = feed + 1;
  }
  return `${out
    .join("")
    .replace(/^[ \t\n]+/, "")
    .trimEnd()}\n`;
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
