import { htmlPage } from "../formats/documentHtml.ts";
import { escapeHtml } from "../formats/escapeHtml.ts";
import { change, range } from "../wording.ts";
import type { SurveyRow } from "./surveyRow.ts";

const COLUMNS = [
  "rank",
  "file",
  "state",
  "title",
  "change_low",
  "change_high",
  "after_low",
  "after_high",
  "grade_after",
  "closes",
  "narrows",
  "widens",
  "reopens",
  "bytes",
  "error",
] as const;

/** Rows, already in order, as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with a quote. */
export function surveyCsv(rows: readonly SurveyRow[]): string {
  const lines = rows.map((row, index) => {
    const goals = (effect: string) =>
      row.goals
        .filter((goal) => goal.effect === effect)
        .map(({ goal }) => goal)
        .join(" ");
    const cells = [
      row.error ? "" : index + 1,
      row.file,
      row.state ?? "",
      row.title,
      row.change?.[0] ?? "",
      row.change?.[1] ?? "",
      row.after?.[0] ?? "",
      row.after?.[1] ?? "",
      row.grade.join(" or "),
      goals("closes"),
      goals("narrows"),
      goals("widens"),
      goals("reopens"),
      row.bytes,
      row.error ?? "",
    ];
    return cells.map((cell) => (typeof cell === "number" ? String(cell) : csvCell(cell))).join(",");
  });
  return `${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Totals of a survey, for its head. */
export interface SurveySummary {
  readonly framework: string;
  readonly read: number;
  readonly withEffect: number;
  readonly unread: number;
  readonly sentence: string;
}

/** Rows, already in order, as one HTML page that sorts by its column heads and filters as one types. */
export function surveyHtml(rows: readonly SurveyRow[], summary: SurveySummary): string {
  const body = `<h1>Survey of ${summary.read} texts</h1>
<p>${escapeHtml(summary.framework)}. ${summary.withEffect} bills would change a goal; ${summary.unread} files could not be read. ${escapeHtml(summary.sentence)}</p>
<p><label>Filter by any words, a state, or a goal such as <code>closes 2.5</code>: <input id="filter" type="search" size="40"></label> <output id="shown"></output></p>
<table id="survey"><thead><tr>${["Bill", "State", "Title", "Change", "Score after", "Goals"]
    .map(
      (name, at) => `<th scope="col" aria-sort="none"><button type="button" data-column="${at}">${name}</button></th>`,
    )
    .join("")}</tr></thead>
<tbody>${rows.map(htmlRow).join("\n")}</tbody></table>
<p class="caveat">Read by rules and not by a person; every bill in this list wants a look. Element weights are Lacuna's own. Not legal advice.</p>
<script>${SCRIPT}</script>`;
  return htmlPage(`survey of ${summary.read} texts`, body, STYLE, SCRIPT_POLICY);
}

function htmlRow(row: SurveyRow): string {
  const cells: readonly (readonly [text: string, sort: string | number])[] = [
    [row.file, row.file],
    [row.state ?? "", row.state ?? ""],
    [row.error ? `not read: ${row.error}` : row.title, row.title],
    [row.change ? change(row.change) : "", row.change ? row.change[1] * 1000 + row.change[0] : -1e6],
    [row.after ? `${range(row.after)} ${row.grade.join(" or ")}` : "", row.after?.[1] ?? -1e6],
    [row.goals.map(({ goal, effect }) => `${effect} ${goal}`).join(", "), row.goals.length],
  ];
  const html = cells.map(([text, sort], at) => {
    const tag = at === 0 ? 'th scope="row"' : "td";
    return `<${tag} data-sort="${escapeHtml(String(sort))}">${escapeHtml(text)}</${at === 0 ? "th" : "td"}>`;
  });
  return `<tr>${html.join("")}</tr>`;
}

const STYLE = `
body { max-width: 90rem; }
thead button { font: inherit; font-weight: 600; background: none; border: 0; padding: 0; cursor: pointer; color: inherit; }
th[aria-sort=ascending] button::after { content: " ▲"; }
th[aria-sort=descending] button::after { content: " ▼"; }
`;

const SCRIPT = `
const body = document.querySelector("#survey tbody");
const rows = [...body.rows];
const shown = document.getElementById("shown");
const texts = rows.map((row) => row.textContent.toLowerCase());
const count = (n) => { shown.textContent = n + " of " + rows.length; };
count(rows.length);
document.getElementById("filter").addEventListener("input", (event) => {
  const words = event.target.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let n = 0;
  rows.forEach((row, i) => { const on = words.every((word) => texts[i].includes(word)); row.hidden = !on; if (on) n++; });
  count(n);
});
for (const button of document.querySelectorAll("#survey thead button")) button.addEventListener("click", () => {
  const head = button.parentElement;
  const down = head.getAttribute("aria-sort") !== "descending";
  for (const other of head.parentElement.children) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const at = Number(button.dataset.column);
  const key = (row) => row.cells[at].dataset.sort;
  const compare = (a, b) => { const x = key(a), y = key(b), n = Number(x) - Number(y); return Number.isNaN(n) ? x.localeCompare(y) : n; };
  body.append(...rows.sort((a, b) => (down ? -1 : 1) * compare(a, b)));
  rows.forEach((row, i) => { texts[i] = row.textContent.toLowerCase(); });
});
`;

/** The one script the page may run, by its SHA-256 (a test computes it anew). */
const SCRIPT_POLICY = "'sha256-C/cayF9vna10ke+0wa/7nMiEfxqSW8S5WCquZoWH9P4='";
