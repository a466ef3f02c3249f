import { describe, expect, it } from "vitest";
import { loadFramework } from "../../../src/goals/loadFramework.ts";
import { importCard, mergeCards } from "../../../src/score/importing/importCard.ts";
import { previewScore } from "../../../src/score/preview.ts";
import { edition } from "../support/editions.ts";
import { cardText, messages, ROWS, STATUSES } from "../support/publishedCard.ts";

const framework = edition("report-cards-2023");

describe("importing a published card", () => {
  const imported = importCard(cardText(), framework);

  it("reads every figure and status of a whole card", () => {
    expect(messages(imported)).toEqual([]);
    expect(imported.card).toMatchObject({
      state: "NV",
      name: "Nevada",
      year: 2023,
      complete: true,
      score: 36,
      grade: "F",
      tier: "III",
      issues: { "1": 10, "2": 5, "3": 2.5, "4": 7.5, "5": 10, "6": 0 },
      extraCredit: [{ goal: "4.3", population: "youth", points: 1 }],
    });
    const by = (status: string) =>
      Object.entries(imported.card?.goals ?? {})
        .filter(([, entry]) => entry.status === status)
        .map(([goal]) => goal);
    expect(by("met")).toEqual(["1.1", "1.2", "1.5", "2.1", "4.3", "5.1", "5.2", "5.3", "5.4"]);
    expect(by("not-met")).toEqual(["2.3", "2.4", "2.6", "2.7", "3.1"]);
    expect(by("partial")).toEqual(["2.5", "2.8", "3.6"]);
    expect(Object.keys(imported.card?.goals ?? {})).toHaveLength(40);
  });

  it("writes YAML that the edition reads back without a problem, to the same preview", () => {
    const head = [
      "id: report-cards-2023",
      "name: x",
      "publisher: x",
      "year: 2023",
      "sources: [x]",
      "points: { full: 2.5, step: 0.5 }",
      "issues:",
      ...framework.issues.map(
        (issue) =>
          `  - { id: "${issue.id}", name: "${issue.name}", max: ${issue.max}, goals: ${JSON.stringify(issue.goals)} }`,
      ),
      "grades: [{ grade: F, from: 0 }]",
      "extraCredit: { max: 10, each: 1 }",
    ].join("\n");
    const loaded = loadFramework(
      new Map([
        ["framework.yaml", head],
        ["states/NV.yaml", imported.yaml ?? ""],
      ]),
    );
    expect(loaded.problems.filter(({ file }) => file.startsWith("states"))).toEqual([]);
    expect(loaded.framework?.reportCards[0]).toEqual(imported.card);
    expect(previewScore([], framework, imported.card!).score.before).toEqual([36, 36]);
  });

  it.each([
    ["fractions in a formula", String.raw`$\frac{10}{17.5}$`],
    ["fractions with spaces", "10 / 17.5"],
    ["cells of their own", "10\n17.5\n"],
  ])("reads %s", (_, points) => {
    const rows = ROWS.map((row, index) => (index === 0 ? { ...row, points } : row));
    expect(importCard(cardText({ rows }), framework).card?.issues["1"]).toBe(10);
  });

  it("takes a state it does not know when it is told which", () => {
    const text = cardText({ state: "Zetland" });
    expect(messages(importCard(text, framework))[0]).toContain("No state is named");
    expect(importCard(text, framework, { state: "zz", name: "Zetland" }).card).toMatchObject({
      state: "ZZ",
      name: "Zetland",
    });
  });

  it("does not mistake West Virginia for Virginia", () => {
    expect(importCard(cardText({ state: "West Virginia" }), framework).card?.state).toBe("WV");
  });

  it("leaves unknown what a broken table does not give, and says so", () => {
    const rows = ROWS.map((row, index) => (index === 2 ? { ...row, points: "n/a" } : row));
    const broken = importCard(cardText({ rows }), framework);
    expect(broken.card?.issues).toMatchObject({ "2": 5, "3": null });
    expect(broken.card?.complete).toBe(false);
    expect(messages(broken)).toContainEqual(expect.stringMatching(/^unread 10: Issue area 3 has no readable points/));
  });

  it("reports missing rows of both tables", () => {
    const text = cardText({ rows: ROWS.slice(0, 5), statuses: { ...STATUSES, "3.6": "" } });
    const found = messages(importCard(text, framework)).join("\n");
    expect(found).toContain("The row of issue area 6 (Prevention and Training) was not found");
    expect(found).toContain("No status was found in the Safe Harbor list for 3.6");
  });

  it.each([
    ["a total that is not the sum", { overall: "F 38" }, "Issue areas and extra credit add up to 36, not to 38."],
    ["a grade that is not the score's", { overall: "B 36" }, "A score of 36 is not a grade of B."],
    [
      "an issue area above what its statuses allow",
      { rows: ROWS.map((row, index) => (index === 1 ? { ...row, points: "25/27.5" } : row)), overall: "F 56" },
      "The goals of issue area 2 add up to 3.5 to 14.5 by their statuses, not to 25.",
    ],
    [
      "a status that contradicts the summary",
      { statuses: { ...STATUSES, "2.3": "Met" } },
      "Goal 2.3 is fully met in the list of statuses, but a gap in the summary.",
    ],
    [
      "other maxima",
      { rows: ROWS.map((row, index) => (index === 3 ? { ...row, points: "7.5/10" } : row)) },
      "Issue area 4 is out of 10 on this card, but out of 15",
    ],
    ["another year", { year: 2021 }, "This is a card of 2021"],
  ])("refuses a card with %s, saying which", (_, change, message) => {
    const refused = importCard(cardText(change), framework);
    expect(refused.card).toBeNull();
    expect(refused.yaml).toBeNull();
    expect(messages(refused).join("\n")).toContain(message);
  });

  it("refuses what is no card", () => {
    for (const text of ["", "Dear reader", "Nevada 2023 Report Card", cardText().replace(/\d/g, "")])
      expect(importCard(text, framework).card).toBeNull();
  });

  it("does not guess how extra credit is shared", () => {
    const extra = "EXTRA CREDIT\nYouth 2 Protection related to vacatur is extended to sex trafficked youth.";
    const found = importCard(cardText({ extra, overall: "F 37" }), framework);
    expect(messages(found).join("\n")).toContain("2 points of extra credit (youth) could not be told apart");
    expect(found.card).toMatchObject({ complete: false, extraCredit: [], score: 37 });
  });

  it("keeps what was known of the law where the status is the same", () => {
    const known = framework.reportCards.find((card) => card.state === "NV")!;
    const old = {
      ...known,
      goals: {
        "2.5": {
          status: "partial" as const,
          points: null,
          source: "press",
          citations: ["§ 1"],
          elements: { a: "has" as const },
        },
        "2.3": { status: "gap" as const, points: null, source: "press", citations: ["§ 2"], elements: {} },
      },
    };
    const merged = mergeCards(old, imported.card!);
    expect(merged.goals["2.5"]).toMatchObject({ citations: ["§ 1"], elements: { a: "has" }, source: "card" });
    expect(merged.goals["2.3"]).toMatchObject({ status: "not-met", citations: [] });
    expect(merged.history).toEqual(known.history);
  });

  it("gives points where a status has but one value, and names its source", () => {
    const url = "https://example.org/nevada.pdf";
    const { card } = importCard(cardText(), framework, { url });
    expect(card?.goals["1.1"]?.points).toBe(framework.points.full);
    expect(card?.goals["2.3"]?.points).toBe(0);
    expect(card?.goals["2.5"]?.points).toBeNull();
    expect(card?.sources).toEqual([{ id: "card", title: "Nevada, published card of 2023", url }]);
    expect(imported.card?.sources[0]).not.toHaveProperty("url");
  });

  it.each(["REPORT CARDS, 2021", "Report card 2021", "2021 report", "2021 Report Card"])(
    "finds the year in %s",
    (words) => {
      const text = cardText()
        .replaceAll(/\b2023\b(?= report)/gi, "")
        .replace("REPORT", words);
      expect(messages(importCard(text, framework)).join()).toContain("This is a card of 2021");
    },
  );

  it("assumes the edition's year where none is named, and says so", () => {
    const found = importCard(cardText().replaceAll("2023", "this year's"), framework);
    expect(messages(found)).toEqual([`unread 0: No year is named in this text; ${framework.year} is assumed.`]);
    expect(found.card?.year).toBe(framework.year);
  });

  it("takes the name of a state that is told by its code, in either case, and no other word for a code", () => {
    expect(importCard(cardText(), framework, { state: "ut" }).card).toMatchObject({ state: "UT", name: "Utah" });
    expect(importCard(cardText(), framework, { state: "QQ" }).card).toMatchObject({ state: "QQ", name: "QQ" });
    for (const state of ["Utah", "U", "UT1", "1UT"])
      expect(messages(importCard(cardText(), framework, { state }))[0]).toContain("No state is named");
  });

  it("says of what is no card that no row was found, what is refused first, in the order of the lines", () => {
    expect(messages(importCard("Nevada 2023 Report Card", framework))[0]).toContain(
      "refused 0: No row of the table of issue areas was found.",
    );
    const rows = ROWS.map((row, index) =>
      index === 3 || index === 1 ? { ...row, points: "7.5/10" } : index === 2 ? { ...row, points: "n/a" } : row,
    );
    const kinds = importCard(cardText({ rows }), framework).problems.map(({ kind, line }) => [kind, line] as const);
    expect(kinds.slice(0, 2)).toEqual([
      ["refused", 9],
      ["refused", 11],
    ]);
    expect(kinds[2]).toEqual(["unread", 10]);
  });

  it("keeps older figures and sources, unless the published card prints them anew", () => {
    const past = (year: number, score: number) => ({
      framework: framework.predecessor ?? "",
      year,
      score,
      grade: "F",
      tier: null,
      rank: null,
      issues: {},
      extraCredit: null,
      goals: {},
      source: "press",
    });
    const old = {
      ...imported.card!,
      sources: [
        { id: "card", title: "An older copy" },
        { id: "press", title: "A newspaper" },
      ],
      history: [past(2018, 20), past(2019, 21), { ...past(2019, 22), framework: "another" }],
    };
    const merged = mergeCards(old, { ...imported.card!, history: [past(2019, 22.5)] });
    expect(merged.sources.map(({ title }) => title)).toEqual(["Nevada, published card of 2023", "A newspaper"]);
    expect(merged.history.map(({ year, score }) => [year, score])).toEqual([
      [2018, 20],
      [2019, 22],
      [2019, 22.5],
    ]);
  });
});
