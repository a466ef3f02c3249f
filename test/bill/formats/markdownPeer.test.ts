import { readFileSync } from "node:fs";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { inRoot } from "../../../scripts/lib/paths.mjs";
import { decodeMarkdown } from "../../../src/bill/formats/markdown.ts";

/** A part of a text as remark parses it. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const TAGS: Readonly<Record<string, string>> = { ins: "+", u: "+", del: "-", s: "-", strike: "-" };

/** Every character that is no white space, with its standing before it: `+` new, `-` struck, ` ` neither. */
function byRemark(source: string): string {
  let out = "";
  const open: string[] = [];
  const walk = (node: Node, struck: boolean) => {
    if (node.type === "html") {
      const tag = /^<(\/?)([a-z]+)/i.exec(node.value ?? "");
      const mark = TAGS[tag?.[2]?.toLowerCase() ?? ""];
      if (mark && tag?.[1]) open.splice(open.lastIndexOf(mark), 1);
      else if (mark) open.push(mark);
    } else if (node.type === "footnoteDefinition") return;
    else if (node.value !== undefined) out += marked(node.value, struck ? "-" : (open.at(-1) ?? " "));
    for (const child of node.children ?? []) walk(child, struck || node.type === "delete");
  };
  walk(parser.parse(source) as Node, false);
  return out;
}

function byLacuna(source: string): string {
  const { text, marks } = decodeMarkdown(source);
  let out = "";
  let at = 0;
  for (const { start, end, change } of marks) {
    out += marked(text.slice(at, start), " ") + marked(text.slice(start, end), change === "inserted" ? "+" : "-");
    at = end;
  }
  return out + marked(text.slice(at), " ");
}

function marked(words: string, mark: string): string {
  return [...words.replace(/\s+/g, "")].map((sign) => mark + sign).join("");
}

const WORD = fc.constantFrom(
  "the",
  "court",
  "shall",
  "a minor",
  "§ 53a-82,",
  "eighteen.",
  "(a)",
  "“child”",
  "don’t",
  "5%",
  "law;",
);
const words = fc.array(WORD, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));
const inline = fc
  .tuple(
    fc.constantFrom(
      ["", ""],
      ["**", "**"],
      ["*", "*"],
      ["_", "_"],
      ["~~", "~~"],
      ["<u>", "</u>"],
      ["<ins>", "</ins>"],
      ["<del>", "</del>"],
      ["<s>", "</s>"],
      ["<b>", "</b>"],
      ["<!-- ", " -->"],
      ["[", "](https://a.example/law)"],
      ["&sect; ", " &amp; &#8217;"],
      ["\\*", "\\*"],
      ["\\[", "\\]"],
      ["<u>**", "**</u>"],
      ["**~~", "~~**"],
    ),
    fc
      .array(fc.constantFrom("court", "minor", "shall", "law"), { minLength: 1, maxLength: 4 })
      .map((list) => list.join(" ")),
  )
  .map(([[open, close], text]) => open + text + close);
const line = fc.array(fc.oneof(words, inline), { minLength: 1, maxLength: 6 }).map((parts) => `Sec ${parts.join(" ")}`);
const block = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `${a}\n${b}`) },
  { weight: 1, arbitrary: line.map((text) => `- ${text}`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `| Fund | Sum |\n|---|--:|\n| ${a} | ${b} |`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `${a}[^1]\n\n[^1]: ${b}`) },
);
const drafts = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join("\n\n"));

describe("our one-pass reader and remark, the parser of every Markdown page", () => {
  test("find the same words, struck, new and plain, in drafts", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(byLacuna(draft)).toBe(byRemark(draft));
      }),
      { numRuns: 1500 },
    );
  });

  test("and in the sample bill, its labels aside", () => {
    const source = readFileSync(inRoot("samples/connecticut-safe-harbor.md"), "utf8").replace(
      /^---\n[\s\S]*?\n---\n/,
      "",
    );
    expect(byLacuna(source)).toBe(byRemark(source));
  });

  /** Where they differ on purpose: law written in Markdown's own signs stays law. */
  test.each([
    [
      "a number at the start of a line is the provision's label",
      "1. First.\n2. Second.",
      "1.First.2.Second.",
      "First.Second.",
    ],
    [
      "numbers of a list are not counted anew",
      "3. Third.\n3. Third again.",
      "3.Third.3.Thirdagain.",
      "Third.Thirdagain.",
    ],
    ["asterisks between provisions say that law is left out", "One.\n\n* * *\n\nTwo.", "One.***Two.", "One.Two."],
    ["brackets strike words in many states, before parentheses, too", "[may](a) shall", "[may](a)shall", "mayshall"],
    ["a tag alone is a mark like any other", "<u>\n\nnew\n\n</u>", "new", "new"],
    [
      "signs of quotation are law",
      "insert ``child'' and ``minor''",
      "insert``child''and``minor''",
      "insertchild''andminor''",
    ],
    ["marks of CriticMarkup are read", "a {++new++}{>>why?<<} law", "anewlaw", "a{++new++}{>>why?<<}law"],
    ["one tilde stands for “about”", "~5 and ~6", "~5and~6", "~5and~6"],
    ["one tilde at either end strikes nothing", "a ~b~ c", "a~b~c", "abc"],
  ])("%s", (_purpose, source, ours, theirs) => {
    const bare = (text: string) => [...text].filter((_sign, at) => at % 2).join("");
    expect(bare(byLacuna(source))).toBe(ours);
    expect(bare(byRemark(source))).toBe(theirs);
  });
});
