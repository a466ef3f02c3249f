import type { Goal } from "../goals/goal.ts";
import type { Assessment, ElementFinding, Evidence } from "../match/types.ts";
import type { Interval, Preview, ScorePreview } from "../score/types.ts";
import { type Check, found } from "./check.ts";
import { OWN_WEIGHTS, openQuestions, sourceBlocks } from "./checkDocument.ts";
import { note } from "./document.ts";
import { blocksHtml, htmlPage } from "./documentHtml.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { arithmeticBlocks, extraCreditBlocks } from "./scoreBlocks.ts";
import { change, effectWords, grades, points, range, scoreSentence, statusWords, verdictWords } from "./wording.ts";

/** How quotes become links: a whole page has none, the editor's panel jumps to the words. */
export type QuoteLink = (evidence: Evidence, text: string) => string;

const plainQuote: QuoteLink = (_evidence, text) => `<q>${text}</q>`;

/** A whole HTML page without scripts and without anything from elsewhere: readable, printable, high-contrast safe. */
export function htmlReport(files: readonly { readonly check: Check; readonly file: string }[]): string {
  const bodies = files.map(({ check, file }) => reportBody(check, file)).join("\n<hr>\n");
  const title = files.length === 1 ? files[0]?.check.bill.title || files[0]?.file || "" : `${files.length} drafts`;
  return htmlPage(title, bodies);
}

/** The report of one draft as HTML, without page and style. Every word of the draft is escaped. */
export function reportBody(check: Check, file: string, quote: QuoteLink = plainQuote): string {
  const { preview } = check;
  const title = check.bill.title || file;
  const parts = [`<h1>${escapeHtml(title)}</h1>`, `<p class="file">${escapeHtml(file)}</p>`];
  if (check.bill.kind === "other") {
    return `${parts.join("\n")}\n<p>This does not read as a bill or a statute, so nothing was checked.</p>`;
  }
  if (check.bill.kind === "statute") {
    parts.push("<p>A statute, not a bill: it is read as the law that stands, and changes no score.</p>");
  } else if (preview && check.card) {
    parts.push(scoreSection(preview, check));
    parts.push(
      blocksHtml([...arithmeticBlocks(preview, check.framework), ...extraCreditBlocks(preview, check.framework)]),
    );
  }
  const goals = found(check);
  const byId = new Map(check.framework.goals.map((goal) => [goal.id, goal]));
  parts.push("<h2>What the draft does</h2>");
  if (goals.length === 0) parts.push(`<p>No goal of ${escapeHtml(check.framework.name)} is addressed.</p>`);
  for (const assessment of goals) {
    const goal = byId.get(assessment.goal);
    if (goal) parts.push(goalSection(goal, assessment, check, quote));
  }
  const open = openQuestions(check.notices);
  if (open.length) {
    const items = open.map((question) => `<li>${escapeHtml(question)}</li>`).join("");
    parts.push(`<h2>What is not known</h2><ul>${items}</ul>`);
  }
  if (check.card) parts.push(blocksHtml(sourceBlocks(check.card)));
  parts.push(blocksHtml([note(OWN_WEIGHTS)]));
  return parts.join("\n");
}

function scoreSection(preview: Preview, check: Check): string {
  const place = check.card?.name ?? preview.state;
  const rows = preview.issues.map((issue) => issueRow(issue)).join("");
  const harbor = preview.safeHarbor
    .map((row) => {
      const moved = row.before !== row.after ? ' class="moved"' : "";
      return `<tr${moved}><th scope="row">${escapeHtml(row.goal)} ${escapeHtml(goalName(check, row.goal))}</th><td data-label="Before">${escapeHtml(row.before)}</td><td data-label="After">${escapeHtml(row.after)}</td></tr>`;
    })
    .join("");
  const extra = preview.extraCredit;
  return `<p class="score">${escapeHtml(scoreSentence(place, preview.score).replace("->", "→"))} <span class="change">(${escapeHtml(change(preview.score.change))})</span></p>
<table><caption>Issue areas</caption>
<thead><tr><th scope="col">Issue</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Of</th><th scope="col">Grade</th><th scope="col">Share</th></tr></thead>
<tbody>${rows}<tr><th scope="row">Extra credit</th><td data-label="Before">${range(extra.before)}</td><td data-label="After">${range(extra.after)}</td><td></td><td></td><td></td></tr></tbody></table>
<table><caption>Safe harbor</caption>
<thead><tr><th scope="col">Goal</th><th scope="col">Before</th><th scope="col">After</th></tr></thead><tbody>${harbor}</tbody></table>`;
}

function issueRow(issue: ScorePreview & { readonly id: string; readonly name: string; readonly max: number }): string {
  const [was, becomes] = [grades(issue.grade.before), grades(issue.grade.after)];
  const grade = was === becomes ? was : `${was} → ${becomes}`;
  return `<tr><th scope="row">${escapeHtml(issue.id)} ${escapeHtml(issue.name)}</th><td data-label="Before">${range(issue.before)}</td><td data-label="After">${range(issue.after)}</td><td data-label="Of">${points(issue.max)}</td><td data-label="Grade">${escapeHtml(grade)}</td><td>${bar(issue.before, issue.after, issue.max)}</td></tr>`;
}

/** Two bars, before above after; the hatched end is what is not certain. */
function bar(before: Interval, after: Interval, max: number): string {
  const one = ([low, high]: Interval, y: number, kind: string) => {
    const sure = (100 * low) / max;
    const open = (100 * (high - low)) / max;
    return `<rect class="${kind}" x="0" y="${y}" width="${sure.toFixed(1)}" height="5"/><rect class="${kind} open" x="${sure.toFixed(1)}" y="${y}" width="${open.toFixed(1)}" height="5"/>`;
  };
  const label = `before ${range(before)}, after ${range(after)} of ${points(max)}`;
  return `<svg role="img" aria-label="${label}" viewBox="0 0 100 12" preserveAspectRatio="none">${one(before, 0, "before")}${one(after, 7, "after")}</svg>`;
}

function goalSection(goal: Goal, assessment: Assessment, check: Check, quote: QuoteLink): string {
  const line = check.preview?.goals.find((entry) => entry.goal === goal.id);
  const rows = goal.elements
    .map((element) => {
      const finding = assessment.elements.find((entry) => entry.id === element.id);
      if (!finding) return "";
      const repair =
        finding.status === "yes" || !element.core
          ? ""
          : `<p class="repair">To repair: ${escapeHtml(element.repair)}</p>`;
      return `<tr class="${finding.status}"><th scope="row">${element.id}. ${escapeHtml(element.name)}</th><td>${statusWords[finding.status]}</td><td>${quotes(goal, finding, quote)}${repair}</td></tr>`;
    })
    .join("");
  const earned = line
    ? `<p>Points ${range(line.points.before)} → ${range(line.points.after)}: ${escapeHtml(line.reason)}</p>`
    : "";
  return `<section id="goal-${goal.id.replace(".", "-")}"><h3>${goal.id} ${escapeHtml(goal.name)}</h3>
<p class="verdict ${assessment.verdict}">${verdictWords[assessment.verdict]} (before: ${verdictWords[assessment.before]}); the draft ${effectWords[assessment.effect]}.</p>${earned}
<p class="sure">How sure the rubric is: wording ${goal.confidence.wording}, elements ${goal.confidence.elements}.</p>
<table><thead><tr><th scope="col">Element</th><th scope="col">Status</th><th scope="col">Words of the draft</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function quotes(goal: Goal, finding: ElementFinding, quote: QuoteLink): string {
  const show = (evidence: Evidence) =>
    `${quote(evidence, escapeHtml(evidence.text))} <span class="cite">${escapeHtml(evidence.citation)}</span>`;
  const shown = finding.evidence.slice(0, 3).map((evidence) => `<p>${show(evidence)}</p>`);
  for (const id of finding.limits) {
    const name = goal.limits.find((limit) => limit.id === id)?.name ?? id;
    shown.push(`<p class="limit">Limited: ${escapeHtml(name)}</p>`);
  }
  return (
    shown.join("") +
    finding.limitEvidence
      .slice(0, 2)
      .map((evidence) => `<p>${show(evidence)}</p>`)
      .join("")
  );
}

function goalName(check: Check, id: string): string {
  return check.framework.goals.find((goal) => goal.id === id)?.name ?? "";
}
