import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderOf, lacuna, REFERRAL } from "./support/lacuna.ts";

const { folder, remove } = folderOf({ "referral.txt": REFERRAL });
afterAll(remove);
const run = (...args: string[]) => lacuna(args, folder);

describe("lacuna chart", () => {
  it("shows only what is published, with its year and source, and where the draft would put the state", () => {
    const { code, out } = run("chart", "--goal", "2.5", "referral.txt", "--state", "CT");
    expect(code).toBe(0);
    expect(out).toMatch(/CT Connecticut +Partially met +2023 +Connecticut, 2023 Report Card/);
    expect(out).toContain("the draft closes the gap");
    expect(out).toMatch(/rank \d+ to \d+/);
    const { states } = JSON.parse(run("chart", "--goal", "2.5", "--format", "json").out);
    expect(states).toHaveLength(51);
    for (const { status, year, source } of states) expect(status === "unknown").toBe(year === null && source === "");
  });

  it("draws every jurisdiction once", () => {
    const { out } = run("chart", "--goal", "2.5", "referral.txt", "--state", "CT", "--format", "svg");
    expect(out.match(/<g>/g)).toHaveLength(51);
    const places = [...out.matchAll(/<rect x="(\d+)" y="(\d+)" width="54"/g)].map(([, x, y]) => `${x} ${y}`);
    expect(new Set(places).size).toBe(51);
    expect(out).toContain("Connecticut: partially met (2023); with the draft: met");
  });
});

describe("the format of a report", () => {
  it("is the one asked for, else that of the file it goes to", () => {
    const written = (name: string, ...more: string[]) => {
      expect(run("chart", "--goal", "2.5", "-o", name, ...more).code).toBe(0);
      return readFileSync(join(folder, name), "utf8").slice(0, 5);
    };
    expect(written("map.svg")).toBe("<svg ");
    expect(written("page.HTML")).toBe("<!doc");
    expect(written("data.json")).toMatch(/^\{/);
    expect(written("notes")).toBe("2.5 N");
    expect(written("other.svg", "--format", "json")).toMatch(/^\{/);
    expect(run("chart", "--goal", "2.5", "--format", "pdf").err).toBe(
      'lacuna: "pdf" is no format; choose text, json, markdown, html, svg.\n',
    );
  });
});

describe("lacuna explain", () => {
  it("says what a law must have, and the state's standing", () => {
    const { code, out } = run("explain", "2.5", "--state", "CT");
    expect(code).toBe(0);
    for (const words of [
      "What a law must have",
      "(e) Referral",
      "Partially met on the 2023 card",
      "Example provisions",
    ])
      expect(out).toContain(words);
    expect(run("explain", "9.9")).toMatchObject({ code: 2 });
  });
});
