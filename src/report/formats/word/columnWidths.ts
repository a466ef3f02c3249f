import { plain, type Row } from "../../document.ts";

/** Width of a letter in a table and of a cell's margins, in twentieths of a point. */
const LETTER = 118;
const MARGINS = 200;

/** Every column as wide as its longest word; what is left of `width` goes to those with most to say. Twentieths of a point. */
export function widthsOf(
  head: readonly string[],
  rows: readonly Row[],
  figures: readonly boolean[],
  width: number,
): number[] {
  const columns = head.map((name, at) => [name, ...rows.map(({ cells }) => plain(cells[at] ?? ""))]);
  const longest = (texts: readonly string[], most: number) =>
    MARGINS + LETTER * Math.min(most, Math.max(0, ...texts.map(({ length }) => length)));
  const least = columns.map((texts, at) =>
    longest(
      [
        ...(figures[at] ? texts.slice(1) : texts.flatMap((text) => text.split(/\s+/))),
        // A head is bold, so its words are wider.
        ...(head[at] ?? "").split(/\s+/).map((word) => `${word}  `),
      ],
      24,
    ),
  );
  const wanted = columns.map((texts) => longest(texts, 80));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const room = width - total(least);
  const wish = total(wanted) - total(least) || 1;
  return least.map((own, at) => Math.max(400, Math.round(own + (room * ((wanted[at] ?? 0) - own)) / wish)));
}
