import { type ChartedDraft, chartDocument, statusesOf, tilesOf } from "../report/documents/chartDocument.ts";
import { tileGridSvg } from "../report/documents/tileGrid.ts";
import { blocksHtml, htmlPage } from "../report/formats/documentHtml.ts";
import { rankInField } from "../score/field.ts";
import { statusName } from "../score/reason.ts";
import { formatOf, parsed, REPORT_OPTIONS } from "./command.ts";
import { checkDraft, DRAFT_HELP, DRAFT_OPTIONS, engineFor } from "./drafts.ts";
import { Failure } from "./failure.ts";
import { DOCUMENT_FORMATS, printReport } from "./formats.ts";
import { print } from "./output.ts";
import { commonCard } from "./package.ts";

const HELP = `lacuna chart --goal 4.3 [DRAFT] [options]

What is published of all states for a goal, and where a draft would put its state: a table, or a tile map.

  --goal ID           the goal (needed)
${DRAFT_HELP}  --format FORMAT     text, json, markdown, html (map and table), svg (map alone)
                      (default: by the name of FILE, else text)
  -o, --out FILE      write to this file instead of printing

Exit codes: 0 done, 2 could not run.
`;

/** Runs `lacuna chart` and gives the exit code. */
export function chart(args: readonly string[]): number {
  const given = parsed(args, HELP, {
    ...DRAFT_OPTIONS,
    goal: { type: "string" },
    ...REPORT_OPTIONS,
  });
  if (!given) return 0;
  const { values, positionals } = given;
  const format = formatOf([...DOCUMENT_FORMATS, "svg"] as const, values);
  const lacuna = engineFor(values);
  const { framework } = lacuna;
  const goal = framework.goals.find(({ id }) => id === values.goal);
  if (!goal) throw new Failure(`Name a goal with --goal: ${framework.goals.map(({ id }) => id).join(", ")}.`);
  const [file] = positionals;
  if (positionals.length > 1) throw new Failure("Name one draft at most.");
  let draft: ChartedDraft | null = null;
  if (file) {
    const checked = checkDraft(lacuna, file, values);
    const card = commonCard([checked], lacuna, values.state);
    const { preview } = checked.check;
    const line = preview?.goals.find((one) => one.goal === goal.id);
    if (preview && line) {
      const title = checked.check.bill.title || file;
      draft = { title, card, line, rank: rankInField(framework, card.state, preview.score.after) };
    }
  }
  const states = statusesOf(framework, goal.id);
  const output = { file: values.out };
  const report = chartDocument(goal, framework, states, draft);
  const map = () => tileGridSvg(`${goal.id} ${goal.name}`, tilesOf(framework, states, draft), statusName);
  if (format === "svg") print(map(), output);
  else if (format === "html")
    print(htmlPage(report.title, `${map()}\n${blocksHtml(report.blocks)}`, MAP_STYLE), output);
  else {
    const own = draft && {
      state: draft.card.state,
      effect: draft.line.effect,
      points: draft.line.points,
      field: draft.rank,
    };
    printReport(format, report, { goal: goal.id, framework: framework.id, states, draft: own }, output);
  }
  return 0;
}

const MAP_STYLE = "\nsvg[role=img] { width: 100%; height: auto; max-width: 44rem; }\n";
