import { expect, test } from "vitest";
import { modelProvisions } from "../../src/repair/modelProvisions.ts";

test("a snippets file gives its model provisions by goal", () => {
  const file = {
    Vacatur: { prefix: "lacuna-4.3", body: ["(a) One", "(b) Two"], description: "Vacate" },
    Other: { prefix: "for", body: "loop" },
  };
  expect(modelProvisions(file)).toEqual([
    { goal: "4.3", name: "Vacatur", description: "Vacate", body: "(a) One\n(b) Two" },
  ]);
});

test("something that is no snippets file gives none", () => {
  expect(modelProvisions([1, 2])).toEqual([]);
  expect(modelProvisions("x")).toEqual([]);
});
