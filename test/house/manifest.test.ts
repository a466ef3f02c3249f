import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { l10nBreaches } from "../../scripts/check-l10n.mjs";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const text = read("package.json");
const manifest = JSON.parse(text);
const { contributes } = manifest;
const sources = readdirSync(path.join(ROOT, "src", "vscode"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, contents: read(`src/vscode/${name}`) }));
const code = sources.map(({ contents }) => contents).join("\n");

describe("strings", () => {
  it("of the manifest are all in package.nls.json, and no others are there", () => {
    const used = [...new Set(Array.from(text.matchAll(/"%([\w.]+)%"/g), (match) => match[1] ?? ""))].sort();
    const known = Object.keys(JSON.parse(read("package.nls.json"))).sort();
    expect(used).toEqual(known);
  });

  it("of the editor are all in l10n/bundle.l10n.json (npm run l10n), whole sentences as literals", () => {
    const calls = Array.from(code.matchAll(/l10n\.t\(\s*(?:"((?:[^"\\]|\\.)*)"|(\w))/g));
    // A notice of the core is a sentence that the core holds.
    expect(calls.filter(([, literal]) => literal === undefined)).toHaveLength(1);
    const said = [
      ...new Set(calls.flatMap(([, literal]) => (literal === undefined ? [] : [JSON.parse(`"${literal}"`)]))),
    ];
    expect(Object.keys(JSON.parse(read("l10n/bundle.l10n.json")))).toEqual(expect.arrayContaining(said));
  });

  it("of the editor and of the core's notices are in the bundle, and nothing else is", () => {
    expect(l10nBreaches()).toEqual([]);
  });

  it("that people read go through l10n", () => {
    const bare =
      /(?:show(?:Information|Warning|Error)Message\(|\b(?:title|prompt|placeHolder|openLabel|tooltip|detail)(?::| =))\s*["'`](?=[A-Z][a-z])/;
    for (const { name, contents } of sources) {
      const lines = contents.split("\n").filter((line) => bare.test(line) && !/l10n\.t\(/.test(line));
      expect(lines, name).toEqual([]);
    }
  });
});

describe("commands", () => {
  const contributed: string[] = contributes.commands.map(({ command }: { readonly command: string }) => command);

  it("are registered where they are contributed, and the other way round", () => {
    const registered = Array.from(code.matchAll(/registerCommand\(\s*"(lacuna\.\w+)"/g), (match) => match[1] ?? "");
    expect([...registered].sort()).toEqual([...contributed].sort());
  });

  it("that menus, walkthroughs and links name are there", () => {
    const named = Array.from(`${text}\n${read("package.nls.json")}`.matchAll(/command:(lacuna\.\w+)/gi), (m) => m[1]);
    const inMenus = Object.values(contributes.menus as Record<string, readonly { readonly command: string }[]>);
    for (const command of [...named, ...inMenus.flat().map(({ command }) => command)])
      expect(contributed).toContain(command);
  });
});

describe("the manifest is modest", () => {
  it("at most fifteen settings, each read somewhere, each with a description", () => {
    const settings = Object.keys(contributes.configuration[0].properties);
    expect(settings.length).toBeLessThanOrEqual(15);
    for (const setting of settings) expect(code, setting).toContain(`"${setting.replace("lacuna.", "")}"`);
  });

  it("one walkthrough of at most five steps, with pictures that say in words what they show", () => {
    expect(contributes.walkthroughs).toHaveLength(1);
    const steps = contributes.walkthroughs[0].steps;
    expect(steps.length).toBeLessThanOrEqual(5);
    for (const { media } of steps) {
      expect(existsSync(path.join(ROOT, media.svg))).toBe(true);
      expect(media.altText).toMatch(/^%/);
    }
  });

  it("at most three tools for language models, all of them registered", () => {
    expect(contributes.languageModelTools.length).toBeLessThanOrEqual(3);
    for (const { name } of contributes.languageModelTools) expect(code).toContain(`"${name}"`);
  });
});
