import { cardProblems } from "./cardProblems.ts";
import { type Framework, type FrameworkData, frameworkData } from "./framework.ts";
import type { Goal } from "./goal.ts";
import { readGoalFile } from "./goalFile.ts";
import { type Concept, type Lexicon, lexicon } from "./lexicon.ts";
import type { Pattern } from "./pattern.ts";
import type { Problem } from "./problem.ts";
import { type ReportCard, reportCard } from "./reportCard.ts";
import { readYaml } from "./yamlData.ts";

/** An edition read from its files: the framework when it can be used, and everything that is wrong. */
export interface LoadedFramework {
  readonly framework: Framework | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads one edition of a scorecard. `files` maps paths relative to the edition's folder to their texts:
 * `framework.yaml`, `lexicon.yaml` or `lexicon/*.yaml`, `goals/*.md`, `states/*.yaml`. Over a `base` they need be no
 * whole edition: a goal, a concept, a report card and the framework's head replace what the base has in their place.
 * Never throws.
 */
export function loadFramework(files: ReadonlyMap<string, string>, base?: Framework): LoadedFramework {
  const problems: Problem[] = [];
  const head = files.get("framework.yaml");
  if (head === undefined && !base) {
    return {
      framework: null,
      problems: [{ file: "framework.yaml", line: 1, column: 1, message: "The edition has no framework.yaml." }],
    };
  }
  const data = head === undefined ? (base ?? null) : readYaml("framework.yaml", head, frameworkData, problems);
  const words = readLexicon(files, base?.lexicon, problems);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const ownGoals = readGoals(sorted, words, data, problems);
  const cards = readCards(sorted, problems);
  if (!data) return { framework: null, problems };
  const goals = inOrder([...(base?.goals ?? []), ...ownGoals], data, problems);
  for (const { card, file, text } of cards) problems.push(...cardProblems(file, text, card, { ...data, goals }));
  const reportCards = [
    ...new Map(
      [...(base?.reportCards ?? []), ...cards.map(({ card }) => card)].map((card) => [card.state, card]),
    ).values(),
  ];
  return { framework: { ...data, goals, lexicon: words, reportCards }, problems };
}

/** Goals of the files, in the order of their names; a goal the framework does not name is a problem. */
function readGoals(
  files: readonly (readonly [file: string, text: string])[],
  words: Lexicon,
  data: FrameworkData | null,
  problems: Problem[],
): readonly Omit<Goal, "issue">[] {
  const goals: Omit<Goal, "issue">[] = [];
  for (const [file, text] of files) {
    if (!/^goals\/[^/]+\.md$/.test(file)) continue;
    const goal = readGoalFile(file, text, problems);
    if (!goal) continue;
    if (data && !data.issues.some((issue) => issue.goals.includes(goal.id)))
      problems.push({ file, line: 2, column: 1, message: `framework.yaml names no goal ${goal.id}.` });
    if (goals.some(({ id }) => id === goal.id))
      problems.push({
        file,
        line: 2,
        column: 1,
        message: `There is another file for goal ${goal.id} in this edition.`,
      });
    goals.push(goal);
    checkNames(file, text, goal, words, problems);
  }
  return goals;
}

/** The framework's goals in its order, each with its issue area; of two of one number the later holds. */
function inOrder(goals: readonly Omit<Goal, "issue">[], data: FrameworkData, problems: Problem[]): readonly Goal[] {
  const known = new Map(goals.map((goal) => [goal.id, goal]));
  return data.issues.flatMap((issue) =>
    issue.goals.flatMap((id) => {
      const goal = known.get(id);
      if (!goal)
        problems.push({ file: "framework.yaml", line: 1, column: 1, message: `There is no goal file for ${id}.` });
      return goal ? [{ ...goal, issue: issue.id }] : [];
    }),
  );
}

interface CardFile {
  readonly card: ReportCard;
  readonly file: string;
  readonly text: string;
}

function readCards(
  files: readonly (readonly [file: string, text: string])[],
  problems: Problem[],
): readonly CardFile[] {
  const cards: CardFile[] = [];
  for (const [file, text] of files) {
    if (!/^states\/[^/]+\.yaml$/.test(file)) continue;
    const card = readYaml(file, text, reportCard, problems);
    if (!card) continue;
    if (cards.some((other) => other.card.state === card.state)) {
      const message = `There is another report card of ${card.state} in this edition.`;
      problems.push({ file, line: 1, column: 1, message });
    } else cards.push({ card, file, text });
  }
  return cards;
}

function readLexicon(files: ReadonlyMap<string, string>, base: Lexicon | undefined, problems: Problem[]): Lexicon {
  const own: Record<string, Concept> = {};
  const origins: { readonly file: string; readonly text: string; readonly names: readonly string[] }[] = [];
  for (const [file, text] of files) {
    if (!/^lexicon(?:\/[^/]+)?\.yaml$/.test(file)) continue;
    const read = Object.entries(readYaml(file, text, lexicon, problems)?.concepts ?? {});
    for (const [name, concept] of read) {
      if (Object.hasOwn(own, name))
        problems.push({ file, ...placeOfName(text, name), message: `The concept ${name} is defined twice.` });
      else own[name] = concept;
    }
    origins.push({ file, text, names: read.map(([name]) => name) });
  }
  const concepts = { ...base?.concepts, ...own };
  for (const { file, text, names } of origins) checkPhrases(file, text, names, { concepts }, problems);
  return { concepts };
}

/** Every concept a goal names must be in the lexicon: a rule over a misspelt name would silently never fire. */
function checkNames(file: string, text: string, goal: Omit<Goal, "issue">, words: Lexicon, problems: Problem[]): void {
  const patterns = [
    ...goal.subject,
    ...goal.elements.flatMap((element) => [...element.yes, ...element.weak, ...element.no]),
    ...goal.limits.flatMap((limit) => limit.when),
    ...goal.extraCredit.flatMap((extension) => extension.when),
  ];
  const missing = new Set(patterns.flatMap(namesIn).filter((name) => !Object.hasOwn(words.concepts, name)));
  for (const name of missing)
    problems.push({ file, ...placeOfName(text, name), message: `The lexicon has no concept "${name}".` });
}

/** Concepts that other concepts name must be there as well. */
function checkPhrases(file: string, text: string, names: readonly string[], all: Lexicon, problems: Problem[]): void {
  const used = names.flatMap((name) => [...(all.concepts[name]?.phrases ?? []), ...(all.concepts[name]?.not ?? [])]);
  const missing = new Set([
    ...used.flatMap((phrase) => [...phrase.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, name]) => name ?? "")),
    ...names.flatMap((name) => all.concepts[name]?.homonym?.unless ?? []),
  ]);
  for (const name of missing)
    if (!Object.hasOwn(all.concepts, name))
      problems.push({ file, ...placeOfName(text, name), message: `The lexicon has no concept "${name}".` });
}

/** Line and column of the first place where a file names a concept. */
function placeOfName(text: string, name: string): { readonly line: number; readonly column: number } {
  const at = text.search(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
  const before = text.slice(0, Math.max(0, at));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

/** Every concept name in a pattern. */
export function namesIn(pattern: Pattern): string[] {
  if (typeof pattern === "string") return [pattern];
  const list = (names: string | readonly string[] | undefined) => (typeof names === "string" ? [names] : (names ?? []));
  return [
    ...list(pattern.order),
    ...list(pattern.near),
    ...list(pattern.bound),
    ...list(pattern.act),
    ...list(pattern.condition),
    ...list(pattern.exception),
    ...list(pattern.defines),
    ...list(pattern.heading),
    ...[...(pattern.all ?? []), ...(pattern.any ?? []), ...(pattern.none ?? [])].flatMap(namesIn),
  ];
}
