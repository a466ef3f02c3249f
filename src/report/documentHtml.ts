import { arrows, type Block, type Line, type ReportDocument, type Words } from "./document.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { REPORT_CSS } from "./htmlStyle.ts";
import { statusWords } from "./wording.ts";

/** A report as a whole HTML page without scripts and without anything from elsewhere; prints well. */
export function htmlOf({ title, blocks }: ReportDocument): string {
  return htmlPage(title, blocks.map(blockOf).join("\n"));
}

/**
 * A page around HTML that is already safe. `style` is added to the common style; `scripts` is the policy for scripts of a
 * page that needs its own.
 */
export function htmlPage(title: string, body: string, style = "", scripts = ""): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${scripts && `; script-src ${scripts}`}">
<title>Lacuna: ${escapeHtml(title)}</title>
<style>${REPORT_CSS}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The blocks of a report as HTML, without page and style. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockOf).join("\n");
}

const ROLES = { lead: ' class="score"', note: ' class="caveat"' } as const;

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p${block.role ? ROLES[block.role] : ""}>${lineOf(block.line)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join("")}</ul>`;
    case "table": {
      const figures = (at: number) => (block.head[at]?.figures ? ' class="figures"' : "");
      const label = (at: number) => ` data-label="${escapeHtml(block.head[at]?.name ?? "")}"`;
      const head = block.head.map(({ name }, at) => `<th scope="col"${figures(at)}>${escapeHtml(name)}</th>`).join("");
      const rows = block.rows.map(({ cells, sum }) => {
        const html = cells.map((cell, at) => {
          const text = lineOf(typeof cell === "string" ? [cell] : cell);
          return at === 0 ? `<th scope="row">${text}</th>` : `<td${figures(at)}${label(at)}>${text}</td>`;
        });
        return `<tr${sum ? ' class="sum"' : ""}>${html.join("")}</tr>`;
      });
      const caption = block.caption ? `<caption>${escapeHtml(block.caption)}</caption>` : "";
      return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
    }
    case "checks": {
      const rows = block.items.map(({ status, text, notes }) => {
        const said = notes.map((line) => `<p>${lineOf(line)}</p>`).join("");
        return `<tr class="${status}"><th scope="row">${escapeHtml(text)}</th><td>${statusWords[status]}</td><td>${said}</td></tr>`;
      });
      return `<table><thead><tr><th scope="col">Element</th><th scope="col">Status</th><th scope="col">Words of the draft</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
    }
  }
}

function lineOf(line: Line): string {
  return line.map((part) => (typeof part === "string" ? escapeHtml(arrows(part)) : marked(part))).join("");
}

const TAGS: Readonly<Record<Words["mark"], readonly [open: string, close: string]>> = {
  strong: ["<strong>", "</strong>"],
  quote: ["<q>", "</q>"],
  cite: ['<span class="cite">', "</span>"],
  inserted: ["<ins>", "</ins>"],
  deleted: ["<del>", "</del>"],
};

function marked({ text, mark }: Words): string {
  const [open, close] = TAGS[mark];
  return open + escapeHtml(text) + close;
}
