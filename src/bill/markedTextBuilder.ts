import type { Notice } from "../text/notice.ts";
import { OffsetMap } from "../text/offsetMap.ts";
import type { Block, Change, FrontMatter, Mark, MarkedText } from "./marked.ts";

/** Pieces of text that are joined as soon as there are so many, so that the end is not one long join of them all. */
const JOINED = 4096;

/**
 * Collects a decoded text piece by piece while it remembers where every piece came from and how it is marked. Pieces
 * must come in draft order.
 */
export class MarkedTextBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #joined: string[] = [];
  readonly #pieces: number[] = [];
  readonly #marks: Mark[] = [];
  readonly #blocks: Block[] = [];
  readonly #notices: Notice[] = [];
  #length = 0;
  #verbatimEnd = -1;
  #lastChar = "";
  #change: "inserted" | "deleted" | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** Length of the text so far: the place of the next piece. */
  get length(): number {
    return this.#length;
  }

  /** Last character of the text so far; empty at its start. */
  get lastChar(): string {
    return this.#lastChar;
  }

  /** Takes over the draft from `start` to `end` as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    if (start !== this.#verbatimEnd) this.#pieces.push(this.#length, start, end);
    else this.#pieces[this.#pieces.length - 1] = end;
    this.#verbatimEnd = end;
    this.#add(this.#source.slice(start, end));
  }

  /** Puts other words in the place of the draft's stretch from `start` to `end`, which may be empty. */
  put(text: string, start: number, end: number): void {
    if (!text) return;
    this.#pieces.push(this.#length, start, end);
    this.#verbatimEnd = -1;
    this.#add(text);
  }

  /** What follows is marked so until told otherwise. */
  mark(change: Change | null | undefined): void {
    this.#change = change === "inserted" || change === "deleted" ? change : null;
  }

  block(kind: Block["kind"], level: number, start: number): void {
    if (this.#length > start) this.#blocks.push({ kind, level, start, end: this.#length });
  }

  notice(notice: Notice): void {
    this.#notices.push(notice);
  }

  build(frontMatter: FrontMatter | null): MarkedText {
    return {
      text: this.#joined.join("") + this.#parts.join(""),
      map: new OffsetMap(this.#pieces, this.#length),
      marks: this.#marks,
      blocks: this.#blocks,
      frontMatter,
      notices: this.#notices,
    };
  }

  #add(text: string): void {
    const start = this.#length;
    this.#length += text.length;
    this.#lastChar = text.charAt(text.length - 1);
    this.#parts.push(text);
    if (this.#parts.length >= JOINED) this.#joined.push(this.#parts.splice(0).join(""));
    if (!this.#change) return;
    const last = this.#marks.at(-1);
    if (last && last.end === start && last.change === this.#change) {
      this.#marks[this.#marks.length - 1] = { ...last, end: this.#length };
    } else {
      this.#marks.push({ start, end: this.#length, change: this.#change });
    }
  }
}
