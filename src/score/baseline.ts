import type { Framework } from "../goals/framework.ts";
import type { Verdict } from "../goals/goal.ts";
import type { ElementKnowledge, GoalStatus, ReportCard } from "../goals/reportCard.ts";
import type { Assessment, Evidence } from "../match/types.ts";
import { joinAssessments } from "./rejudge.ts";

/** One text of existing law, read with the rules of the framework. */
export interface LawText {
  /** File name or citation, for people. */
  readonly name: string;
  readonly assessments: readonly Assessment[];
}

/** What the statutes show of one element, beside what the card says. */
export interface ElementBaseline {
  readonly id: string;
  /** `lacks` only where the statutes take the goal's subject up; what they do not speak of stays unknown. */
  readonly proposed: ElementKnowledge;
  readonly card: ElementKnowledge | null;
  /** Where the words stand: name of the text, citation inside it, and the words. */
  readonly evidence: readonly { readonly text: string; readonly words: Evidence }[];
}

/** What the statutes show of one goal, beside its published status. */
export interface GoalBaseline {
  readonly goal: string;
  readonly verdict: Verdict;
  readonly card: GoalStatus | null;
  readonly elements: readonly ElementBaseline[];
  /** Where reading and card differ, one plain sentence each. */
  readonly differences: readonly string[];
}

/**
 * Proposes what a state's law has, element by element, from its statutes. A proposal, not a score: the publisher may
 * read the same words otherwise, so differences from the card are listed and the card is never overruled.
 */
export function baseline(law: readonly LawText[], framework: Framework, card: ReportCard | null): GoalBaseline[] {
  return framework.goals.flatMap((goal) => {
    const found = law.flatMap(({ assessments }) => assessments.filter((one) => one.goal === goal.id));
    const entry = card?.goals[goal.id];
    if (!found.some(({ verdict }) => verdict !== "none")) {
      const silent =
        entry?.status === "met" ? [`The card counts ${goal.id} as met, but the texts do not speak of it.`] : [];
      return silent.length
        ? [{ goal: goal.id, verdict: "none", card: entry?.status ?? null, elements: [], differences: silent }]
        : [];
    }
    const joined = joinAssessments(goal, found);
    const elements = goal.elements.map(({ id }): ElementBaseline => {
      const status = joined.elements.find((element) => element.id === id)?.status ?? "no";
      return {
        id,
        proposed: status === "yes" ? "has" : status === "weak" ? "weak" : "lacks",
        card: entry?.elements[id] ?? null,
        evidence: law.flatMap(({ name, assessments }) =>
          assessments
            .filter((one) => one.goal === goal.id)
            .flatMap((one) => one.elements.filter((element) => element.id === id && element.status === status))
            .flatMap((element) => element.evidence.map((words) => ({ text: name, words }))),
        ),
      };
    });
    return [
      {
        goal: goal.id,
        verdict: joined.verdict,
        card: entry?.status ?? null,
        elements,
        differences: differencesOf(goal.id, joined.verdict, entry?.status, elements),
      },
    ];
  });
}

function differencesOf(
  goal: string,
  verdict: Verdict,
  status: GoalStatus | undefined,
  elements: readonly ElementBaseline[],
): string[] {
  const found: string[] = [];
  const says = {
    met: "met",
    partial: "partially met",
    "not-met": "not met",
    gap: "a gap",
    credited: "met or partially met",
  };
  const credit = verdict === "full" || verdict === "partial";
  const differs =
    (status === "met" && verdict !== "full") ||
    (status === "not-met" && credit) ||
    (status === "partial" && verdict !== "partial") ||
    (status === "gap" && verdict === "full") ||
    (status === "credited" && !credit);
  if (differs) {
    const reads = {
      full: "full credit",
      partial: "partial credit",
      touch: "the subject, but no credit",
      none: "nothing",
    };
    found.push(`The card counts ${goal} as ${says[status]}; Lacuna reads ${reads[verdict]} in the texts.`);
  }
  for (const { id, proposed, card } of elements)
    if (card !== null && card !== "unknown" && card !== proposed)
      found.push(`Element ${goal}.${id}: the card's file says ${card}, the texts show ${proposed}.`);
  return found;
}

/**
 * The card with the element knowledge that the statutes add where the card itself is silent, so that a draft is scored
 * against existing law. What the card says stays.
 */
export function withBaseline(card: ReportCard, found: readonly GoalBaseline[]): ReportCard {
  const goals = { ...card.goals };
  for (const { goal, elements } of found) {
    const entry = goals[goal];
    if (!entry || entry.status === "met") continue;
    const added = elements.filter((element) => element.card === null || element.card === "unknown");
    goals[goal] = {
      ...entry,
      elements: { ...entry.elements, ...Object.fromEntries(added.map(({ id, proposed }) => [id, proposed])) },
      citations: [
        ...new Set([
          ...entry.citations,
          ...elements
            .filter(({ proposed }) => proposed === "has" || proposed === "weak")
            .flatMap(({ evidence }) => evidence.map(({ words }) => words.citation)),
        ]),
      ],
    };
  }
  return { ...card, goals };
}
