import { describe, expect, it } from "vitest";
import { importCard } from "../../../src/score/importing/importCard.ts";
import { edition } from "../support/editions.ts";
import { cardText, messages, ROWS, STATUSES } from "../support/publishedCard.ts";

const framework = edition("report-cards-2023");
const withSummary = (at: number, summary: string) =>
  ROWS.map((row, index) => (index === at ? { ...row, summary } : row));
const statusesOf = (text: string) => {
  const { card } = importCard(text, framework);
  return Object.fromEntries(Object.entries(card?.goals ?? {}).map(([goal, { status }]) => [goal, status]));
};

describe("statuses from the summary of an issue area", () => {
  it("stay unknown where the summary names none of its goals, and that is said", () => {
    const text = cardText({ rows: withSummary(3, "The legislature studied the matter.") });
    expect(messages(importCard(text, framework)).join("\n")).toContain(
      "The summary of issue area 4 names none of its goals; their statuses stay unknown.",
    );
    expect(statusesOf(text)["4.4"]).toBeUndefined();
  });

  it("stay unknown for the one goal that it does not speak of, and that is said", () => {
    const text = cardText({ rows: withSummary(3, (ROWS[3]?.summary ?? "").replace("restitution, ", "")) });
    expect(messages(importCard(text, framework)).join("\n")).toContain(
      "The summary of issue area 4 does not speak of 4.4; the status stays unknown.",
    );
    expect(statusesOf(text)["4.3"]).toBe("met");
    expect(statusesOf(text)["4.4"]).toBeUndefined();
  });

  it("are not guessed from a sentence that speaks of goals accomplished and of gaps at once", () => {
    const text = cardText({
      rows: withSummary(3, "Policy goals accomplished related to vacatur but gaps remain related to restitution."),
    });
    expect(statusesOf(text)["4.3"]).toBeUndefined();
  });

  it("are those of the first sentence that names a goal", () => {
    const text = cardText({
      rows: withSummary(3, `${ROWS[3]?.summary ?? ""} Gaps remain related to vacatur.`),
    });
    expect(statusesOf(text)["4.3"]).toBe("met");
  });
});

describe("statuses from a list of goals", () => {
  it("say which part of a gap is meant", () => {
    const found = statusesOf(cardText({ statuses: { ...STATUSES, "2.3": "Partially met", "2.5": "Not met" } }));
    expect([found["2.3"], found["2.5"]]).toEqual(["partial", "not-met"]);
  });

  it("written fully met agree with a goal accomplished", () => {
    expect(statusesOf(cardText({ statuses: { ...STATUSES, "2.1": "Fully met" } }))["2.1"]).toBe("met");
  });

  it("refuse the card where they take back what its summary calls accomplished", () => {
    for (const [status, words] of [
      ["Not met", "not met"],
      ["Partially met", "partial"],
    ]) {
      const refused = importCard(cardText({ statuses: { ...STATUSES, "2.1": status ?? "" } }), framework);
      expect(refused.card).toBeNull();
      expect(messages(refused).join("\n")).toContain(
        `Goal 2.1 is ${words} in the list of statuses, but accomplished in the summary.`,
      );
    }
  });

  it("count once for a goal, the first time, and only for goals that the list is of", () => {
    const again = `${cardText()}\n Partially met\tState law says so (see Policy Goal 2.3).\n Not met\tSo (see Policy Goal 1.1).`;
    const found = statusesOf(again);
    expect([found["2.3"], found["1.1"]]).toEqual(["not-met", "met"]);
  });
});
