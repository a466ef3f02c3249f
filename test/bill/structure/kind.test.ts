import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

describe("what a text is", () => {
  test.each([
    "Rule 71-B. Lamps. The keeper shall trim each lamp at dusk.\n",
    "Section 9-88-ab. Lamps. The keeper shall trim each lamp at dusk.\n",
    "IC 99-38-10-2\nA keeper shall trim the lamp.\n",
    "(990 ILCS 45/6.1) Sec. 6.1. Lamps. A keeper shall trim the lamp.\n",
    "N.R.S. 999.275 Lamps. A keeper shall trim the lamp.\n",
    "(a) A keeper shall trim the lamp at dusk. (b) Oil is free.\n",
    "A. A keeper may trim the lamp.\n",
  ])("law by itself: %s", (text) => {
    const bill = read(text);
    expect(bill.kind).toBe("statute");
    expect(bill.sections).toHaveLength(1);
  });

  test.each(["(a) first things first\n", "Minutes of May 4\nThe keeper reported.\n", "A. Smith wrote to B. Jones.\n"])(
    "no law: %s",
    (text) => {
      expect(read(text).kind).toBe("other");
    },
  );

  test("a rule on the line of its number is no heading", () => {
    const [plain] = read("99-810. The keeper shall trim each lamp at dusk and again at midnight.\n").sections;
    expect(plain?.heading).toBe("99-810.");
    const [titled] = read("99-811. Lamps; oil. (1) The keeper shall trim each lamp.\n").sections;
    expect(titled?.heading).toBe("99-811. Lamps; oil");
  });
});
