import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "./failure.ts";

/** Where a result goes: a file, or standard output when none is named. */
export interface Output {
  readonly file?: string | undefined;
}

/** Writes to the file named, or to standard output. */
export function print(text: string | Uint8Array, { file }: Output = {}): void {
  if (file) writeFile(file, text);
  else process.stdout.write(text);
}

/** Writes a file, its folder made when absent. Fails in one sentence when that is not allowed. */
export function writeFile(path: string, text: string | Uint8Array): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${why(error)}.`);
  }
}

/** Writes a file for a person to go on with: never in the place of one that says something else, unless told to. */
export function writeNew(path: string, text: string, force: boolean): void {
  if (!force && existsSync(path) && readFileSync(path, "utf8") !== text)
    throw new Failure(`${path} is there already; --force replaces it.`);
  writeFile(path, text);
}

/** Makes a folder and those it lies in. Node's own way of it never returns where a system folder refuses. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

/** Writes `<file name>.<extension>` into a folder, made when absent. */
export function writeInto(folder: string, file: string, extension: string, text: string): void {
  writeFile(join(folder, `${basename(file)}.${extension}`), text);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it is not allowed",
  EPERM: "it is not allowed",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "a file of that name is there",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file",
};

/** Why a file operation failed, for people. */
export function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) || message;
}

/** A line of progress on standard error, only where a person is looking and the work is long. */
export function progress(done: number, total: number, file: string): void {
  if (!process.stderr.isTTY || total < 3) return;
  process.stderr.write(`\r\u001b[K${done}/${total} ${basename(file)}${done === total ? "\n" : ""}`);
}
