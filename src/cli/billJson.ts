import { type DraftFile, draftOfBytes } from "./draftFile.ts";
import { Failure } from "./failure.ts";

/** A bill's text out of a tracking service's JSON, or why there is none. */
export interface JsonBill {
  readonly name: string;
  readonly draft: DraftFile | null;
  /** Postal code or name of the state, as the service gives it. */
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
 * The texts in one JSON file of a bulk data set; a file of another kind (votes, people, a bill that only links to its
 * texts) gives none.
 *
 * - LegiScan's `getBillText` gives `{ text: { doc_id, mime, doc } }` with the document as base64 in `doc`
 *   (https://legiscan.com/legiscan, user manual). Its session data sets (https://legiscan.com/datasets) have `bill/`,
 *   `people/` and `vote/` and link to texts; these lie beside them once fetched.
 * - Open States' session files (https://open.pluralpolicy.com/data/session-json/) are one list of bills, each with the
 *   words of its newest version as `raw_text`, its number as `identifier` and its state as `jurisdiction_name`
 *   (openstates/openstates.org, bulk/management/commands/bulk_export.py).
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
  return texts.map((text, index): JsonBill => {
    const own = "raw_text" in text ? text.identifier : text.doc_id;
    const name = texts.length > 1 ? `${path}#${own ?? index + 1}` : path;
    if ("raw_text" in text) {
      const draft = { text: text.raw_text, format: "plain", name } as const;
      const place = typeof text.jurisdiction_name === "string" ? text.jurisdiction_name : null;
      return { name, draft: { draft, bytes: Buffer.byteLength(text.raw_text), notices: [] }, state: place, error: "" };
    }
    const { doc, mime } = text;
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

/** A bill of Open States. */
interface RawText {
  readonly raw_text: string;
  readonly identifier?: unknown;
  readonly jurisdiction_name?: unknown;
}

function textsIn(value: unknown, depth: number): (JsonText | RawText)[] {
  if (depth > DEPTH || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, depth + 1));
  const { doc, mime, raw_text } = value as Partial<JsonText & RawText>;
  if (typeof raw_text === "string") return raw_text.trim() ? [value as RawText] : [];
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
