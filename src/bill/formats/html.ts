import type { Change, MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { referenceAt } from "./entities.ts";
import { ListLabels } from "./listLabels.ts";
import { type Tag, tagAt } from "./tags.ts";

/** Elements whose words are not the document's. */
const SKIPPED = new Set(["script", "style", "head", "noscript", "template", "svg", "nav", "button", "select"]);
/** Elements that end a line. */
const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "center",
  "dd",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul",
]);
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const MARKS: Readonly<Record<string, Change>> = {
  u: "inserted",
  ins: "inserted",
  s: "deleted",
  strike: "deleted",
  del: "deleted",
};
/** Elements that a new block closes although their end tag was left out. */
const IMPLIED = new Set(["p", "li", "dt", "dd", "td", "th", "tr"]);

interface Open {
  readonly name: string;
  /** What the element's style says of its words; undefined when nothing. */
  readonly change: Change | undefined;
}

/**
 * HTML, as legislatures publish it: underline and line-through in any of their spellings are marks, block elements end
 * lines, lists that show their labels only through `<ol>` get them back.
 */
export function decodeHtml(source: string): MarkedText {
  const out = new MarkedTextBuilder(source);
  const lists = new ListLabels();
  const stack: Open[] = [];
  let pre = 0;
  let skip: string | null = null;
  let label = "";
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;

  const restore = () => {
    let change: Change | undefined;
    for (let i = stack.length - 1; i >= 0 && change === undefined; i--) change = stack[i]?.change;
    out.mark(change === "inserted" || change === "deleted" ? change : null);
  };
  const newline = (start: number, end: number) => {
    if (out.length > 0 && out.lastChar !== "\n") out.put("\n", start, end);
  };
  const close = (name: string) => {
    for (let i = stack.length - 1; i >= 0 && i > stack.length - 60; i--) {
      if (stack[i]?.name !== name) continue;
      stack.length = i;
      break;
    }
    restore();
  };
  const open = (tag: Tag, start: number, end: number) => {
    const { name } = tag;
    if (name === "br") out.put("\n", start, end);
    if (BLOCKS.has(name)) newline(start, start);
    if (name === "td" || name === "th") if (out.lastChar !== "\n" && out.length) out.put(" ", start, start);
    if (name === "ol" || name === "ul") lists.open(name, tag.attribute("type"), tag.attribute("start"));
    if (name === "li") label = lists.item(tag.attribute("value"));
    if (name === "pre") pre++;
    if (VOID.has(name) || tag.selfClosing) return;
    if (IMPLIED.has(name) && stack.at(-1)?.name === name) stack.pop();
    stack.push({ name, change: changeOf(tag) });
    restore();
  };

  while (at < source.length) {
    const angle = source.indexOf("<", at);
    const end = angle < 0 ? source.length : angle;
    if (skip === null && end > at) {
      label = words(source, at, end, out, pre > 0, label);
    }
    if (angle < 0) break;
    const tag = tagAt(source, angle);
    if (!tag) {
      if (skip === null) out.copy(angle, angle + 1);
      at = angle + 1;
      continue;
    }
    at = tag.end;
    if (skip !== null) {
      if (tag.kind === "close" && tag.name === skip) skip = null;
    } else if (tag.kind === "open") {
      if (SKIPPED.has(tag.name) && !tag.selfClosing) skip = tag.name;
      else open(tag, angle, tag.end);
    } else if (tag.kind === "close") {
      if (tag.name === "pre" && pre) pre--;
      if (tag.name === "ol" || tag.name === "ul") lists.close();
      close(tag.name);
      if (BLOCKS.has(tag.name)) newline(angle, angle);
    }
  }
  return out.build(null);
}

/** What a tag says of the words in it: by its name, its style or its class. */
function changeOf(tag: Tag): Change | undefined {
  const byName = MARKS[tag.name];
  if (byName) return byName;
  const style = tag.attribute("style");
  if (style && /text-decoration/i.test(style)) {
    if (/line-through/i.test(style)) return "deleted";
    if (/underline/i.test(style)) return "inserted";
    if (/text-decoration[^;:]*:\s*none/i.test(style)) return "kept";
  }
  const names = tag.attribute("class");
  if (!names) return undefined;
  if (/(?:^|[\s_-])(?:amendstrike|strike(?:out|through)?|stricken|deleted?|deletion|del)(?:$|[\s_-])/i.test(names))
    return "deleted";
  if (
    /(?:^|[\s_-])(?:amendinsert|insert(?:ed|ion)?|added|addition|underline[d]?|ins|new(?:text)?)(?:$|[\s_-])/i.test(
      names,
    )
  )
    return "inserted";
  return undefined;
}

/** Takes over a stretch of words: references decoded, white space folded to single spaces unless preformatted. */
function words(
  source: string,
  start: number,
  end: number,
  out: MarkedTextBuilder,
  pre: boolean,
  label: string,
): string {
  let from = start;
  let at = start;
  let pending = label;
  const flush = (to: number) => {
    if (to <= from) return;
    if (pending && /\S/.test(source.slice(from, to))) {
      out.put(`${pending} `, from, from);
      pending = "";
    }
    out.copy(from, to);
  };
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === 38) {
      const reference = referenceAt(source, at);
      if (reference) {
        flush(at);
        out.put(reference.text, at, at + reference.length);
        at += reference.length;
        from = at;
        continue;
      }
    }
    if (!pre && (code === 32 || code === 10 || code === 13 || code === 9)) {
      let stop = at + 1;
      while (stop < end && source.charCodeAt(stop) <= 32) stop++;
      const atStart = from === at && (out.length === 0 || out.lastChar === "\n" || out.lastChar === " ");
      if (atStart) {
        from = stop;
      } else if (stop - at > 1 || code !== 32) {
        flush(at);
        out.put(" ", at, stop);
        from = stop;
      }
      at = stop;
      continue;
    }
    at++;
  }
  flush(end);
  return pending;
}
