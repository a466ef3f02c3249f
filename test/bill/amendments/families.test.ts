import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import type { BillSection } from "../../../src/bill/types.ts";

const sections = (text: string, format: "plain" | "html" = "plain") =>
  readBill({ text, format, name: "test" }).sections;
const words = (section: BillSection | undefined, change: string) =>
  section?.body.runs
    .filter((run) => run.change === change)
    .map((run) => section.body.text.slice(run.start, run.end).replace(/\s+/g, " ").trim())
    .filter((text) => /\w/.test(text));

describe("bills that restate the law", () => {
  it("take added units as new, whatever lost its marks", () => {
    const [first] = sections(`BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:

SECTION 1. Section 131.020, Agriculture Code, is amended by amending Subsection (a) and adding Subsections (b-1) and (c) to read as follows:
(a) A keeper [may] shall number each hive.
(b-1) A number has four digits.
(c) A number may be painted.
`);
    expect(words(first, "deleted")).toEqual(["may"]);
    expect(words(first, "inserted")).toEqual(["A number has four digits.", "A number may be painted."]);
    expect(first?.body.amendments).toEqual([]);
  });

  it("tell a changed section from one added beside it", () => {
    const [first] = sections(
      `<p>Be it enacted by the People of the State of Illinois, represented in the General Assembly:</p>
<p>Section 5. The Bees Act is amended by changing Section 5-105 and by adding Section 5-120 as follows:</p>
<p>Sec. 5-105. Hives. A keeper <s>may</s> <u>shall</u> number each hive.</p>
<p>(510 ILCS 20/5-120 new)</p>
<p><u>Sec. 5-120. Paint. A number may be painted.</u></p>`,
      "html",
    );
    expect(first?.action).toBe("amend");
    expect(words(first, "deleted")).toEqual(["may"]);
    expect(words(first, "kept")?.join(" ")).toContain("A keeper");
  });

  it("repeal and put in place is no repeal; repeal and reenact is new", () => {
    const [connecticut] =
      sections(`Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. Section 22-90 of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2027):

(a) A keeper [may] shall number each hive.
`);
    expect(connecticut?.action).toBe("amend");
    expect(words(connecticut, "deleted")).toEqual(["may"]);
    const [alaska, repeal] = sections(`BE IT ENACTED BY THE LEGISLATURE OF THE STATE OF ALASKA:

* Section 1. AS 3.47.010(a) is repealed and reenacted to read:
(a) The keeper shall number the hive.

* Sec. 2. AS 3.47.030 is repealed.
`);
    expect(words(alaska, "inserted")).toEqual(["The keeper shall number the hive."]);
    expect(repeal?.action).toBe("repeal");
  });

  it("a formal repealer amends nothing", () => {
    const [, last] = sections(`BE IT ENACTED BY THE GENERAL ASSEMBLY OF GEORGIA:

SECTION 1.

Title 2 of the Official Code of Georgia Annotated is amended by adding a new Code section to read as follows:

"2-14-9. A keeper shall number each hive."

SECTION 2.

All laws and parts of laws in conflict with this Act are repealed.
`);
    expect(last?.operative).toBe(false);
    expect(last?.body.amendments).toEqual([]);
  });

  it("an act that instructs says what it does, its heading and free text aside", () => {
    const [first] =
      sections(`Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,

SEC. 9. HIVES.

    (a) Duty.—A keeper shall number each hive.

    (b) Conforming Amendment.—Section 40 of title 7, United States Code, is amended by striking "hives" and inserting "numbered hives".
`);
    expect(first?.action).toBe("amend");
    expect(first?.cite).toBe("7 U.S.C. 40");
    expect(words(first, "inserted")).toEqual(["Duty.—A keeper shall number each hive.", "numbered hives"]);
    expect(words(first, "deleted")).toEqual(["hives"]);
  });
});
