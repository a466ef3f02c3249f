import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { importDocx } from "../../../src/bill/formats/docx.ts";
import type { Block, ReportDocument } from "../../../src/report/document.ts";
import { wordOf } from "../../../src/report/formats/word/wordDocument.ts";

const DATE = "2026-10-01T00:00:00.000Z";
const BLOCKS: readonly Block[] = [
  { kind: "heading", level: 1, text: "Memo on <harbors> & piers" },
  { kind: "paragraph", line: ["The score goes 2 -> 3."], role: "lead" },
  { kind: "list", items: [["one"], [{ text: "two", mark: "strong" }]] },
  {
    kind: "table",
    caption: "Figures",
    head: [{ name: "Pier" }, { name: "Berths", figures: true }],
    rows: [{ cells: ["North", "12"] }, { cells: ["All", "12"], sum: true }],
  },
  {
    kind: "checks",
    items: [
      {
        status: "weak",
        text: "(a) Lights",
        notes: [
          [
            "The keeper ",
            { text: "may", mark: "deleted" },
            { text: "shall", mark: "inserted" },
            { text: "light the pier", mark: "quote" },
          ],
        ],
      },
    ],
  },
];

function partsOf(report: ReportDocument): ReadonlyMap<string, string> {
  const files = unzipSync(wordOf(report, { date: DATE }));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What is wrong with a part as XML, and the namespaces' prefixes it uses without saying whose they are. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

describe("a Word document", () => {
  it("has parts that are well-formed, whatever the words are", () => {
    const odd = 'a\u0000b\uD800c\uFFFF ]]> \u{1F6A2} "quoted" & <w:t>';
    const parts = partsOf({ title: odd, blocks: [...BLOCKS, { kind: "paragraph", line: [odd] }] });
    expect([...parts].flatMap(([name, xml]) => faultsOf(xml).map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(parts.get("word/document.xml")).toContain("a\uFFFDb\uFFFDc\uFFFD ]]&gt; \u{1F6A2}");
  });

  it("names every part that it refers to", () => {
    const parts = partsOf({ title: "Memo", blocks: BLOCKS });
    const targets = [...(parts.get("word/_rels/document.xml.rels") ?? "").matchAll(/Target="([^"]+)"/g)];
    expect(targets.length).toBeGreaterThan(0);
    for (const [, target] of targets) {
      expect(parts.has(`word/${target}`), target).toBe(true);
      expect(parts.get("[Content_Types].xml")).toContain(`PartName="/word/${target}"`);
    }
  });

  it("keeps tracked changes that an import reads back", () => {
    const { markdown } = importDocx(wordOf({ title: "Memo", blocks: BLOCKS }, { date: DATE }));
    expect(markdown).toContain("The keeper <del>may</del><ins>shall</ins>");
    expect(markdown).toContain("The score goes 2 → 3.");
    expect(markdown).toContain("“light the pier”");
  });

  it("is the same file each time for one date", () => {
    const report = { title: "Memo", blocks: BLOCKS };
    expect(wordOf(report, { date: DATE })).toEqual(wordOf(report, { date: DATE }));
  });
});
