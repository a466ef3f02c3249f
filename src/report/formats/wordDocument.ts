import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  Footer,
  HeadingLevel,
  InsertedTextRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ElementStatus } from "../../goals/goal.ts";
import {
  arrows,
  type Block,
  type CheckItem,
  type Line,
  plain,
  type ReportDocument,
  type Row,
  type Words,
} from "../document.ts";
import { statusWords } from "../wording.ts";

/** Who and when the tracked changes say they come from. */
export interface WordOptions {
  /** ISO date and time. */
  readonly date: string;
}

interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

const AUTHOR = "Draft";
const HEADINGS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;
const SYMBOL: Readonly<Record<ElementStatus, string>> = { yes: "✓", weak: "~", no: "✗" };
/** Width of a page's text, in twentieths of a point: US Letter with margins of an inch. */
const WIDTH = 9360;

/** A table of so few rows stays on one page. */
const SHORT = 10;
/** A row with so many letters in a cell may run over a page's end. */
const LONG = 1500;

/** A report as a Word document. New and struck words are real tracked changes, to be accepted or rejected in Word. */
export async function wordOf(report: ReportDocument, options: WordOptions): Promise<Uint8Array> {
  const writer = new Writer(options.date);
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children: [report.title.slice(0, 90), "   page ", PageNumber.CURRENT], size: 16 })],
      }),
    ],
  });
  const document = new Document({
    title: report.title,
    creator: "Lacuna",
    styles: STYLES,
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 } },
        },
        footers: { default: footer },
        children: report.blocks.flatMap((block) => writer.block(block)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const STYLES = {
  default: {
    document: {
      run: { font: "Calibri", size: 21 },
      paragraph: { spacing: { after: 100, line: 259, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 34, bold: true, color: "1D3557" },
      paragraph: { spacing: { after: 160, line: 259, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: 27, bold: true, color: "1D3557" },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading2: {
      run: { size: 22, bold: true, color: "1D3557" },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
};

class Writer {
  readonly #date: string;
  #revision = 1;

  constructor(date: string) {
    this.#date = date;
  }

  block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
      case "paragraph":
        return [
          new Paragraph({
            children: this.#runs(
              block.line,
              block.role === "lead"
                ? { bold: true, size: 26 }
                : block.role === "note"
                  ? { italics: true, size: 18 }
                  : {},
            ),
          }),
        ];
      case "list":
        return block.items.map((item) => new Paragraph({ children: this.#runs(item), bullet: { level: 0 } }));
      case "table":
        return [
          ...(block.caption
            ? [new Paragraph({ children: [new TextRun({ text: block.caption, bold: true })], keepNext: true })]
            : []),
          this.#table(
            block.head.map(({ name }) => name),
            block.rows,
            widthsOf(
              block.head.map(({ name }) => name),
              block.rows,
              block.head.map(({ figures }) => figures === true),
            ),
            block.head.map(({ figures }) => figures === true),
          ),
          new Paragraph({ text: "", spacing: { after: 60 } }),
        ];
      case "checks":
        return [
          this.#table(["Element", "Status", "Words of the draft"], block.items.map(checkRow), [
            3100,
            1100,
            WIDTH - 4200,
          ]),
          new Paragraph({ text: "", spacing: { after: 60 } }),
        ];
    }
  }

  #table(
    head: readonly string[],
    rows: readonly Row[],
    widths: readonly number[],
    figures: readonly boolean[] = [],
  ): Table {
    const shown = head.some(Boolean);
    const line = { style: BorderStyle.SINGLE, size: 4, color: "BFC7D1" };
    const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [
        ...(shown ? [this.#row({ cells: head }, widths, figures, true)] : []),
        ...rows.map((row, at) => this.#row(row, widths, figures, false, rows.length <= SHORT && at < rows.length - 1)),
      ],
    });
  }

  #row(
    { cells, sum = false }: Row,
    widths: readonly number[],
    figures: readonly boolean[],
    isHead: boolean,
    keepNext = isHead,
  ): TableRow {
    const look = isHead ? { bold: true, size: 19 } : { size: 19, ...(sum && { bold: true }) };
    return new TableRow({
      tableHeader: isHead,
      cantSplit: cells.every((cell) => plain(cell).length < LONG),
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? 1000, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(isHead && { shading: { type: ShadingType.CLEAR, fill: "EAEFF5", color: "auto" } }),
            children: this.#lines(typeof cell === "string" ? [cell] : cell).map(
              (line) =>
                new Paragraph({
                  children: this.#runs(line, look),
                  spacing: { after: 20 },
                  keepNext,
                  ...(figures[at] && { alignment: AlignmentType.RIGHT }),
                }),
            ),
          }),
      ),
    });
  }

  /** A line feed in a cell begins a paragraph. */
  #lines(line: Line): Line[] {
    const lines: (string | Words)[][] = [[]];
    for (const part of line) {
      if (part === "\n") lines.push([]);
      else lines.at(-1)?.push(part);
    }
    return lines;
  }

  #runs(line: Line, look: RunLook = {}): ParagraphChild[] {
    return line.map((part) =>
      typeof part === "string" ? new TextRun({ ...look, text: arrows(part) }) : this.#run(part, look),
    );
  }

  #run({ text, mark }: Words, look: RunLook): ParagraphChild {
    switch (mark) {
      case "inserted":
        return new InsertedTextRun({ ...look, text, id: this.#revision++, author: AUTHOR, date: this.#date });
      case "deleted":
        return new DeletedTextRun({ ...look, text, id: this.#revision++, author: AUTHOR, date: this.#date });
      case "quote":
        return new TextRun({ ...look, text: `“${text}”`, italics: true });
      case "cite":
        return new TextRun({ ...look, text, color: "55606E" });
      case "strong":
        return new TextRun({ ...look, text, bold: true });
    }
  }
}

function checkRow({ status, text, notes }: CheckItem): Row {
  const words = notes.flatMap((line, index): (string | Words)[] => (index ? ["\n", ...line] : [...line]));
  return { cells: [text, `${SYMBOL[status]} ${statusWords(status)}`, words] };
}

/** Width of a letter in a table and of a cell's margins, in twentieths of a point. */
const LETTER = 118;
const MARGINS = 200;

/** Every column as wide as its longest word; what is left goes to those with most to say. */
function widthsOf(head: readonly string[], rows: readonly Row[], figures: readonly boolean[]): number[] {
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
  const room = WIDTH - total(least);
  const wish = total(wanted) - total(least) || 1;
  return least.map((width, at) => Math.max(400, Math.round(width + (room * ((wanted[at] ?? 0) - width)) / wish)));
}
