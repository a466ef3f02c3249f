import { describe, expect, it } from "vitest";
import { readGoalFile } from "../../src/goals/goalFile.ts";
import type { Problem } from "../../src/goals/problem.ts";

const FRONT = `---
id: "9.1"
name: Copies
confidence: { wording: high, elements: high }
sources: [us]
subject: [copy]
elements:
  - { id: a, name: A copy, source: S, yes: [copy], repair: Give a copy. }
verdict: [{ full: [a] }]
---
`;
const BODY = `Give copies.

## Meets
### A duty
\`\`\`bill a=yes
The clerk shall give a copy.
\`\`\`

## Does not meet
\`\`\`bill touch
The clerk keeps a copy.
\`\`\`
`;

function read(text: string) {
  const problems: Problem[] = [];
  const goal = readGoalFile("goals/9.1-copies.md", text, problems);
  return { goal, said: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

describe("goal files", () => {
  it("give the rules, the guidance and the examples with their lines", () => {
    const { goal, said } = read(FRONT + BODY);
    expect(said).toEqual([]);
    expect(goal?.guidance).toBe("Give copies.");
    expect(goal?.examples).toEqual([
      { expected: "full", name: "A duty", line: 15, text: "The clerk shall give a copy.", elements: { a: "yes" } },
      { expected: "touch", name: "none 2", line: 20, text: "The clerk keeps a copy.", elements: {} },
    ]);
    expect(goal?.elements[0]).toMatchObject({ core: true, duty: false, otherwise: "no", weak: [], no: [] });
  });

  it("read the same with a byte order mark and Windows line ends", () => {
    const { goal, said } = read(`\uFEFF${(FRONT + BODY).replaceAll("\n", "\r\n")}`);
    expect(said).toEqual([]);
    expect(goal?.examples.map(({ line }) => line)).toEqual([15, 20]);
  });

  it.each([
    ["without front matter", BODY, "1:1 A goal file begins with front matter"],
    ["half written", FRONT.slice(0, 60), "1:1 A goal file begins with front matter"],
    ["broken YAML", FRONT.replace("[us]", "[us"), "Flow sequence"],
    ["an unknown key", FRONT.replace("name: Copies", "nam: Copies"), "Unrecognized key"],
    ["a key twice", FRONT.replace("name: Copies", "name: A\nname: B"), '4:1 The key "name" is here twice.'],
    ["a concept that is no name", FRONT.replace("[copy]", "[Copy!]"), "6:11 subject.0"],
    ["an unknown key in a pattern", FRONT.replace("yes: [copy]", "yes: [{ regex: x }]"), "8:"],
    ["a verdict rule that says nothing", FRONT.replace("full: [a]", "full: [aa]"), "9:"],
    ["an example that states nonsense", FRONT + BODY.replace("a=yes", "a=maybe"), '15:1 "a=maybe" says nothing'],
  ])("say where and what is wrong: %s", (_, text, message) => {
    expect(read(text).said.join("\n")).toContain(message);
  });

  it("say of broken YAML where it breaks, and not all that follows from it", () => {
    const { said } = read(FRONT.replace("subject: [copy]", "subject:\n  - { in: [copy\n  x: y"));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^8:/);
  });

  it.each([
    ["of more than a megabyte", "x".repeat(1_000_001), "larger than 1 MB"],
    [
      "with aliases, which may stand for gigabytes",
      "&a [us, us]\nnear: [*a, *a, *a]",
      "6:8 Write out what *a stands for",
    ],
    ["nested too deep", "[".repeat(200) + "]".repeat(200), "nested too deep"],
    ["maps nested too deep", "{ a: ".repeat(200) + "}".repeat(200), "nested too deep"],
    ["nested deeper than a stack reaches", "[".repeat(200_000), "nested too deep"],
  ])("are refused at their line when they are %s", (_, sources, message) => {
    const { goal, said } = read(FRONT.replace("[us]", sources));
    expect(goal).toBeNull();
    expect(said.join("\n")).toContain(message);
  });
});
