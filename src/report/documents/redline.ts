import type { BillSection, Run } from "../../bill/types.ts";
import type { Line, Row, Words } from "../document.ts";

/** Words of one section shown side by side at most; a longer section is cut, and says so. */
const MOST = 20_000;

/** `(a)`, `(1)(A)`, `2.`, `b.` at the end of words without standing. */
const LABEL = /(?:\([A-Za-z0-9]{1,5}\)\s*)+$|\b[A-Za-z0-9]{1,3}\.(?=\s*$)/;

/** Rows of current law beside the law with the draft, one row a paragraph; new words inserted, struck words deleted. */
export function redlineRows({ body }: BillSection): Row[] {
  const rows: Row[] = [];
  let label = "";
  let before = "";
  let after: (string | Words)[] = [];
  const end = () => {
    const isAfter = after.some((part) => (typeof part === "string" ? part : part.text).trim());
    if (before.trim() || isAfter) {
      // The label of words that are all new is new with them.
      const shown = label && (before.trim() ? label : ({ text: label, mark: "inserted" } as const));
      rows.push({
        cells: [
          before.trim() ? label + before.replace(/\s+/g, " ").trim() : "(new)",
          isAfter ? [...(shown ? [shown] : []), ...startTrimmed(after)] : ["(nothing remains)"],
        ],
      });
      label = "";
    }
    before = "";
    after = [];
  };
  for (const run of body.runs) {
    // Labels are no words of law, but a reader needs them; other words without standing are the instruction.
    const found =
      run.change === "none" ? LABEL.exec(body.text.slice(Math.max(run.start, run.end - 60), run.end)) : null;
    if (found) {
      end();
      label += `${found[0].trim()} `;
    }
    if (run.change === "none") continue;
    const pieces = body.text.slice(run.start, Math.min(run.end, MOST)).split(/\n+/);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) end();
      const text = piece.replace(/\s+/g, " ");
      if (!text) continue;
      if (run.change !== "inserted") before += text;
      after.push(look(text, run.change));
    }
    if (run.end > MOST) {
      end();
      rows.push({ cells: ["…", ["… (the section is longer than a memo shows)"]] });
      break;
    }
  }
  end();
  return rows;
}

function look(text: string, change: Run["change"]): string | Words {
  return change === "inserted" || change === "deleted" ? { text, mark: change } : text;
}

function startTrimmed([first, ...rest]: readonly (string | Words)[]): Line {
  if (first === undefined) return rest;
  return [typeof first === "string" ? first.trimStart() : { ...first, text: first.text.trimStart() }, ...rest];
}

/** Amending instructions as rows, for drafts that amend by "strike X and insert Y" instead of marking the law's words. */
export function instructionRows({ body }: BillSection): Row[] {
  return body.amendments
    .filter(({ find, text }) => find !== undefined || text !== undefined)
    .map(({ label, action, target, find, text }) => {
      const strikes = action === "strike" || action === "strike-insert" || action === "replace";
      const change: (string | Words)[] = [];
      if (find) change.push(strikes ? { text: find, mark: "deleted" } : find, " ");
      if (text) change.push({ text, mark: "inserted" });
      return { cells: [`${label} ${target}`.trim(), change] };
    });
}
