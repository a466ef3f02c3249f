import { expect, test } from "vitest";
import { applyEdits } from "../../src/repair/edit.ts";

test("edits are applied by place, whatever their order", () => {
  const edits = [
    { start: 8, end: 11, text: "shall" },
    { start: 0, end: 3, text: "A" },
  ];
  expect(applyEdits("The DCF may act", edits)).toBe("A DCF shall act");
});
