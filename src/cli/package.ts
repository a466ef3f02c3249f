import type { Lacuna } from "../lacuna.ts";
import { packageDocument } from "../report/documents/packageDocument.ts";
import { checkJson } from "../report/formats/json.ts";
import { targetsOf } from "../report/targets.ts";
import { scorePackage } from "../score/package.ts";
import type { CheckedDraft } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { type DocumentFormat, printReport } from "./formats.ts";

/** Scores checked drafts as one package and prints the result. */
export function printPackage(
  drafts: readonly CheckedDraft[],
  format: DocumentFormat,
  lacuna: Lacuna,
  { state, out }: { readonly state?: string | undefined; readonly out?: string | undefined },
): void {
  const card = commonCard(drafts, lacuna, state);
  const bills = drafts.filter(({ check }) => check.bill.kind === "bill");
  for (const { file } of drafts.filter((draft) => !bills.includes(draft)))
    process.stderr.write(`lacuna: ${file} is no bill and is left out of the package.\n`);
  if (!bills.length) throw new Failure("None of these drafts reads as a bill.");
  const found = scorePackage(
    bills.map(({ file, check }) => ({ name: file, assessments: check.assessments, targets: targetsOf(check.bill) })),
    lacuna.framework,
    card,
  );
  const data = {
    framework: lacuna.framework.id,
    state: card.state,
    score: found.preview.score,
    goals: found.preview.goals,
    arithmetic: found.preview.arithmetic,
    bills: found.bills.map(({ name, alone, without, own }, index) => {
      const draft = bills[index];
      return {
        ...(draft && { check: checkJson(draft.check, name, draft.bytes) }),
        name,
        alone: alone.score,
        without,
        own,
      };
    }),
    shared: found.shared,
    together: found.together,
    conflicts: found.conflicts,
  };
  printReport(format, packageDocument(found, lacuna.framework, card), data, { file: out });
}

/** The one card all the drafts are scored against. Fails when there is none, or more than one. */
export function commonCard(drafts: readonly CheckedDraft[], lacuna: Lacuna, state: string | undefined) {
  const states = [...new Set(drafts.flatMap(({ check }) => (check.state ? [check.state] : [])))];
  if (!state && states.length > 1) {
    throw new Failure(`These drafts are of several states (${states.join(", ")}); choose one card with --state.`);
  }
  const card = lacuna.reportCard(state ?? states[0] ?? "");
  if (!card)
    throw new Failure("No draft says which state it is for; choose the card with --state, such as --state CT.");
  return card;
}
