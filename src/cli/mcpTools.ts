import type { Draft, DraftFormat } from "../bill/draft.ts";
import type { Lacuna } from "../lacuna.ts";
import type { Check } from "../report/check.ts";
import { checkDocument } from "../report/documents/checkDocument.ts";
import { comparisonDocument } from "../report/documents/comparisonDocument.ts";
import { goalDocument } from "../report/documents/goalDocument.ts";
import { checkJson } from "../report/formats/json.ts";
import { markdownOf } from "../report/formats/markdown.ts";
import { compareVersions } from "../score/compare.ts";
import { hunksBetween } from "../text/hunks.ts";
import { readDraftFile } from "./draftFile.ts";
import { Failure } from "./failure.ts";

type Arguments = Readonly<Record<string, unknown>>;

const STATE = { type: "string", description: "Postal code of the state whose report card is previewed, such as CT" };
const DRAFT = "The draft: its text, or the path of a file (Markdown, text, HTML, DOCX, XML)";
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The tools as the protocol lists them. */
export const TOOLS = [
  {
    name: "check_draft",
    title: "Check a draft bill",
    description:
      "Reads a draft bill as law, matches it to policy goals and previews the change to the state's report card, with the words and citations it relies on.",
    inputSchema: {
      type: "object",
      properties: {
        text: { type: "string", description: "The draft's text" },
        path: { type: "string", description: "Or the path of a file (Markdown, text, HTML, DOCX, XML)" },
        format: {
          type: "string",
          enum: ["markdown", "plain", "html"],
          description: "Format of the text; default markdown",
        },
        state: STATE,
      },
    },
    annotations: READ_ONLY,
  },
  {
    name: "explain_goal",
    title: "Explain a policy goal",
    description: "What a law must have for a goal, element by element, with guidance and example provisions.",
    inputSchema: {
      type: "object",
      properties: { goal: { type: "string", description: "Number of the goal, such as 4.3" }, state: STATE },
      required: ["goal"],
    },
    annotations: READ_ONLY,
  },
  {
    name: "compare_drafts",
    title: "Compare two drafts",
    description: "Two versions of a draft by effect: which changed lines change which goals, and by how many points.",
    inputSchema: {
      type: "object",
      properties: {
        older: { type: "string", description: DRAFT },
        newer: { type: "string", description: DRAFT },
        state: STATE,
      },
      required: ["older", "newer"],
    },
    annotations: READ_ONLY,
  },
] as const;

/** Runs a tool. Fails in one sentence when its arguments will not do. */
export function callTool(
  lacuna: Lacuna,
  name: string,
  args: Arguments,
): { readonly text: string; readonly data: object } {
  const state = optional(args, "state");
  if (state && !lacuna.reportCard(state)) throw new Failure(`No report card of "${state}" is stored.`);
  switch (name) {
    case "check_draft": {
      const path = optional(args, "path");
      const text = optional(args, "text");
      if (!path === !text) throw new Failure("Give either text or path.");
      const format = (optional(args, "format") ?? "markdown") as DraftFormat;
      const draft = path ? readDraftFile(path).draft : { text: text ?? "", format, name: "draft" };
      const checked = lacuna.check(draft, state ? { state } : {});
      const found = checkJson(checked, path ?? "draft", draft.text.length);
      // Goals that the draft does not take up would only be noise to an assistant.
      const goals = found.goals.filter(({ verdict, before }) => verdict !== "none" || before !== "none");
      return { text: markdownOf(checkDocument(checked, path ?? "draft")), data: { ...found, goals } };
    }
    case "explain_goal": {
      const goal = lacuna.framework.goals.find(({ id }) => id === args.goal);
      if (!goal)
        throw new Failure(
          `There is no goal "${String(args.goal)}"; there are: ${lacuna.framework.goals.map(({ id }) => id).join(", ")}.`,
        );
      const card = state ? lacuna.reportCard(state) : null;
      const { id, name: title, elements } = goal;
      return {
        text: markdownOf(goalDocument(goal, lacuna.framework, card)),
        data: { id, name: title, elements: elements.map(({ id, name, core, repair }) => ({ id, name, core, repair })) },
      };
    }
    default:
      return compared(lacuna, check(lacuna, args, "older", state), check(lacuna, args, "newer", state), state);
  }
}

function compared(lacuna: Lacuna, older: Check, newer: Check, state: string | undefined) {
  const card = lacuna.reportCard(state ?? newer.state ?? older.state ?? "");
  if (!card) throw new Failure("Neither draft says which state it is for; give state, such as CT.");
  const { framework } = lacuna;
  const hunks = hunksBetween(older.bill.source, newer.bill.source);
  const comparison = compareVersions(older.assessments, newer.assessments, framework, card, hunks);
  const report = comparisonDocument({
    older: { check: older, name: "older" },
    newer: { check: newer, name: "newer" },
    hunks,
    comparison,
    framework,
    card,
  });
  const goals = comparison.goals.map(({ goal, verdict, effect, points }) => ({ goal, verdict, effect, points }));
  return {
    text: markdownOf(report),
    data: { state: card.state, from: comparison.from.score, to: comparison.to.score, change: comparison.change, goals },
  };
}

function check(lacuna: Lacuna, args: Arguments, name: string, state: string | undefined): Check {
  const given = optional(args, name);
  if (!given) throw new Failure(`Give ${name}: a draft's text, or the path of a file.`);
  // A draft has several lines; a path has one.
  const draft: Draft = given.includes("\n") ? { text: given, format: "markdown", name } : readDraftFile(given).draft;
  return lacuna.check(draft, state ? { state } : {});
}

function optional(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw new Failure(`${name} must be text.`);
  return value;
}
