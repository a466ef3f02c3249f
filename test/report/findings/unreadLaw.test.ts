import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import { unreadLaw } from "../../../src/report/findings/unreadLaw.ts";
import { noticeText } from "../../../src/text/notice.ts";

function saidOf(...sections: readonly string[]): readonly string[] {
  const text = ["AN ACT relating to courts.", "Be it enacted by the Legislature:", ...sections].join("\n\n");
  return unreadLaw(readBill({ text, format: "markdown", name: "draft.md" })).map(noticeText);
}

describe("what a bill repeals without showing it", () => {
  it("is named, lists and ranges too", () => {
    expect(saidOf("Section 1. Sections 8-2-104 and 8-2-107 are repealed.")).toEqual([
      "The bill repeals law that the draft does not show (§ 8-2-104, § 8-2-107); what is lost with it is not known.",
    ]);
    expect(saidOf("Section 1. Sections 8-2-104 through 8-2-109 are repealed.")[0]).toContain("§ 8-2-104 to 8-2-109");
  });

  it("is named once, and no more than six sections by name", () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Section ${number}. Section 9-1-10${number} is repealed.`);
    expect(saidOf(...list, "Section 9. Section 9-1-101 is repealed.")[0]).toContain("§ 9-1-106 and 2 more");
  });

  it("is named in a list, by heads alone, by bare numbers, without what only says where it comes from", () => {
    const named = (section: string) => /\((.*)\);/.exec(saidOf(section)[0] ?? "")?.[1];
    expect(named("Section 1. The following sections are repealed: section 8-2-104 and section 8-2-107.")).toBe(
      "§ 8-2-104, § 8-2-107",
    );
    expect(
      named("Section 1. The following sections of the code are repealed:\n\n8-2-104. Lists.\n\n8-2-107. Fees."),
    ).toBe("§ 8-2-104, § 8-2-107");
    expect(named("Section 1. In the Revised Statutes, repeal 8-2-104 and 8-2-107.")).toBe("§ 8-2-104, § 8-2-107");
    expect(
      named(
        "Section 1. Section 8-2-104 (being Laws 2008, Section 2), as amended by Laws 2009, section 7, is repealed.",
      ),
    ).toBe("§ 8-2-104");
    expect(named("Section 1. Repealer. This bill repeals: Section 8-2-104, Fees.")).toBe("§ 8-2-104");
    expect(named("Section 1. Section 8-2-104 is repealed. Section 8-2-107 is not affected.")).toBe("§ 8-2-104");
  });

  it("is not named where the draft shows it, struck or told", () => {
    expect(saidOf("Section 1. Section 8-2-104 is repealed: ~~8-2-104. Clerks shall keep a list.~~")).toEqual([]);
    expect(saidOf("Section 1. Section 8-2-104, which requires clerks to keep a list, is repealed.")).toEqual([]);
  });

  it("is nothing in a bill that repeals nothing, or only whatever conflicts with it", () => {
    expect(saidOf("Section 1. A clerk shall keep a list.")).toEqual([]);
    expect(
      saidOf("Section 1. A clerk shall keep a list.", "Section 2. All laws in conflict with this act are repealed."),
    ).toEqual([]);
  });
});
