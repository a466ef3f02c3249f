import { Worker } from "node:worker_threads";
import { type SurveyRow, unreadRow } from "../report/survey/surveyRow.ts";
import type { SurveyItem } from "./surveySource.ts";
import type { SurveyJob } from "./surveyWorker.ts";

type Done = (rows: readonly SurveyRow[]) => void;

/** Memory of one worker; a text that needs more is given up, and a new worker takes over. */
const MEMORY_MB = 1024;

/** Workers that check one item at a time each, so that no more than one item a worker is ever held. */
export class SurveyPool {
  readonly #job: SurveyJob;
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  #free: (() => void) | null = null;
  #busy = 0;

  constructor(job: SurveyJob, size: number) {
    this.#job = job;
    this.#size = size;
  }

  /** Hands an item to a worker; resolves as soon as one has taken it. */
  async run(item: SurveyItem, done: Done): Promise<void> {
    while (this.#busy >= this.#size) await new Promise<void>((resolve) => (this.#free = resolve));
    const worker = this.#idle.pop() ?? this.#start();
    this.#busy++;
    const size = item.bytes?.length ?? 0;
    const answered = (rows: readonly SurveyRow[], lives: boolean) => {
      worker.off("message", onMessage).off("error", onError);
      if (lives) this.#idle.push(worker);
      else this.#all.delete(worker);
      this.#busy--;
      done(rows);
      const free = this.#free;
      this.#free = null;
      free?.();
    };
    const onMessage = (rows: readonly SurveyRow[]) => answered(rows, true);
    const onError = (error: Error) =>
      answered([unreadRow(item.name, size, `${item.name} could not be checked: ${error.message}.`)], false);
    worker.on("message", onMessage).on("error", onError);
    worker.postMessage(item, item.bytes ? [item.bytes.buffer as ArrayBuffer] : []);
  }

  /** Resolves when every item handed out is done. */
  async end(): Promise<void> {
    while (this.#busy > 0) await new Promise<void>((resolve) => (this.#free = resolve));
  }

  stop(): void {
    for (const worker of this.#all) void worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(__filename, {
      workerData: this.#job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.#all.add(worker);
    return worker;
  }
}
