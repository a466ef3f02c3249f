import { basename } from "node:path";
import { outlineOf } from "../bill/outline.ts";
import { readBill } from "../bill/read.ts";
import { outlineText } from "../report/formats/outlineText.ts";
import { oneOf, parsed } from "./command.ts";
import { readDraftFile } from "./draftFile.ts";
import { Failure } from "./failure.ts";
import { progress, writeInto } from "./output.ts";

const HELP = `lacuna outline FILE... [options]

Shows how Lacuna reads the structure of drafts: bill sections, what they do, what is inserted and struck.

  --convention CT     how the draft marks changes (default: detected)
  --format FORMAT     text (default) or json
  --out DIR           write one file a draft into this folder instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna outline` and gives the exit code. */
export function outline(args: readonly string[]): number {
  const given = parsed(args, HELP, {
    convention: { type: "string" },
    format: { type: "string", default: "text" },
    out: { type: "string" },
  });
  if (!given) return 0;
  const { values, positionals } = given;
  if (positionals.length === 0) throw new Failure("Name at least one draft: lacuna outline FILE.");
  const format = oneOf(["text", "json"] as const, values.format, "format");
  const printed: string[] = [];
  let worst = 0;
  for (const [index, file] of positionals.entries()) {
    try {
      const { draft } = readDraftFile(file);
      const read = outlineOf(readBill(draft, values.convention ? { convention: values.convention } : {}));
      const shown = { ...read, file: basename(file) };
      const text = format === "json" ? `${JSON.stringify(shown, null, 1)}\n` : outlineText(shown);
      if (values.out) writeInto(values.out, file, format === "json" ? "json" : "txt", text);
      else printed.push(text);
    } catch (error) {
      if (!Failure.is(error) || positionals.length === 1) throw error;
      process.stderr.write(`lacuna: ${error.message}\n`);
      worst = 2;
    }
    progress(index + 1, positionals.length, file);
  }
  if (printed.length) {
    process.stdout.write(format === "json" && printed.length > 1 ? `[${printed.join(",")}]\n` : printed.join("\n"));
  }
  return worst;
}
