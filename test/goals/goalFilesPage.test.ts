import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { goalKeys } from "../../src/goals/goalKeys.ts";
import { loadFramework } from "../../src/goals/loadFramework.ts";
import { NORM_KINDS, SCOPES } from "../../src/goals/pattern.ts";
import { goalSchemas } from "../../src/goals/schemas.ts";
import { checkExamples } from "../../src/match/checkExamples.ts";
import { unshown } from "../../src/match/coverage.ts";
import { compile } from "../../src/match/pattern/compiled.ts";
import { editionOf } from "./support/edition.ts";

const page = readFileSync(path.join(import.meta.dirname, "..", "..", "docs", "goal-files.md"), "utf8");
/** The first fenced block of a language. */
const block = (fence: string, language: string) => page.split(`${fence}${language}\n`)[1]?.split(`\n${fence}`)[0] ?? "";

describe("the page on goal files", () => {
  it("shows a goal and a lexicon that load, whose examples earn what they say and show every rule", () => {
    const files = new Map([
      ["framework.yaml", editionOf("9.1")],
      ["lexicon/records.yaml", block("```", "yaml")],
      ["goals/9.1-records.md", block("````", "markdown")],
    ]);
    const { framework, problems } = loadFramework(files);
    expect(problems).toEqual([]);
    expect(framework?.goals[0]?.examples).toHaveLength(3);
    if (!framework) return;
    const compiled = compile(framework);
    expect(framework.goals.flatMap((goal) => checkExamples(goal, compiled))).toEqual([]);
    expect(unshown(compiled)).toEqual({ concepts: [], elements: [] });
  });

  it("names every key of the language, every kind of norm and every scope", () => {
    const named = new Set(Array.from(page.matchAll(/`([\w-]+)(?=[`:])|([\w-]+):/g), ([, a, b]) => a ?? b));
    for (const { name } of goalKeys(goalSchemas().goal)) expect(named, name).toContain(name);
    for (const name of [...NORM_KINDS, ...SCOPES]) expect(named, name).toContain(name);
  });
});
