/**
 * The text in lines of at most `width` characters, broken at spaces. A longer word keeps a line of its own, or is broken
 * too where nothing may stand out, as in a table's cell.
 */
export function wrap(text: string, width: number, breakWords = false): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/);
  for (const word of breakWords ? words.flatMap((word) => pieces(word, width)) : words) {
    if (!word) continue;
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}

function pieces(word: string, width: number): string[] {
  const count = Math.ceil(word.length / Math.max(1, width));
  return Array.from({ length: count }, (_, at) => word.slice(at * width, (at + 1) * width));
}

/** Each line moved right by `by` spaces. */
export function indent(lines: readonly string[], by: number): string[] {
  const space = " ".repeat(by);
  return lines.map((line) => space + line);
}
