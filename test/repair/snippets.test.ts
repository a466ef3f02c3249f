import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readBill } from "../../src/bill/read.ts";
import { loadFramework } from "../../src/goals/loadFramework.ts";
import { assess } from "../../src/match/assess.ts";
import { compile } from "../../src/match/pattern/compiled.ts";
import { applyEdits } from "../../src/repair/edit.ts";
import { insertionOf } from "../../src/repair/insertion.ts";
import { type ModelProvision, modelProvisions } from "../../src/repair/modelProvisions.ts";
import { plainProvision } from "../../src/repair/tabStops.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const FOLDER = path.join(ROOT, "snippets");
const provisions: ModelProvision[] = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => modelProvisions(JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"))));

const edition = path.join(ROOT, "policy-goals", "report-cards-2023");
const files = new Map(
  readdirSync(edition, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(edition, name), "utf8")] as const),
);
const { framework } = loadFramework(files);
if (!framework) throw new Error("The edition does not load.");
const compiled = compile(framework);

/** Short bills that have no word on any goal, each in the habit of another state. */
const BILLS: Readonly<Record<string, string>> = {
  Connecticut:
    "Be it enacted by the Senate and House of Representatives in General Assembly convened:\n\nSection 1. (NEW) (Effective October 1, 2026) The bridge over the mill pond shall bear a name plate.\n",
  Washington:
    "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF WASHINGTON:\n\nNEW SECTION. Sec. 1. The bridge over the mill pond shall bear a name plate.\n",
  Texas:
    "BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:\n\nSECTION 1. The bridge over the mill pond shall bear a name plate.\n\nSECTION 2. This Act takes effect September 1, 2027.\n",
};

describe("model provisions", () => {
  test("there is one for every goal", () => {
    const goals = framework.goals.map((goal) => goal.id);
    expect(provisions.map((provision) => provision.goal).toSorted()).toEqual(goals.toSorted());
  });

  test.each(provisions.map((provision) => [provision.goal, provision] as const))(
    "that for %s earns full credit in bills of several states, and closes its gap",
    (goal, provision) => {
      const earned = Object.entries(BILLS).map(([state, source]) => {
        const bill = readBill({ text: source, format: "plain", name: "bill.txt" });
        const { at, snippet } = insertionOf(bill, provision);
        const text = applyEdits(source, [{ start: at, end: at, text: plainProvision(snippet) }]);
        const found = assess(readBill({ text, format: "plain", name: "bill.txt" }), compiled).assessments.find(
          (assessment) => assessment.goal === goal,
        );
        const missing = found?.elements.flatMap(({ id, status }) => (status === "yes" ? [] : [`${id} ${status}`]));
        return [state, found?.verdict, found?.effect, found?.verdict === "full" ? "" : missing?.join(", ")];
      });
      expect(earned).toEqual(Object.keys(BILLS).map((state) => [state, "full", "closes", ""]));
    },
  );
});
