import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { folderOf, REFERRAL, TRAINING } from "../cli/support/lacuna.ts";

const WORD = "Quillfeather";
const { folder, remove } = folderOf({
  "referral.txt": REFERRAL,
  "training.txt": `${TRAINING}\nSec. 2. The ${WORD} fund shall be kept by the treasurer.\n`,
  "broken.docx": `PK ${WORD}`,
  "page.html": `<p>Be it enacted:</p><p>Section 1. <img src="https://example.org/a.png"> The ${WORD} act.</p>`,
});
afterAll(remove);
const log = path.join(folder, "network.log");

/** Runs Node with everything refused that would reach the network. */
function alone(...args: string[]) {
  const guard = pathToFileURL(inRoot("test/house/support/noNetwork.mjs")).href;
  return spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: `--import ${guard}`, LACUNA_NETWORK_LOG: log, NO_COLOR: "1" },
  });
}
const reached = () => (existsSync(log) ? readFileSync(log, "utf8") : "");

describe("no network", () => {
  it.each([
    ["check", "referral.txt", "page.html", "--state", "CT"],
    ["report", "referral.txt", "--state", "CT", "-o", "memo.html"],
    ["report", "referral.txt", "--state", "CT", "-o", "memo.docx"],
    ["survey", ".", "--out", "found"],
    ["outline", "page.html"],
    ["next", "--state", "CT"],
  ])("lacuna %s %s opens nothing", (...args) => {
    const { status, stderr, stdout } = alone(inRoot("dist/cli.js"), ...args);
    expect([0, 1], stderr + stdout).toContain(status);
    expect(reached()).toBe("");
  });

  it("and the guard would have seen it", () => {
    const program = `try { await fetch("http://127.0.0.1:9") } catch {} import("node:net").then((net) => net.connect(9))`;
    alone("--input-type=module", "-e", program);
    expect(reached()).toBe("fetch\nconnect\n");
  });

  it("nor does any source name an address to call", () => {
    const sources = readdirSync(inRoot("src"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".ts"));
    const calls =
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|from "node:(?:net|tls|https?|http2|dgram|dns)"/;
    expect(sources.filter((name) => calls.test(readFileSync(inRoot("src", name), "utf8")))).toEqual([]);
  });
});

describe("words of a draft", () => {
  it("are not told on standard error, whatever is wrong", () => {
    for (const args of [
      ["check", "broken.docx"],
      ["check", "training.txt", "--format", "junit", "-o", "no/such/folder/a.xml"],
      ["survey", ".", "--out", "found again"],
    ]) {
      const { stderr } = alone(inRoot("dist/cli.js"), ...args);
      expect(stderr).not.toContain(WORD);
    }
  });

  it("are written to no console and no output channel of the editor", () => {
    const files = readdirSync(inRoot("src/vscode"), { recursive: true }).map(String);
    const writing = files.filter(
      (name) =>
        name.endsWith(".ts") &&
        /\bconsole\.|createOutputChannel|TelemetryLogger/.test(readFileSync(inRoot("src/vscode", name), "utf8")),
    );
    expect(writing).toEqual([]);
  });
});

describe("pages in the editor", () => {
  const sources = readdirSync(inRoot("src/vscode"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(inRoot("src/vscode", name), "utf8") }));

  it("let in nothing but what bears their nonce", () => {
    const pages = sources.filter(({ text }) => text.includes("<!doctype html>"));
    expect(pages.length).toBeGreaterThan(0);
    for (const { name, text } of pages) {
      const policy = /default-src 'none';[^`"]*/.exec(text)?.[0] ?? "";
      expect(policy, name).toMatch(/script-src 'nonce-/);
      expect(policy, name).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it("can run only commands that are named one by one", () => {
    for (const { name, text } of sources) {
      expect(text, name).not.toMatch(/enableCommandUris:\s*true|isTrusted\s*[=:]\s*true/);
    }
  });
});
