import { english, type Say } from "../../text/notice.ts";
import type { Span } from "../../text/span.ts";
import { arrows, type Block, type Line, type ReportDocument, type Words } from "../document.ts";
import { statusWords } from "../wording.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { REPORT_CSS } from "./htmlStyle.ts";

/** What a page that can do more than show words adds to them. */
export interface HtmlLook {
  /** The language of the report's own words. */
  readonly say: Say;
  /** How a quote becomes a link to its words in the draft; `text` is safe HTML. */
  readonly quote?: (at: Span, text: string) => string;
}

const PLAIN: HtmlLook = { say: english };

/** A report as a whole HTML page without scripts and without anything from elsewhere; prints well. */
export function htmlOf({ title, blocks }: ReportDocument): string {
  return htmlPage(title, blocksHtml(blocks));
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
export function blocksHtml(blocks: readonly Block[], look: HtmlLook = PLAIN): string {
  return blocks.map((block) => blockOf(block, look)).join("\n");
}

const ROLES = { lead: ' class="score"', note: ' class="caveat"' } as const;

function blockOf(block: Block, look: HtmlLook): string {
  const lineOf = (line: Line) => lineHtml(line, look);
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
        return `<tr class="${status}"><th scope="row">${escapeHtml(text)}</th><td>${escapeHtml(statusWords(status, look.say))}</td><td>${said}</td></tr>`;
      });
      const { say } = look;
      const head = [say("Element"), say("Status"), say("Words of the draft")].map(
        (name) => `<th scope="col">${escapeHtml(name)}</th>`,
      );
      return `<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
    }
  }
}

function lineHtml(line: Line, look: HtmlLook): string {
  return line.map((part) => (typeof part === "string" ? escapeHtml(arrows(part)) : marked(part, look))).join("");
}

const TAGS: Readonly<Record<Words["mark"], readonly [open: string, close: string]>> = {
  strong: ["<strong>", "</strong>"],
  quote: ["<q>", "</q>"],
  cite: ['<span class="cite">', "</span>"],
  inserted: ["<ins>", "</ins>"],
  deleted: ["<del>", "</del>"],
};

function marked({ text, mark, at }: Words, look: HtmlLook): string {
  if (mark === "quote" && at && look.quote) return look.quote(at, escapeHtml(text));
  const [open, close] = TAGS[mark];
  return open + escapeHtml(text) + close;
}
