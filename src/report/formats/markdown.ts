import type { ElementStatus } from "../../goals/goal.ts";
import type { Block, Line, ReportDocument, Row, Words } from "../document.ts";

/** A report as Markdown, for memos, issues and pull requests. */
export function markdownOf({ blocks }: ReportDocument): string {
  return `${blocks.map(blockOf).join("\n\n")}\n`;
}

const STATUS: Readonly<Record<ElementStatus, string>> = { yes: "yes", weak: "weak", no: "missing" };

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case "paragraph": {
      const text = lineOf(block.line);
      return block.role === "lead"
        ? `**${text.replaceAll("**", "")}**`
        : block.role === "note"
          ? `*${text.replaceAll("*", "")}*`
          : text;
    }
    case "list":
      return block.items.map((item) => `- ${lineOf(item)}`).join("\n");
    case "table":
      return [
        ...(block.caption ? [`**${escapeMarkdown(block.caption)}**`, ""] : []),
        `| ${block.head.map(({ name }) => escapeMarkdown(name)).join(" | ")} |`,
        `|${block.head.map(({ figures }) => (figures ? "---:" : "---")).join("|")}|`,
        ...block.rows.map(rowOf),
      ].join("\n");
    case "checks":
      return [
        "| Element | Status | Words of the draft |",
        "|---|---|---|",
        ...block.items.map(
          ({ status, text, notes }) =>
            `| ${escapeMarkdown(text)} | ${STATUS[status]} | ${notes.map((line) => lineOf(line)).join("<br>")} |`,
        ),
      ].join("\n");
  }
}

function rowOf({ cells, sum }: Row): string {
  const texts = cells.map((cell) => (typeof cell === "string" ? escapeMarkdown(cell) : lineOf(cell)));
  return `| ${(sum ? texts.map((text) => (text ? `**${text}**` : "")) : texts).join(" | ")} |`;
}

function lineOf(line: Line): string {
  return line.map((part) => (typeof part === "string" ? escapeMarkdown(part) : marked(part))).join("");
}

function marked({ text, mark }: Words): string {
  const safe = escapeMarkdown(text);
  switch (mark) {
    case "strong":
      return `**${safe}**`;
    case "quote":
      return `"${safe}"`;
    case "inserted":
      return `<ins>${safe}</ins>`;
    case "deleted":
      return `~~${safe}~~`;
    case "cite":
      return safe;
  }
}

/** The text with everything that Markdown or a table would take for markup made harmless. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&").replace(/\s+/g, " ");
}
