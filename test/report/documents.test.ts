import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, ReportDocument } from "../../src/report/document.ts";
import { htmlOf } from "../../src/report/formats/documentHtml.ts";
import { markdownOf } from "../../src/report/formats/markdown.ts";
import { textOf } from "../../src/report/formats/text.ts";

const words = fc
  .array(fc.string({ minLength: 1, maxLength: 11, unit: fc.constantFrom(..."abcdefgh.,1") }), { maxLength: 30 })
  .map((list) => list.join(" "));
const line = fc.array(
  fc.oneof(words, fc.record({ text: words, mark: fc.constantFrom("strong", "quote", "cite", "inserted", "deleted") })),
  { maxLength: 4 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading"), level: fc.constantFrom(1, 2, 3), text: words }),
  fc.record({ kind: fc.constant("paragraph"), line }),
  fc.record({ kind: fc.constant("list"), items: fc.array(line, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant("checks"),
    items: fc.array(
      fc.record({ status: fc.constantFrom("yes", "weak", "no"), text: words, notes: fc.array(line, { maxLength: 2 }) }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant("table"),
    head: fc.constant([{ name: "Goal" }, { name: "Points", figures: true }, { name: "Words" }]),
    rows: fc.array(fc.record({ cells: fc.tuple(words, fc.constantFrom("0.5 -> 2.5", "2"), line) }), { maxLength: 5 }),
  }),
) as fc.Arbitrary<Block>;
const report: fc.Arbitrary<ReportDocument> = fc.record({ title: words, blocks: fc.array(block, { maxLength: 8 }) });

describe("a report as text", () => {
  it("keeps to its width, and looks add nothing but escape codes", () => {
    fc.assert(
      fc.property(report, fc.integer({ min: 70, max: 120 }), (given, width) => {
        const text = textOf(given, { width });
        for (const row of text.split("\n")) expect(row.length).toBeLessThanOrEqual(width);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
        expect(textOf(given, { width, styled: true }).replace(/\u001b\[\d+m/g, "")).toBe(text);
      }),
    );
  });

  it("says every word that the report has, whatever the format", () => {
    fc.assert(
      fc.property(report, (given) => {
        const bare = (text: string) => text.replace(/[^a-h1]+/g, "").length;
        const least = given.blocks.reduce((sum, one) => sum + (one.kind === "heading" ? bare(one.text) : 0), 0);
        expect(bare(textOf(given))).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

describe("words of a draft", () => {
  const hostile = `<script>alert(1)</script> | [x](javascript:1) *b* & "q"`;
  const given: ReportDocument = {
    title: hostile,
    blocks: [
      { kind: "heading", level: 1, text: hostile },
      { kind: "paragraph", line: [hostile, { text: hostile, mark: "quote" }, { text: hostile, mark: "inserted" }] },
      { kind: "list", items: [[hostile]] },
      {
        kind: "table",
        caption: hostile,
        head: [{ name: hostile }],
        rows: [{ cells: [hostile] }, { cells: [[hostile]] }],
      },
      { kind: "checks", items: [{ status: "no", text: hostile, notes: [[hostile]] }] },
    ],
  };

  it("are never markup in HTML", () => {
    const html = htmlOf(given);
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain("default-src 'none'");
  });

  it("are never markup in Markdown, and break no table", () => {
    const markdown = markdownOf(given);
    expect(markdown).not.toMatch(/(?<!\\)<script/);
    expect(markdown).not.toMatch(/(?<!\\)\[x/);
    const rows = markdown.split("\n").filter((row) => row.startsWith("|"));
    // One column has two bars, three columns have four.
    for (const row of rows) expect([2, 4]).toContain(row.match(/(?<!\\)\|/g)?.length);
  });
});
