import type { Slices } from "../../text/steps.ts";

/** The turn of whoever asked last: pieces of work that go on at a time take turns, and others come in after each. */
let last: Promise<void> = Promise.resolve();

/**
 * Work in the extension host, in slices so short that typing is never held up. Given up when `isStale` says, after a
 * rest, that nobody needs the result any more.
 */
export class Work implements Slices {
  readonly length = 12;
  readonly #isStale: () => boolean;
  readonly #started = performance.now();
  #rested = 0;

  constructor(isStale: () => boolean = () => false) {
    this.#isStale = isStale;
  }

  /** Milliseconds of work so far, rests left out. */
  get took(): number {
    return performance.now() - this.#started - this.#rested;
  }

  now(): number {
    return performance.now();
  }

  /** Lets everything that waits have its turn. */
  async giveWay(): Promise<void> {
    const from = performance.now();
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, 0)));
    await last;
    this.#rested += performance.now() - from;
  }

  cancelled(): boolean {
    return this.#isStale();
  }
}
