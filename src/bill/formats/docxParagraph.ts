import type { RunLook } from "./docxLooks.ts";
import type { Numbering } from "./docxNumbering.ts";
import { type Piece, piecesMarkdown } from "./toMarkdown.ts";

/** A paragraph of a Word document while it is read. */
export interface Paragraph {
  readonly pieces: Piece[];
  style: string;
  list: string;
  level: number;
  look: RunLook;
  /** How its end is tracked. */
  mark: "ins" | "del" | "";
}

export function newParagraph(): Paragraph {
  return { pieces: [], style: "", list: "", level: 0, look: {}, mark: "" };
}

/** Whether a paragraph has words, or notes that hang in it. */
export function hasWords({ pieces }: Paragraph): boolean {
  return pieces.some((piece) => "markup" in piece || piece.words.trim());
}

/** A line of a table of contents, which says again what stands in the document. */
export function isContentsLine({ style }: Paragraph): boolean {
  return /^toc\s?\d$/i.test(style);
}

/** The paragraph as a Markdown block with its number; in a table's cell never a heading. Counts the number on. */
export function paragraphBlock(paragraph: Paragraph, numbering: Numbering, inCell: boolean): string {
  const { pieces, style, list, level, mark } = paragraph;
  const own = list ? { list, level } : numbering.styleList(style);
  const label = own && own.list !== "0" ? numbering.next(own.list, own.level) : "";
  // The number of a paragraph that is new as a whole is new with it.
  const whole = mark && pieces.every((piece) => "markup" in piece || piece.tag === mark || !piece.words.trim());
  const words = trimmed(pieces);
  const text = piecesMarkdown(label ? [{ words: `${label} `, tag: whole ? mark : "" }, ...words] : words);
  const heading = inCell ? 0 : numbering.headingLevel(style);
  return heading ? `${"#".repeat(heading)} ${text}` : text;
}

/** Pieces without white space at either end. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const out = [...pieces];
  const first = out[0];
  if (first && "words" in first) out[0] = { ...first, words: first.words.trimStart() };
  const last = out.at(-1);
  if (last && "words" in last) out[out.length - 1] = { ...last, words: last.words.trimEnd() };
  return out;
}
