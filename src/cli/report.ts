import { extname } from "node:path";
import { memoDocument } from "../report/documents/memoDocument.ts";
import { htmlOf } from "../report/formats/documentHtml.ts";
import { markdownOf } from "../report/formats/markdown.ts";
import { parsed } from "./command.ts";
import { type CheckedDraft, checkDrafts, DRAFT_HELP, DRAFT_OPTIONS, demandLaw, draftsIn, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { print } from "./output.ts";
import { commonCard } from "./package.ts";

const HELP = `lacuna report DRAFT|FOLDER... [options]

The gap memo: published status of each goal with its source, the draft's words element by element, what is missing and
where to amend, section by section, current law and draft side by side with redlining, safe harbor, score, caveats.

${DRAFT_HELP}  -o, --out FILE      memo.docx (with real Word insertions and deletions), memo.html (prints well) or memo.md;
                      without it, Markdown is printed
  --date DATE         date on the memo, such as 2026-10-01 (default: today)

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna report` and gives the exit code. */
export async function report(args: readonly string[]): Promise<number> {
  const given = parsed(args, HELP, { ...DRAFT_OPTIONS, out: { type: "string", short: "o" }, date: { type: "string" } });
  if (!given) return 0;
  const { values, positionals } = given;
  if (!positionals.length) throw new Failure("Name at least one draft: lacuna report DRAFT -o memo.docx.");
  const kind = values.out ? extname(values.out).toLowerCase() : ".md";
  if (![".docx", ".html", ".htm", ".md"].includes(kind)) {
    throw new Failure(`A memo is written as .docx, .html or .md, not as "${kind || values.out}".`);
  }
  const date = dateOf(values.date);
  const lacuna = engineFor(values);
  const drafts: CheckedDraft[] = [];
  const { broken } = checkDrafts(lacuna, draftsIn(positionals), values, (draft) => drafts.push(draft));
  demandLaw(drafts, "there is nothing to report on");
  const card = commonCard(drafts, lacuna, values.state);
  const shown = date.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  const memo = memoDocument(drafts, card, { date: shown });
  if (kind === ".docx") {
    const { wordOf } = await import("../report/formats/word/wordDocument.ts");
    print(wordOf(memo, { date: date.toISOString() }), { file: values.out });
  } else print(kind === ".md" ? markdownOf(memo) : htmlOf(memo), { file: values.out });
  return broken ? 2 : 0;
}

function dateOf(asked: string | undefined): Date {
  const date = asked === undefined ? new Date() : new Date(asked);
  if (Number.isNaN(date.getTime())) throw new Failure(`"${asked}" is no date, such as 2026-10-01.`);
  return date;
}
