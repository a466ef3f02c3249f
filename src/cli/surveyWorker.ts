import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { createLacuna, type Lacuna } from "../lacuna.ts";
import { type SurveyRow, surveyRow, unreadRow } from "../report/survey/surveyRow.ts";
import { billJson } from "./billJson.ts";
import { builtFramework } from "./builtFramework.ts";
import { type DraftFile, draftOfBytes, readDraftFile } from "./draftFile.ts";
import type { SurveyItem } from "./surveySource.ts";

/** What a worker of a survey is started with. */
export interface SurveyJob {
  readonly framework: string;
  readonly state?: string | undefined;
  readonly convention?: string | undefined;
}

/** Checks the items the survey sends, and answers each with its rows, whatever happens inside one. */
export function serveSurvey(): void {
  const { framework, state, convention } = workerData as SurveyJob;
  const lacuna = createLacuna(builtFramework(framework));
  const options = { ...(state && { state }), ...(convention && { convention }) };
  parentPort?.on("message", (item: SurveyItem) => {
    parentPort?.postMessage(rowsOf(lacuna, item, options));
  });
}

function rowsOf(lacuna: Lacuna, item: SurveyItem, options: { readonly state?: string }): SurveyRow[] {
  const size = item.bytes?.length ?? 0;
  try {
    if (item.name.toLowerCase().endsWith(".json")) {
      const bills = billJson(item.bytes ?? readFileSync(item.name), item.name);
      return bills.map(({ name, draft, state: place, error }) => {
        if (!draft) return unreadRow(name, size, error);
        const { reportCards } = lacuna.framework;
        const card = reportCards.find(({ state, name }) => place !== null && (state === place || name === place));
        return row(lacuna, draft, name, card ? { state: card.state, ...options } : options);
      });
    }
    const file = item.bytes ? draftOfBytes(item.bytes, item.name) : readDraftFile(item.name);
    return [row(lacuna, file, item.name, options)];
  } catch (error) {
    return [unreadRow(item.name, size, error instanceof Error ? error.message : String(error))];
  }
}

function row(
  lacuna: Lacuna,
  { draft, bytes }: DraftFile,
  name: string,
  options: { readonly state?: string },
): SurveyRow {
  return surveyRow(lacuna.check({ ...draft, name: basename(name) }, options), name, bytes);
}
