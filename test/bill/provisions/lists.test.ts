import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

const ACT = "Be it enacted by the Senate and House of Representatives in General Assembly convened:";

/** Each provision by the provisions above it, its words folded. */
function nested(text: string, format: "plain" | "markdown" | "html"): string[] {
  const body = read(text, format).sections[0]?.body;
  const depth = (index: number): number => {
    const parent = body?.provisions[index]?.parent ?? -1;
    return parent < 0 ? 0 : 1 + depth(parent);
  };
  return (body?.provisions ?? []).slice(1).map(({ own }, index) => {
    const words = body?.text.slice(own.start, own.end).replace(/\s+/g, " ").trim();
    return `${"-".repeat(depth(index + 1))} ${words}`;
  });
}

describe("items with bullets", () => {
  test("of a list within a list are items of the item that leads to them, by indent", () => {
    const list =
      "(a) A keeper shall have:\n\n- a lamp;\n- oil, which is:\n  - clean; and\n  - dry; and\n- a wick.\n\n(b) Oil is free.\n";
    const items = ["- A keeper shall have:", "-- a lamp;", "-- oil, which is:", "--- clean; and", "--- dry; and"];
    for (const format of ["plain", "markdown"] as const)
      expect(nested(`${ACT}\n\nSection 1. (NEW) ${list}`, format)).toEqual([...items, "-- a wick.", "- Oil is free."]);
  });

  test("or by another sign", () => {
    expect(
      nested(`${ACT}\n\nSection 1. (NEW) A keeper has:\n• oil:\n◦ clean;\n◦ dry; and\n• a wick.`, "plain"),
    ).toEqual(["- oil:", "-- clean;", "-- dry; and", "- a wick."]);
  });

  test("may bear several signs in one list, as long as an item goes on", () => {
    const mixed = "A keeper has:\n- oil;\n* a lamp; and\n+ a wick.\n– Nobody else does.";
    expect(nested(`${ACT}\n\nSection 1. (NEW) ${mixed}`, "plain")).toEqual([
      "- oil;",
      "- a lamp; and",
      "- a wick. – Nobody else does.",
    ]);
  });

  test("of a web page are items of the words before them", () => {
    const page = `<p>${ACT}</p><p>Section 1. (NEW) (a) A keeper has:</p><ul><li>oil:<ul><li>clean; and</li><li>dry; and</li></ul></li><li>a wick.</li></ul><p>(b) Oil is free.</p>`;
    expect(nested(page, "html")).toEqual([
      "- A keeper has:",
      "-- oil:",
      "--- clean; and",
      "--- dry; and",
      "-- a wick.",
      "- Oil is free.",
    ]);
    // Items that say their labels keep them.
    expect(
      nested(page.replaceAll("<li>clean", "<li>(1) clean").replaceAll("<li>dry", "<li>(2) dry"), "html"),
    ).toContain("--- dry; and");
  });
});

describe("an article of a code", () => {
  const texas = (law: string) =>
    read(
      `A BILL TO BE ENTITLED\nAN ACT\nrelating to lamps.\nBE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:\n${law}`,
    ).sections[0];

  test("is one section of law, its sections are units of it", () => {
    const section = texas(
      "SECTION 1. Article 99.12, Code of Lamps, is amended to read as follows:\nArt. 99.12. LAMP KEEPERS.\nSec. 1. DUTIES. (a) A keeper shall wake, as provided by\nSec. 2. of this article.\n(b) A keeper may sing.\nSec. 2. FEES. Oil is free.\n",
    );
    expect(section?.cite).toBe("99.12");
    expect(section?.body.laws.map(({ cite, heading }) => [cite, heading])).toEqual([["99.12", "LAMP KEEPERS"]]);
    expect(section?.body.provisions.map(({ label }) => label)).toEqual([
      "",
      "Sec. 1",
      "Sec. 1(a)",
      "Sec. 1(b)",
      "Sec. 2",
    ]);
  });

  test("is cited where only a section of it is amended or added", () => {
    for (const law of [
      "SECTION 1. Section 5(b), Article 99.12, Code of Lamps, is amended to read as follows:\n(b) Oil is free.\n",
      "SECTION 1. Article 99.12, Code of Lamps, is amended by adding Section 7 to read as follows:\nSec. 7. Oil is free.\n",
    ])
      expect([texas(law)?.cite, texas(law)?.body.laws.map(({ cite }) => cite)]).toEqual(["99.12", ["99.12"]]);
  });
});

describe("a head of a section of law", () => {
  const louisiana = (law: string) =>
    read(
      `AN ACT\nTo amend and reenact lamps.\nBe it enacted by the Legislature of Louisiana:\n${law}`,
    ).sections[0]?.body.laws.map(({ cite, heading }) => [cite, heading]);

  test("keeps a citation that its title ends with, and is cited with the title that the bill says", () => {
    expect(
      louisiana(
        "Section 1. R.S. 99:46.2(A) is hereby amended and reenacted and R.S. 99:46.9 is hereby enacted to read as follows:\n§46.2. Lamps\nA. Lamps burn.\n§46.9. Oil\nA. Oil is free.\n",
      ),
    ).toEqual([
      ["99:46.2", "Lamps"],
      ["99:46.9", "Oil"],
    ]);
    expect(
      louisiana(
        "Section 1. Code of Lamps Art. 971.2 is hereby amended and reenacted to read as follows:\nArt. 971.2. Time limits for offenses under R.S. 99:46.3\nA. Lamps burn.\n",
      ),
    ).toEqual([["971.2", "Time limits for offenses under R.S. 99:46.3"]]);
  });
});
