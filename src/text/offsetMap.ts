/**
 * Maps offsets of a decoded text to offsets of the draft it came from. A piece is either verbatim (one code unit for
 * one) or stands for a stretch of another length: an entity, a synthetic list label (empty stretch in the draft).
 */
export class OffsetMap {
  /** Triples: start in the text, start in the draft, end in the draft. The last piece ends with the text. */
  readonly #pieces: Int32Array;
  readonly #length: number;

  /** `pieces` are triples (text start, draft start, draft end), sorted by text start; `length` is the text's length. */
  constructor(pieces: Int32Array | readonly number[], length: number) {
    this.#pieces = pieces instanceof Int32Array ? pieces : new Int32Array(pieces);
    this.#length = length;
  }

  /** The map of a text that is the draft itself, or a stretch of it from `shift`. */
  static identity(length: number, shift = 0): OffsetMap {
    return new OffsetMap([0, shift, shift + length], length);
  }

  /** Length of the decoded text. */
  get length(): number {
    return this.#length;
  }

  /** The pieces, for composing maps: (text start, draft start, draft end). */
  get pieces(): Int32Array {
    return this.#pieces;
  }

  /** Draft offset at which the character at `offset` begins. */
  start(offset: number): number {
    const i = this.#find(offset);
    if (i < 0) return 0;
    const [textStart, draftStart, draftEnd, textEnd] = this.#piece(i);
    return textEnd - textStart === draftEnd - draftStart
      ? draftStart + Math.min(offset, textEnd) - textStart
      : offset >= textEnd
        ? draftEnd
        : draftStart;
  }

  /** Draft offset at which the character before `offset` ends. */
  end(offset: number): number {
    if (offset <= 0) return this.start(0);
    const i = this.#find(offset - 1);
    if (i < 0) return 0;
    const [textStart, draftStart, draftEnd, textEnd] = this.#piece(i);
    return textEnd - textStart === draftEnd - draftStart ? draftStart + offset - textStart : draftEnd;
  }

  /** Offset of the first character that begins at a draft offset or behind it. */
  offsetOf(draftOffset: number): number {
    const p = this.#pieces;
    let low = 0;
    let high = p.length / 3 - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((p[mid * 3 + 1] ?? 0) <= draftOffset) low = mid;
      else high = mid - 1;
    }
    if (high < 0) return 0;
    const [textStart, draftStart, draftEnd, textEnd] = this.#piece(low);
    if (draftOffset <= draftStart) return textStart;
    return textEnd - textStart === draftEnd - draftStart
      ? Math.min(textEnd, textStart + draftOffset - draftStart)
      : textEnd;
  }

  /** The map of `text.slice(from, to)`, its draft offsets moved by `-shift`. */
  slice(from: number, to: number, shift = 0): OffsetMap {
    const out: number[] = [];
    for (let i = Math.max(0, this.#find(from)); i * 3 < this.#pieces.length; i++) {
      const [textStart, draftStart, draftEnd, textEnd] = this.#piece(i);
      if (textStart >= to && out.length) break;
      const a = Math.max(from, textStart);
      const b = Math.min(to, textEnd);
      const verbatim = textEnd - textStart === draftEnd - draftStart;
      out.push(
        a - from,
        (verbatim ? draftStart + a - textStart : draftStart) - shift,
        (verbatim ? draftStart + Math.max(a, b) - textStart : draftEnd) - shift,
      );
    }
    return new OffsetMap(out, Math.max(0, to - from));
  }

  /**
   * The map of the text with another stretch in the place of that from `from` to `to`; `inner` begins at the draft
   * offset of `from`, and what stands behind moves by `by` in the draft.
   */
  spliced(from: number, to: number, inner: OffsetMap, by: number): OffsetMap {
    const out: number[] = [];
    const grown = inner.#length - (to - from);
    const draftFrom = this.start(from);
    const add = (map: OffsetMap, at: number, shift: number, isCut: boolean) => {
      for (let i = 0; i < map.#pieces.length / 3; i++) {
        const [textStart, draftStart, draftEnd] = map.#piece(i);
        // What was one piece before it was cut in two is one again.
        if (i === 0 && isCut && out.length) out[out.length - 1] = draftEnd + shift;
        else out.push(textStart + at, draftStart + shift, draftEnd + shift);
      }
    };
    add(this.slice(0, from), 0, 0, false);
    add(inner, from, draftFrom, !this.#begins(from));
    add(this.slice(to, this.#length), to + grown, by, !this.#begins(to));
    return new OffsetMap(out, this.#length + grown);
  }

  #begins(offset: number): boolean {
    return this.#pieces[this.#find(offset) * 3] === offset;
  }

  #piece(i: number): readonly [number, number, number, number] {
    const p = this.#pieces;
    const at = i * 3;
    return [p[at] ?? 0, p[at + 1] ?? 0, p[at + 2] ?? 0, at + 3 < p.length ? (p[at + 3] ?? 0) : this.#length];
  }

  #find(offset: number): number {
    const p = this.#pieces;
    let low = 0;
    let high = p.length / 3 - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((p[mid * 3] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return high;
  }
}
