import { SaxesParser } from "saxes";
import { listLabel } from "./listLabels.ts";

/** One level of an automatic list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.`, `(%2)`: `%n` is the number of level n. */
  readonly text: string;
}

/** Automatic numbers of a document: which list a style has, and what the next label of a list is. */
export interface Numbering {
  /** The list of a paragraph style, if it has one. */
  styleList(style: string): { readonly list: string; readonly level: number } | undefined;
  /** Heading level of a style, from 1, or 0. */
  headingLevel(style: string): number;
  /** The label of the next paragraph of a list at a level; counts on. */
  next(list: string, level: number): string;
}

/** Reads `word/numbering.xml` and the lists that `word/styles.xml` gives to styles. Broken XML gives no numbers. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  /** Lists that begin their numbers anew at a level, and at what. */
  const anew = new Map<string, Map<number, number>>();
  let abstract = "";
  let level = -1;
  let list = "";
  let draft = { start: 1, format: "decimal", text: "" };
  walk(numberingXml, (name, value, at) => {
    if (name === "w:abstractNum") {
      abstract = at("w:abstractNumId");
      abstracts.set(abstract, new Map());
    } else if (name === "w:num") list = at("w:numId");
    else if (name === "w:abstractNumId" && list) lists.set(list, value);
    else if (name === "w:lvlOverride") level = Number(at("w:ilvl"));
    else if (name === "w:startOverride") {
      const starts = anew.get(list) ?? new Map<number, number>();
      anew.set(list, starts.set(level, Number(value) || 0));
    } else if (name === "w:lvl") {
      level = Number(at("w:ilvl"));
      draft = { start: 1, format: "decimal", text: "" };
    } else if (name === "w:start") draft = { ...draft, start: Number(value) || 1 };
    else if (name === "w:numFmt") draft = { ...draft, format: value };
    else if (name === "w:lvlText" && level >= 0 && !list)
      abstracts.get(abstract)?.set(level, { ...draft, text: value });
  });

  const styles = new Map<string, { list: string; level: number; heading: number }>();
  let style = "";
  walk(stylesXml, (name, value, at) => {
    if (name === "w:style") {
      style = at("w:styleId");
      const heading = /^heading\s*(\d)$/i.exec(style)?.[1];
      styles.set(style, { list: "", level: 0, heading: Number(heading ?? 0) });
    }
    const entry = styles.get(style);
    if (!entry) return;
    if (name === "w:numId") entry.list = value;
    else if (name === "w:ilvl") entry.level = Number(value);
    else if (name === "w:outlineLvl" && Number(value) < 6) entry.heading = Number(value) + 1;
  });

  const counters = new Map<string, number[]>();
  return {
    styleList: (id) => {
      const entry = styles.get(id);
      return entry?.list && entry.list !== "0" ? entry : undefined;
    },
    headingLevel: (id) => styles.get(id)?.heading ?? 0,
    next: (id, depth) => {
      const abstract = lists.get(id) ?? "";
      const levels = abstracts.get(abstract);
      const own = levels?.get(depth);
      if (!levels || !own || own.format === "none" || own.format === "bullet") return "";
      // Lists of one numbering count on; the first use of a list that begins anew sets its numbers back.
      const counts = counters.get(abstract) ?? [];
      for (const [at, start] of anew.get(id) ?? []) {
        counts[at] = start - 1;
        counts.length = Math.min(counts.length, at + 1);
      }
      anew.delete(id);
      counts[depth] = (counts[depth] ?? own.start - 1) + 1;
      counts.length = depth + 1;
      counters.set(abstract, counts);
      return own.text.replace(/%(\d)/g, (_all, digit: string) => {
        const at = Number(digit) - 1;
        const other = levels.get(at);
        return listLabel(counts[at] ?? other?.start ?? 1, other?.format ?? "decimal");
      });
    },
  };
}

type Visit = (name: string, value: string, attribute: (name: string) => string) => void;

/** Calls `visit` for every element with its `w:val`. */
function walk(xml: string, visit: Visit): void {
  if (!xml) return;
  const parser = new SaxesParser();
  parser.on("error", () => undefined);
  parser.on("opentag", ({ name, attributes }) =>
    visit(name, attributes["w:val"] ?? "", (wanted) => attributes[wanted] ?? ""),
  );
  try {
    parser.write(xml).close();
  } catch {
    // What was read so far is kept; a document without its numbers is better than none.
  }
}
