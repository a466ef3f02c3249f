import type { Code, Heading, Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type ElementStatus, type Goal, type GoalExample, goalData } from "./goal.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./yamlData.ts";

/** What examples under a heading are expected to earn. */
const SECTIONS: readonly { readonly heading: RegExp; readonly expected: GoalExample["expected"] }[] = [
  { heading: /^meets$/i, expected: "full" },
  { heading: /^partly meets$/i, expected: "partial" },
  { heading: /^touches$/i, expected: "touch" },
  { heading: /^does not meet$/i, expected: "none" },
];

/** Reads a goal file: YAML front matter, guidance, examples. Null, with problems, when it cannot be used. */
export function readGoalFile(file: string, text: string, problems: Problem[]): Omit<Goal, "issue"> | null {
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!front) {
    problems.push({
      file,
      line: 1,
      column: 1,
      message: "A goal file begins with front matter between two lines of ---.",
    });
    return null;
  }
  const data = readYaml(file, front[1] ?? "", goalData, problems, 1);
  if (!data) return null;
  const body = text.slice(front[0].length);
  const bodyLine = front[0].split("\n").length - 1;
  const tree = unified().use(remarkParse).parse(body);
  const { guidance, examples } = readBody(tree, body, (line, message) =>
    problems.push({ file, line: line + bodyLine, column: 1, message }),
  );
  return { ...data, guidance, examples: examples.map((example) => ({ ...example, line: example.line + bodyLine })) };
}

function readBody(tree: Root, body: string, report: (line: number, message: string) => void) {
  const examples: GoalExample[] = [];
  let guidanceEnd = body.length;
  let expected: GoalExample["expected"] | null = null;
  let name = "";
  for (const node of tree.children) {
    if (node.type === "heading" && node.depth <= 3) {
      const title = textOf(node);
      const section = node.depth === 2 ? SECTIONS.find((entry) => entry.heading.test(title)) : undefined;
      if (section) {
        guidanceEnd = Math.min(guidanceEnd, node.position?.start.offset ?? guidanceEnd);
        expected = section.expected;
        name = "";
      } else if (node.depth === 3 && expected) {
        name = title;
      }
    } else if (node.type === "code" && expected) {
      examples.push(exampleOf(node, expected, name || `${expected} ${examples.length + 1}`, report));
      name = "";
    }
  }
  return { guidance: body.slice(0, guidanceEnd).trim(), examples };
}

const STATUSES: Readonly<Record<string, ElementStatus>> = { yes: "yes", weak: "weak", no: "no" };

/** A fenced block; its info string may state elements, `a=yes b=no`, or `touch` where nothing is earned. */
function exampleOf(
  node: Code,
  expected: GoalExample["expected"],
  name: string,
  report: (line: number, message: string) => void,
): GoalExample {
  const elements: Record<string, ElementStatus> = {};
  let wanted = expected;
  for (const word of `${node.meta ?? ""}`.split(/\s+/).filter(Boolean)) {
    const stated = /^([a-z])=(yes|weak|no)$/.exec(word);
    if (stated?.[1]) elements[stated[1]] = STATUSES[stated[2] ?? ""] ?? "no";
    else if (word === "touch" || word === "none") wanted = word;
    else report(node.position?.start.line ?? 1, `"${word}" says nothing of an example; write elements as a=yes.`);
  }
  return { expected: wanted, name, line: node.position?.start.line ?? 1, text: node.value, elements };
}

function textOf(node: Heading): string {
  const collect = (part: Nodes): string =>
    "value" in part ? part.value : "children" in part ? part.children.map(collect).join("") : "";
  return collect(node).trim();
}
