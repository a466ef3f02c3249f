import { cardProblems } from "./cardProblems.ts";
import { type Framework, frameworkData } from "./framework.ts";
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
 * `framework.yaml`, `lexicon.yaml` or `lexicon/*.yaml`, `goals/*.md`, `states/*.yaml`. Never throws.
 */
export function loadFramework(files: ReadonlyMap<string, string>): LoadedFramework {
  const problems: Problem[] = [];
  const head = files.get("framework.yaml");
  if (head === undefined) {
    return {
      framework: null,
      problems: [{ file: "framework.yaml", line: 1, column: 1, message: "The edition has no framework.yaml." }],
    };
  }
  const data = readYaml("framework.yaml", head, frameworkData, problems);
  const words = readLexicon(files, problems);
  const goals: Goal[] = [];
  const cards: ReportCard[] = [];
  const cardTexts = new Map<ReportCard, readonly [file: string, text: string]>();
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/^goals\/[^/]+\.md$/.test(file)) {
      const goal = readGoalFile(file, text, problems);
      const issue = goal && data?.issues.find((entry) => entry.goals.includes(goal.id));
      if (goal && data && !issue)
        problems.push({ file, line: 2, column: 1, message: `framework.yaml names no goal ${goal.id}.` });
      if (goal && issue) goals.push({ ...goal, issue: issue.id });
      if (goal) checkNames(file, text, goal, words, problems);
    } else if (/^states\/[^/]+\.yaml$/.test(file)) {
      const card = readYaml(file, text, reportCard, problems);
      if (card && cards.some((other) => other.state === card.state)) {
        problems.push({
          file,
          line: 1,
          column: 1,
          message: `There is another report card of ${card.state} in this edition.`,
        });
      } else if (card) {
        cards.push(card);
        cardTexts.set(card, [file, text]);
      }
    }
  }
  if (!data) return { framework: null, problems };
  const order = data.issues.flatMap((issue) => issue.goals);
  for (const id of order) {
    if (!goals.some((goal) => goal.id === id))
      problems.push({ file: "framework.yaml", line: 1, column: 1, message: `There is no goal file for ${id}.` });
  }
  for (const [card, [file, text]] of cardTexts) problems.push(...cardProblems(file, text, card, { ...data, goals }));
  goals.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { framework: { ...data, goals, lexicon: words, reportCards: cards }, problems };
}

function readLexicon(files: ReadonlyMap<string, string>, problems: Problem[]): Lexicon {
  const concepts: Record<string, Concept> = {};
  const origins: { readonly file: string; readonly text: string; readonly names: readonly string[] }[] = [];
  for (const [file, text] of files) {
    if (!/^lexicon(?:\/[^/]+)?\.yaml$/.test(file)) continue;
    const own = Object.entries(readYaml(file, text, lexicon, problems)?.concepts ?? {});
    for (const [name, concept] of own) {
      if (name in concepts)
        problems.push({ file, ...placeOfName(text, name), message: `The concept ${name} is defined twice.` });
      else concepts[name] = concept;
    }
    origins.push({ file, text, names: own.map(([name]) => name) });
  }
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
  const missing = new Set(patterns.flatMap(namesIn).filter((name) => !(name in words.concepts)));
  for (const name of missing)
    problems.push({ file, ...placeOfName(text, name), message: `The lexicon has no concept "${name}".` });
}

/** Concepts that phrases name must be there as well. */
function checkPhrases(file: string, text: string, names: readonly string[], all: Lexicon, problems: Problem[]): void {
  const used = names.flatMap((name) => [...(all.concepts[name]?.phrases ?? []), ...(all.concepts[name]?.not ?? [])]);
  const missing = new Set(
    used.flatMap((phrase) => [...phrase.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, name]) => name ?? "")),
  );
  for (const name of missing)
    if (!(name in all.concepts))
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
