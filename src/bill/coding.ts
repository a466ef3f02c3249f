import { OffsetMap } from "../text/offsetMap.ts";
import type { Block, Mark, MarkedText, NotLaw } from "./marked.ts";

/** Standing of one code unit of a decoded text. */
export const KEPT = 0;
export const INSERTED = 1;
export const DELETED = 2;
export const REMOVED = 3;

/** A decoded text with the standing of each code unit, to be worked on by furniture and convention readers in turn. */
export class Coding {
  readonly text: string;
  readonly codes: Uint8Array;
  readonly notLaw: NotLaw[] = [];
  readonly #marked: MarkedText;
  #touched: boolean;

  constructor(marked: MarkedText) {
    this.#marked = marked;
    this.text = marked.text;
    this.codes = new Uint8Array(marked.text.length);
    this.#touched = marked.marks.length > 0;
    for (const mark of marked.marks)
      this.codes.fill(mark.change === "inserted" ? INSERTED : DELETED, mark.start, mark.end);
  }

  /** Takes a stretch out of the text and says what it was. */
  remove(start: number, end: number, kind: NotLaw["kind"]): void {
    const { codes } = this;
    const { map } = this.#marked;
    for (let at = start; at < end; ) {
      // What is removed already keeps its kind.
      if (codes[at] === REMOVED) {
        at++;
        continue;
      }
      const known = codes.subarray(at, end).indexOf(REMOVED);
      const stop = known < 0 ? end : at + known;
      codes.fill(REMOVED, at, stop);
      this.notLaw.push({ start: map.start(at), end: map.end(stop), kind });
      this.#touched = true;
      at = stop;
    }
  }

  /** Marks a stretch, but for what is already removed. */
  mark(start: number, end: number, code: typeof INSERTED | typeof DELETED): void {
    this.#touched = true;
    for (let i = start; i < end; i++) if (this.codes[i] !== REMOVED) this.codes[i] = code;
  }

  /** The text without what was removed, with marks and map to match. */
  finish(): Pick<MarkedText, "text" | "map" | "marks" | "blocks"> & { readonly notLaw: readonly NotLaw[] } {
    const { text, codes } = this;
    if (!this.#touched) {
      return { text, map: this.#marked.map, marks: [], blocks: this.#marked.blocks, notLaw: this.notLaw };
    }
    const parts: string[] = [];
    const pieces: number[] = [];
    const marks: Mark[] = [];
    /** Starts of kept stretches in the old and in the new text, to move blocks by. */
    const moved: number[] = [];
    let length = 0;
    for (let at = 0; at < text.length; ) {
      const code = codes[at];
      let end = at + 1;
      while (end < text.length && codes[end] === code) end++;
      if (code !== REMOVED) {
        this.#append(pieces, length, at, end);
        parts.push(text.slice(at, end));
        moved.push(at, length);
        if (code !== KEPT) {
          const change = code === INSERTED ? "inserted" : "deleted";
          const last = marks.at(-1);
          // What stood between two halves of a marked passage was furniture.
          if (last && last.end === length && last.change === change) {
            marks[marks.length - 1] = { ...last, end: length + end - at };
          } else {
            marks.push({ start: length, end: length + end - at, change });
          }
        }
        length += end - at;
      }
      at = end;
    }
    const blocks = this.#marked.blocks.map((block) => moveBlock(block, moved, length));
    return { text: parts.join(""), map: new OffsetMap(pieces, length), marks, blocks, notLaw: this.notLaw };
  }

  #append(pieces: number[], length: number, start: number, end: number): void {
    const inner = this.#marked.map.slice(start, end).pieces;
    for (let i = 0; i < inner.length; i += 3) {
      const draftStart = inner[i + 1] ?? 0;
      const draftEnd = inner[i + 2] ?? 0;
      pieces.push(length + (inner[i] ?? 0), draftStart, draftEnd);
    }
  }
}

function moveBlock(block: Block, moved: readonly number[], length: number): Block {
  return { ...block, start: move(block.start, moved, length), end: move(block.end, moved, length) };
}

/** New place of an old offset: inside a kept stretch, or at the start of the next one. */
function move(offset: number, moved: readonly number[], length: number): number {
  let low = 0;
  let high = moved.length / 2;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((moved[mid * 2] ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  if (low === 0) return moved[1] ?? 0;
  const old = moved[(low - 1) * 2] ?? 0;
  const now = moved[(low - 1) * 2 + 1] ?? 0;
  const next = low * 2 < moved.length ? (moved[low * 2 + 1] ?? length) : length;
  return Math.min(now + offset - old, next);
}
