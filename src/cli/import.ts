import { extname } from "node:path";
import { noticeText } from "../text/notice.ts";
import { parsed } from "./command.ts";
import { importFile } from "./draftFile.ts";

import { Failure } from "./failure.ts";
import { print, writeNew } from "./output.ts";

const HELP = `lacuna import FILE [options]

Turns a Word document (.docx), a web page (.html, .htm) or a bill in XML into a Markdown draft. Every insertion and
deletion is kept, as <ins> and <del> or underline and strike; comments and footnotes become notes that are not read as
law. What could not be kept is said on standard error.

  -o, --out FILE      write the draft to this file instead of printing; never replaces a file without --force
  --force             replace the file

Exit codes: 0 imported, 1 imported with something left out, 2 could not run.
`;

/** Runs `lacuna import` and gives the exit code. */
export function importDraft(args: readonly string[]): number {
  const given = parsed(args, HELP, {
    out: { type: "string", short: "o" },
    force: { type: "boolean", default: false },
  });
  if (!given) return 0;
  const { values, positionals } = given;
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Failure("Name one document: lacuna import FILE -o DRAFT.md.");
  const { markdown, notices } = importFile(file);
  if (values.out && extname(values.out).toLowerCase() !== ".md") {
    throw new Failure(`An imported draft is Markdown; name a file that ends in .md, not ${values.out}.`);
  }
  if (values.out) writeNew(values.out, markdown, values.force);
  else print(markdown);
  for (const notice of notices) process.stderr.write(`${file}: ${noticeText(notice)}\n`);
  return notices.some(({ code }) => code === "import.not-kept") ? 1 : 0;
}
