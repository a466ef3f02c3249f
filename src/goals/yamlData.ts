import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Problem } from "./problem.ts";

// Editors' web hosts forbid `new Function`, which zod's compiled parsers use.
z.config({ jitless: true });

/** Larger files are not written by hand; the limit keeps files from strangers harmless. */
const LONGEST = 1_000_000;

/** Data read from YAML, or what is wrong with it. `offset` is the number of lines in front of the YAML in its file. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  offset = 0,
): T | null {
  const report = (line: number, column: number, message: string) =>
    problems.push({ file, line: line + offset, column, message });
  if (text.length > LONGEST) {
    report(1, 1, "The file is larger than 1 MB; split it.");
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as Parameters<
    typeof parseDocument
  >[1]);
  for (const error of document.errors) {
    const at = lines.linePos(error.pos[0]);
    report(at.line, at.col, (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "."));
  }
  if (document.errors.length) return null;
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = lines.linePos(placeOf(document, issue.path));
    report(at.line, at.col, `${issue.path.join(".") || "The file"}: ${issue.message}`);
  }
  return null;
}

/** Offset of the node a path leads to, or of the nearest one above it. */
function placeOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
