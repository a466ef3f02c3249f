/** The cells of a Word table as lines, one a row: a table inside a cell has lines of its own. */
export class TableRows {
  /** Paragraphs of a row that stand on one line. */
  #row: string[] = [];
  /** Cells open at once, and whether the innermost already holds a paragraph. */
  #cells = 0;
  #cellFilled = false;
  readonly #blocks: string[];

  /** Rows that end are added to `blocks`. */
  constructor(blocks: string[]) {
    this.#blocks = blocks;
  }

  get inCell(): boolean {
    return this.#cells > 0;
  }

  opensTable(): void {
    if (this.#cells) this.endRow();
  }

  opensCell(): void {
    this.#cells++;
    this.#cellFilled = false;
  }

  closesCell(): void {
    this.#cells--;
    // What follows in an outer cell begins a line of its own behind an inner table.
    this.#cellFilled = true;
  }

  /** A paragraph of the innermost cell. */
  add(block: string): void {
    if (this.#cellFilled) this.endRow();
    this.#row.push(block);
    this.#cellFilled = true;
  }

  endRow(): void {
    if (this.#row.length) this.#blocks.push(this.#row.join(" "));
    this.#row = [];
  }
}
