import { expect, test } from "vitest";
import { plainProvision, shiftTabStops, tabStops } from "../../src/repair/tabStops.ts";

const DEPARTMENT = "The $".concat("{1:Department of $", "{2:Children}} shall $", "{3|pay,give|} it.$0");

test("tab stops give way to their defaults, nested ones too", () => {
  expect(plainProvision(DEPARTMENT)).toBe("The Department of Children shall pay it.");
});

test("tab stops are numbered on, the final one stays", () => {
  expect(tabStops(DEPARTMENT)).toBe(3);
  expect(tabStops(shiftTabStops(DEPARTMENT, 2))).toBe(5);
  expect(shiftTabStops(DEPARTMENT, 2)).toContain("$0");
});
