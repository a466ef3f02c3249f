import { describe, expect, test } from "vitest";
import { labels, read } from "../support/read.ts";

const HEAD = "AN ACT relating to lamps\nBE IT ENACTED BY THE LEGISLATURE OF THE STATE OF TEXAS:\nSECTION 1. ";
const section = (law: string) => read(`${HEAD}${law}\n`).sections[0];

describe("labels", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "four levels",
      "Lamps:\n(a) x is y:\n(1) x is y:\n(A) x is y:\n(i) x is y;\n(ii) x is y.\n(2) x is y.\n(b) x is y.",
      ["(a)", "(a)(1)", "(a)(1)(A)", "(a)(1)(A)(i)", "(a)(1)(A)(ii)", "(a)(2)", "(b)"],
    ],
    [
      "a hierarchy that runs in",
      "(1)(a)(i) Lamps burn.\n(ii) Oil is free.\n(b) Keepers wake.",
      ["(1)", "(1)(a)", "(1)(a)(i)", "(1)(a)(ii)", "(1)(b)"],
    ],
    [
      "(i) behind (h) is a letter",
      "(g) Lamps burn.\n(h) Oil is free.\n(i) Keepers wake.\n(j) Keepers sleep.",
      ["(g)", "(h)", "(i)", "(j)"],
    ],
    [
      "a sentence that ends with the word act or section is no reference",
      "(a) Keepers wake. (b) To steal oil is a dark act. (c) Lamps burn under this section. (d) Oil is free. See subsec. (b).",
      ["(a)", "(b)", "(c)", "(d)"],
    ],
    [
      "(cm) stands between (c) and (d)",
      "(c) Lamps burn.\n(cm) Oil is free.\n(d) Keepers wake.",
      ["(c)", "(cm)", "(d)"],
    ],
    [
      "(i) under (A) is a numeral",
      "(a) Lamps:\n(A) burn:\n(i) at night; and\n(ii) by day.",
      ["(a)", "(a)(A)", "(a)(A)(i)", "(a)(A)(ii)"],
    ],
    [
      "(i) behind a colon is a numeral, under (h) too",
      "(g) Lamps burn.\n(h) A lamp may be:\n(i) lit; or\n(ii) dark.\n(i) Oil is free.",
      ["(g)", "(h)", "(h)(i)", "(h)(ii)", "(i)"],
    ],
    [
      "(aa) behind (z) goes on",
      "(y) Lamps burn.\n(z) Oil is free:\n(1) at night.\n(aa) Keepers wake.\n(bb) Keepers sleep.",
      ["(y)", "(z)", "(z)(1)", "(aa)", "(bb)"],
    ],
    [
      "letters and digits with full stops",
      "A. Lamps burn:\n1. At night.\n2. By day.\nB. Oil is free.",
      ["A", "A.1", "A.2", "B"],
    ],
    ["an inserted unit", "(b) Lamps burn.\n(b-1) Oil is free.\n(c) Keepers wake.", ["(b)", "(b-1)", "(c)"]],
  ])("%s", (_what, law, expected) => {
    expect(labels(section(law))).toEqual(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["digits", "No keeper may: 1. Sleep at dusk; 2. Leave the lamp; or 3. Sell oil.", ["1", "2", "3"]],
    ["letters", "A keeper who: a. sleeps; b. leaves; or c. sells oil, is guilty.", ["a", "b", "c"]],
    ["numerals", "The court shall: i. hear the keeper; ii. set a fine; and iii. return the lamp.", ["i", "ii", "iii"]],
    ["letters with a bracket", "A keeper shall: a) wake; b) trim; and c) watch.", ["a", "b", "c"]],
    ["lines and a line", "1. Lamps burn. 2. Oil is free.\n3. Keepers wake. 4. Keepers sleep.", ["1", "2", "3", "4"]],
    ["lists within lists", "A. Lamps burn: 1. At night. 2. By day. B. Oil is free.", ["A", "A.1", "A.2", "B"]],
    ["a list behind a full stop", "A keeper shall do all of the following. 1. Wake. 2. Trim.", ["1", "2"]],
    ["brackets without a colon", "A keeper may not (1) sleep, (2) leave, or (3) sell oil.", ["(1)", "(2)", "(3)"]],
    ["subdivisions", "Subdivision 1. Lamps. Lamps burn. Subd. 2. Oil. Oil is free.", ["Subd. 1", "Subd. 2"]],
  ])("of a list that runs on within a line: %s", (_what, law, expected) => {
    expect(labels(section(law))).toEqual(expected);
  });

  test.each([
    "A keeper pays for: 1. The lamp of section 2. The oil of 1999. Pub. L. 2. A note, and order No. 2. A lamp.",
    "A keeper may ask for (1) lamp under section (1) or rule (2) of the code, and paragraphs (1) and (2) apply.",
    "The fee is: 1. 5 percent; 2. 5 percent for oil.",
    "A keeper, J. B. Smith, shall pay $1. 2 days later the lamp burns. The height is 2. The width is 3. Lamps burn.",
    "A keeper shall see section 4 a) and b) of the act: A. Smith, B. Jones.",
  ])("are not numbers within sentences: %s", (law) => {
    expect(labels(section(`Lamps. ${law}`))).toEqual([]);
  });

  test("of bullets are items of the lead-in before them, cited by what stands above", () => {
    const body = section(
      "(a) A keeper shall:\n• wake.\n\t• trim - and watch -\n- the lamp.\n(b) Oil\n- not gas - is free.\n* * *\n- 2 -",
    )?.body;
    const own = body?.provisions.map(({ label, own }) => [label, body.text.slice(own.start, own.end).trim()]);
    expect(own?.slice(1)).toEqual([
      ["(a)", "A keeper shall:"],
      ["(a)", "wake."],
      ["(a)", "trim - and watch -\n- the lamp."],
      ["(b)", expect.stringContaining("not gas")],
    ]);
  });

  test("keep the rest of a wrapped line; words behind the last item belong to the lead-in again", () => {
    const body = section(
      "(a) A keeper who:\n(1) sells oil\nin the lamp room, the tower,\nand the yard; or\n(2) sleeps by\nthe lamp,\ncommits an offense.",
    )?.body;
    const own = body?.provisions.map(({ own }) => body.text.slice(own.start, own.end).trim());
    expect(own?.slice(2)).toEqual(["sells oil\nin the lamp room, the tower,\nand the yard; or", "sleeps by\nthe lamp"]);
    const tail = body?.provisions[1]?.tail;
    expect(body?.text.slice(tail?.start, tail?.end).trim()).toBe("commits an offense.");
  });

  test("hand a lead-in that ends with the following down", () => {
    const body = section("Lamps. A keeper shall do all of the following. 1. Wake. 2. Trim.")?.body;
    expect(body?.provisions.map(({ leadsIn }) => leadsIn)).toEqual([true, false, false]);
  });

  test("are not references", () => {
    const law =
      "(a) A keeper under subsection (b) or Section 4(c) shall wake, and paragraphs (1), (2), and (3) apply.\n(b) Oil is free.";
    expect(labels(section(law))).toEqual(["(a)", "(b)"]);
  });

  test("are not references broken over two lines", () => {
    expect(
      labels(section("(a) A keeper described by subsection\n(b) of this section shall wake.\n(b) Oil is free.")),
    ).toEqual(["(a)", "(b)"]);
  });
});

describe("lead-ins", () => {
  test("run on into their list and take the sentence up again behind it", () => {
    const found = section("(a) A keeper who:\n(1) sleeps; or\n(2) sings,\nshall be woken.\n(b) Oil is free.");
    const lead = found?.body.provisions.find(({ label }) => label === "(a)");
    expect(lead?.leadsIn).toBe(true);
    expect(lead?.tail && found?.body.text.slice(lead.tail.start, lead.tail.end).trim()).toBe("shall be woken.");
  });

  test("end with their sentence", () => {
    const found = section("(a) Lamps burn.\n(1) Oil is free.");
    expect(found?.body.provisions.find(({ label }) => label === "(a)")?.leadsIn).toBe(false);
  });
});
