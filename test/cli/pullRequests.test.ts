import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { SaxesParser } from "saxes";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { folderOf, lacuna, REFERRAL, TRAINING } from "./support/lacuna.ts";

const { folder, remove } = folderOf({ "a draft #1, ü.txt": TRAINING, "referral.txt": REFERRAL });
afterAll(remove);
const DRAFT = "a draft #1, ü.txt";
const run = (...args: string[]) => lacuna(args, folder);
const schema = () => {
  // The published schema is of draft 4, of which it uses nothing but `id` that later drafts do not have.
  const {
    id: _,
    $schema: __,
    ...rest
  } = JSON.parse(readFileSync(inRoot("test/cli/fixtures/sarif-2.1.0.json"), "utf8"));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest);
};

describe("SARIF", () => {
  it("is valid against the published schema, with its findings at their words", () => {
    const { out } = run("check", DRAFT, "referral.txt", "--state", "CT", "--format", "sarif");
    const log = JSON.parse(out);
    const valid = schema();
    expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    const results = log.runs[0].results;
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain("6.1");
    for (const { locations } of results) {
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).toBe("a%20draft%20%231%2C%20%C3%BC.txt");
      const line = TRAINING.split("\n")[region.startLine - 1]!;
      expect(line.slice(region.startColumn - 1, region.startColumn + 5).trim()).not.toBe("");
    }
  });

  it("is valid where there is nothing to say", () => {
    const log = JSON.parse(run("check", "referral.txt", "--state", "CT", "--format", "sarif").out);
    expect([schema()(log), log.runs[0].results]).toEqual([true, []]);
  });
});

describe("annotations and JUnit", () => {
  it("gives GitHub one command a finding, every sign escaped", () => {
    const { out, code } = run("check", DRAFT, "--state", "CT", "--format", "github");
    expect(code).toBe(1);
    for (const line of out.trim().split("\n"))
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=a draft #1%2C ü\.txt,line=5,endLine=5,col=\d+,endColumn=\d+,title=\d+\.\d+ [^:,]+::/,
      );
  });

  it("gives JUnit a suite a draft and a failure a gap", () => {
    const { out } = run("check", DRAFT, "referral.txt", "--state", "CT", "--format", "junit");
    const parser = new SaxesParser();
    const seen: string[] = [];
    parser.on("opentag", ({ name }) => seen.push(name));
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(out).close();
    expect(seen.filter((name) => name === "testsuite")).toHaveLength(2);
    expect(seen.filter((name) => name === "failure").length).toBeGreaterThan(0);
  });
});

describe("accepted gaps", () => {
  it("fail no more, until they grow or others come", () => {
    expect(run("check", DRAFT, "--state", "CT").code).toBe(1);
    expect(run("check", DRAFT, "--state", "CT", "--accept", "for next session").code).toBe(0);
    expect(run("check", DRAFT, "--state", "CT").code).toBe(0);
    expect(JSON.parse(run("check", DRAFT, "--state", "CT", "--format", "sarif").out).runs[0].results).toEqual([]);
    expect(run("check", DRAFT, "--state", "CT", "--format", "junit").out).toContain('<skipped message="silenced"/>');
    writeFileSync(
      join(folder, DRAFT),
      `${TRAINING}\nSec. 2. (NEW) (Effective July 1, 2026) A child who is a victim of trafficking may apply to vacate a conviction.\n`,
    );
    expect(run("check", DRAFT, "--state", "CT").code).toBe(1);
    writeFileSync(join(folder, DRAFT), TRAINING);
  });

  it("keeps what people silenced by hand, and replaces what it accepted itself", () => {
    const read = () => JSON.parse(readFileSync(join(folder, ".lacuna.json"), "utf8")).silences;
    const own = { scope: "workspace", goal: "1.1", reason: "not here", date: "2026-01-01" };
    writeFileSync(join(folder, ".lacuna.json"), JSON.stringify({ version: 1, silences: [own, ...read()] }));
    const before = read().length;
    run("check", DRAFT, "--state", "CT", "--accept", "again");
    expect(read()).toHaveLength(before);
    expect(read()[0]).toEqual(own);
  });

  it("says so when the list is broken, and leaves it as it is", () => {
    writeFileSync(join(folder, "broken.json"), "{");
    expect(run("check", DRAFT, "--silences", "broken.json", "--accept", "x")).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, "broken.json"), "utf8")).toBe("{");
  });
});

describe("the composite action and the hook", () => {
  it("runs as the runner runs it: annotations, a summary and one SARIF run for all drafts", () => {
    const action = parse(readFileSync(inRoot("action.yml"), "utf8"));
    const step = (inputs: Readonly<Record<string, string>>) =>
      spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", action.runs.steps.at(-1).run], {
        cwd: folder,
        encoding: "utf8",
        env: {
          ...process.env,
          ACTION_PATH: inRoot("."),
          GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
          INPUT_STATE: "CT",
          INPUT_SILENCES: "none.json",
          INPUT_SARIF_FOLDER: "code scanning",
          ...inputs,
        },
      });
    const { status, stdout } = step({ INPUT_DRAFTS: `${DRAFT}\n\n${DRAFT}\n`, INPUT_FAIL_ON: "gap" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::(?:warning|notice) file=/);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toContain("Connecticut 49.5 F");
    const { runs } = JSON.parse(readFileSync(join(folder, "code scanning/lacuna.sarif"), "utf8"));
    expect(runs).toHaveLength(1);
    expect(runs[0].results.length).toBeGreaterThan(1);
    expect(step({ INPUT_DRAFTS: DRAFT, INPUT_FAIL_ON: "never" }).status).toBe(0);
    expect(step({ INPUT_DRAFTS: "missing.md", INPUT_FAIL_ON: "never" }).status).toBe(2);
  });

  it("run commands and options that there are", () => {
    const action = parse(readFileSync(inRoot("action.yml"), "utf8"));
    expect(action.runs.using).toBe("composite");
    const script: string = action.runs.steps.at(-1).run;
    const { out } = run("check", "--help");
    for (const option of script.match(/--[a-z-]+(?=[ =])/g) ?? [])
      expect([option, out.includes(option)]).toEqual([option, true]);
    for (const input of script.matchAll(/INPUT_([A-Z_]+)/g))
      expect(Object.keys(action.inputs)).toContain(input[1]!.toLowerCase().replaceAll("_", "-"));
    const [hook] = parse(readFileSync(inRoot(".pre-commit-hooks.yaml"), "utf8"));
    expect(hook).toMatchObject({ id: "lacuna", language: "node", entry: "lacuna check" });
  });
});
