/**
 * Where strings stand next in a text, asked for from front to back. What was found is kept until it is passed, so that
 * no stretch is searched twice for the same string however often it is asked for.
 */
export class NextPlace {
  readonly #source: string;
  readonly #known = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Offset of the next `what` at or behind `at`; -1 when none comes. */
  of(what: string, at: number): number {
    const known = this.#known.get(what);
    if (known !== undefined && (known < 0 || known >= at)) return known;
    const found = this.#source.indexOf(what, at);
    this.#known.set(what, found);
    return found;
  }
}
