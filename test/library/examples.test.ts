import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inRoot, ROOT } from "../../scripts/lib/paths.mjs";

const SAYS: Readonly<Record<string, RegExp>> = {
  "check-a-draft.mjs": /CT: 49\.5 to 49\.5 -> [\d.]+ to [\d.]+\n[\s\S]*2\.5 closes: ".+" \(Sec\. 1\(b\)\)/,
  "read-the-structure.mjs": /Sec\. 2: .*effective 2026-10-01/,
  "write-a-report.mjs": /^# AN ACT [\s\S]*How the change adds up/,
};

describe("the examples", () => {
  it.each(readdirSync(inRoot("examples")))("%s runs and says what it promises", (name) => {
    const out = execFileSync(process.execPath, [inRoot("examples", name)], { cwd: ROOT, encoding: "utf8" });
    expect(out).toMatch(SAYS[name]!);
  });
});

describe("the library's types", () => {
  const folder = mkdtempSync(join(tmpdir(), "lacuna-types-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("hold for a program that uses it", () => {
    execFileSync(process.execPath, [inRoot("scripts/build-types.mjs")], { stdio: "pipe" });
    mkdirSync(join(folder, "node_modules"));
    const types = inRoot("dist/types");
    for (const file of readdirSync(types, { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".d.ts")) expect(readFileSync(join(types, file), "utf8"), file).not.toMatch(/from "[^./]/);
    symlinkSync(ROOT, join(folder, "node_modules/lacuna"), "dir");
    const program = (wrong: string) => `
import { createLacuna, type Lacuna } from "lacuna";
import { render } from "lacuna/report";
export function worth(lacuna: Lacuna, text: string): number {
  const check = lacuna.check({ text, format: "plain", name: "a" }, { state: "CT" });
  const goal: string | undefined = lacuna.framework.goals[0]?.elements[0]?.name;
  const about: string | undefined = lacuna.framework.lexicon.concepts.minor?.about;
  void about;
  render("markdown", [{ check, file: goal ?? "", bytes: 0 }]);
  return check.preview?.score.change[1] ?? ${wrong};
}
export { createLacuna };
`;
    const tsc = (text: string) => {
      writeFileSync(join(folder, "program.ts"), text);
      const options = [
        "--noEmit",
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2023",
        "--types",
        "",
        "program.ts",
      ];
      return spawnSync(process.execPath, [inRoot("node_modules/typescript/bin/tsc"), ...options], {
        cwd: folder,
        encoding: "utf8",
      });
    };
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    expect(tsc(program("0")).stdout).toBe("");
    expect(tsc(program('"none"')).stdout).toContain("not assignable to type 'number'");
    const wrong = program("0").replace("const about: string", "const about: number");
    expect(tsc(wrong).stdout).toContain("Type 'string' is not assignable to type 'number'");
  }, 120_000);
});
