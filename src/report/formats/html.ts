import type { Interval, Preview, ScorePreview } from "../../score/types.ts";
import { english } from "../../text/notice.ts";
import type { Check } from "../check.ts";
import { arrows, note } from "../document.ts";
import { closingBlocks, openBlocks, takenUpBlocks } from "../documents/checkDocument.ts";
import { arithmeticBlocks, extraCreditBlocks } from "../documents/scoreBlocks.ts";
import { cardStatusWords, change, grades, points, range, scoreSentence } from "../wording.ts";
import { blocksHtml, type HtmlLook, htmlPage } from "./documentHtml.ts";
import { escapeHtml } from "./escapeHtml.ts";

const PLAIN: HtmlLook = { say: english };

/** A whole HTML page without scripts and without anything from elsewhere: readable, printable, high-contrast safe. */
export function htmlReport(files: readonly { readonly check: Check; readonly file: string }[]): string {
  const bodies = files.map(({ check, file }) => reportBody(check, file)).join("\n<hr>\n");
  const title = files.length === 1 ? files[0]?.check.bill.title || files[0]?.file || "" : `${files.length} drafts`;
  return htmlPage(title, bodies);
}

/** The report of one draft as HTML, without page and style. Every word of the draft is escaped. */
export function reportBody(check: Check, file: string, look: HtmlLook = PLAIN): string {
  return `${reportHead(check, file, look)}\n${reportEnd(check, look)}`;
}

/** The report without its end, for a page that has more to say in between: score, goals, what is not known. */
export function reportHead(check: Check, file: string, look: HtmlLook): string {
  const { preview, framework, bill } = check;
  const { say } = look;
  const parts = [`<h1>${escapeHtml(bill.title || file)}</h1>`, `<p class="file">${escapeHtml(file)}</p>`];
  if (bill.kind === "other") {
    const nothing = say("This does not read as a bill or a statute, so nothing was checked.");
    return `${parts.join("\n")}\n<p>${escapeHtml(nothing)}</p>`;
  }
  if (bill.kind === "statute") {
    const law = say("A statute, not a bill: it is read as the law that stands, and changes no score.");
    parts.push(`<p>${escapeHtml(law)}</p>`);
  } else if (preview && check.card) {
    parts.push(scoreSection(preview, check, look));
    parts.push(
      blocksHtml([...arithmeticBlocks(preview, framework, say), ...extraCreditBlocks(preview, framework, say)], look),
    );
  }
  parts.push(blocksHtml([...takenUpBlocks(check, say), ...openBlocks(check, say)], look));
  return parts.join("\n");
}

/** Sources of the figures, and whose reading it is. */
export function reportEnd(check: Check, look: HtmlLook): string {
  return check.bill.kind === "other" ? "" : blocksHtml(closingBlocks(check, look.say), look);
}

function scoreSection(preview: Preview, check: Check, { say }: HtmlLook): string {
  const place = check.card?.name ?? preview.state;
  const moved = change(preview.score.change, say);
  const sentence = arrows(scoreSentence(place, preview.score));
  return `<p class="score">${escapeHtml(sentence)} <span class="change">(${escapeHtml(moved)})</span></p>
${issueTable(preview, { say })}
${safeHarborTable(preview, check, { say })}`;
}

/** The issue areas of which something is known: a row that could be anything before and after tells nothing. */
function issueTable({ issues, extraCredit }: Preview, { say }: HtmlLook): string {
  const told = issues.filter(({ before, after, change: [low, high], max }) => {
    return isKnown(before, max) || isKnown(after, max) || low !== 0 || high !== 0;
  });
  const silent =
    told.length < issues.length
      ? blocksHtml([
          note(say("Of the other issue areas no total is published for this state, and the draft moves none.")),
        ])
      : "";
  if (!told.length)
    return `<p>${escapeHtml(say("No total of an issue area is published for this state, and the draft moves none."))}</p>`;
  const head = [say("Issue"), say("Before"), say("After"), say("Of"), say("Grade"), say("Share")];
  const cell = (name: string, words: string) => `<td data-label="${escapeHtml(name)}">${escapeHtml(words)}</td>`;
  const extra = `<tr><th scope="row">${escapeHtml(say("Extra credit"))}</th>${cell(say("Before"), range(extraCredit.before, say))}${cell(say("After"), range(extraCredit.after, say))}<td></td><td></td><td></td></tr>`;
  const rows = told.map((issue) => {
    const figures = (of: Interval) => (isKnown(of, issue.max) ? range(of, say) : say("not known"));
    return `<tr><th scope="row">${escapeHtml(issue.id)} ${escapeHtml(issue.name)}</th>${cell(say("Before"), figures(issue.before))}${cell(say("After"), figures(issue.after))}${cell(say("Of"), points(issue.max))}${cell(say("Grade"), gradeWords(issue, { say }))}<td>${bar(issue.before, issue.after, issue.max, { say })}</td></tr>`;
  });
  return `<table><caption>${escapeHtml(say("Issue areas"))}</caption>
<thead><tr>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("")}</tr></thead>
<tbody>${rows.join("")}${extra}</tbody></table>${silent}`;
}

function isKnown([low, high]: Interval, max: number): boolean {
  return low > 0 || high < max;
}

/** A grade that could be nearly any is not known. */
function gradeWords({ grade }: ScorePreview, { say }: HtmlLook): string {
  const [was, becomes] = [grade.before, grade.after].map((possible) =>
    possible.length > 3 ? say("not known") : grades(possible, say),
  );
  return was === becomes ? (was ?? "") : `${was} → ${becomes}`;
}

/** The goals of the safe-harbor list of which something is known. */
function safeHarborTable({ safeHarbor }: Preview, check: Check, { say }: HtmlLook): string {
  const names = new Map(check.framework.goals.map(({ id, name }) => [id, name]));
  const told = safeHarbor.filter(({ before, after }) => before !== NOT_KNOWN || after !== NOT_KNOWN);
  if (!safeHarbor.length) return "";
  if (!told.length)
    return `<p>${escapeHtml(say("Safe harbor: no status of these goals is published for this state, and the draft settles none."))}</p>`;
  const [before, after] = [say("Before"), say("After")];
  const rows = told.map((row) => {
    const moved = row.before !== row.after ? ' class="moved"' : "";
    return `<tr${moved}><th scope="row">${escapeHtml(row.goal)} ${escapeHtml(names.get(row.goal) ?? "")}</th><td data-label="${escapeHtml(before)}">${escapeHtml(cardStatusWords(row.before, say))}</td><td data-label="${escapeHtml(after)}">${escapeHtml(cardStatusWords(row.after, say))}</td></tr>`;
  });
  const silent =
    told.length < safeHarbor.length
      ? blocksHtml([note(say("Of the other safe-harbor goals no status is published for this state."))])
      : "";
  return `<table><caption>${escapeHtml(say("Safe harbor"))}</caption>
<thead><tr><th scope="col">${escapeHtml(say("Goal"))}</th><th scope="col">${escapeHtml(before)}</th><th scope="col">${escapeHtml(after)}</th></tr></thead><tbody>${rows.join("")}</tbody></table>${silent}`;
}

/** The status of a goal that no card tells. */
const NOT_KNOWN = "Not known";

/** Two bars, before above after; the pale end is what is not certain. */
function bar(before: Interval, after: Interval, max: number, { say }: HtmlLook): string {
  const one = ([low, high]: Interval, y: number, kind: string) => {
    const sure = (100 * low) / max;
    const open = (100 * (high - low)) / max;
    return `<rect class="${kind}" x="0" y="${y}" width="${sure.toFixed(1)}" height="5"/><rect class="${kind} open" x="${sure.toFixed(1)}" y="${y}" width="${open.toFixed(1)}" height="5"/>`;
  };
  const label = say("before {0}, after {1} of {2}", range(before, say), range(after, say), points(max));
  return `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 100 12" preserveAspectRatio="none">${one(before, 0, "before")}${one(after, 7, "after")}</svg>`;
}
