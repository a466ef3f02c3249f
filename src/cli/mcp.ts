import { createInterface } from "node:readline";
import { createLacuna, type Lacuna } from "../lacuna.ts";
import { builtFramework } from "./builtFramework.ts";
import { Failure } from "./failure.ts";
import { callTool, TOOLS } from "./mcpTools.ts";

const HELP = `lacuna mcp

A server of the Model Context Protocol on standard input and output, with three tools that only read: check_draft,
explain_goal, compare_drafts. An assistant starts it; for example in its settings:

  { "mcpServers": { "lacuna": { "command": "lacuna", "args": ["mcp"] } } }

It sends nothing anywhere, and reads only the drafts that it is asked to read.
`;

/** Revisions of the protocol that this server speaks, newest first. */
const VERSIONS = ["2025-06-18", "2025-03-26", "2024-11-05"];

interface Request {
  readonly jsonrpc: "2.0";
  readonly id?: string | number | null;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Runs `lacuna mcp` until its input ends. */
export async function mcp(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(HELP);
    return 0;
  }
  if (args.length) throw new Failure(`"lacuna mcp" takes no "${args[0]}"; see lacuna mcp --help.`);
  const lacuna = createLacuna(builtFramework("report-cards-2023"));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const answer = answerLine(lacuna, line);
    if (answer !== null) process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return 0;
}

function answerLine(lacuna: Lacuna, line: string): unknown {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return failed(null, -32700, "This is no JSON.");
  }
  if (!Array.isArray(message)) return answer(lacuna, message);
  const answers = message.map((one) => answer(lacuna, one)).filter((one) => one !== null);
  return answers.length ? answers : null;
}

function answer(lacuna: Lacuna, message: unknown): unknown {
  if (!isRequest(message)) return failed(null, -32600, "This is no JSON-RPC 2.0 request.");
  const { id, method, params = {} } = message;
  // A notification gets no answer, whatever it says.
  if (id === undefined) return null;
  switch (method) {
    case "initialize": {
      const asked = String(params.protocolVersion);
      return result(id, {
        protocolVersion: VERSIONS.includes(asked) ? asked : VERSIONS[0],
        capabilities: { tools: {} },
        serverInfo: { name: "lacuna", title: "Lacuna", version: "0.1.0" },
        instructions: `Reads draft bills as law and matches them to the goals of ${lacuna.framework.name}. Quote the words and citations it gives; its element weights are its own. Not legal advice.`,
      });
    }
    case "ping":
      return result(id, {});
    case "tools/list":
      return result(id, { tools: TOOLS });
    case "tools/call": {
      const name = String(params.name);
      if (!TOOLS.some((tool) => tool.name === name)) return failed(id, -32602, `There is no tool "${name}".`);
      return result(id, called(lacuna, name, params.arguments));
    }
    default:
      return failed(id, -32601, `There is no method "${method}".`);
  }
}

/** What the tool gives; a fault of the input is told to the assistant, which can mend it. */
function called(lacuna: Lacuna, name: string, given: unknown): unknown {
  try {
    const args = typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
    const { text, data } = callTool(lacuna, name, args);
    return { content: [{ type: "text", text }], structuredContent: data };
  } catch (error) {
    const text = Failure.is(error) ? error.message : `Lacuna failed by a fault of its own: ${String(error)}`;
    return { content: [{ type: "text", text }], isError: true };
  }
}

function isRequest(value: unknown): value is Request {
  const { jsonrpc, method } = (value ?? {}) as Partial<Request>;
  return jsonrpc === "2.0" && typeof method === "string";
}

const result = (id: Request["id"], value: unknown) => ({ jsonrpc: "2.0", id, result: value });
const failed = (id: Request["id"], code: number, message: string) => ({ jsonrpc: "2.0", id, error: { code, message } });
