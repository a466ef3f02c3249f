import { cardProblems } from "../../goals/cardProblems.ts";
import type { Framework } from "../../goals/framework.ts";
import { type ReportCard, reportCard } from "../../goals/reportCard.ts";
import { lineStarts, positionOf } from "../../text/lines.ts";
import { cardYaml } from "./cardYaml.ts";
import { readFigures } from "./importFigures.ts";
import type { ImportProblem, Say } from "./importProblem.ts";
import { readStatuses } from "./importStatuses.ts";

/** A published card as data, or why it is none. */
export interface ImportedCard {
  /** `states/XX.yaml`; null when the card is refused. */
  readonly yaml: string | null;
  readonly card: ReportCard | null;
  readonly problems: readonly ImportProblem[];
}

/** What the text of a card does not say by itself. */
export interface ImportOptions {
  /** Postal code, when the card's state is not to be found by its name. */
  readonly state?: string;
  readonly name?: string;
  /** Where the card was published. */
  readonly url?: string;
}

/**
 * Reads the text of a published report card of the framework's own edition: the table of issue areas with fractions and
 * summaries, extra credit, safe-harbor statuses, overall score, grade and tier. Whatever cannot be read is reported and
 * left out; a card whose figures do not add up, or that belongs to another edition, is refused.
 */
export function importCard(text: string, framework: Framework, options: ImportOptions = {}): ImportedCard {
  const starts = lineStarts(text);
  const problems: ImportProblem[] = [];
  const say: Say = (kind, offset, message) =>
    problems.push({ kind, line: offset === null ? 0 : positionOf(starts, offset).line + 1, message });
  const refused = (): ImportedCard => ({
    yaml: null,
    card: null,
    problems: [...problems].sort((a, b) => a.kind.localeCompare(b.kind) || a.line - b.line),
  });

  const place = placeOf(text, framework, options);
  if (!place) say("refused", null, "No state is named in this text. Say which state the card is of.");
  const year = yearOf(text);
  if (year === null) say("unread", null, `No year is named in this text; ${framework.year} is assumed.`);
  else if (year.value !== framework.year) {
    say(
      "refused",
      year.offset,
      `This is a card of ${year.value}, but the edition is ${framework.name}. Cards of another year belong to another edition.`,
    );
  }
  const figures = readFigures(text, framework, say);
  if (!figures.rows.size) {
    say(
      "refused",
      null,
      "No row of the table of issue areas was found. A row has the number and name of the area, a grade, and points such as 12/17.5.",
    );
  }
  if (!place || problems.some(({ kind }) => kind === "refused")) return refused();

  const statuses = readStatuses(text, framework, figures.rows, say);
  const issues = framework.issues.map((issue) => [issue.id, figures.rows.get(issue.id)?.points ?? null] as const);
  const card = reportCard.parse({
    state: place.state,
    name: place.name,
    framework: framework.id,
    year: framework.year,
    complete: issues.every(([, points]) => points !== null) && figures.score !== null && figures.extraCreditRead,
    score: figures.score,
    grade: figures.grade,
    tier: figures.tier,
    source: "card",
    sources: [
      {
        id: "card",
        title: `${place.name}, published card of ${framework.year}`,
        ...(options.url && { url: options.url }),
      },
    ],
    issues: Object.fromEntries(issues),
    extraCredit: figures.extraCredit.map((entry) => ({ ...entry, source: "card" })),
    goals: Object.fromEntries(
      statuses.map(({ goal, status }) => [
        goal,
        {
          status,
          points: status === "met" ? framework.points.full : status === "not-met" ? 0 : null,
          source: "card",
        },
      ]),
    ),
    history: figures.history.map((entry) => ({ ...entry, source: "card" })),
  });
  const yaml = cardYaml(card);
  for (const { message } of cardProblems("", yaml, card, framework)) say("refused", null, message);
  return problems.some(({ kind }) => kind === "refused") ? refused() : { yaml, card, problems };
}

function yearOf(text: string): { readonly value: number; readonly offset: number } | null {
  const found = /\b(20\d\d)\s+report(?:\s+card)?\b/i.exec(text) ?? /\breport\s+cards?\s*,?\s+(20\d\d)\b/i.exec(text);
  return found && { value: Number(found[1]), offset: found.index };
}

/** The state named most often, by the names of the framework's own cards. */
function placeOf(
  text: string,
  framework: Framework,
  { state, name }: ImportOptions,
): { readonly state: string; readonly name: string } | null {
  const code = state?.toUpperCase();
  if (code) {
    const known = framework.reportCards.find((card) => card.state === code);
    return /^[A-Z]{2}$/.test(code) ? { state: code, name: name ?? known?.name ?? code } : null;
  }
  // Longer names first, so that the Virginia in West Virginia is not counted for Virginia.
  const names = framework.reportCards.map((card) => ({ state: card.state, name: card.name }));
  names.sort((a, b) => b.name.length - a.name.length);
  let rest = text.toLowerCase();
  let best: { readonly state: string; readonly name: string } | null = null;
  let most = 0;
  for (const entry of names) {
    const parts = rest.split(entry.name.toLowerCase());
    rest = parts.join(" ");
    if (parts.length - 1 > most) {
      most = parts.length - 1;
      best = entry;
    }
  }
  return best;
}

/**
 * An imported card beside what was known before: citations, notes and element knowledge stay where the status is the
 * same, and so do facts and figures of other years that the published card does not print.
 */
export function mergeCards(known: ReportCard, imported: ReportCard): ReportCard {
  const goals = Object.entries(imported.goals).map(([id, entry]) => {
    const old = known.goals[id];
    return [
      id,
      old && old.status === entry.status ? { ...old, points: entry.points, source: entry.source } : entry,
    ] as const;
  });
  const printed = (past: ReportCard["history"][number]) =>
    imported.history.some((entry) => entry.framework === past.framework && entry.year === past.year);
  const ids = new Set(imported.sources.map(({ id }) => id));
  return {
    ...known,
    ...imported,
    sources: [...imported.sources, ...known.sources.filter(({ id }) => !ids.has(id))],
    goals: Object.fromEntries(goals),
    facts: known.facts,
    history: [...known.history.filter((past) => !printed(past)), ...imported.history],
  };
}
