/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 code units. Which text is said where the span is held. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch `by` code units further on. */
export function moved<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** Index of the first of some spans in order that ends behind an offset; their number when none does. */
export function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid]?.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
