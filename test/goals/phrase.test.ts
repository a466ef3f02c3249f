import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasConcepts, phraseProblem, readPhrase } from "../../src/goals/phrase.ts";

const word = (text: string) => ({ kind: "word", word: text });

describe("phrases", () => {
  it.each([
    ["Case record", [word("case"), word("record")]],
    ["non-criminal", [word("non"), word("criminal")]],
    ["victim's", [word("victim")]],
    ["traffick*", [{ kind: "prefix", word: "traffick" }]],
    ["under ..3 #", [word("under"), { kind: "gap", most: 3 }, { kind: "number" }]],
    [
      "{minor} [any] fee",
      [{ kind: "concept", name: "minor" }, { kind: "choice", options: [[], [word("any")]] }, word("fee")],
    ],
    ["(a|b c)", [{ kind: "choice", options: [[word("a")], [word("b"), word("c")]] }]],
    [
      "((a|b) c|d)",
      [
        {
          kind: "choice",
          options: [[{ kind: "choice", options: [[word("a")], [word("b")]] }, word("c")], [word("d")]],
        },
      ],
    ],
  ])("reads %s", (text, parts) => {
    expect(readPhrase(text)).toEqual(parts);
  });

  it.each(["", "..4", "(a", "a)", "[a", "{Minor}", "a | b", "(a|b]"])("says that %j cannot be read", (text) => {
    expect(phraseProblem(text)).toMatch(/cannot be read|not closed|does not belong/);
  });

  it("finds concepts however deep they stand", () => {
    expect(hasConcepts(readPhrase("a (b|[c {minor}])"))).toBe(true);
    expect(hasConcepts(readPhrase("a (b|[c minor])"))).toBe(false);
  });

  it("answers every text in one sentence or with parts, and never throws anything else", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab()[]{}|.*#4 -’"), maxLength: 40 }), (text) => {
        const problem = phraseProblem(text);
        if (problem === null) expect(readPhrase(text).length).toBeGreaterThan(0);
        else expect(problem.length).toBeGreaterThan(10);
      }),
    );
  });
});
