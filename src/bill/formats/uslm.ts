import type { Change, MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { referenceAt } from "./entities.ts";
import { changeOfTag } from "./htmlMarks.ts";
import { type Tag, tagAt } from "./tags.ts";
import { BLOCKS, FIGURES, LABELS, SKIPPED, TITLES, UNITS } from "./uslmElements.ts";

/** What the older format leaves to the printer. */
const ENACTS =
  "Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,\n\n";

interface Open {
  readonly name: string;
  readonly change: Change | undefined;
  /** Nearest unit around: a section, a subsection, a part. */
  readonly unit: string;
  /** Words go behind the element, such as the dash behind a run-in heading. */
  readonly behind: string;
}

/**
 * Bills in XML: United States Legislative Markup, the older federal `bill.dtd`, and Washington's. Units begin lines,
 * number and heading of a unit stand before its words, `quotedContent` keeps its quotation signs, what a committee
 * struck out of the print is no part of the bill. Offsets are those of the source. Linear; broken XML is read as far as
 * its tags go.
 */
export function decodeUslm(source: string): MarkedText {
  const reader = new UslmReader(source);
  reader.read();
  return reader.out.build(null);
}

class UslmReader {
  readonly out: MarkedTextBuilder;
  readonly #source: string;
  readonly #stack: Open[] = [];
  #owed: "" | "\n" | " " = "";

  constructor(source: string) {
    this.#source = source;
    this.out = new MarkedTextBuilder(source);
  }

  read(): void {
    const source = this.#source;
    for (let at = 0; at < source.length; ) {
      const angle = source.indexOf("<", at);
      const end = angle < 0 ? source.length : angle;
      this.#words(at, end);
      if (angle < 0) break;
      const tag = tagAt(source, angle);
      if (!tag) this.#words(angle, angle + 1);
      at = tag?.end ?? angle + 1;
      if (tag?.kind === "open") at = this.#opens(tag);
      else if (tag?.kind === "close") this.#closes(tag.name, tag.end);
    }
  }

  #opens(tag: Tag): number {
    const { name } = tag;
    if (!tag.selfClosing && (SKIPPED.has(name) || struckFromPrint(tag))) {
      const behind = behindElement(this.#source, name, tag.end);
      if (behind > 0) return behind;
    }
    if (name === "br" || BLOCKS.has(name)) this.#owe("\n");
    else if (FIGURES.has(name)) this.#owe(" ");
    if (tag.selfClosing) return tag.end;
    const parent = this.#stack.at(-1);
    const unit = UNITS.has(name) ? name : (parent?.unit ?? "");
    this.#stack.push({
      name,
      change: changeOf(tag) ?? parent?.change,
      unit,
      behind: this.#behind(name, unit),
    });
    this.#restore();
    // The older format leaves quotation signs and "SEC." to the printer.
    if (name === "quoted-block" && tag.attribute("style") !== "none") this.#say("“", tag.end);
    else if (name === "quote") this.#say("“", tag.end);
    else if (name === "enum" && unit === "section" && /\d/.test(this.#source.charAt(tag.end)))
      this.#say("SEC. ", tag.end);
    else if (name === "legis-body" && !/no-display/.test(tag.attribute("display-enacting-clause") ?? ""))
      this.#say(ENACTS, tag.end);
    else if (name === "billsectionnumber") this.#say("Sec. ", tag.end);
    return tag.end;
  }

  #closes(name: string, at: number): void {
    const stack = this.#stack;
    let index = stack.length - 1;
    while (index >= 0 && index > stack.length - 40 && stack[index]?.name !== name) index--;
    const open = stack[index];
    if (open?.name !== name) return;
    if (open.behind) this.#say(open.behind, at);
    if (name === "quoted-block" || name === "quote") this.#say("”", at);
    stack.length = index;
    this.#restore();
    if (BLOCKS.has(name)) this.#owe("\n");
    else if (LABELS.has(name) || FIGURES.has(name)) this.#owe(" ");
    else if (TITLES.has(name)) this.#owe(open.unit === "section" || !isLow(open.unit) ? "\n" : " ");
  }

  /** What the printer puts behind a heading or number of the older format, where the source has no sign for it. */
  #behind(name: string, unit: string): string {
    if (name === "header") return unit === "section" ? "." : isLow(unit) ? ".—" : "";
    return name === "billsectionnumber" ? "." : "";
  }

  #owe(what: "\n" | " "): void {
    if (this.#owed !== "\n") this.#owed = what;
  }

  #say(words: string, at: number): void {
    this.#pay(at);
    this.out.put(words, at, at);
  }

  #restore(): void {
    this.out.mark(this.#stack.at(-1)?.change);
  }

  #pay(at: number): void {
    const owed = this.#owed;
    this.#owed = "";
    const last = this.out.lastChar;
    if (!owed || this.out.length === 0 || last === "\n" || last === "“" || (owed === " " && last === " ")) return;
    this.out.mark(null);
    this.out.put(owed, at, at);
    this.#restore();
  }

  /** Takes over words: references decoded, white space folded to single spaces. */
  #words(start: number, end: number): void {
    const source = this.#source;
    let from = start;
    let at = start;
    const flush = (to: number) => {
      if (to <= from) return;
      this.#pay(from);
      this.out.copy(from, to);
    };
    while (at < end) {
      const code = source.charCodeAt(at);
      const reference = code === 38 ? referenceAt(source, at) : null;
      if (reference) {
        flush(at);
        this.#pay(at);
        this.out.put(reference.text, at, at + reference.length);
        at += reference.length;
        from = at;
      } else if (code <= 32) {
        flush(at);
        while (at < end && source.charCodeAt(at) <= 32) at++;
        from = at;
        this.#owe(" ");
      } else {
        at++;
      }
    }
    flush(end);
  }
}

/** Units within a section, whose headings run in. */
function isLow(unit: string): boolean {
  return unit.startsWith("sub")
    ? unit !== "subtitle" && unit !== "subchapter" && unit !== "subpart"
    : /^(?:paragraph|clause|item)$/.test(unit);
}

/** A whole part of a print that a committee struck: the bill as it was before. */
function struckFromPrint(tag: Tag): boolean {
  return tag.attribute("changed") === "deleted";
}

function changeOf(tag: Tag): Change | undefined {
  const style = tag.attribute("amendingstyle") ?? "";
  if (style) return style === "strike" ? "deleted" : style === "add" ? "inserted" : undefined;
  if (tag.name === "added-phrase" || tag.name === "addedtext") return "inserted";
  if (tag.name === "deleted-phrase" || tag.name === "deletedtext") return "deleted";
  return changeOfTag(tag);
}

/** Offset behind the end tag of the element whose start tag ends at `from`; -1 when it has none. */
function behindElement(source: string, name: string, from: number): number {
  let depth = 1;
  for (let at = source.indexOf("<", from); at >= 0; ) {
    const tag = tagAt(source, at);
    if (tag?.name === name) {
      if (tag.kind === "open" && !tag.selfClosing) depth++;
      else if (tag.kind === "close" && --depth === 0) return tag.end;
    }
    at = source.indexOf("<", tag?.end ?? at + 1);
  }
  return -1;
}
