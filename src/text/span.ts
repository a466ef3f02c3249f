/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 code units. Which text is said where the span is held. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
