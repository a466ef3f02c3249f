import { type Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import * as z from "zod";
import type { Problem } from "./problem.ts";

// Editors' web hosts forbid `new Function`, which zod's compiled parsers use.
z.config({ jitless: true });

/** Larger files are not written by hand; the limits keep files from strangers harmless. */
const LONGEST = 1_000_000;
/** Nodes around a node: a list counts once, an entry of a map twice. Our own goals have at most thirty. */
const DEEPEST = 100;

/**
 * Data read from YAML, or what is wrong with it, each problem at its line and column. `offset` is the number of lines in
 * front of the YAML in its file. Never throws.
 */
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
  const document = yamlDocument(text, lines);
  if (!document) {
    report(1, 1, "The file cannot be read: its lists and maps are nested too deep.");
    return null;
  }
  // Behind the first place that is no YAML hundreds of others follow from it: they are not what must be mended.
  const [broken] = document.errors;
  const harmful = harmfulNodes(document);
  const wrong = broken ? [{ at: broken.pos[0], message: sentence(broken.message) }, ...harmful.slice(0, 1)] : harmful;
  for (const { at, message } of wrong) {
    const place = lines.linePos(at);
    report(place.line, place.col, message);
  }
  if (wrong.length) return null;
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = lines.linePos(placeOf(document, issue.path));
    report(at.line, at.col, `${issue.path.join(".") || "The file"}: ${issue.message}`);
  }
  return null;
}

/** YAML as a document that knows its places; undefined when its nesting exhausts the parser's stack. */
export function yamlDocument(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    // The parser's own search for repeated keys and its pictures of errors take time beyond all proportion on long files.
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  } catch {
    return undefined;
  }
}

/** What no good file has: keys said twice, aliases (a few of which can stand for gigabytes), nesting without end. */
function harmfulNodes(document: Document.Parsed): readonly { readonly at: number; readonly message: string }[] {
  const found: { readonly at: number; readonly message: string }[] = [];
  const report = (node: Node, message: string) => found.push({ at: node.range?.[0] ?? 0, message });
  const tooDeep = (node: Node, path: readonly unknown[]) => {
    if (path.length <= DEEPEST) return undefined;
    report(node, "Lists and maps are nested too deep here.");
    return visit.SKIP;
  };
  visit(document, {
    Alias(_, alias) {
      report(alias, `Write out what *${alias.source} stands for; aliases are not read.`);
    },
    Seq: (_, list, path) => tooDeep(list, path),
    Map(_, map, path) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) report(key, `The key "${key.value}" is here twice.`);
        seen.add(key.value);
      }
      return tooDeep(map, path);
    },
  });
  return found;
}

/** Offset of the node a path leads to, or of the nearest one above it. */
function placeOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
