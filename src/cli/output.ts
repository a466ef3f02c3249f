import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "./failure.ts";

/** Writes `<file name>.<extension>` into a folder, made when absent. */
export function writeInto(folder: string, file: string, extension: string, text: string): void {
  const path = join(folder, `${basename(file)}.${extension}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}.`);
  }
}

/** A line of progress on standard error, only where a person is looking and the work is long. */
export function progress(done: number, total: number, file: string): void {
  if (!process.stderr.isTTY || total < 3) return;
  process.stderr.write(`\r\u001b[K${done}/${total} ${basename(file)}${done === total ? "\n" : ""}`);
}
