import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { type LawLookup, lawIndex } from "../bill/law/lawIndex.ts";
import { createLacuna, type Lacuna } from "../lacuna.ts";
import type { Check } from "../report/check.ts";
import { builtFramework } from "./builtFramework.ts";
import { type DraftFile, draftOfBytes, readDraftFile } from "./draftFile.ts";
import { Failure } from "./failure.ts";
import { progress, why } from "./output.ts";

/** Options that say how texts are read and by what they are measured, for `parsed`. */
export const ENGINE_OPTIONS = {
  state: { type: "string" },
  framework: { type: "string", default: "report-cards-2023" },
  convention: { type: "string" },
} as const;

/** Options that every command on drafts has. */
export const DRAFT_OPTIONS = { ...ENGINE_OPTIONS, law: { type: "string" } } as const;

/** Their help. */
export const DRAFT_HELP = `  --state CT          report card to preview (default: the draft's own state)
  --framework ID      scorecard edition (default: report-cards-2023)
  --convention CT     how the draft marks changes (default: detected)
  --law FOLDER        current law: what a draft instructs is carried out on the sections found there
`;

/** The values of `DRAFT_OPTIONS`. */
export interface DraftValues {
  readonly state?: string | undefined;
  readonly framework: string;
  readonly convention?: string | undefined;
  readonly law?: string | undefined;
}

/** One draft, checked: its path as given and its size in bytes as stored. */
export interface CheckedDraft {
  readonly check: Check;
  readonly file: string;
  readonly bytes: number;
}

const EXTENSIONS = new Set([".md", ".markdown", ".txt", ".bill", ".htm", ".html", ".xhtml", ".xml", ".docx"]);

/** The drafts named, the folders among them replaced by the drafts in them, in the order of their names. */
export function draftsIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    // What is not there stays, to be named when it is read.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    try {
      const entries = readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
        .filter((entry) => !entry.name.startsWith("."))
        .map((entry) => join(entry.parentPath, entry.name));
      if (entries.length) return entries.sort();
    } catch (error) {
      throw new Failure(`${path} cannot be read: ${why(error)}.`);
    }
    throw new Failure(`${path} holds no draft (Markdown, text, HTML, XML or DOCX).`);
  });
}

/** The engine for the edition asked for; fails when it has no card of the state asked for. */
export function engineFor({ framework, state }: DraftValues): Lacuna {
  const lacuna = createLacuna(builtFramework(framework));
  if (state && !lacuna.reportCard(state)) {
    const states = lacuna.framework.reportCards.map((card) => card.state).join(", ");
    throw new Failure(`No report card of "${state}" is stored for ${lacuna.framework.name}; there are: ${states}.`);
  }
  return lacuna;
}

/** Fails where none of the drafts has anything that a report could be about, and says why. */
export function demandLaw(drafts: readonly CheckedDraft[], what: string): void {
  const [first] = drafts;
  if (!first || drafts.some(({ check }) => check.bill.kind !== "other")) return;
  if (drafts.length > 1) throw new Failure(`None of the ${drafts.length} files reads as a bill or a statute: ${what}.`);
  const isEmpty = !first.check.bill.source.trim();
  throw new Failure(`${first.file} ${isEmpty ? "is empty" : "does not read as a bill or a statute"}: ${what}.`);
}

/** Reads and checks one draft. */
export function checkDraft(lacuna: Lacuna, file: string, values: Omit<DraftValues, "framework">): CheckedDraft {
  return checkRead(lacuna, readDraftFile(file), file, values);
}

/** Checks a draft from the bytes of a file. */
export function checkBytes(
  lacuna: Lacuna,
  bytes: Uint8Array,
  file: string,
  values: Omit<DraftValues, "framework">,
): CheckedDraft {
  return checkRead(lacuna, draftOfBytes(bytes, file), file, values);
}

function checkRead(
  lacuna: Lacuna,
  { draft, bytes, notices }: DraftFile,
  file: string,
  { state, convention, law }: Omit<DraftValues, "framework">,
): CheckedDraft {
  const checked = lacuna.check(draft, {
    ...(state && { state }),
    ...(convention && { convention }),
    ...(law && { law: lawAt(law) }),
  });
  return { check: { ...checked, notices: [...notices, ...checked.notices] }, file, bytes };
}

/** Current law by the folder that it was read from, once a run. */
const laws = new Map<string, LawLookup>();

function lawAt(folder: string): LawLookup {
  let law = laws.get(folder);
  if (!law) {
    law = lawIndex(draftsIn([folder]).map((file) => readDraftFile(file).draft));
    laws.set(folder, law);
  }
  return law;
}

/** Checks several drafts. A broken one is named on standard error and the rest goes on, unless it is the only one. */
export function checkDrafts(
  lacuna: Lacuna,
  files: readonly string[],
  values: Omit<DraftValues, "framework">,
  each: (draft: CheckedDraft) => void,
): { readonly broken: number } {
  let broken = 0;
  for (const [index, file] of files.entries()) {
    try {
      each(checkDraft(lacuna, file, values));
    } catch (error) {
      if (!Failure.is(error) || files.length === 1) throw error;
      process.stderr.write(`lacuna: ${error.message}\n`);
      broken++;
    }
    progress(index + 1, files.length, file);
  }
  return { broken };
}
