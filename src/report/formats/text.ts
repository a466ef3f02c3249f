import type { ElementStatus } from "../../goals/goal.ts";
import { type Block, type Column, plain, type ReportDocument, type Row } from "../document.ts";
import { indent, wrap } from "./wrap.ts";

const MARK: Readonly<Record<ElementStatus, string>> = { yes: "[x]", weak: "[~]", no: "[ ]" };

/** Where a text is shown. */
export interface TextOptions {
  /** Columns at most. */
  readonly width?: number;
  /** Whether the terminal shows bold and colours; no meaning rests on them. */
  readonly styled?: boolean;
}

/** A report to read in a terminal or a log. */
export function textOf({ blocks }: ReportDocument, { width = 96, styled = false }: TextOptions = {}): string {
  const out: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before && !closeTo(before, block)) out.push("");
    out.push(...linesOf(block, width, styled));
  }
  return `${out.join("\n")}\n`;
}

/** A heading holds to what follows it. */
function closeTo(before: Block, block: Block): boolean {
  return before.kind === "heading" && (block.kind !== "heading" || block.level === 1);
}

const bold = (text: string, styled: boolean) => (styled ? `\u001b[1m${text}\u001b[22m` : text);
const COLOURS: Readonly<Record<ElementStatus, number>> = { yes: 32, weak: 33, no: 31 };

function linesOf(block: Block, width: number, styled: boolean): string[] {
  switch (block.kind) {
    case "heading": {
      const lines = wrap(block.text, width);
      if (block.level === 2) lines.push("-".repeat(Math.max(0, ...lines.map((line) => line.length))));
      return lines.map((line) => bold(line, styled));
    }
    case "paragraph": {
      const lines = wrap(plain(block.line), block.role === "lead" ? width : width - 2);
      return block.role === "lead" ? lines.map((line) => bold(line, styled)) : indent(lines, 2);
    }
    case "list":
      return block.items.flatMap((item) => hanging("  - ", plain(item), width));
    case "table":
      return [
        ...(block.caption ? indent(wrap(block.caption, width - 2), 2) : []),
        ...tableLines(block.head, block.rows, width),
      ];
    case "checks":
      return block.items.flatMap(({ status, text, notes }) => {
        const [first = "", ...rest] = hanging(`  ${MARK[status]} `, text, width);
        const mark = styled ? `\u001b[${COLOURS[status]}m${MARK[status]}\u001b[39m` : MARK[status];
        return [
          first.replace(MARK[status], mark),
          ...rest,
          ...notes.flatMap((line) => indent(wrap(plain(line), width - 9), 9)),
        ];
      });
  }
}

/** Wrapped text whose later lines stand under the first one's words. */
function hanging(mark: string, text: string, width: number): string[] {
  const [first = "", ...rest] = wrap(text, width - mark.length);
  return [mark + first, ...indent(rest, mark.length)];
}

/** Columns as wide as their words; the widest column of words gives way where the line is full. */
function tableLines(head: readonly Column[], rows: readonly Row[], width: number): string[] {
  const cells = [head.map(({ name }) => name), ...rows.map((row) => row.cells.map(plain))];
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const words = head.flatMap(({ figures }, at) => (figures ? [] : [at]));
  const room = width - 2 - 2 * (head.length - 1);
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const widest = words.reduce((held, at) => ((widths[at] ?? 0) > (widths[held] ?? 0) ? at : held), words[0] ?? 0);
    const now = widths[widest] ?? 0;
    if (now <= 12) break;
    const next = Math.max(12, ...words.filter((at) => at !== widest).map((at) => (widths[at] ?? 0) - 1));
    widths[widest] = Math.max(12, now - over, Math.min(next, now - 1));
  }
  const rule = `  ${"-".repeat(Math.min(width - 2, sum(widths) + 2 * (head.length - 1)))}`;
  const out: string[] = [];
  for (const [index, row] of cells.entries()) {
    if (index > 0 && rows[index - 1]?.sum) out.push(rule);
    const wrapped = head.map((_, at) => wrap(row[at] ?? "", widths[at] ?? 0, true));
    for (let line = 0; line < Math.max(1, ...wrapped.map(({ length }) => length)); line++) {
      const parts = head.map(({ figures }, at) => {
        const text = wrapped[at]?.[line] ?? "";
        return figures ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
      });
      out.push(`  ${parts.join("  ")}`.trimEnd());
    }
    if (index === 0) out.push(rule);
  }
  return out;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
