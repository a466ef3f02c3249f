import type { ElementStatus } from "../../../goals/goal.ts";
import {
  arrows,
  type Block,
  type CheckItem,
  type Line,
  plain,
  type ReportDocument,
  type Row,
  type Words,
} from "../../document.ts";
import { statusWords } from "../../wording.ts";
import { widthsOf } from "./columnWidths.ts";
import { wordPackage } from "./wordPackage.ts";
import { table, type WordRow } from "./wordTable.ts";
import { paragraph, type RunLook, run, tracked } from "./wordXml.ts";

/** Who and when the tracked changes say they come from. */
export interface WordOptions {
  /** ISO date and time. */
  readonly date: string;
}

const AUTHOR = "Draft";
const HEADINGS = { 1: "Title", 2: "Heading1", 3: "Heading2" } as const;
const SYMBOL: Readonly<Record<ElementStatus, string>> = { yes: "✓", weak: "~", no: "✗" };
/** Width of a page's text, in twentieths of a point: US Letter with margins of an inch. */
const WIDTH = 9360;
/** Columns of a table of elements; the words of the draft have the rest. */
const CHECKS = [3100, 1100, WIDTH - 4200];

/** A table of so few rows stays on one page. */
const SHORT = 10;
/** A row with so many letters in a cell may run over a page's end. */
const LONG = 1500;

/** A report as a Word document. New and struck words are real tracked changes, to be accepted or rejected in Word. */
export function wordOf({ title, blocks }: ReportDocument, { date }: WordOptions): Uint8Array {
  const writer = new Writer(date);
  return wordPackage({ title, date, body: blocks.map((block) => writer.block(block)).join("") });
}

class Writer {
  readonly #date: string;
  #revision = 1;

  constructor(date: string) {
    this.#date = date;
  }

  block(block: Block): string {
    switch (block.kind) {
      case "heading":
        return paragraph(run(block.text), { style: HEADINGS[block.level] });
      case "paragraph":
        return paragraph(this.#runs(block.line, lookOf(block.role)));
      case "list":
        return block.items.map((item) => paragraph(this.#runs(item), { bullet: true })).join("");
      case "table": {
        const head = block.head.map(({ name }) => name);
        const figures = block.head.map((column) => column.figures === true);
        const caption = block.caption ? paragraph(run(block.caption, { bold: true }), { keepNext: true }) : "";
        return caption + this.#table(head, block.rows, widthsOf(head, block.rows, figures, WIDTH), figures);
      }
      case "checks":
        return this.#table(["Element", "Status", "Words of the draft"], block.items.map(checkRow), CHECKS);
    }
  }

  /** A table and, since Word asks for one, a paragraph behind it. */
  #table(
    head: readonly string[],
    rows: readonly Row[],
    widths: readonly number[],
    figures: readonly boolean[] = [],
  ): string {
    const all = [
      ...(head.some(Boolean) ? [this.#row({ cells: head }, figures, true)] : []),
      ...rows.map((row, at) => this.#row(row, figures, false, rows.length <= SHORT && at < rows.length - 1)),
    ];
    return table(all, widths) + paragraph("", { after: 60 });
  }

  #row({ cells, sum = false }: Row, figures: readonly boolean[], isHead: boolean, keepNext = isHead): WordRow {
    const look = { size: 19, ...((isHead || sum) && { bold: true }) };
    return {
      isHead,
      whole: cells.every((cell) => plain(cell).length < LONG),
      cells: cells.map((cell, at) =>
        linesOf(typeof cell === "string" ? [cell] : cell)
          .map((line) => paragraph(this.#runs(line, look), { after: 20, keepNext, right: figures[at] === true }))
          .join(""),
      ),
    };
  }

  #runs(line: Line, look: RunLook = {}): string {
    return line.map((part) => (typeof part === "string" ? run(arrows(part), look) : this.#run(part, look))).join("");
  }

  #run({ text, mark }: Words, look: RunLook): string {
    switch (mark) {
      case "inserted":
        return tracked("ins", this.#revision++, AUTHOR, this.#date, run(text, look));
      case "deleted":
        return tracked("del", this.#revision++, AUTHOR, this.#date, run(text, look, true));
      case "quote":
        return run(`“${text}”`, { ...look, italics: true });
      case "cite":
        return run(text, { ...look, color: "55606E" });
      case "strong":
        return run(text, { ...look, bold: true });
    }
  }
}

function lookOf(role: "lead" | "note" | undefined): RunLook {
  if (role === "lead") return { bold: true, size: 26 };
  return role === "note" ? { italics: true, size: 18 } : {};
}

/** A line feed in a cell begins a paragraph. */
function linesOf(line: Line): Line[] {
  const lines: (string | Words)[][] = [[]];
  for (const part of line) {
    if (part === "\n") lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines;
}

function checkRow({ status, text, notes }: CheckItem): Row {
  const words = notes.flatMap((line, index): (string | Words)[] => (index ? ["\n", ...line] : [...line]));
  return { cells: [text, `${SYMBOL[status]} ${statusWords(status)}`, words] };
}
