import { readFrontMatter } from "../frontMatter.ts";
import type { MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { criticMarkAt } from "./criticMarkup.ts";
import { referenceAt } from "./entities.ts";

/** Inline HTML that marks changes. */
const MARKS: Readonly<Record<string, "inserted" | "deleted">> = {
  ins: "inserted",
  u: "inserted",
  del: "deleted",
  s: "deleted",
  strike: "deleted",
};

/** Characters at which something other than plain words may begin. */
const SPECIAL = /[<{~*_\\&[]/g;

/**
 * Markdown as people write bills in it. Law uses Markdown's own signs (`1.`, `(a)`, `[…]`, `* * *`) as law, and a
 * general parser reads them as lists, links and rules and loses them, so only what cannot be law is taken as markup:
 * heading and quote signs, emphasis, strikethrough, inline HTML, CriticMarkup, link targets.
 */
export function decodeMarkdown(source: string): MarkedText {
  const front = readFrontMatter(source);
  const reader = new MarkdownReader(source);
  reader.read(front?.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0));
  return reader.out.build(front?.frontMatter ?? null);
}

class MarkdownReader {
  readonly out: MarkedTextBuilder;
  readonly #source: string;
  #open: ("inserted" | "deleted")[] = [];
  #struck = false;

  constructor(source: string) {
    this.#source = source;
    this.out = new MarkedTextBuilder(source);
  }

  read(from: number): void {
    const source = this.#source;
    let at = from;
    while (at < source.length) {
      const feed = source.indexOf("\n", at);
      const end = feed < 0 ? source.length : feed + 1;
      this.#line(at, end);
      at = end;
    }
  }

  #line(start: number, end: number): void {
    const line = this.#source.slice(start, Math.min(end, start + 200));
    const lead = /^(?: {0,3}>[ \t]?)*(?: {0,3}(#{1,6})[ \t]+)?(?:[ \t]*[-+•][ \t]+(?=\S))?(?:\*[ \t]+(?![*\s]))?/.exec(
      line,
    );
    const skip = lead?.[0].trim() ? lead[0].length : 0;
    const level = lead?.[1]?.length ?? 0;
    const blockStart = this.out.length;
    if (/^[ \t]*\r?\n?$/.test(line) && end - start < 200) {
      // A blank line ends a paragraph; marks that nobody closed end with it.
      this.#open = [];
      this.#struck = false;
      this.out.mark(null);
    }
    this.#words(start + skip, end);
    if (level) this.out.block("heading", level, blockStart);
  }

  #words(start: number, end: number): void {
    const source = this.#source;
    let from = start;
    let at = start;
    while (at < end) {
      SPECIAL.lastIndex = at;
      const found = SPECIAL.exec(source);
      if (!found || found.index >= end) break;
      at = found.index;
      const next = this.#special(at, end, from);
      if (next > at) {
        from = next;
        at = next;
      } else {
        at++;
      }
    }
    this.out.copy(from, end);
  }

  /** Handles what begins at `at`; gives the offset behind it, or `at` when it is only a character. */
  #special(at: number, end: number, from: number): number {
    const source = this.#source;
    switch (source.charAt(at)) {
      case "\\":
        if (!/[\\`*_{}[\]()#+\-.!~<>|&$]/.test(source.charAt(at + 1))) return at;
        this.out.copy(from, at);
        this.out.copy(at + 1, at + 2);
        return at + 2;
      case "&": {
        const reference = referenceAt(source, at);
        if (!reference) return at;
        this.out.copy(from, at);
        this.out.put(reference.text, at, at + reference.length);
        return at + reference.length;
      }
      case "<":
        return this.#tag(at, from);
      case "{": {
        const mark = criticMarkAt(source, at);
        if (!mark || mark.end > end) return at;
        this.out.copy(from, at);
        for (const part of mark.parts) {
          this.out.mark(part.change);
          this.#words(part.start, part.end);
        }
        this.#restore();
        return mark.end;
      }
      case "~":
        if (source.charAt(at + 1) !== "~") return at;
        this.out.copy(from, at);
        this.#struck = !this.#struck;
        this.#restore();
        return at + 2;
      case "[":
        return this.#link(at, end, from);
      default:
        return this.#emphasis(at, from);
    }
  }

  #tag(at: number, from: number): number {
    const source = this.#source;
    if (source.startsWith("<!--", at)) {
      const close = source.indexOf("-->", at + 4);
      if (close < 0) return at;
      this.out.copy(from, at);
      return close + 3;
    }
    const match = /^<(\/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]{0,300})?\/?>/.exec(source.slice(at, at + 340));
    if (!match) return at;
    this.out.copy(from, at);
    const name = match[2]?.toLowerCase() ?? "";
    const change = MARKS[name];
    if (change) {
      if (!match[1]) this.#open.push(change);
      else if (this.#open.includes(change)) this.#open.splice(this.#open.lastIndexOf(change), 1);
      this.#restore();
    }
    if (name === "br") this.out.put("\n", at, at + match[0].length);
    return at + match[0].length;
  }

  /** `[words](target)` keeps its words; every other bracket is the law's own. */
  #link(at: number, end: number, from: number): number {
    const match = /^\[([^\][\n]{0,300})\]\([^()\s]{1,500}(?:\s"[^"]*")?\)/.exec(
      this.#source.slice(at, Math.min(end, at + 900)),
    );
    // "[(a)](b)" would be two labels; a link's target has a scheme, a slash, a dot or a hash.
    if (!match || !/\]\((?:[a-z]+:|[^)]*[/.#])/.test(match[0])) return at;
    this.out.copy(from, at);
    this.#words(at + 1, at + 1 + (match[1]?.length ?? 0));
    return at + match[0].length;
  }

  #emphasis(at: number, from: number): number {
    const source = this.#source;
    const sign = source.charAt(at);
    if (sign !== "*" && sign !== "_") return at;
    let end = at;
    while (source.charAt(end) === sign) end++;
    if (end - at > 3) return at;
    const before = source.charAt(at - 1);
    const after = source.charAt(end);
    const opens = after !== "" && !/\s/.test(after);
    const closes = before !== "" && !/\s/.test(before);
    if (!opens && !closes) return at;
    // Inside a word an underscore is part of it.
    if (sign === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return at;
    this.out.copy(from, at);
    return end;
  }

  #restore(): void {
    this.out.mark(this.#struck ? "deleted" : (this.#open.at(-1) ?? null));
  }
}
