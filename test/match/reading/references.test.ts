import { describe, expect, test } from "vitest";
import type { Pattern } from "../../../src/goals/pattern.ts";
import { shown } from "../support/small.ts";

const duty: Pattern = { bound: "keeper", norm: "duty" };
const follows = (...sections: readonly string[]) => shown(duty, ...sections) !== null;

describe("a person described in a unit of the same section", () => {
  const listed = (where: string) =>
    `(a) A person described in ${where} shall go.\n\n(b) These:\n\n(1) An owner.\n\n(2) A keeper of the harbor.`;

  test("is who the unit speaks of", () => {
    expect(follows("(a) A person described in subsection (b) shall go.\n\n(b) A keeper of the harbor.")).toBe(true);
    expect(follows(listed("subsection (b)(2)"))).toBe(true);
    expect(follows(listed("paragraph (2)"))).toBe(true);
  });

  test("is nobody of another unit", () => {
    expect(follows("(a) A person described in subsection (c) shall go.\n\n(b) A keeper of the harbor.")).toBe(false);
    expect(follows(listed("subsection (b)(1)"))).toBe(false);
    expect(follows(listed("paragraph (1)"))).toBe(false);
    expect(follows("(a) A person shall go.\n\n(b) A keeper of the harbor.")).toBe(false);
  });

  test("is nobody of a unit of another section that has the same label", () => {
    const text = "(a) A person described in subsection (b) of section 9-9 shall go.\n\n(b) A keeper of the harbor.";
    expect(follows(text)).toBe(false);
  });

  test("is told by the noun in front of the place, and by words that refer", () => {
    expect(follows("(a) A house described in subsection (b) shall go.\n\n(b) A keeper of the harbor.")).toBe(false);
    expect(follows("(a) A person who sails in subsection (b) shall go.\n\n(b) A keeper of the harbor.")).toBe(false);
    expect(follows("(a) A person as defined by subsection (b) shall go.\n\n(b) A keeper of the harbor.")).toBe(true);
  });
});

describe("a person described in another section", () => {
  const code = "Section 4-5 of the code is amended to read:\n\n4-5. A keeper stays.";

  test("of this act is found by its number", () => {
    expect(follows("A keeper stays.", "A person described in section 1 of this act shall go.")).toBe(true);
    expect(follows("A keeper stays.", "An owner.", "A person described in section 2 of this act shall go.")).toBe(
      false,
    );
  });

  test("of this act is found with its unit", () => {
    const units = "(a) An owner stays.\n\n(b) A keeper stays.";
    expect(follows(units, "A person described in section 1(b) of this act shall go.")).toBe(true);
    expect(follows(units, "A person described in section 1(a) of this act shall go.")).toBe(false);
  });

  test("of the code is found by its citation, not by the number of a section of the act", () => {
    expect(follows(code, "A person described in section 4-5 shall go.")).toBe(true);
    expect(follows(code, "A person described in section 4-6 shall go.")).toBe(false);
    expect(follows(code, "A person described in section 1 shall go.")).toBe(false);
  });

  test("is not who a long section speaks of somewhere", () => {
    const long = (times: number) =>
      `The harbor has an owner and a keeper of its own. ${"It is so and so. ".repeat(times)}`;
    const use = "A person described in section 1 of this act shall go.";
    expect(follows(long(30), use)).toBe(true);
    expect(follows(long(60), use)).toBe(false);
  });

  test("is quoted by the words that refer", () => {
    const [quote] = shown(duty, "A keeper stays.", "A person described in section 1 of this act shall go.") ?? [];
    expect(quote).toMatch(/^person described in section 1/);
  });
});
