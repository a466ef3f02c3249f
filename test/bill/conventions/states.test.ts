import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outlineOf } from "../../../src/bill/outline.ts";
import { read } from "../support/read.ts";

/**
 * A draft of each state under test/bills/states, as people paste it, and what is read from it: number, action, citation
 * and date of each section with the labels of its provisions; `+` and `-` what is marked, then the instructions.
 */
const STATES: readonly (readonly [string, string])[] = [
  [
    "AK1",
    `
1 amend 45.99.100(b) 2031-07-01 (b)
  + WITHOUT LEAVE.
  - OR NEAR
2 add 45.99.100 2031-07-01 (d)
3 repeal 45.99.110 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "AL1",
    `
1 amend 13A-99-1 2031-10-01 (a) (b) (b)(1) (b)(2)
2 add 13A-99-2 2031-10-01
3 other - 2031-10-01
4 effective - 2031-10-01
`,
  ],
  [
    "AR1",
    `
1 amend 5-99-101(a) 2032-01-01 (a) (a)(1) (a)(2)
2 add 5-99-115 2032-01-01 (a) (b)
3 repeal 5-99-102 2032-01-01
4 effective - 2032-01-01
`,
  ],
  [
    "AZ1",
    `
1 amend 13-9901 2032-01-01 A B C
  + KNOWINGLY
  + C. A CHILD MAY NOT BE CHARGED UNDER THIS SECTION.
2 add 13-9903 2032-01-01
3 repeal 13-9904 2032-01-01
4 effective - 2032-01-01
`,
  ],
  [
    "CA1",
    `
1 amend 9901 passage (a) (b)
2 add 9902 passage
3 repeal 9903 passage
4 effective - passage
`,
  ],
  [
    "CO1",
    `
1 amend 18-99-401 - (1) (6)
  + WILLFULLY
  + A CHILD SHALL NOT BE CHARGED UNDER THIS SECTION.
2 add 18-99-402 -
3 repeal 18-99-403 -
4 effective - -
5 other - -
`,
  ],
  [
    "CO2",
    `
1 amend 18-99-401(1) 2031-07-01 (1)
  + WILLFULLY
2 add 18-99-405 2031-07-01
3 amend 18-99-406 2031-07-01
  + NOT
4 effective - 2031-07-01
`,
  ],
  [
    "DE1",
    `
1 amend 9901 - (a) (b)
2 add 9902 -
3 effective - -
`,
  ],
  [
    "FL1",
    `
1 amend 999.01 2031-07-01 (2) (4)
  + A child may not be charged under this section.
2 add 999.02 2031-07-01
3 repeal 999.03 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "GA1",
    `
1 amend 16-99-2 2031-07-01 (1) (1.1)
  + 'Keeper' means a person under 18 years of age who lights a lamp."
2 add 16-99-3 2031-07-01 (a) (b)
3 effective - 2031-07-01
4 repeal - 2031-07-01
`,
  ],
  [
    "GA2",
    `
1 amend 16-99-46 - (b)
2 repeal 16-99-47 -
  repeal 16-99-47
3 add 16-99-48 - (d)
4 amend 16-99-49 -
  + shall
  - may
  strike-insert 16-99-49(a)
5 repeal - -
`,
  ],
  [
    "HI1",
    `
1 other - passage
2 add 999 passage (a) (b)
3 amend 999-1 passage (a)
  - intentionally
  - , or tries to
4 other - passage
5 effective - passage
`,
  ],
  [
    "HI2",
    `
1 add 999-A 2031-07-01 (a) (b)
2 effective - 2031-07-01
`,
  ],
  [
    "IA1",
    `
1 amend 999.1 passage b
2 add 999.1 passage 4
3 add 999.2 passage 1 2
4 repeal 999.3 passage
5 effective - passage
`,
  ],
  [
    "ID1",
    `
1 amend 18-9901 2031-07-01 (1) (2)
2 add 18-9902 2031-07-01
3 repeal 18-9903 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "IL1",
    `
5-1 other - 2031-07-01
5-5 other - 2031-07-01
5-10 other - 2031-07-01
10-5 amend 99-14 2031-07-01 (a) (b)
  + A lamp shall be lit at dusk.
99-99 effective - 2031-07-01
`,
  ],
  [
    "IN1",
    `
1 amend 35-99-1-1 2031-07-01 (a) (b)
2 add 35-99-1-2 2031-07-01
3 repeal 35-99-1-3 2031-07-01
4 effective - passage
`,
  ],
  [
    "IN2",
    `
1 amend 35-99-1-1 2031-07-01 (a) (b)
2 add 35-99-1-2 2031-07-01
`,
  ],
  [
    "KS1",
    `
1 add - - (a) (b)
2 amend 21-9901 - (a) (b) (c)
3 repeal 21-9901 -
4 effective - -
`,
  ],
  [
    "KY1",
    `
1 amend 599.010 2032-01-01 (1) (2)
  + may
  - shall
  - , or jailed,
  - A child may be charged.
2 add - 2032-01-01 (1)
3 repeal 599.020 2032-01-01
4 effective - 2032-01-01
`,
  ],
  [
    "KY2",
    `
1 amend 929.120 passage (1) (2)
  - Notwithstanding KRS 929.020,
  - may
2 add - passage (1)
3 repeal 929.130 passage
4 effective - passage
`,
  ],
  [
    "LA1",
    `
1 amend 14:982(A) 2031-08-01 A A(1) A(1)(a) A(1)(b)
  + A lamp shall be lit at dusk.
2 effective - 2031-08-01
`,
  ],
  [
    "LA2",
    `
1 amend 14:982(A) 2031-08-01
2 effective - 2031-08-01
`,
  ],
  [
    "MA1",
    `
1 amend 119:39L 2031-07-01 (a) (b)
  + A lamp shall be lit at dusk.
  + A child shall not be charged under this section.
  add-section 119:39L
2 amend 272:53A 2031-07-01
  + , lantern or candle
  - or lantern
  strike-insert 272:53A
3 amend 272:53A 2031-07-01 (d)
  + A keeper under 18 years of age shall not be charged.
  insert 272:53A
4 repeal 272:54 2031-07-01
  repeal 272:54
5 effective - 2031-07-01
`,
  ],
  [
    "MA2",
    `
1 amend 272:8 -
  + A child shall not be charged
  replace 272:8
2 amend 9 -
  + A lamp shall be lit at dusk.
  replace 9
`,
  ],
  [
    "MA3",
    `
1 amend 219:9L - (a) (b)
  + A minor shall not be prosecuted for an offense of prostitution.
  + The court shall refer the minor to services.
  + The department may adopt regulations.
  add-section 219:9L
2 amend 219:21 -
  + shall
  - may
  strike-insert 219:21
3 amend 365:59 - (b)
  + A victim of human trafficking shall have an affirmative defense.
  replace 365:59(b)
4 repeal 365:60 -
  repeal 365:60
5 effective - -
`,
  ],
  [
    "MD1",
    `
1 amend 9-902 2031-10-01 (a) (B) (b) (C)
  + WILLFULLY
  + A CHILD MAY NOT BE CHARGED UNDER THIS SECTION.
  + A LAMP SHALL BE LIT AT DUSK.
  - knowingly
  - (b)
2 effective - 2031-10-01
`,
  ],
  [
    "ME1",
    `
1 amend 999 2032-01-01 2
2 add 999 2032-01-01 4
3 add 999-A 2032-01-01 1 2
4 repeal 999-B 2032-01-01
5 effective - 2032-01-01
`,
  ],
  [
    "MI1",
    `
462 amend 462 - (1) (2)
462b add 462b -
1 repeal 463 -
2 effective - -
`,
  ],
  [
    "MI2",
    `
448 amend 448 - (1) (2)
451 amend 451 - (1)
451d add 451d -
1 repeal 449 -
2 effective - -
3 effective - -
`,
  ],
  [
    "MN1",
    `
1 amend 609.9901 2031-08-01 Subd. 2 Subd. 2(a) Subd. 2(b)
  + knowingly
  + A child may not be charged.
2 add 609.9901 - Subd. 4
3 repeal 609.9902 -
`,
  ],
  [
    "MO1",
    `
A amend 566.990 passage 1 2 3 1 2 3 3(1) 3(2)
  - he or she
B effective - passage
`,
  ],
  [
    "MS1",
    `
1 amend 97-99-1 2031-07-01 (1) (1)(a)
2 add 97-99-3 2031-07-01
3 repeal 97-99-5 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "MT1",
    `
1 add - 2031-07-01 (1) (2)
2 amend 45-99-101 2031-07-01 (1) (2)
3 repeal 45-99-102 2031-07-01
4 add - 2031-07-01
5 effective - 2031-07-01
`,
  ],
  [
    "NC1",
    `
1 amend 14-990 2031-12-01 (a) (b)
1.(b) add 14-991 2031-12-01
2 repeal 14-992 2031-12-01
3 effective - 2031-12-01
`,
  ],
  [
    "NC2",
    `
1 amend 94-43.10 2025-12-01 (a) (a)(1) (b)
1.(b) add 94-43.21 passage
2 repeal 94-43.11(c) passage
3 appropriate - passage
4 effective - 2025-12-01
`,
  ],
  [
    "ND1",
    `
1 amend 12.1-99-01 2031-08-01 1 2
2 add 12.1-99 2031-08-01
3 repeal 12.1-99-03 2031-08-01
4 effective - 2031-08-01
`,
  ],
  [
    "NE1",
    `
1 amend 28-9901 passage (1) (2)
2 other - passage
3 repeal 28-9901 passage
4 effective - passage
`,
  ],
  [
    "NH1",
    `
1 amend 699:1 2032-01-01 I
  - knowingly
2 add 699 2032-01-01
3 repeal 699:2 2032-01-01
4 effective - 2032-01-01
`,
  ],
  [
    "NH2",
    `
1 amend 933:7 2026-01-01 VII
2 add 933 2026-01-01 I II
3 repeal 933:9 2026-07-01
4 other - 2026-01-01
5 effective - 2026-07-01 I II
`,
  ],
  [
    "NJ1",
    `
1 amend 2C:99-1 passage a b b(1) b(2)
  - willfully
2 add - passage a b
3 repeal 2C:99-2 passage
4 effective - passage
`,
  ],
  [
    "NJ2",
    `
1 amend 2C:93-8 - a a(1) b
  - or wick
2 add - - a b
3 repeal 2C:93-9 -
4 effective - -
`,
  ],
  [
    "NM1",
    `
1 amend 30-99-1 2031-07-01 A B
  - knowingly
2 add - 2031-07-01
3 repeal 30-99-2 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "NV1",
    `
1 add - 2031-07-01
2 amend 299.010 2031-07-01 1 2
  - willfully
3 repeal 299.020 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "NV2",
    `
1 amend 299.010 2031-07-01 1 2
  - willfully
2 amend 299.020 2031-07-01
3 effective - 2031-07-01
`,
  ],
  [
    "NY1",
    `
1 amend 930.00 - 4
  + PUTTING
  - the putting
  - of
2 add 930.05 -
3 repeal 930.10 -
4 effective - -
`,
  ],
  [
    "CT1",
    `
1 amend 53a-999 2031-10-01 (b)
  - wilfully
2 add - passage
3 repeal 53a-998 2031-07-01
`,
  ],
  [
    "IL2",
    `
5 amend 5-905 passage (1) (1)(a)
10 repeal - passage
99 effective - passage
`,
  ],
  [
    "OH1",
    `
1 amend 2907.99 passage (A) (B) (B)(1) (B)(2)
  + A lamp shall be lit at dusk.
2 repeal 2907.99 passage
3 effective - passage
`,
  ],
  [
    "OK1",
    `
1 amend 9901 2031-11-01 A B
2 add 9902 2031-11-01 A
3 repeal 9903 2031-11-01
4 effective - 2031-11-01
`,
  ],
  [
    "OK2",
    `
1 amend 9748 2025-11-01 A A.1 B
2 add 9748.5 2025-11-01 A
3 repeal 9749 2025-11-01
4 effective - 2025-11-01
`,
  ],
  [
    "OR1",
    `
1 amend 699.010 2032-01-01 (1) (2)
  - intentionally
2 other - 2032-01-01
3 other - 2032-01-01
4 repeal 699.020 2032-01-01
5 effective - 2032-01-01
`,
  ],
  [
    "PA1",
    `
1 amend 5992 - (a) (c)
  - knowingly
2 add 5993 -
3 effective - -
`,
  ],
  [
    "PA2",
    `
1 amend 9301 passage (a)
  - of the second degree
2 add 9303 - (a)
3 repeal 9304 passage
4 effective - passage (1) (2)
`,
  ],
  [
    "RI1",
    `
1 amend 11-99-1 passage (a) (b)
2 add 11-99 passage
3 effective - passage
`,
  ],
  [
    "RN1",
    `
I amend 39-99-101 2031-07-01
  + shall
  - may
  strike-insert 39-99-101
II repeal 39-99-102 2031-07-01
  repeal 39-99-102
III effective - 2031-07-01
`,
  ],
  [
    "SC1",
    `
1 add 16-99-20 passage (A) (B)
2 amend 16-99-10(A) passage (A)
3 repeal 16-99-30 passage
4 effective - passage
`,
  ],
  [
    "SD1",
    `
1 amend 22-99-1 2031-07-01
2 add 22-99 2031-07-01
3 repeal 22-99-3 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "TN1",
    `
1 amend 39-99-101 2031-07-01
  + shall
  - may
  strike-insert 39-99-101(b)
2 amend 39-99-102 2031-07-01 (a) (b)
  + A lamp shall be lit at dusk.
  + A child shall not be charged.
  replace 39-99-102
3 add 39-99-103 2031-07-01
  add-section 39-99-103
4 add 39-99-104 2031-07-01 (c)
  insert 39-99-104(c)
5 effective - 2031-07-01
`,
  ],
  [
    "TX1",
    `
1.01 amend 99.02(a) 2031-09-01 (a)
  - knowingly
1.02 amend 99.02 2031-09-01 (b) (b-1)
  + A child may not be charged.
2.01 add 99.03 2031-09-01 (a)
2.02 repeal 99.04 2031-09-01
2.03 other - 2031-09-01
2.04 effective - 2031-09-01
`,
  ],
  [
    "UT1",
    `
1 amend 76-99-101 2031-05-07 (1) (2)
  - knowingly
2 add 76-99-102 2031-05-07 (1)
3 repeal 76-99-103 2031-05-07
4 effective - 2031-05-07
`,
  ],
  [
    "UT2",
    `
1 amend 96-10-1302 2025-05-07 (1) (2)
  - A
2 add 96-10-1316 2025-05-07
3 repeal 96-10-1317 2025-05-07
4 effective - 2025-05-07
`,
  ],
  [
    "VA1",
    `
1 amend 18.2-999 2032-01-01 A B
  + A lamp shall be lit at dusk.
2 effective - 2032-01-01
`,
  ],
  [
    "VA2",
    `
1 amend 98.2-346 passage A B
  + A law-enforcement officer shall refer the minor.
2 repeal 98.2-347 passage
3 other - passage
4 effective - passage
`,
  ],
  [
    "VT1",
    `
1 amend 9901 2031-07-01 (a) (b) (b)(1)
2 add 9902 2031-07-01
3 repeal 9903 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "WA1",
    `
1 amend 9.99.010 2032-01-01 (1) (2)
  - wilfully
2 add 9.99 2032-01-01
3 repeal 9.99.020 2032-01-01
4 effective - 2032-01-01
`,
  ],
  [
    "WI1",
    `
1 amend 946.99(1) 2031-07-01 (1)
2 add 946.99(3) 2031-07-01 (3)
3 repeal 946.995 2031-07-01
4 effective - 2031-07-01
`,
  ],
  [
    "WI2",
    `
1 amend 946.32(1) - (1)
2 add 946.325 - (1) (2)
3 amend 946.33 -
  + Oil is free.
`,
  ],
  [
    "WI3",
    `
1 amend 998.051(1) - (1)
2 add 994.30(3) - (3)
3 repeal 994.31 -
4 amend 993.015(2m) - (2m) (2m)(a)
5 other - - (1)
`,
  ],
  [
    "WV1",
    `
- amend 61-99-5 - (a) (b)
`,
  ],
  [
    "WY1",
    `
1 add 6-99-104 2031-07-01 (a)
2 amend 6-99-101(a) 2031-07-01 (a) (c)
  + A child shall not be charged.
3 repeal 6-99-102 2031-07-01
4 effective - 2031-07-01
`,
  ],
];

function said(name: string): string {
  const bill = read(readFileSync(new URL(`../../bills/states/${name}.txt`, import.meta.url), "utf8"));
  const lines = outlineOf(bill).sections.flatMap((section) => [
    [
      section.number || "-",
      section.action,
      section.cite ?? "-",
      section.effective ?? "-",
      ...section.provisions.map(({ label }) => label).filter(Boolean),
    ].join(" "),
    ...section.inserted.map((words) => `  + ${words}`),
    ...section.deleted.map((words) => `  - ${words}`),
    ...section.amendments.map(({ action, target }) => `  ${action} ${target}`),
  ]);
  return `\n${lines.join("\n")}\n`;
}

describe("a draft of each state", () => {
  test.each(STATES)("%s", (name, expected) => {
    expect(said(name)).toBe(expected);
  });

  test.each(STATES)("%s keeps what is no law out of its sections", (name) => {
    const bill = read(readFileSync(new URL(`../../bills/states/${name}.txt`, import.meta.url), "utf8"));
    const law = bill.sections.map(({ body }) => body.text).join("\n");
    expect(law).not.toMatch(/SYNOPSIS|DIGEST|EXPLANATION|Digest|_STATUTE|This bill (?:forbids|would)|\bAB69\b/);
  });
});
