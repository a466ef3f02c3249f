import { basename } from "node:path";

/** A year's bills of all fifty states, about. */
const ONE_YEAR = 200_000;

/** `1,200 texts (30 MB) in 12 s with 2 workers: 100 texts/s, 2.5 MB/s. 200,000 such bills would take 33 min.` */
export function throughput(texts: number, bytes: number, seconds: number, jobs: number): string {
  const each = texts / Math.max(seconds, 0.001);
  const megabytes = bytes / 1e6;
  const workers = jobs === 1 ? "1 worker" : `${jobs} workers`;
  return `${texts.toLocaleString("en-US")} texts (${megabytes.toFixed(1)} MB) in ${seconds.toFixed(1)} s with ${workers}: ${each.toFixed(0)} texts/s, ${(megabytes / Math.max(seconds, 0.001)).toFixed(1)} MB/s. ${ONE_YEAR.toLocaleString("en-US")} such bills would take ${span(ONE_YEAR / each)}.`;
}

function span(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}

/** How far a survey is. */
export interface Progress {
  /** Bytes taken up, of all. */
  readonly done: number;
  /** Texts read in this run. */
  readonly texts: number;
  readonly seconds: number;
  readonly name: string;
}

const BAR = 24;

/** Progress on standard error: a moving bar where a person looks, a plain line every ten seconds elsewhere. */
export class ProgressLine {
  readonly #moving = process.stderr.isTTY === true;
  readonly #all: number;
  #last = performance.now();
  #open = false;

  /** `all` is the bytes there are. */
  constructor(all: number) {
    this.#all = all;
  }

  show({ done, texts, seconds, name }: Progress): void {
    const now = performance.now();
    if (now - this.#last < (this.#moving ? 100 : 10_000)) return;
    this.#last = now;
    const share = this.#all > 0 ? Math.min(1, done / this.#all) : 0;
    const full = Math.round(share * BAR);
    const bar = `[${"#".repeat(full)}${".".repeat(BAR - full)}]`;
    const words = `${bar} ${Math.floor(share * 100)} %  ${texts.toLocaleString("en-US")} texts, ${(texts / Math.max(seconds, 0.001)).toFixed(0)}/s`;
    const room = (process.stderr.columns ?? 96) - words.length - 3;
    process.stderr.write(
      this.#moving ? `\r\u001b[K${words}  ${basename(name).slice(0, Math.max(0, room))}` : `${words}\n`,
    );
    this.#open = this.#moving;
  }

  /** What clears the moving line before another line is written. */
  cleared(): string {
    const clear = this.#open ? "\r\u001b[K" : "";
    this.#open = false;
    return clear;
  }

  end(): void {
    process.stderr.write(this.cleared());
  }
}
