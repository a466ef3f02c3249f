import { decode } from "../bill/decode.ts";
import { importCard as importOf } from "../score/importing/importCard.ts";
import { lineStarts, positionOf } from "../text/lines.ts";
import { builtFramework } from "./builtFramework.ts";
import { parsed } from "./command.ts";
import { readDraftFile } from "./draftFile.ts";
import { Failure } from "./failure.ts";
import { print, writeNew } from "./output.ts";

const HELP = `lacuna import-card FILE [options]

Reads a published report card (text, HTML or DOCX) and writes it as the state's YAML for policy-goals/<edition>/states/.
Says what it could not read; refuses a card whose figures do not add up, and says which.

  --state CT          postal code, when the card's state is not found by its name
  --framework ID      scorecard edition (default: report-cards-2023)
  --url ADDRESS       where the card was published, for the source
  -o, --out FILE      write the YAML to this file instead of printing; never replaces a file without --force
  --force             replace the file

Exit codes: 0 imported, 1 imported with something unread, 2 refused or could not run.
`;

/** Runs `lacuna import-card` and gives the exit code. */
export function importCard(args: readonly string[]): number {
  const given = parsed(args, HELP, {
    state: { type: "string" },
    framework: { type: "string", default: "report-cards-2023" },
    url: { type: "string" },
    out: { type: "string", short: "o" },
    force: { type: "boolean", default: false },
  });
  if (!given) return 0;
  const { values, positionals } = given;
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Failure("Name one published card: lacuna import-card FILE.");
  const framework = builtFramework(values.framework);
  if (!framework.goals.length) {
    throw new Failure(`Cards of ${framework.name} cannot be imported: its goals are not known.`);
  }
  if (values.state && !/^[A-Za-z]{2}$/.test(values.state)) {
    throw new Failure(`"${values.state}" is no postal code, such as CT.`);
  }
  const { draft } = readDraftFile(file);
  const { text, map } = decode(draft);
  const { yaml, card, problems } = importOf(text, framework, {
    ...(values.state && { state: values.state }),
    ...(values.url && { url: values.url }),
  });
  const shown = lineStarts(text);
  const source = lineStarts(draft.text);
  // A line of the words as shown is not a line of the HTML; a Word file has no lines.
  const place = (line: number) =>
    line === 0 || file.toLowerCase().endsWith(".docx")
      ? ""
      : `:${positionOf(source, map.start(shown[line - 1] ?? 0)).line + 1}`;
  for (const { kind, line, message } of problems) {
    process.stderr.write(`${file}${place(line)}: ${kind === "refused" ? "refused: " : ""}${message}\n`);
  }
  if (!yaml || !card) {
    process.stderr.write("lacuna: the card is refused; nothing is written.\n");
    return 2;
  }
  if (values.out) writeNew(values.out, yaml, values.force);
  else print(yaml);
  return problems.length ? 1 : 0;
}
