import { finish, type Steps } from "../../text/steps.ts";
import type { Change, MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { referenceAt } from "./entities.ts";
import { BLOCKS, IMPLIED, LOST, SKIPPED, VOID } from "./htmlElements.ts";
import { changeOfTag, isHidden } from "./htmlMarks.ts";
import { ListLabels } from "./listLabels.ts";
import { slantedMarks } from "./slanted.ts";
import { classMarks } from "./styleSheet.ts";
import { type Tag, tagAt } from "./tags.ts";

/** Elements open at once that are looked through; broken pages nest without end. */
const DEEPEST = 60;

/** Code units that are read before a rest. */
const REST = 100_000;

interface Open {
  readonly name: string;
  /** The standing of the words in it, its parents' unless it says otherwise. */
  readonly change: Change | undefined;
}

/**
 * HTML, as legislatures publish it: underline and line-through in any of their spellings are marks, block elements end
 * lines, cells of a row stay on one line, lists that show their labels only through `<ol>` get them back. Linear.
 */
export function decodeHtml(source: string): MarkedText {
  return finish(htmlSteps(source));
}

/** The same, with rests. */
export function* htmlSteps(source: string): Steps<MarkedText> {
  return (yield* reading(source)).marked;
}

/** The same at once, with what was passed over, by kind and count. */
export function readHtml(source: string): HtmlRead {
  return finish(reading(source));
}

interface HtmlRead {
  readonly marked: MarkedText;
  readonly lost: ReadonlyMap<string, number>;
}

/** How a page marks words: elements that mark what is new, classes that its style sheet gives a meaning. */
export interface PageMarks {
  readonly slanted: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, Change>;
}

/** How a page marks words. */
export function pageMarks(source: string): PageMarks {
  return { slanted: slantedMarks(source), classes: classMarks(source) };
}

/** A stretch of a page, as if nothing stood open in front of it. */
export function decodeHtmlStretch(source: string, marks: PageMarks): MarkedText {
  const reader = new HtmlReader(source, marks);
  finish(reader.read());
  return reader.out.build(null);
}

function* reading(source: string): Steps<HtmlRead> {
  const reader = new HtmlReader(source, pageMarks(source));
  yield;
  yield* reader.read();
  return { marked: reader.out.build(null), lost: reader.lost };
}

class HtmlReader {
  readonly out: MarkedTextBuilder;
  readonly lost = new Map<string, number>();
  readonly #source: string;
  readonly #lists = new ListLabels();
  readonly #slanted: ReadonlySet<string>;
  readonly #classes: ReadonlyMap<string, Change>;
  readonly #stack: Open[] = [];
  #pre = 0;
  /** Label of a list item whose words are still to come. */
  #label = "";
  /** White space owed before the next words: a line's end or the space between two cells. */
  #owed: "" | "\n" | " " = "";
  /** Length of the text where the row and the cell began: a cell with words before it in its row is set off by a space. */
  #rowStart = 0;
  #cellStart = -1;

  constructor(source: string, { slanted, classes }: PageMarks) {
    this.#source = source;
    this.out = new MarkedTextBuilder(source);
    this.#slanted = slanted;
    this.#classes = classes;
  }

  *read(): Steps<void> {
    const source = this.#source;
    let rest = REST;
    for (let at = source.charCodeAt(0) === 0xfeff ? 1 : 0; at < source.length; ) {
      if (at > rest) {
        yield;
        rest = at + REST;
      }
      const angle = source.indexOf("<", at);
      const end = angle < 0 ? source.length : angle;
      if (end > at) this.#words(at, end);
      if (angle < 0) break;
      const tag = tagAt(source, angle);
      if (!tag) {
        this.#pay(angle);
        this.out.copy(angle, angle + 1);
        at = angle + 1;
        continue;
      }
      at = tag.end;
      if (tag.kind === "open") at = this.#opens(tag, angle);
      else if (tag.kind === "close") this.#closes(tag.name);
    }
  }

  /** Opens an element, or passes over one whose words are not the document's; gives where to read on. */
  #opens(tag: Tag, start: number): number {
    const { name } = tag;
    const hidden = isHidden(tag);
    const seen = name !== "input" || tag.attribute("type") !== "hidden";
    const lost = (seen && LOST[name]) || (hidden && !SKIPPED.has(name) && "hidden words");
    if (lost) this.#lose(lost);
    if ((SKIPPED.has(name) || hidden) && !tag.selfClosing && !VOID.has(name)) {
      const behind = behindElement(this.#source, name, tag.end);
      if (behind > 0) return behind;
    }
    if (name === "br") {
      this.#owed = "";
      this.out.put("\n", start, tag.end);
      return tag.end;
    }
    if (name === "sup" && isNote(this.#source, tag.end)) {
      this.#lose("note numbers");
      return behindElement(this.#source, name, tag.end);
    }
    // A block that begins a cell does not end the row's line.
    if (BLOCKS.has(name) && this.out.length !== this.#cellStart) this.#owed = "\n";
    if (name === "tr") this.#rowStart = this.out.length;
    else if (name === "td" || name === "th") this.#opensCell();
    else if (name === "ol" || name === "ul") this.#lists.open(name, tag.attribute("type"), tag.attribute("start"));
    else if (name === "li") this.#label = this.#lists.item(tag.attribute("value"));
    else if (name === "pre") this.#pre++;
    if (VOID.has(name) || tag.selfClosing) return tag.end;
    const bounds = IMPLIED[name];
    if (bounds) this.#closeImplied(name, bounds);
    const change = this.#changeOf(tag);
    const parent = this.#stack[this.#stack.length - 1]?.change;
    this.#stack.push({ name, change: change ?? parent });
    if (change) this.#restore();
    return tag.end;
  }

  #changeOf(tag: Tag): Change | undefined {
    if (this.#slanted.has(tag.name)) return "inserted";
    const change = changeOfTag(tag);
    if (change || this.#classes.size === 0 || tag.name === "a") return change;
    let styled: Change | undefined;
    for (const name of tag.attribute("class")?.split(/\s+/) ?? []) styled = this.#classes.get(name) ?? styled;
    return styled;
  }

  #lose(what: string): void {
    this.lost.set(what, (this.lost.get(what) ?? 0) + 1);
  }

  #opensCell(): void {
    if (this.out.length === this.#rowStart) return;
    this.#owed = " ";
    this.#cellStart = this.out.length;
  }

  #closes(name: string): void {
    if (name === "pre" && this.#pre) this.#pre--;
    if (name === "ol" || name === "ul") this.#lists.close();
    const stack = this.#stack;
    for (let i = stack.length - 1; i >= 0 && i > stack.length - DEEPEST; i--) {
      if (stack[i]?.name !== name) continue;
      stack.length = i;
      break;
    }
    this.#restore();
    // An empty cell at the end of a row holds nothing back behind it.
    if (name === "tr" || name === "table") this.#cellStart = -1;
    if (BLOCKS.has(name) && this.out.length !== this.#cellStart) this.#owed = "\n";
  }

  #closeImplied(name: string, bounds: ReadonlySet<string>): void {
    const stack = this.#stack;
    for (let i = stack.length - 1; i >= 0 && i > stack.length - 8; i--) {
      const open = stack[i]?.name ?? "";
      if (bounds.has(open)) return;
      if (open !== name) continue;
      stack.length = i;
      this.#restore();
      return;
    }
  }

  #restore(): void {
    this.out.mark(this.#stack.at(-1)?.change);
  }

  /** Puts the white space that is owed before words at `at`; the space between two marked words is nobody's. */
  #pay(at: number): void {
    const owed = this.#owed;
    this.#owed = "";
    if (!owed || this.out.length === 0) return;
    const last = this.out.lastChar;
    if (last === "\n" || (owed === " " && last === " ")) return;
    this.out.mark(null);
    this.out.put(owed, at, at);
    this.#restore();
  }

  /** Takes over a stretch of words: references decoded, white space folded to single spaces unless preformatted. */
  #words(start: number, end: number): void {
    const source = this.#source;
    const { out } = this;
    const pre = this.#pre > 0;
    let from = start;
    let at = start;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (code === 38) {
        const reference = referenceAt(source, at);
        if (reference) {
          this.#flush(from, at);
          this.#pay(at);
          out.put(reference.text, at, at + reference.length);
          at += reference.length;
          from = at;
          continue;
        }
      } else if (!pre && code <= 32 && (code === 32 || code === 10 || code === 13 || code === 9 || code === 12)) {
        let stop = at + 1;
        while (stop < end && source.charCodeAt(stop) <= 32) stop++;
        const atStart =
          from === at && (this.#owed !== "" || out.length === 0 || out.lastChar === "\n" || out.lastChar === " ");
        if (atStart) {
          from = stop;
        } else if (stop - at > 1 || code !== 32) {
          this.#flush(from, at);
          out.put(" ", at, stop);
          from = stop;
        }
        at = stop;
        continue;
      }
      at++;
    }
    this.#flush(from, end);
  }

  #flush(from: number, to: number): void {
    if (to <= from) return;
    this.#pay(from);
    if (this.#label) {
      // An item that bears a label of its own needs no bullet.
      const isLabelled = this.#label.endsWith("-") && LABEL.test(this.#source.slice(from, Math.min(to, from + 8)));
      if (!isLabelled) this.out.put(`${this.#label} `, from, from);
      this.#label = "";
    }
    this.out.copy(from, to);
  }
}

/** A label at the start of an item. */
const LABEL = /^\s*\(?[A-Za-z0-9]{1,5}[.)]/;

/** A superscript of one or two digits: a footnote's number, or New Jersey's fence around a committee's words. */
function isNote(source: string, from: number): boolean {
  return /^\s*\[?\d{1,2}\]?\s*<\/sup\s*>/i.test(source.slice(from, from + 24));
}

/** Offset behind the end tag of the element whose start tag ends at `from`; -1 when it has none. */
function behindElement(source: string, name: string, from: number): number {
  let depth = 1;
  const raw = name === "script" || name === "style" || name === "title";
  for (let at = source.indexOf("<", from); at >= 0; at = source.indexOf("<", at + 1)) {
    const closing = source.charCodeAt(at + 1) === 47;
    const start = at + (closing ? 2 : 1);
    if (name === "head" && /^body[\s>]/i.test(source.slice(start, start + 5))) return at;
    if (source.slice(start, start + name.length).toLowerCase() !== name) continue;
    if (/[\w-]/.test(source.charAt(start + name.length))) continue;
    if (!closing) {
      if (!raw) depth++;
      continue;
    }
    if (--depth > 0) continue;
    const end = source.indexOf(">", start);
    return end < 0 ? source.length : end + 1;
  }
  return -1;
}
