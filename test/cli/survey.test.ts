import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFINITION, folderOf, lacuna, REFERRAL, TRAINING } from "./support/lacuna.ts";

const { folder, remove } = folderOf({});
afterAll(remove);
const run = (...args: string[]) => lacuna(args, folder);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const rows = () =>
  read("results/survey.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const base64 = (text: string) => Buffer.from(text).toString("base64");

beforeAll(() => {
  mkdirSync(join(folder, "bills/второй год"), { recursive: true });
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, "bills", name), bytes);
  put("a referral.txt", REFERRAL);
  put("второй год/законопроект 法案.txt", DEFINITION);
  put("empty.txt", "");
  put("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  put("disguised.txt", new Uint8Array([0x89, 0x50, 0, 0, 1]));
  put("broken.docx", "no Word file");
  put("broken.zip", "no archive");
  put("huge.txt", "x");
  truncateSync(join(folder, "bills/huge.txt"), 200 * 1024 * 1024);
  put(
    "session.zip",
    zipSync({
      "CT/2026/text/1.json": strToU8(
        JSON.stringify({
          text: {
            doc_id: 11,
            mime: "text/html",
            doc: base64(
              `<p>${TRAINING.replaceAll("\n\n", "</p><p>").replace("may, within available appropriations,", "shall")}</p>`,
            ),
          },
          state: "CT",
        }),
      ),
      "CT/2026/text/2.json": strToU8(
        JSON.stringify({ text: { doc_id: 12, mime: "application/pdf", doc: base64("%PDF") } }),
      ),
      "CT/2026/people/1.json": strToU8(JSON.stringify({ person: { name: "A" } })),
      "CT/2026/bad.json": strToU8("{"),
      "bomb.txt": new Uint8Array(70 * 1024 * 1024),
      "plain.txt": strToU8(REFERRAL),
    }),
  );
});

describe("lacuna survey", () => {
  it("reads the session files of Open States: the newest words of each bill, scored for its state", () => {
    const bills = [
      { identifier: "HB 1", jurisdiction_name: "Connecticut", raw_text: REFERRAL, versions: [{ links: [] }] },
      { identifier: "HB 2", jurisdiction_name: "Connecticut", raw_text: " " },
      { identifier: "HB 3", jurisdiction_name: "Connecticut", versions: [{ links: [{ url: "https://a.b" }] }] },
      { identifier: "SB 4", jurisdiction_name: "Connecticut", raw_text: TRAINING },
    ];
    writeFileSync(join(folder, "session.json"), JSON.stringify(bills));
    expect(run("survey", "session.json", "-o", "session").code).toBe(0);
    const rows = read("session/survey.jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map(({ file, state }) => [file, state])).toEqual([
      ["session.json#HB 1", "CT"],
      ["session.json#SB 4", "CT"],
    ]);
  });

  it("gives a page that runs its own script and no other", () => {
    const page = read("session/survey.html");
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it("says so at once when the results cannot be written", () => {
    writeFileSync(join(folder, "a file"), "");
    const { code, err } = run("survey", "session.json", "-o", "a file");
    expect([code, err]).toEqual([2, "lacuna: a file cannot be written: a file of that name is there.\n"]);
  });

  it("ranks what it can read, names what it cannot, and goes on", () => {
    const { code, out, err } = run("survey", "bills", "--state", "CT", "-o", "results", "--jobs", "2");
    expect(code).toBe(1);
    expect(out).toMatch(/texts\/s, .* 200,000 such bills would take/);
    const csv = read("results/survey.csv").split("\r\n");
    expect(csv.filter((line) => /^\d/.test(line)).map((line) => line.split(",")[1])).toEqual([
      "bills/второй год/законопроект 法案.txt",
      "bills/session.zip!/CT/2026/text/1.json",
      "bills/a referral.txt",
      "bills/session.zip!/plain.txt",
    ]);
    const lines = err.trim().split("\n");
    for (const bad of [
      "disguised.txt is not text",
      "broken.docx",
      "broken.zip",
      "huge.txt has 210 MB",
      "bomb.txt unpacks to more than 64 MB",
      "bad.json is no JSON",
      "application/pdf",
    ])
      expect([bad, lines.filter((line) => line.includes(bad)).length]).toEqual([bad, 1]);
    expect(err).toContain("left out: 1 .png");
    expect(read("results/survey.html")).toContain("closes 2.1");
  });

  it("goes on where it was, and reads a line that was cut short again", () => {
    const before = rows().length;
    expect(run("survey", "bills", "--state", "CT", "-o", "results").out).toContain("Nothing was left to read.");
    expect(rows()).toHaveLength(before);
    const whole = read("results/survey.jsonl");
    truncateSync(join(folder, "results/survey.jsonl"), Buffer.byteLength(whole) - 20);
    const { out } = run("survey", "bills", "--state", "CT", "-o", "results");
    expect(out).toContain("1 texts (");
    expect(rows()).toHaveLength(before);
  });

  it("does not mix surveys with other options", () => {
    const { code, err } = run("survey", "bills", "-o", "results");
    expect([code, err.includes("--fresh")]).toEqual([2, true]);
  });

  it("says in one line that it cannot write", () => {
    appendFileSync(join(folder, "a file"), "");
    const { code, err } = run("survey", "bills", "-o", "a file/results");
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(run("survey", "nowhere", "-o", "other")).toMatchObject({ code: 2 });
  });
});
