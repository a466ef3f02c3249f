import { afterAll, describe, expect, it } from "vitest";
import { folderOf, lacuna, REFERRAL, TRAINING } from "./support/lacuna.ts";

const { folder, remove } = folderOf({ "training.txt": TRAINING });
afterAll(remove);

/** Sends these messages, and gives the answers. */
function talk(...messages: unknown[]) {
  const input = messages.map((message) => (typeof message === "string" ? message : JSON.stringify(message))).join("\n");
  const { out, code } = lacuna(["mcp"], folder, `${input}\n`);
  expect(code).toBe(0);
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
const request = (id: number, method: string, params?: object) => ({
  jsonrpc: "2.0",
  id,
  method,
  ...(params && { params }),
});
const call = (id: number, name: string, args: object) => request(id, "tools/call", { name, arguments: args });

describe("lacuna mcp", () => {
  it("shakes hands and lists three tools that only read", () => {
    const [hello, tools] = talk(
      request(1, "initialize", {
        protocolVersion: "2025-03-26",
        capabilities: {},
        clientInfo: { name: "t", version: "0" },
      }),
      { jsonrpc: "2.0", method: "notifications/initialized" },
      request(2, "tools/list"),
    );
    expect(hello.result).toMatchObject({ protocolVersion: "2025-03-26", serverInfo: { name: "lacuna" } });
    expect(
      tools.result.tools.map(({ name, annotations }: { name: string; annotations: object }) => [name, annotations]),
    ).toEqual(
      ["check_draft", "explain_goal", "compare_drafts"].map((name) => [
        name,
        expect.objectContaining({ readOnlyHint: true }),
      ]),
    );
  });

  it("checks a draft, explains a goal, compares two drafts", () => {
    const [checked, explained, compared] = talk(
      call(1, "check_draft", { text: REFERRAL, state: "CT" }),
      call(2, "explain_goal", { goal: "4.3", state: "CT" }),
      call(3, "compare_drafts", {
        older: "training.txt",
        newer: TRAINING.replace("may, within available appropriations,", "shall"),
        state: "CT",
      }),
    );
    expect(checked.result.structuredContent.score.after).toEqual([50, 51.5]);
    expect(checked.result.content[0].text).toContain("closes");
    expect(explained.result.content[0].text).toContain("Vacatur");
    expect(compared.result.structuredContent.goals.map(({ goal }: { goal: string }) => goal)).toContain("6.1");
  });

  it("tells the assistant what is wrong with a call, and a client what is wrong with a message", () => {
    const answers = talk(
      call(1, "explain_goal", { goal: "9.9" }),
      call(2, "check_draft", {}),
      call(3, "check_draft", { path: "missing.md" }),
      call(4, "delete_draft", {}),
      request(5, "resources/list"),
      "{",
      { id: 6 },
      request(7, "ping"),
    );
    expect(answers.slice(0, 3).map(({ result }) => result.isError)).toEqual([true, true, true]);
    expect(answers[2].result.content[0].text).toContain("there is no such file");
    expect(answers.slice(3, 7).map(({ error }) => error.code)).toEqual([-32602, -32601, -32700, -32600]);
    expect(answers[7].result).toEqual({});
  });
});
