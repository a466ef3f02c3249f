import { type DraftFile, draftOfBytes } from "./draftFile.ts";
import { Failure } from "./failure.ts";

/** A bill's text out of a tracking service's JSON, or why there is none. */
export interface JsonBill {
  readonly name: string;
  readonly draft: DraftFile | null;
  readonly state: string | null;
  readonly error: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/xml": ".xml",
  "application/xml": ".xml",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
};

/** How deep the texts may stand in the JSON. */
const DEPTH = 4;

/**
 * The texts in one JSON file of a bulk data set: objects with the text as base64 in `doc` and its type in `mime`, alone,
 * under `text`, or in a list `texts` of a bill. A file of another kind (votes, people, a bill without text) gives none.
 */
export function billJson(bytes: Uint8Array, path: string): JsonBill[] {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch {
    throw new Failure(`${path} is no JSON.`);
  }
  const state = stateOf(data, 0);
  const texts = textsIn(data, 0);
  return texts.map(({ doc, mime, doc_id }, index): JsonBill => {
    const name = texts.length > 1 ? `${path}#${doc_id ?? index + 1}` : path;
    const extension = EXTENSIONS[mime.split(";")[0]?.trim().toLowerCase() ?? ""];
    if (!extension) return { name, draft: null, state, error: `the text is ${mime}, which Lacuna does not read` };
    return { name, draft: draftOfBytes(Buffer.from(doc, "base64"), `${path}${extension}`), state, error: "" };
  });
}

interface JsonText {
  readonly doc: string;
  readonly mime: string;
  readonly doc_id?: unknown;
}

function textsIn(value: unknown, depth: number): JsonText[] {
  if (depth > DEPTH || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, depth + 1));
  const { doc, mime } = value as Partial<JsonText>;
  if (typeof doc === "string" && typeof mime === "string") return [value as JsonText];
  return Object.values(value).flatMap((entry) => textsIn(entry, depth + 1));
}

function stateOf(value: unknown, depth: number): string | null {
  if (depth > 2 || typeof value !== "object" || value === null) return null;
  const { state } = value as { readonly state?: unknown };
  if (typeof state === "string" && /^[A-Z]{2}$/.test(state)) return state;
  for (const entry of Object.values(value)) {
    const found = stateOf(entry, depth + 1);
    if (found) return found;
  }
  return null;
}
