/** The lines of a text as offsets: line `i` runs from `starts[i]` to `ends[i]`, its line feed left out. */
export interface LineTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The lines of a text; a carriage return before the line feed belongs to neither line. */
export function lineTable(text: string): LineTable {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let line = 0;
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    starts[line] = from;
    ends[line] = at > from && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
    line++;
    from = at + 1;
  }
  starts[line] = from;
  ends[line] = text.length;
  return { count, starts, ends };
}
