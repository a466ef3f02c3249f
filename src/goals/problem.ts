/** Something wrong in a goal, lexicon, framework or report card file. Lines and columns count from 1. */
export interface Problem {
  /** Path relative to the edition's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
