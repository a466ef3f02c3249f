import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { Unzip, UnzipInflate } from "fflate";
import { Failure } from "./failure.ts";
import { why } from "./output.ts";

/** One text of a survey: a file still to be read, the bytes of an archive's entry, or why there are none. */
export interface SurveyItem {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly error?: string;
}

const TEXTS = new Set([".md", ".markdown", ".txt", ".bill", ".htm", ".html", ".xhtml", ".xml", ".docx", ".json"]);
/** An entry that unpacks to more is no bill; archives made to burst memory end here. */
const MAX_BYTES = 64 * 1024 * 1024;
const CHUNK = 256 * 1024;

/** How far a survey is. */
export interface SurveyState {
  /** Kinds of files that were passed over, by extension, with their number. */
  readonly skipped: Map<string, number>;
  /** Bytes of files and archives taken up so far. */
  done: number;
}

/** Bytes of all the texts and archives in these paths, for the progress bar. */
export function surveySize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + sizeOf(path), 0);
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat && isTaken(path) ? stat.size : 0;
  try {
    return readdirSync(path).reduce((sum, name) => (name.startsWith(".") ? sum : sum + sizeOf(join(path, name))), 0);
  } catch {
    return 0;
  }
}

function isTaken(path: string): boolean {
  const extension = extname(path).toLowerCase();
  return extension === ".zip" || TEXTS.has(extension);
}

/** Every text in these folders and zip archives, one after another; an archive is read in pieces, never as a whole. */
export function* surveyItems(paths: readonly string[], state: SurveyState): Generator<SurveyItem> {
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Failure(`${path} cannot be read: there is no such file.`);
    if (stat.isDirectory()) yield* folderItems(path, state);
    else if (extname(path).toLowerCase() === ".zip") yield* zipItems(path, state);
    else yield fileItem(path, state);
  }
}

function fileItem(path: string, state: SurveyState): SurveyItem {
  state.done += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return { name: path, bytes: null };
}

function pass(state: SurveyState, extension: string): void {
  state.skipped.set(extension, (state.skipped.get(extension) ?? 0) + 1);
}

function* folderItems(folder: string, state: SurveyState): Generator<SurveyItem> {
  let entries: { readonly name: string; isDirectory(): boolean; isFile(): boolean }[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield { name: folder, bytes: null, error: `${folder} cannot be read: ${why(error)}.` };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const extension = extname(entry.name).toLowerCase();
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* folderItems(path, state);
    else if (!entry.isFile()) continue;
    else if (extension === ".zip") yield* zipItems(path, state);
    else if (TEXTS.has(extension)) yield fileItem(path, state);
    else pass(state, extension);
  }
}

/** The texts of an archive, in its order. A broken archive gives an item that says so, after what could be read. */
function* zipItems(path: string, state: SurveyState): Generator<SurveyItem> {
  const ready: SurveyItem[] = [];
  let open = 0;
  const unzip = new Unzip((entry) => {
    const extension = extname(entry.name).toLowerCase();
    if (entry.name.endsWith("/")) return;
    if (!TEXTS.has(extension)) {
      pass(state, extension);
      return;
    }
    const name = `${path}!/${entry.name}`;
    const chunks: Uint8Array[] = [];
    let size = 0;
    let ended = false;
    const end = (item: SurveyItem) => {
      if (ended) return;
      ended = true;
      open--;
      ready.push(item);
    };
    open++;
    entry.ondata = (error, chunk, final) => {
      if (ended) return;
      if (error) return end({ name, bytes: null, error: `${name} is broken: ${error.message}.` });
      size += chunk.length;
      if (size > MAX_BYTES) {
        chunks.length = 0;
        return end({ name, bytes: null, error: `${name} unpacks to more than 64 MB; it is no bill.` });
      }
      chunks.push(chunk);
      if (final) end({ name, bytes: joined(chunks, size) });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(CHUNK);
    const start = state.done;
    for (;;) {
      const length = readSync(file, buffer, 0, CHUNK, null);
      if (state.done === start && !isZip(buffer)) {
        yield { name: path, bytes: null, error: `${path} is no zip archive.` };
        return;
      }
      state.done += length;
      unzip.push(buffer.slice(0, length), length === 0);
      yield* ready.splice(0);
      if (length === 0) break;
    }
    if (open > 0)
      yield { name: path, bytes: null, error: `${path} ends in the middle of an entry; what came before was read.` };
  } catch (error) {
    yield* ready.splice(0);
    yield { name: path, bytes: null, error: `${path} is no readable zip archive: ${(error as Error).message}.` };
  } finally {
    closeSync(file);
  }
}

/** Archives begin with an entry, or with their end when they are empty. */
function isZip([p, k, kind]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && (kind === 3 || kind === 5);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The path with `/`, so that a survey may go on under another system. */
export function itemKey(name: string): string {
  return name.split(sep).join("/");
}
