/** Something about a card that is to be imported. */
export interface ImportProblem {
  /** `refused`: no card is written. `unread`: the card is written without it. */
  readonly kind: "refused" | "unread";
  /** Line of the card's text, from 1; 0 when it is about the card as a whole. */
  readonly line: number;
  readonly message: string;
}

/** Where a problem was met while reading; `offset` is null for the card as a whole. */
export type Say = (kind: ImportProblem["kind"], offset: number | null, message: string) => void;
