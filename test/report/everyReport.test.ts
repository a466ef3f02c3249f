import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createLacuna } from "../../src/lacuna.ts";
import type { Evidence } from "../../src/match/types.ts";
import type { ReportDocument } from "../../src/report/document.ts";
import { baselineDocument } from "../../src/report/documents/baselineDocument.ts";
import { chartDocument, statusesOf, tilesOf } from "../../src/report/documents/chartDocument.ts";
import { comparisonDocument } from "../../src/report/documents/comparisonDocument.ts";
import { goalDocument } from "../../src/report/documents/goalDocument.ts";
import { memoDocument } from "../../src/report/documents/memoDocument.ts";
import { nextDocument } from "../../src/report/documents/nextDocument.ts";
import { packageDocument } from "../../src/report/documents/packageDocument.ts";
import { tileGridSvg } from "../../src/report/documents/tileGrid.ts";
import { findingsOf } from "../../src/report/findings/findings.ts";
import { goalsBySection } from "../../src/report/findings/goalsBySection.ts";
import { contextOf, silenceOf, standingOf } from "../../src/report/findings/silence.ts";
import type { Silence } from "../../src/report/findings/silenceFile.ts";
import { htmlOf } from "../../src/report/formats/documentHtml.ts";
import { markdownOf } from "../../src/report/formats/markdown.ts";
import { outlineText } from "../../src/report/formats/outlineText.ts";
import { textOf } from "../../src/report/formats/text.ts";
import { wordOf } from "../../src/report/formats/word/wordDocument.ts";
import { FORMATS, render } from "../../src/report/render.ts";
import { byWorth, surveyRow, unreadRow } from "../../src/report/survey/surveyRow.ts";
import { surveyCsv, surveyHtml } from "../../src/report/survey/surveyTable.ts";
import { targetsOf } from "../../src/report/targets.ts";
import { baseline as baselineOf } from "../../src/score/baseline.ts";
import { compareVersions } from "../../src/score/compare.ts";
import { rankInField } from "../../src/score/field.ts";
import { scorePackage } from "../../src/score/package.ts";
import { whatNext } from "../../src/score/whatNext.ts";
import { hunksBetween } from "../../src/text/hunks.ts";
import { finish } from "../../src/text/steps.ts";
import { edition } from "../score/support/editions.ts";

const framework = edition("report-cards-2023");
const lacuna = createLacuna(framework);
const HEAD = "Be it enacted by the Senate and House of Representatives in General Assembly convened:\n\n";
const GAIN = `AN ACT CONCERNING EXPLOITED YOUTH & <OTHERS>

${HEAD}Section 1. (NEW) (Effective October 1, 2026) A peace officer who encounters a person under eighteen years of age engaged in prostitution shall, in place of arrest, refer the person to the Department of Children and Families for placement with a provider of specialized services for commercially sexually exploited children.

Sec. 2. Section 54-95c of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2026):

(a) [An adult] {++Any person++} may apply to the Superior Court to vacate a judgment of conviction on the ground that the offense was a result of having been a victim of trafficking in persons.

(b) The court [may] {++shall++} vacate the judgment.
`;
const LOSS = `AN ACT CONCERNING THE TRAINING OF CASEWORKERS

${HEAD}Section 1. Section 17a-998 of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2026):

The Department of Children and Families [shall require each employee who investigates or manages cases of child abuse or neglect to complete, each year,] {++may, within available appropriations, offer such employees++} training in the identification of, and response to, child sex trafficking.
`;
const checked = (text: string, file: string) => ({
  check: lacuna.check({ text, format: "plain", name: file }, { state: "CT" }),
  file,
  bytes: text.length,
});
const gain = checked(GAIN, "gain & more.txt");
const loss = checked(LOSS, "loss.txt");
const card = lacuna.reportCard("CT");
if (!card) throw new Error("There is no card of Connecticut.");
const preview = gain.check.preview;
if (!preview) throw new Error("There is no preview.");
const [low, high] = preview.score.after;

/** Every word of a document, in whatever block it stands. */
const all = (report: ReportDocument) => textOf(report, { width: 100_000 });
/** What each form of a document says, white space and signs apart. */
const bare = (text: string) => text.replace(/<[^>]*>|&#?\w+;/g, " ").replace(/[^A-Za-z0-9.]+/g, "");

describe("a check in every format", () => {
  it.each(FORMATS)("%s tells of both drafts", (format) => {
    const text = render(format, [gain, loss]);
    expect(text).toContain("loss.txt");
    expect(render(format, [gain, loss])).toBe(text);
    if (format === "html") expect(text).toContain("EXPLOITED YOUTH &amp; &lt;OTHERS&gt;");
    if (["html", "junit"].includes(format)) expect(text).not.toMatch(/<OTHERS>/);
  });

  it("the figures of all are those of the preview", () => {
    for (const format of ["text", "markdown", "html"] as const) {
      const text = render(format, [gain]);
      expect(text, format).toContain(String(low));
      expect(text, format).toContain(String(high));
    }
    expect(JSON.parse(render("json", [gain])).score.after).toEqual([low, high]);
    expect(JSON.parse(render("json", [gain, loss]))).toHaveLength(2);
  });

  it("annotations, JUnit and SARIF hold the same findings, at lines of the draft", () => {
    const findings = findingsOf(loss);
    expect(findings.some(({ severity }) => severity === "loss")).toBe(true);
    const { results } = JSON.parse(render("sarif", [loss])).runs[0];
    expect(results).toHaveLength(findings.length);
    const lines = LOSS.split("\n").length;
    for (const { locations } of results)
      expect(locations[0].physicalLocation.region.startLine).toBeLessThanOrEqual(lines);
    expect(render("github", [loss]).trim().split("\n")).toHaveLength(findings.length);
    expect(render("junit", [loss])).toMatch(/<testsuites?[^>]* failures="[1-9]/);
  });

  it("what people silenced is no finding", () => {
    const silenced = new Set(framework.goals.map(({ id }) => id));
    expect(findingsOf({ ...loss, silenced })).toEqual([]);
  });
});

describe("documents", () => {
  const next = whatNext(gain.check.assessments, preview, framework, card);
  const documents: Readonly<Record<string, ReportDocument>> = {
    memo: memoDocument([gain, loss], card, { date: "October 1, 2026" }),
    next: nextDocument({
      next,
      preview,
      framework,
      card,
      check: gain.check,
      recheck: (text) => lacuna.check({ text, format: "plain", name: "a" }, { state: "CT" }).assessments,
    }),
    comparison: comparisonDocument({
      older: { check: loss.check, name: "older" },
      newer: { check: gain.check, name: "newer" },
      hunks: hunksBetween(LOSS, GAIN),
      comparison: compareVersions(
        loss.check.assessments,
        gain.check.assessments,
        framework,
        card,
        hunksBetween(LOSS, GAIN),
      ),
      framework,
      card,
    }),
    package: packageDocument(
      scorePackage(
        [gain, loss].map(({ file, check }) => ({
          name: file,
          assessments: check.assessments,
          targets: targetsOf(check.bill),
        })),
        framework,
        card,
      ),
      framework,
      card,
    ),
    baseline: baselineDocument(
      baselineOf([{ name: "law.txt", assessments: gain.check.assessments }], framework, card),
      ["law.txt"],
      framework,
      card,
    ),
    ...Object.fromEntries(
      framework.goals.slice(0, 40).map((goal) => [`goal ${goal.id}`, goalDocument(goal, framework, card)]),
    ),
  };

  it.each(Object.keys(documents))("%s says the same as text, Markdown and HTML", (name) => {
    const report = documents[name];
    if (!report) throw new Error(name);
    const words = bare(all(report));
    expect(words.length).toBeGreaterThan(200);
    const html = htmlOf(report);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<OTHERS>|undefined|NaN|\[object/);
    for (const block of report.blocks) {
      if (block.kind !== "heading") continue;
      for (const form of [markdownOf(report), html]) expect(bare(form)).toContain(bare(block.text));
    }
    expect(all(report)).not.toMatch(/undefined|NaN|\[object/);
  });

  it("a memo in Word tracks what the bill changes and names each goal that moves", async () => {
    const memo = documents.memo;
    if (!memo) throw new Error("no memo");
    const bytes = wordOf(memo, { date: "2026-10-01T00:00:00.000Z" });
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<w:ins [^>]*>.*?Any person/s);
    expect(xml).toMatch(/<w:delText[^>]*>[^<]*An adult/);
    expect(xml).toContain("EXPLOITED YOUTH &amp; &lt;OTHERS&gt;");
    for (const { goal, effect } of preview.goals) if (effect === "closes") expect(all(memo)).toContain(goal);
  });

  it("what would help most names the repairs of the draft", () => {
    const told = all(documents.next ?? { title: "", blocks: [] });
    expect(next.closings.length).toBeGreaterThan(0);
    for (const { goal } of next.closings.slice(0, 3)) expect(told).toContain(goal);
  });
});

describe("the chart of a goal", () => {
  const goal = framework.goals.find(({ id }) => id === "2.5");
  if (!goal) throw new Error("no goal 2.5");
  const states = statusesOf(framework, goal.id);
  const line = preview.goals.find((one) => one.goal === goal.id);
  if (!line) throw new Error("no line");
  const draft = { title: gain.check.bill.title, card, line, rank: rankInField(framework, "CT", preview.score.after) };

  it("is a table of states and a map with one tile each", () => {
    const report = chartDocument(goal, framework, states, draft);
    expect(all(report)).toContain("Connecticut");
    const svg = tileGridSvg("2.5 & more", tilesOf(framework, states, draft), { unknown: "not known" });
    expect(svg).toContain("2.5 &amp; more");
    expect(svg.match(/<rect/g)?.length).toBeGreaterThanOrEqual(51);
    expect(all(chartDocument(goal, framework, states, null))).not.toContain(gain.check.bill.title);
  });
});

describe("surveys", () => {
  const rows = [
    surveyRow(loss.check, loss.file, 1),
    unreadRow("=cmd.txt", 2, 'it is "broken", no bill'),
    surveyRow(gain.check, gain.file, 3),
  ];

  it("rank what is worth most first and what takes away last", () => {
    const ranked = rows.toSorted(byWorth);
    expect(ranked.map(({ file }) => file)).toEqual([gain.file, "=cmd.txt", loss.file]);
  });

  it("make a table whose cells no spreadsheet runs, and a page without the drafts' tags", () => {
    const csv = surveyCsv(rows);
    expect(csv.trim().split(/\r?\n/)).toHaveLength(rows.length + 1);
    expect(csv).not.toMatch(/(?:^|,)"?=cmd/m);
    expect(csv).toContain('""broken""');
    const page = surveyHtml(rows, {
      framework: framework.name,
      read: 2,
      withEffect: 2,
      unread: 1,
      sentence: "Three files & more.",
    });
    expect(page).not.toContain("<OTHERS>");
    expect(page).toContain("&lt;OTHERS&gt;");
  });
});

describe("by section", () => {
  it("goals stand at the sections that serve them", () => {
    const found = finish(goalsBySection(gain.check));
    const first = [...found].find(([section]) => section.number === "1")?.[1] ?? [];
    expect(first.map(({ goal }) => goal)).toContain("2.5");
  });

  it("the outline names each section, its action and its amendments", () => {
    const text = outlineText({ ...lacuna.outline(gain.check.bill), file: "gain.txt" });
    expect(text).toMatch(/Sec\. 2[\s\S]*54-95c/);
  });
});

describe("a silence", () => {
  const assessment = loss.check.assessments.find(({ subject }) => subject.length);
  const evidence = assessment?.subject[0];
  if (!assessment || !evidence) throw new Error("There is nothing to silence.");
  const { goal } = assessment;
  const entry = { goal, file: "loss.txt", reason: "known", date: "2026-10-01" };
  const here = { ...entry, scope: "here" as const, context: contextOf(LOSS, evidence) };
  const covers = (one: Silence, file = "loss.txt", at: Evidence | undefined = evidence) =>
    silenceOf([one], loss.check, file, assessment, at) === one;

  it("covers its passage, its file or everything, as far as it says", () => {
    expect(covers(here)).toBe(true);
    expect(covers({ ...here, context: "other words" })).toBe(false);
    expect(covers({ ...here, goal: "9.9" })).toBe(false);
    expect(covers({ ...entry, scope: "file" })).toBe(true);
    expect(covers({ ...entry, scope: "file" }, "other.txt")).toBe(false);
    expect(covers({ ...entry, scope: "workspace" }, "other.txt")).toBe(true);
  });

  it("of a gap that was accepted ends when the gap grows", () => {
    expect(covers({ ...entry, scope: "workspace", accepted: standingOf(assessment) })).toBe(true);
    expect(covers({ ...entry, scope: "workspace", accepted: "full/closes" })).toBe(false);
  });

  it("is known by its words and those beside them, in any case and whatever stands between", () => {
    const moved = { ...evidence, start: evidence.start + 4, end: evidence.end + 4 };
    expect(contextOf(`\n\n\n\n${LOSS.toUpperCase()}`, { ...moved, quote: evidence.quote.toUpperCase() })).toBe(
      here.context,
    );
  });
});
