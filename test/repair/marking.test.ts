import { expect, test } from "vitest";
import { markingOf } from "../../src/repair/marking.ts";

test.each([
  ["CT", "markdown", "[may]", "<ins>shall</ins>"],
  ["WA", "html", "((may))", "<ins>shall</ins>"],
  ["NY", "plain", "[may]", "SHALL"],
  ["CO", "plain", "{--may--}", "SHALL"],
  ["generic", "markdown", "<del>may</del>", "<ins>shall</ins>"],
  ["generic", "plain", "{--may--}", "{++shall++}"],
] as const)("%s in %s strikes %s and inserts %s", (convention, format, struck, inserted) => {
  const marking = markingOf(convention, format);
  expect(marking.strike("may")).toBe(struck);
  expect(marking.insert("shall")).toBe(inserted);
});
