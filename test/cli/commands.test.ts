import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CARD } from "./support/card.ts";
import { DEFINITION, folderOf, lacuna, REFERRAL, TRAINING } from "./support/lacuna.ts";

const { folder, remove } = folderOf({
  "referral.txt": REFERRAL,
  "referral may.txt": REFERRAL.replace("shall, in place", "may, in place"),
  "definition.txt": DEFINITION,
  "training.txt": TRAINING,
  "letter.txt": "Dear all,\n\nthe meeting is on Monday.\n",
  "broken.docx": "no Word file",
  "empty.txt": "",
  "card.txt": CARD,
  "statute.txt":
    "§ 90-1. Training of caseworkers.\n\n(a) The department of children shall require each employee who handles cases of child abuse to complete, once a year, training on how to identify child sex trafficking and respond to it.\n",
});
afterAll(remove);
const run = (...args: string[]) => lacuna(args, folder);

describe("lacuna check", () => {
  it("closes 2.5 with a mandatory referral alone, and shows how the change adds up", () => {
    const { code, out } = run("check", "referral.txt", "--state", "CT");
    expect(code).toBe(0);
    expect(out).toContain("Connecticut 49.5 F -> 50 to 51.5 F (+0.5 to +2)");
    expect(out).toMatch(/2\.5 Non-criminalization .*closes the gap +2 -> 2\.5 \(\+0\.5\) +0\.5 -> 2\.5 \(\+2\)/);
    expect(out).toMatch(/Total +49\.5 -> 50 \(\+0\.5\) +49\.5 -> 51\.5 \(\+2\)/);
    expect(out).toContain("Sources of the published figures");
    expect(out).toContain("are Lacuna's own");
  });

  it("reads what a draft instructs on the current law that it is given", () => {
    const { folder, remove } = folderOf({
      "repeal.txt":
        "BE IT ENACTED BY THE GENERAL ASSEMBLY OF THE STATE OF TENNESSEE:\n\nSECTION 1. Tennessee Code Annotated, Section 31-7-11, is repealed.\n",
      "law.txt":
        "§ 31-7-11. Age of a minor.\n\nIt is not a defense to a prosecution for sex trafficking of a minor that the defendant did not know the age of the minor.\n",
    });
    const without = lacuna(["check", "repeal.txt"], folder);
    expect(without.out).toContain("repeals law that the draft does not show (§ 31-7-11)");
    const { code, out } = lacuna(["check", "repeal.txt", "--law", "law.txt", "--fail-on", "loss"], folder);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, " ")).toMatch(/Struck: "not a defense .* the age" Sec\. 1, § 31-7-11 \(current law\)/);
    const { code: unread, err } = lacuna(["check", "repeal.txt", "--law", "laws"], folder);
    expect([unread, err]).toEqual([2, "lacuna: laws cannot be read: there is no such file.\n"]);
    remove();
  });

  it("closes 2.1 by dropping third-party control from the definition", () => {
    const goal = JSON.parse(run("check", "definition.txt", "--state", "CT", "--format", "json").out).goals.find(
      ({ id }: { id: string }) => id === "2.1",
    );
    expect(goal.points).toEqual({ before: [0, 0], after: [2.5, 2.5] });
  });

  it("keeps every word of the line lengths it promises, and the columns of the arithmetic add up", () => {
    const { out } = run("check", "referral.txt", "definition.txt", "--state", "CT", "--together");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    const rows = out.slice(out.indexOf("How the change adds up"), out.indexOf("Issue areas"));
    const steps = [
      ...rows.matchAll(/([\d.]+) -> ([\d.]+) \(([+-]?[\d.]+)\)\s+([\d.]+) -> ([\d.]+) \(([+-]?[\d.]+)\)/g),
    ];
    const goals = steps.slice(0, -1).map((step) => step.slice(1).map(Number));
    const total = (steps.at(-1) ?? []).slice(1).map(Number);
    const rest = /unchanged\s+([\d.]+)\s+([\d.]+)/.exec(rows)!.slice(1).map(Number);
    const sum = (at: number, plus = 0) => goals.reduce((held, goal) => held + goal[at]!, plus);
    expect([sum(0, rest[0]), sum(1, rest[0]), sum(2), sum(3, rest[1]), sum(4, rest[1]), sum(5)]).toEqual(total);
  });

  it("exits with 1 for gaps, 2 for what cannot be read, and goes on with the rest", () => {
    expect(run("check", "training.txt", "--state", "CT").code).toBe(1);
    expect(run("check", "training.txt", "--state", "CT", "--fail-on", "loss").code).toBe(0);
    const { code, out, err } = run("check", "broken.docx", "referral.txt", "missing.md", "--state", "CT");
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(2);
    expect(err).toContain("missing.md cannot be read: there is no such file.");
    expect(out).toContain("referral.txt");
  });

  it("says so of what is no bill", () => {
    expect(run("check", "letter.txt").out).toContain("does not read as a bill or a statute");
    expect(run("check", "empty.txt").out).toContain("does not read as a bill or a statute");
    expect(run("check", "statute.txt", "--state", "CT").out).toContain("changes no score");
  });

  it("names the states there are when one is unknown", () => {
    const { code, err } = run("check", "referral.txt", "--state", "XX");
    expect(code).toBe(2);
    expect(err).toMatch(/No report card of "XX".*WY/);
  });

  it("says in one sentence that a place cannot be written to", () => {
    writeFileSync(join(folder, "file"), "");
    const { code, err } = run("check", "referral.txt", "training.txt", "--state", "CT", "--out", "file/reports");
    expect(code).toBe(2);
    expect(err).toMatch(/file\/reports.* cannot be written: [^\n]+\.\n/);
  });
});

describe("lacuna next", () => {
  it("names the one word that is worth most", () => {
    const { code, out } = run("next", "training.txt", "--state", "CT");
    expect(code).toBe(0);
    expect(out).toContain('make "may" "shall"');
    expect(out).toContain("Ways to grade D (60 points)");
  });

  it("gives the ways from a card alone", () => {
    const { code, out } = run("next", "--state", "CT", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ state: "CT", nextGrade: { grade: "D", from: 60, missing: 10.5 } });
  });
});

describe("lacuna compare", () => {
  it("ties the changed line to the goal and its points", () => {
    const { code, out } = run("compare", "referral.txt", "referral may.txt", "--state", "CT", "--fail-on", "loss");
    expect(code).toBe(1);
    expect(out).toContain("(-2 to -0.5)");
    expect(out).toContain("line 5 (older) -> line 5 (newer)");
  });

  it("reads the older version from git", () => {
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder });
    git("init");
    git("add", "training.txt");
    git("commit", "-m", "draft");
    writeFileSync(join(folder, "training.txt"), TRAINING.replace("may, within available appropriations,", "shall"));
    const { out, code } = run("compare", "training.txt", "--git", "HEAD", "--state", "CT", "--format", "json");
    writeFileSync(join(folder, "training.txt"), TRAINING);
    expect(code).toBe(0);
    const { goals, change } = JSON.parse(out);
    expect(goals.map(({ goal }: { goal: string }) => goal)).toContain("6.1");
    expect(change[0]).toBeGreaterThan(0);
    expect(run("compare", "training.txt", "--git", "nowhere", "--state", "CT")).toMatchObject({ code: 2 });
  });
});

describe("lacuna check --together", () => {
  it("adds what each brings, closing no gap twice", () => {
    const { out } = run(
      "check",
      "referral.txt",
      "definition.txt",
      "referral may.txt",
      "--state",
      "CT",
      "--together",
      "--format",
      "json",
    );
    const { score, bills, together } = JSON.parse(out);
    expect(score.change).toEqual([3, 4.5]);
    expect(bills.map(({ name, own }: { name: string; own: string[] }) => [name, own])).toEqual([
      ["referral.txt", ["2.5"]],
      ["definition.txt", ["2.1"]],
      ["referral may.txt", []],
    ]);
    expect(together).toEqual([]);
  });
});

describe("lacuna baseline", () => {
  it("reads statutes beside the card, and leaves bills out", () => {
    const { code, out, err } = run("baseline", "statute.txt", "referral.txt", "--state", "CT");
    expect(code).toBe(0);
    expect(err).toContain("referral.txt is a bill");
    expect(out).toContain("6.1 Training of child welfare agencies");
    expect(out).toContain("(statute.txt)");
  });

  it("writes the card with the proposal added", () => {
    const { out } = run("baseline", "statute.txt", "--state", "CT", "--format", "yaml");
    expect(parse(out).goals["6.1"].elements).toMatchObject({ a: "has", b: "has" });
  });
});

describe("lacuna import-card", () => {
  const imported = (text: string, ...options: string[]) => {
    writeFileSync(join(folder, "a card.txt"), text);
    return run("import-card", "a card.txt", ...options);
  };

  it("writes the YAML of another state, and what it could not read", () => {
    const { code, out, err } = imported(CARD);
    expect(parse(out)).toMatchObject({ state: "OH", score: 49.5, grade: "F", tier: "II", issues: { 2: 6 } });
    expect(code).toBe(1);
    expect(err).toContain("Safe Harbor");
  });

  it("does not write over a file unasked", () => {
    writeFileSync(join(folder, "OH.yaml"), "state: OH\n");
    expect(imported(CARD, "-o", "OH.yaml")).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, "OH.yaml"), "utf8")).toBe("state: OH\n");
    expect(imported(CARD, "-o", "OH.yaml", "--force")).toMatchObject({ code: 1 });
  });

  it.each([
    ["a sum that is not the total", CARD.replace("49.5\n", "52\n"), /add up|52/],
    [
      "an area out of another maximum",
      CARD.replace("\\frac{5}{10}", "\\frac{5}{12}"),
      /a card\.txt:\d+: refused: Issue area 5 is out of 12/,
    ],
    ["more points than there are", CARD.replace("\\frac{5}{15}", "\\frac{25}{15}"), /25/],
    ["another year", CARD.replaceAll("2023", "2021"), /card of 2021/],
    ["no table", "OHIO\n\n2023 REPORT\n\nOVERALL GRADE F 49.5\n", /No row of the table/],
    ["no state", CARD.replaceAll("OHIO", "SOMEWHERE"), /Say which state/],
    ["nothing", "", /refused/],
  ])("refuses a card with %s", (_name, text, message) => {
    const { code, out, err } = imported(text);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  it("leaves a missing row unknown and says so", () => {
    const { out, err } = imported(CARD.replace(/\t3\. Continuum[^\n]*\n/, "").replace("49.5\n", "49.5\n"));
    expect(parse(out)).toMatchObject({ score: 49.5 });
    expect(parse(out).issues["3"] ?? null).toBeNull();
    expect(err).toContain("The row of issue area 3");
  });

  it("reads the same figures from an HTML table", () => {
    const rows = CARD.split("\n").map(
      (line) =>
        `<tr>${line
          .split("\t")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    );
    writeFileSync(join(folder, "card.html"), `<html><body><table>${rows.join("\n")}</table></body></html>`);
    expect(parse(run("import-card", "card.html").out)).toMatchObject({ state: "OH", score: 49.5, issues: { 6: 8.5 } });
  });
});

describe("lacuna", () => {
  it("has help for every command, and knows no other", () => {
    for (const command of ["check", "next", "compare", "outline", "baseline", "import-card"]) {
      const { code, out } = run(command, "--help");
      expect([command, code]).toEqual([command, 0]);
      expect(out).toContain("Exit codes");
      expect(run("--help").out).toContain(`  ${command}`);
    }
    expect(run("constructor")).toMatchObject({ code: 2 });
    expect(run("check", "--nonsense")).toMatchObject({ code: 2, out: "" });
  });
});
