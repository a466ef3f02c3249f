/** The formats a draft can be written in. A DOCX file is imported to Markdown first and then read as such. */
export type DraftFormat = "markdown" | "plain" | "html" | "uslm";

/** The source a person edits. All offsets that leave the core are UTF-16 code units into `text`. */
export interface Draft {
  readonly text: string;
  readonly format: DraftFormat;
  /** File name or URI, for messages only. */
  readonly name: string;
}
