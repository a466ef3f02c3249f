import { describe, expect, test } from "vitest";
import type { Pattern } from "../../../src/goals/pattern.ts";
import { shown } from "../support/small.ts";

/** A pattern, a section, and the words by which the pattern holds there; null where it does not. */
type Case = readonly [name: string, pattern: Pattern, section: string, words: readonly string[] | null];

const check = (cases: readonly Case[]) =>
  test.each(cases)("%s", (_, pattern, section, words) => {
    expect(shown(pattern, section)).toEqual(words);
  });

describe("a concept", () => {
  check([
    ["holds where it is expressed", "keeper", "The keeper is here.", ["keeper"]],
    ["does not where another is", "keeper", "The captain is here.", null],
    ["is looked for in a phrase over concepts", "wreck", "A ship that was lost.", ["ship that was lost"]],
    ["is told by the next word of its phrase", "wreck", "A ship in a storm.", ["ship in a storm"]],
    ["is taken back by what it is not", "wreck", "A ship safe in storm.", null],
    ["needs all of its phrase", "wreck", "A ship in the harbor.", null],
  ]);
});

describe("order and near", () => {
  const order = (within?: number): Pattern => ({ order: ["keeper", "light"], ...(within ? { within } : {}) });
  const near = (within?: number): Pattern => ({ near: ["light", "keeper"], ...(within ? { within } : {}) });
  const apart = (words: number) => `The keeper ${"very ".repeat(words)}light.`;
  check([
    ["an order holds as it is written", order(), "The keeper of a light.", ["keeper of a light"]],
    ["an order does not hold reversed", order(), "The light of a keeper.", null],
    ["an order reaches as far as it says", order(2), "The keeper of a light.", ["keeper of a light"]],
    ["an order reaches no further", order(1), "The keeper of a light.", null],
    ["an order reaches twelve words by itself", order(), apart(12), [`keeper ${"very ".repeat(12)}light`]],
    ["an order reaches no thirteen words by itself", order(), apart(13), null],
    ["an order tries each of the first", order(1), "The keeper and the keeper light.", ["keeper light"]],
    ["an order needs all of its concepts", { order: ["keeper", "light", "ship"] }, "The keeper of a light.", null],
    [
      "an order goes on from one to the next",
      { order: ["keeper", "light", "ship"], within: 2 },
      "The keeper of a light for a ship.",
      ["keeper of a light for a ship"],
    ],
    [
      "each step of an order is measured from the one before",
      { order: ["keeper", "light", "ship"], within: 2 },
      "The keeper of a light and of any ship.",
      null,
    ],
    ["near holds in either order", near(), "The light of a keeper.", ["light of a keeper"]],
    ["near holds reversed", near(), "The keeper of a light.", ["keeper of a light"]],
    ["near reaches as far as it says", near(2), "The keeper of a light.", ["keeper of a light"]],
    ["near reaches no further in front", near(1), "The keeper of a light.", null],
    ["near reaches no further behind", near(1), "The light of a keeper.", null],
    ["near tries each of the first", near(1), "A light there and a keeper light.", ["keeper light"]],
    ["near needs all of its concepts", { near: ["light", "keeper", "ship"] }, "The keeper of a light.", null],
    [
      "near measures each from the first",
      { near: ["light", "keeper", "ship"], within: 2 },
      "The keeper of a light for a ship.",
      ["keeper of a light for a ship"],
    ],
  ]);
});

describe("the rule of a clause", () => {
  check([
    ["a duty", { norm: "duty", all: ["keeper"] }, "The keeper shall show a light.", ["keeper"]],
    ["a permission is no duty", { norm: "duty", all: ["keeper"] }, "The keeper may show a light.", null],
    ["one of several kinds", { norm: ["duty", "permission"], all: ["keeper"] }, "The keeper may go.", ["keeper"]],
    ["a kind alone holds without words", { norm: "duty" }, "The keeper shall show a light.", []],
    ["a kind alone holds where no concept is", { norm: "duty" }, "The board shall meet.", []],
    ["who is bound is the subject", { bound: "keeper" }, "The keeper shall warn the captain.", ["keeper"]],
    ["who is bound is not the object", { bound: "captain" }, "The keeper shall warn the captain.", null],
    ["who is bound follows by", { bound: "keeper" }, "A light shall be shown by the keeper.", ["keeper"]],
    ...["the ", "a ", "an ", "any ", "each ", "", "the good old "].map(
      (before): Case => [
        `who is bound follows by ${before}`,
        { bound: "keeper" },
        `A light shall be shown by ${before}keeper.`,
        ["keeper"],
      ],
    ),
    [
      "who is bound follows by at once",
      { bound: "keeper" },
      "A light shall be shown by the very good old keeper.",
      null,
    ],
    ["who is bound is not to whom", { bound: "keeper" }, "A light shall be shown by night to the keeper.", null],
    ["a clause without a rule does what it names", { act: "light" }, "A light of the harbor.", ["light"]],
    ["who is bound is one of several", { bound: ["ship", "keeper"] }, "The keeper shall warn the ship.", ["keeper"]],
    ["a clause without a rule binds whom it names", { bound: "keeper" }, "The keeper of the harbor.", ["keeper"]],
    ["an act is behind the verb", { act: "light" }, "The keeper shall show a light.", ["light"]],
    ["the subject is no act", { act: "keeper" }, "The keeper shall show a light.", null],
    ["a condition in front", { condition: "storm" }, "If a storm comes, the keeper shall show a light.", ["storm"]],
    ["the rule is no condition", { condition: "light" }, "If a storm comes, the keeper shall show a light.", null],
    ["a condition behind", { condition: "storm" }, "The keeper shall show a light when a storm comes.", ["storm"]],
    ["a clause without a condition", { condition: "storm" }, "The keeper shall watch the storm.", null],
    ["an exception", { exception: "storm" }, "A captain shall pay a fee, unless a storm comes.", ["storm"]],
    ["the rule is no exception", { exception: "captain" }, "A captain shall pay a fee, unless a storm comes.", null],
    ["a condition is no exception", { exception: "storm" }, "A captain shall pay a fee when a storm comes.", null],
    [
      "all keys of one clause together",
      { norm: "duty", bound: "keeper", act: "light", condition: "storm" },
      "If a storm comes, the keeper shall show a light.",
      ["storm comes, the keeper shall show a light"],
    ],
    [
      "keys that hold in two clauses do not hold together",
      { bound: "keeper", act: "light" },
      "The keeper shall warn the ship. The captain shall show a light.",
      null,
    ],
  ]);
});

describe("definitions and headings", () => {
  check([
    ["a term that is defined", { defines: "keeper" }, '"Keeper" means a person who is hired.', ["Keeper"]],
    ["what a definition says is not its term", { defines: "ship" }, '"Keeper" means a person on a ship.', null],
    ["a term in front of whom it means", { defines: "keeper" }, '"Keeper", a person who is hired.', ["Keeper"]],
    [
      "a quoted word far from the head of its sentence is no term",
      { defines: "keeper" },
      'The board shall choose, once in each year, the "keeper", a person who is hired.',
      null,
    ],
    ["a term without a definition", { defines: "keeper" }, "The keeper is hired.", null],
    ["a catchline", { heading: "keeper", all: ["light"] }, "Harbor keeper. A light is shown.", ["light"]],
    ["words of the section are no catchline", { heading: "keeper", all: ["light"] }, "A light of the keeper.", null],
    ["one of several in a catchline", { heading: ["ship", "keeper"], all: ["light"] }, "Keeper. A light.", ["light"]],
  ]);
});

describe("parts of a pattern", () => {
  check([
    ["all hold in one clause", { all: ["keeper", "storm"] }, "The keeper sees a storm.", ["keeper sees a storm"]],
    ["all must hold", { all: ["keeper", "storm"] }, "The keeper sees a ship.", null],
    ["any of them", { any: ["storm", "ship"] }, "The keeper sees a ship.", ["ship"]],
    ["any takes the first that holds", { any: ["storm", "ship"] }, "A ship in a storm.", ["storm"]],
    ["none of any", { any: ["storm", "fee"] }, "The keeper sees a ship.", null],
    ["none holds", { all: ["keeper"], none: ["storm"] }, "The keeper sees a ship.", ["keeper"]],
    ["one of none holds", { all: ["keeper"], none: ["fee", "storm"] }, "The keeper sees a storm.", null],
    [
      "none looks at its own clause",
      { all: ["keeper"], none: ["storm"] },
      "A storm comes. The keeper is here.",
      ["keeper"],
    ],
    [
      "none over the section",
      { all: ["keeper"], none: [{ in: "section", all: ["storm"] }] },
      "A storm comes. The keeper is here.",
      null,
    ],
    [
      "a part within a larger stretch",
      { in: "section", all: [{ in: "clause", all: ["keeper", "light"] }, "storm"] },
      "The keeper is here. A storm is there. The keeper has a light.",
      ["keeper has a light", "storm"],
    ],
    [
      "a part within a larger stretch must hold in one clause of it",
      { in: "section", all: [{ in: "clause", all: ["keeper", "light"] }, "storm"] },
      "The keeper is here. A storm is there. It has a light.",
      null,
    ],
  ]);
});

describe("the stretch of law", () => {
  const both = (scope?: "clause" | "provision" | "section" | "bill"): Pattern =>
    scope ? { in: scope, all: ["keeper", "storm"] } : { all: ["keeper", "storm"] };
  const two = "The keeper is here. A storm is there.";
  check([
    ["is a clause by itself", both(), two, null],
    ["a section joins its clauses", both("section"), two, ["keeper", "storm"]],
    ["a provision joins its own", both("provision"), `(a) ${two}\n\n(b) A ship.`, ["keeper", "storm"]],
    ["a provision ends at the next", both("provision"), "(a) The keeper is here.\n\n(b) A storm is there.", null],
    [
      "a provision has what stands under it",
      both("provision"),
      "(a) The keeper is here.\n\n(1) A storm is there.\n\n(b) A ship.",
      ["keeper", "storm"],
    ],
  ]);

  test("a section ends at the next, a bill does not", () => {
    const sections = ["The keeper is here.", "A storm is there."];
    expect(shown(both("section"), ...sections)).toBeNull();
    expect(shown(both("bill"), ...sections)).toEqual(["keeper", "storm"]);
    expect(shown(both("bill"), "The keeper is here.", "A ship is there.")).toBeNull();
  });

  test("what the whole text has may be asked of each section", () => {
    const asked: Pattern = { all: ["keeper", { in: "bill", all: ["storm", "fee"] }] };
    expect(shown(asked, "The keeper is here.", "A storm is there.", "A fee is due.")).toEqual([
      "keeper",
      "storm",
      "fee",
    ]);
    expect(shown(asked, "The keeper is here.", "A storm is there.")).toBeNull();
    const free: Pattern = { all: ["keeper"], none: [{ in: "bill", all: ["storm"] }] };
    expect(shown(free, "The keeper is here.", "A storm is there.")).toBeNull();
    expect(shown(free, "The keeper is here.", "A ship is there.")).toEqual(["keeper"]);
  });

  test("the whole text may have one of several, in one clause, under a catchline", () => {
    const any: Pattern = { in: "bill", any: ["storm", "fee"], all: ["keeper"] };
    expect(shown(any, "The keeper is here.", "A fee is due.")).toEqual(["keeper", "fee"]);
    expect(shown(any, "The keeper is here.", "A ship is there.")).toBeNull();
    const rule: Pattern = { in: "bill", bound: "keeper", act: "light", all: ["ship"] };
    expect(shown(rule, "A ship comes.", "The keeper shall show a light.")).toEqual([
      "keeper shall show a light",
      "ship",
    ]);
    expect(shown(rule, "A ship comes.", "The keeper shall go.", "A light is shown.")).toBeNull();
    const called: Pattern = { in: "bill", heading: "keeper", all: ["ship"] };
    expect(shown(called, "Harbor keeper. Lights are shown.", "A ship comes.")).toEqual(["ship"]);
    expect(shown(called, "Lights. Lights are shown.", "A ship comes.")).toBeNull();
  });
});

describe("what a clause asks of the text around it", () => {
  /** A keeper here, and in the whole text what the part asks. */
  const asks = (part: Exclude<Pattern, string>, ...others: readonly string[]) =>
    shown({ all: ["keeper", { in: "bill", ...part }] }, "The keeper is here.", ...others);

  test("any of some concepts, in sections that are read for a rule", () => {
    expect(asks({ any: ["storm", "fee"] }, "Keepers have a fee.")).toEqual(["keeper", "fee"]);
    expect(asks({ any: ["storm", "fee"] }, "Keepers have a fee.", "Keepers see a storm.")).toEqual(["keeper", "storm"]);
    expect(asks({ any: ["storm", "fee"] }, "Keepers see a ship.")).toBeNull();
  });

  test("none of some concepts, in sections that are read for a rule", () => {
    const part: Pattern = { all: ["ship"], none: ["storm", "fee"] };
    expect(asks(part, "A ship comes.", "A captain steers.")).toEqual(["keeper", "ship"]);
    expect(asks(part, "A ship has a fee.")).toBeNull();
    expect(asks(part, "A captain steers.")).toBeNull();
  });

  test("keys that hold together in one clause", () => {
    const part: Pattern = { bound: "captain", act: "ship" };
    expect(asks(part, "The captain shall steer the ship.")).toEqual(["keeper", "captain shall steer the ship"]);
    expect(asks(part, "The captain shall go.", "The board shall sell the ship.")).toBeNull();
    expect(asks({ order: ["ship", "storm"] }, "A ship sails in a storm.")?.slice(0, 2)).toEqual([
      "keeper",
      "ship sails in a storm",
    ]);
    expect(asks({ order: ["ship", "storm"] }, "A storm sinks a ship.")).toBeNull();
  });

  test("the catchline of a section", () => {
    expect(asks({ heading: "light", all: ["ship"] }, "Harbor lights. Lamps are shown.", "A ship comes.")).toEqual([
      "keeper",
      "ship",
    ]);
    expect(asks({ heading: "light", all: ["ship"] }, "Ships. A ship has a light.")).toBeNull();
    const either: Pattern = { heading: ["storm", "light"], all: ["ship"] };
    expect(asks(either, "Harbor lights. Lamps are shown.", "A ship comes.")).not.toBeNull();
  });

  test("parts that hold in one clause or one section of it", () => {
    const inClause: Pattern = { all: [{ in: "clause", all: ["ship", "light"] }] };
    expect(asks(inClause, "A ship has a light.")).toEqual(["keeper", "ship has a light"]);
    expect(asks(inClause, "A ship sails. A light shines.")).toBeNull();
    const inSection: Pattern = { all: [{ in: "section", all: ["ship", "light"] }] };
    const text = "The harbor has both. A ship sails, as everyone in the whole harbor can well see. A light shines.";
    expect(asks(inSection, text)?.[1]).toMatch(/^ship sails, .* A light$/);
    expect(asks(inSection, "A ship sails.", "A light shines.")).toBeNull();
  });

  test("its own provision and its own section", () => {
    const free = (scope: "provision" | "section"): Pattern => ({
      all: ["keeper"],
      none: [{ in: scope, all: ["storm"] }],
    });
    const text = "(a) The keeper is here.\n\n(b) A storm is there.";
    expect(shown(free("provision"), text)).toEqual(["keeper"]);
    expect(shown(free("section"), text)).toBeNull();
    expect(shown(free("provision"), "(a) The keeper is here.\n\n(1) A storm is there.")).toBeNull();
    const near = (scope: "provision" | "section"): Pattern => ({
      all: ["keeper", { in: scope, all: ["ship", "storm"] }],
    });
    expect(shown(near("section"), `${text} A ship sinks.`)).toEqual(["keeper", "storm is there. A ship"]);
    expect(shown(near("provision"), `${text} A ship sinks.`)).toBeNull();
  });

  test("each clause that asks has its own answer where its provision differs", () => {
    const pattern: Pattern = { all: ["keeper", { in: "provision", all: ["light"] }] };
    const text = "(a) The keeper is here.\n\n(b) A keeper comes. A light shines.\n\n(c) Keepers go.";
    expect(shown(pattern, text)).toEqual(["keeper", "light"]);
    expect(shown(pattern, "(a) The keeper is here.\n\n(b) A light shines.")).toBeNull();
  });
});

describe("ages", () => {
  const rule = (persons: string) => `A person ${persons} shall not steer a ship.`;
  check([
    ["all minors by their number", { age: "minors" }, rule("under eighteen years of age"), ["under eighteen"]],
    ["not all minors", { age: "minors" }, rule("under sixteen years of age"), null],
    ["fewer than all minors", { age: "narrower" }, rule("under sixteen years of age"), ["under sixteen"]],
    ["no fewer", { age: "narrower" }, rule("under eighteen years of age"), null],
    ["all minors by their name", { age: "minors" }, "A minor shall not steer.", ["minor"]],
    ["all minors by their name among others", { age: "minors" }, "A captain and a minor shall not steer.", ["minor"]],
    ["a name is no narrower", { age: "narrower" }, "A minor shall not steer.", null],
    ["adults", { age: "adults" }, rule("eighteen years of age or older"), ["eighteen years of age or older"]],
    ["minors are no adults", { age: "adults" }, rule("under eighteen years of age"), null],
    ["up to twenty-one", { age: "to-21" }, rule("under twenty-one years of age"), ["under twenty-one"]],
    ["up to eighteen is not up to twenty-one", { age: "to-21" }, rule("under eighteen years of age"), null],
    ["up to twenty-one is not up to twenty-three", { age: "to-23" }, rule("under twenty-one years of age"), null],
    ["up to twenty-three", { age: "to-23" }, rule("under twenty-three years of age"), ["under twenty-three"]],
    ["no age", { age: "to-21" }, "A captain shall steer the ship.", null],
    [
      "a minor is who the text says",
      { age: "minors", bound: "minor" },
      '"Minor" means a person under sixteen years of age. A minor shall not steer.',
      null,
    ],
    [
      "a minor of the text may be younger",
      { age: "narrower", bound: "minor", norm: "prohibition" },
      '"Minor" means a person under sixteen years of age. A minor shall not steer.',
      ["minor"],
    ],
  ]);
});
