import type { Framework } from "../../goals/framework.ts";
import { goalsNamed } from "./cardWords.ts";
import type { Say } from "./importProblem.ts";

/** A row of a card's table of issue areas. Offsets are into the card's text. */
export interface IssueRow {
  readonly points: number | null;
  /** The summary in words; runs to the next row. */
  readonly summary: string;
  readonly offset: number;
}

/** The figures of a card's text. */
export interface CardFigures {
  readonly rows: ReadonlyMap<string, IssueRow>;
  readonly extraCredit: readonly {
    readonly goal: string;
    readonly population: "labor" | "youth";
    readonly points: number;
  }[];
  readonly extraCreditRead: boolean;
  readonly score: number | null;
  readonly grade: string | null;
  readonly tier: string | null;
  readonly history: readonly {
    readonly framework: string;
    readonly year: number;
    readonly score: number;
    readonly grade: string;
    readonly issues: Readonly<Record<string, number>>;
  }[];
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,2})?`;
/** `\frac{12}{17.5}`, `12/17.5`, `12 of 17.5`, or the two numbers in cells of their own. */
const FRACTION = new RegExp(
  String.raw`\\frac\s*\{\s*(${NUMBER})\s*\}\s*\{\s*(${NUMBER})\s*\}|(${NUMBER})\s*(?:/|⁄|\bof\b|\bout of\b|\s)\s*(${NUMBER})`,
  "i",
);
/** How far behind its name a row's figures may stand, in code units. */
const REACH = 120;

/** Reads every figure of a card's text; says what is missing or impossible. */
export function readFigures(text: string, framework: Framework, say: Say): CardFigures {
  const heads = findHeads(text, framework);
  const extraAt = afterLast(text, /\bextra\s+credit\b/gi, Math.max(0, ...heads.map(({ end }) => end)));
  const overallAt = afterLast(text, /\boverall\s+(?:grade|score)\b/gi, 0);
  const rows = new Map<string, IssueRow>();
  for (const issue of framework.issues) {
    const head = heads.find(({ id }) => id === issue.id);
    if (!head) {
      say("unread", null, `The row of issue area ${issue.id} (${issue.name}) was not found; its points stay unknown.`);
      continue;
    }
    const stop = Math.min(
      ...heads.map(({ start }) => start).filter((start) => start > head.start),
      extraAt ?? text.length,
      overallAt !== null && overallAt > head.start ? overallAt : text.length,
    );
    const rest = text.slice(head.end, stop);
    const found = FRACTION.exec(rest.slice(0, REACH));
    const points = Number(found?.[1] ?? found?.[3] ?? Number.NaN);
    const max = Number(found?.[2] ?? found?.[4] ?? Number.NaN);
    const summary = found ? rest.slice(found.index + found[0].length) : rest;
    if (Number.isNaN(points)) {
      say("unread", head.start, `Issue area ${issue.id} has no readable points, such as 5/${issue.max}.`);
    } else if (max !== issue.max) {
      say(
        "refused",
        head.start,
        `Issue area ${issue.id} is out of ${max} on this card, but out of ${issue.max} in ${framework.name}. The card belongs to another edition, or the table is broken.`,
      );
    }
    rows.set(issue.id, { points: Number.isNaN(points) ? null : points, summary, offset: head.start });
  }
  const extra = readExtraCredit(text, framework, extraAt, overallAt, say);
  return {
    rows,
    ...extra,
    ...readOverall(text, framework, overallAt, say),
    history: readHistory(text, framework, say),
  };
}

interface Head {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The rows' beginnings: number and name of an issue area, with a fraction soon after it where there are several. */
function findHeads(text: string, framework: Framework): Head[] {
  return framework.issues.flatMap((issue) => {
    const words = issue.name.split(/[^A-Za-z0-9]+/).filter(Boolean);
    const name = words.map((word) => (word.toLowerCase() === "and" ? "(?:and|&)" : word)).join("[^A-Za-z0-9]+");
    const head = new RegExp(String.raw`(?:^|[^\d.])${issue.id}\s*[.):]?\s*${name}`, "gi");
    const found = [...text.matchAll(head)].map((match) => ({
      id: issue.id,
      start: match.index,
      end: match.index + match[0].length,
    }));
    const best = found.find(({ end }) => FRACTION.test(text.slice(end, end + REACH))) ?? found[0];
    return best ? [best] : [];
  });
}

function readExtraCredit(
  text: string,
  framework: Framework,
  from: number | null,
  overallAt: number | null,
  say: Say,
): Pick<CardFigures, "extraCredit" | "extraCreditRead"> {
  if (from === null) {
    say("unread", null, "No extra credit was found on the card.");
    return { extraCredit: [], extraCreditRead: false };
  }
  const end = overallAt !== null && overallAt > from ? overallAt : from + 1500;
  const part = text.slice(from, end);
  const found: CardFigures["extraCredit"][number][] = [];
  let complete = true;
  const row = new RegExp(String.raw`\b(youth|(?:child\s+)?labor(?:\s+trafficking)?)\s+(${NUMBER})(?=\s|$)`, "gi");
  const rows = [...part.matchAll(row)];
  for (const [index, match] of rows.entries()) {
    const points = Number(match[2]);
    if (points === 0) continue;
    const population = /youth/i.test(match[1] ?? "") ? "youth" : "labor";
    const words = part.slice(match.index + match[0].length, rows[index + 1]?.index ?? part.length);
    const goals = framework.issues.flatMap((issue) => goalsNamed(words, issue.goals, framework));
    if (goals.length && Math.abs(goals.length * framework.extraCredit.each - points) < 1e-9) {
      for (const goal of goals) found.push({ goal, population, points: framework.extraCredit.each });
    } else {
      complete = false;
      say(
        "unread",
        from + match.index,
        `${points} ${points === 1 ? "point" : "points"} of extra credit (${population}) could not be told apart: the words name ${goals.length ? `the goals ${goals.join(", ")}` : "no goal"}.`,
      );
    }
  }
  return { extraCredit: found, extraCreditRead: complete };
}

function readOverall(
  text: string,
  framework: Framework,
  at: number | null,
  say: Say,
): Pick<CardFigures, "score" | "grade" | "tier"> {
  const letters = framework.grades.map(({ grade }) => literally(grade)).join("|");
  const near = at === null ? "" : text.slice(at, at + 200);
  const found =
    new RegExp(String.raw`\b(${letters})\s+(${NUMBER})\b`).exec(near) ??
    new RegExp(String.raw`\b(${NUMBER})\s*(?:points\s*)?[,(]?\s*\b(${letters})\b`).exec(near);
  const first = found?.[1] ?? "";
  const grade = /^\d/.test(first) ? found?.[2] : first;
  const score = /^\d/.test(first) ? first : found?.[2];
  if (!found) say("unread", at, "No overall grade with its score was found, such as OVERALL GRADE F 49.5.");
  const tierWords = framework.tiers.map(({ tier }, index) => `${literally(tier)}|${index + 1}`).join("|");
  const tier = tierWords
    ? new RegExp(String.raw`\btier\s+(${tierWords})\b(?!\s*=)`, "i").exec(near || text)?.[1]
    : undefined;
  const named = framework.tiers.find(
    (entry, index) => tier?.toUpperCase() === entry.tier.toUpperCase() || tier === String(index + 1),
  );
  return { score: score ? Number(score) : null, grade: grade || null, tier: named?.tier ?? null };
}

/** Figures of the older scorecard that a card prints as background: a year, a row of points, and a row of maxima. */
function readHistory(text: string, framework: Framework, say: Say): CardFigures["history"] {
  const predecessor = framework.predecessor;
  if (!predecessor) return [];
  const row = new RegExp(
    String.raw`\b(20\d\d)\s+SCORE\s+GRADE((?:\s+${NUMBER}){2,12})\s+(${NUMBER})\s+([A-F])((?:\s+${NUMBER}){2,12})(?=\s|$)`,
    "g",
  );
  return [...text.matchAll(row)].flatMap((match) => {
    const points = (match[2] ?? "").trim().split(/\s+/).map(Number);
    const score = Number(match[3]);
    const sum = points.reduce((total, value) => total + value, 0);
    if (Math.abs(sum - score) > 1e-9) {
      say(
        "unread",
        match.index,
        `The sections of ${match[1]} add up to ${sum}, not to ${score}; that year is left out.`,
      );
      return [];
    }
    return [
      {
        framework: predecessor,
        year: Number(match[1]),
        score,
        grade: match[4] ?? "",
        issues: Object.fromEntries(points.map((value, index) => [String(index + 1), value])),
      },
    ];
  });
}

/** The end of the first match at or after `from`. */
function afterLast(text: string, pattern: RegExp, from: number): number | null {
  for (const match of text.matchAll(pattern)) if (match.index >= from) return match.index + match[0].length;
  return null;
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
