import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import { toldLaw } from "../../../src/bill/structure/toldLaw.ts";

describe("a repeal that tells what the law says", () => {
  const told = (text: string) => {
    const span = toldLaw(text, 0, text.length);
    return span && text.slice(span.start, span.end);
  };

  it("has the words between the section's name and the verb", () => {
    expect(told("Section 4, which requires that clerks keep a list, is hereby repealed.")).toBe(
      "requires that clerks keep a list",
    );
    expect(told("Sections 4 to 9, which currently bar fees for copies, are repealed.")).toBe("bar fees for copies");
  });

  it("tells nothing where words only say what the law is about, or where it stands", () => {
    expect(told("Section 4, relating to lists, is repealed.")).toBeNull();
    expect(told("Section 4, which is codified in chapter 9, is repealed.")).toBeNull();
  });

  it("reads these words as struck law", () => {
    const text = `AN ACT relating to clerks.

Be it enacted by the Legislature:

Section 1. Section 8-2-104, which requires that clerks keep a list, is repealed.
`;
    const [section] = readBill({ text, format: "plain", name: "draft.txt" }).sections;
    expect(section?.action).toBe("repeal");
    const struck = section?.body.runs.filter(({ change }) => change === "deleted") ?? [];
    expect(struck.map(({ start, end }) => section?.body.text.slice(start, end).trim()).filter(Boolean)).toEqual([
      "requires that clerks keep a list",
    ]);
  });
});
