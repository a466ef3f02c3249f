import { finish, type Steps } from "../../text/steps.ts";
import { readFrontMatter } from "../frontMatter.ts";
import type { MarkedText } from "../marked.ts";
import { MarkedTextBuilder } from "../markedTextBuilder.ts";
import { criticMarkAt } from "./criticMarkup.ts";
import { EmphasisPairs } from "./emphasisPairs.ts";
import { referenceAt } from "./entities.ts";
import { NextPlace } from "./nextPlace.ts";

/** Inline HTML that marks changes. */
const MARKS: Readonly<Record<string, "inserted" | "deleted">> = {
  ins: "inserted",
  u: "inserted",
  del: "deleted",
  s: "deleted",
  strike: "deleted",
};

/** Characters at which something other than plain words may begin. */
const SPECIAL = /[<{~*_\\&[|]/g;

/** A marked passage without an end within this distance ends with its paragraph. */
const LONGEST_MARK = 60_000;

/** Code units that are read before a rest. */
const REST = 50_000;

/** Signs that open a block: heading, quotation, list item. */
const LEAD = /^(?: {0,3}>[ \t]?)*(?: {0,3}(#{1,6})[ \t]+)?(?:[ \t]*[-+•][ \t]+(?=\S))?(?:[ \t]{0,3}\*[ \t]+(?![*\s]))?/;
/** The sign of a list item at the end of what opens its block. */
const ITEM = /[-+•*][ \t]+$/;
/** A lead-in to a list ends so. */
const LEADS = /:["”]?[*_]*\s*$/;
/** A note at the foot of a draft, and the sign that points to one: its author's words about the law, never law. */
const NOTE = /^\[\^[^\]\s]{1,60}\]:/;
const NOTE_SIGN = /^\[\^[^\]\s]{1,60}\]/;
/** What ends a note though no blank line stands before it: the law goes on. */
const LAW_GOES_ON = /^(?:#|[*_]{0,2}(?:SECTION|Section|SEC|Sec|ARTICLE|Article|§)\b|[*_]{0,2}§)/;
const RULE = /^ {0,3}(?:-{3,}|={3,})[ \t]*\r?\n?$/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?\n?$/;

/**
 * Markdown as people write bills in it. Law uses Markdown's own signs (`1.`, `(a)`, `[…]`, `* * *`) as law, and a
 * general parser reads them as lists, links and rules and loses them, so only what cannot be law is taken as markup:
 * heading and quote signs, emphasis, strikethrough, tables, inline HTML, CriticMarkup, link targets. Linear.
 */
export function decodeMarkdown(source: string): MarkedText {
  return finish(markdownSteps(source));
}

/** The same, with rests. */
export function* markdownSteps(source: string): Steps<MarkedText> {
  const front = readFrontMatter(source);
  const reader = new MarkdownReader(source);
  yield;
  yield* reader.read(front?.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0));
  yield;
  return reader.out.build(front?.frontMatter ?? null);
}

/** Offset behind a note whose first line ends at `end`: its paragraph, and paragraphs behind it that are set in. */
function noteEnd(source: string, end: number): number {
  let blank = false;
  for (let at = end; at < source.length; ) {
    const feed = source.indexOf("\n", at);
    const behind = feed < 0 ? source.length : feed + 1;
    const line = source.slice(at, Math.min(behind, at + 80));
    const empty = line.trim() === "";
    if (!empty && (NOTE.test(line) || LAW_GOES_ON.test(line) || (blank && !/^(?: {4}|\t)/.test(line)))) return end;
    blank = empty;
    at = behind;
    if (!empty) end = behind;
  }
  return end;
}

class MarkdownReader {
  readonly out: MarkedTextBuilder;
  readonly #source: string;
  readonly #emphasis: EmphasisPairs;
  /** Offset of the first special character at or behind the place last asked for. */
  #next = -1;
  #open: { readonly change: "inserted" | "deleted"; readonly until: number }[] = [];
  /** End of the passage between `~~` that the reader is in; -1 outside. */
  #struckUntil = -1;
  readonly #places: NextPlace;
  /** Whether the last line led into a list or belongs to one, so that the signs of its items are the law's labels. */
  #listed = false;
  #blank = false;

  constructor(source: string) {
    this.#source = source;
    this.out = new MarkedTextBuilder(source);
    this.#emphasis = new EmphasisPairs(source);
    this.#places = new NextPlace(source);
  }

  *read(from: number): Steps<void> {
    const source = this.#source;
    let rest = REST;
    for (let at = from; at < source.length; ) {
      if (at > rest) {
        yield;
        rest = at + REST;
      }
      const feed = source.indexOf("\n", at);
      const end = feed < 0 ? source.length : feed + 1;
      at = yield* this.#line(at, end);
    }
  }

  /** Reads a line, and on over its end when a mark does; gives the offset behind what was read. Rests in a long one. */
  *#line(start: number, end: number): Steps<number> {
    const source = this.#source;
    let at = start;
    while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++;
    const code = source.charCodeAt(at);
    if (at >= end || code === 10 || code === 13) {
      this.#paragraphEnds(start);
      this.out.copy(start, end);
      this.#blank = true;
      return end;
    }
    if (code === 91 && source.charCodeAt(at + 1) === 94 && NOTE.test(source.slice(at, at + 80))) {
      return noteEnd(source, end);
    }
    let skip = 0;
    let level = 0;
    let isItem = false;
    const quoted = code === 62;
    const begins = start === 0 || source.charCodeAt(start - 1) === 10;
    // "#", ">", "-", "+", "•", "*", "=", "|"
    if (
      begins &&
      (code === 35 ||
        quoted ||
        code === 45 ||
        code === 43 ||
        code === 0x2022 ||
        code === 42 ||
        code === 61 ||
        code === 124)
    ) {
      const head = source.slice(start, Math.min(end, start + 200));
      if (end - start < 200 && (RULE.test(head) || (head.includes("|") && TABLE_RULE.test(head)))) return end;
      const lead = LEAD.exec(head);
      if (lead?.[0].trim()) skip = lead[0].length;
      level = lead?.[1]?.length ?? 0;
      const sign = level ? null : ITEM.exec(lead?.[0] ?? "");
      isItem = sign !== null;
      if (sign && this.#listed) {
        // The indent tells a list within from the one around it.
        const before = lead?.[0].slice(0, sign.index) ?? "";
        skip = before.length - (/[ \t]*$/.exec(before)?.[0].length ?? 0);
      }
    }
    const goesOn = isItem || !this.#blank || at > start;
    this.#listed = (this.#listed && goesOn) || LEADS.test(source.slice(Math.max(start, end - 8), end));
    this.#blank = false;
    const blockStart = this.out.length;
    let behind = start + skip;
    for (;;) {
      behind = this.#words(behind, end, code === 124, behind + REST);
      if (behind >= end) break;
      yield;
    }
    if (level) this.out.block("heading", level, blockStart);
    else if (quoted) this.out.block("quote", 1, blockStart);
    else if (code === 124) this.out.block("row", 1, blockStart);
    return behind;
  }

  /** Marks that nobody closes end with their paragraph. */
  #paragraphEnds(at: number): void {
    if (this.#open.length) {
      this.#open = this.#open.filter(({ until }) => until > at);
      this.#restore();
    }
  }

  /** Reads words up to `end`, or up to `stop` where that comes first; gives the offset behind what was read. */
  #words(start: number, end: number, row: boolean, stop = end): number {
    const until = Math.min(end, stop);
    let from = start;
    let at = start;
    while (at < until) {
      at = this.#special(at);
      if (at >= until) break;
      const next = this.#markup(at, end, from, row);
      if (next > at) {
        from = next;
        at = next;
      } else {
        at++;
      }
    }
    this.out.copy(from, until);
    return Math.max(from, until);
  }

  /** The first special character from `at` on; the text's length when there is none. */
  #special(at: number): number {
    if (this.#next >= at) return this.#next;
    SPECIAL.lastIndex = at;
    this.#next = SPECIAL.exec(this.#source)?.index ?? this.#source.length;
    return this.#next;
  }

  /** Handles what begins at `at`; gives the offset behind it, or `at` when it is only a character. */
  #markup(at: number, end: number, from: number, row: boolean): number {
    const source = this.#source;
    switch (source.charAt(at)) {
      case "\\":
        // An escaped sign is that sign; at a line's end the stroke is a line break.
        if (!/[\\`*_{}[\]()#+\-.!~<>|&$\r\n]/.test(source.charAt(at + 1))) return at;
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
      case "|":
        if (!row) return at;
        this.out.copy(from, at);
        return at + 1;
      case "<":
        return this.#tag(at, from);
      case "{": {
        const mark = criticMarkAt(source, at, this.#places);
        if (!mark) return at;
        this.out.copy(from, at);
        for (const part of mark.parts) {
          this.out.mark(part.change);
          this.#words(part.start, part.end, row);
        }
        this.#restore();
        return mark.end;
      }
      case "~":
        return this.#strike(at, from);
      case "[":
        return this.#link(at, end, from, row);
      default: {
        const until = this.#emphasis.behind(at);
        if (until > at) this.out.copy(from, at);
        return until;
      }
    }
  }

  /** `~~struck~~`, which needs its other end in the same paragraph. */
  #strike(at: number, from: number): number {
    const source = this.#source;
    if (source.charAt(at + 1) !== "~" || source.charAt(at + 2) === "~") return at;
    if (this.#struckUntil === at) {
      this.out.copy(from, at);
      this.#struckUntil = -1;
      this.#restore();
      return at + 2;
    }
    if (this.#struckUntil > at) return at;
    const close = this.#places.of("~~", at + 2);
    const blank = this.#places.of("\n\n", at + 2);
    if (close < 0 || (blank >= 0 && blank < close)) return at;
    this.out.copy(from, at);
    this.#struckUntil = close;
    this.#restore();
    return at + 2;
  }

  #tag(at: number, from: number): number {
    const source = this.#source;
    if (source.startsWith("<!--", at)) {
      const close = this.#places.of("-->", at + 4);
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
      if (match[1]) {
        const last = this.#open.findLastIndex((entry) => entry.change === change);
        if (last >= 0) this.#open.splice(last, 1);
      } else {
        const close = this.#places.of(`</${match[2]}>`, at);
        this.#open.push({ change, until: close >= 0 && close - at <= LONGEST_MARK ? close : at });
      }
      this.#restore();
    }
    if (name === "br") this.out.put("\n", at, at + match[0].length);
    return at + match[0].length;
  }

  /** `[words](target)` keeps its words; every other bracket is the law's own. */
  #link(at: number, end: number, from: number, row: boolean): number {
    const source = this.#source;
    if (source.charCodeAt(at + 1) === 94) {
      const sign = NOTE_SIGN.exec(source.slice(at, at + 80))?.[0];
      if (sign) this.out.copy(from, at);
      return at + (sign?.length ?? 0);
    }
    const close = this.#places.of("]", at + 1);
    if (close < 0 || close > at + 300 || source.charCodeAt(close + 1) !== 40) return at;
    const match = /^\[([^\][\n]{0,300})\]\([^()\s]{1,500}(?:\s"[^"]*")?\)/.exec(
      source.slice(at, Math.min(end, at + 900)),
    );
    // "[(a)](b)" would be two labels; a link's target has a scheme, a slash, a dot or a hash.
    if (!match || !/\]\((?:[a-z]+:|[^)]*[/.#])/.test(match[0])) return at;
    this.out.copy(from, at);
    this.#words(at + 1, at + 1 + (match[1]?.length ?? 0), row);
    return at + match[0].length;
  }

  #restore(): void {
    this.out.mark(this.#struckUntil >= 0 ? "deleted" : (this.#open.at(-1)?.change ?? null));
  }
}
