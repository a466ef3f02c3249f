import { expect, test } from "vitest";
import { modelProvisions, plainProvision, shiftTabStops, tabStops } from "../../src/repair/modelProvisions.ts";

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

const DEPARTMENT = "The $".concat("{1:Department of $", "{2:Children}} shall $", "{3|pay,give|} it.$0");

test("tab stops give way to their defaults, nested ones too", () => {
  expect(plainProvision(DEPARTMENT)).toBe("The Department of Children shall pay it.");
});

test("tab stops are numbered on, the final one stays", () => {
  expect(tabStops(DEPARTMENT)).toBe(3);
  expect(tabStops(shiftTabStops(DEPARTMENT, 2))).toBe(5);
  expect(shiftTabStops(DEPARTMENT, 2)).toContain("$0");
});
