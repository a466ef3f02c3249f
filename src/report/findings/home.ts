import type { BillSection } from "../../bill/types.ts";
import type { Assessment, Evidence } from "../../match/types.ts";
import type { Span } from "../../text/span.ts";
import { type Check, found } from "../check.ts";

/** Fewer words than three, "an" or "the court", say little at a finding that narrows nothing. */
const TELLING = /\S\s+\S+\s+\S/;

/** The words a finding stands at: what narrows the goal if anything does, else the first evidence that says something. */
export function anchorOf(assessment: Assessment): Evidence | undefined {
  const live = (evidence: Evidence) => evidence.change !== "deleted";
  const { elements } = assessment;
  return (
    elements.flatMap((element) => element.limitEvidence).find(live) ??
    elements
      .filter((element) => element.status === "weak")
      .flatMap((element) => element.evidence)
      .find(live) ??
    (assessment.verdict === "full"
      ? elements.flatMap((element) => element.evidence).find((one) => live(one) && TELLING.test(one.text))
      : undefined) ??
    elements.flatMap((element) => element.evidence).find(live) ??
    assessment.subject[0] ??
    elements.flatMap((element) => element.evidence)[0]
  );
}

/** All words an assessment rests on: what shows its elements, what limits them, what puts the goal on the subject. */
export function evidenceIn(assessment: Assessment): readonly Evidence[] {
  return [
    ...assessment.elements.flatMap((element) => [...element.limitEvidence, ...element.evidence]),
    ...assessment.subject,
  ];
}

/** What is reported at a place of the draft: every goal it addresses, and those it was meant to. */
export function reported(check: Check): readonly Assessment[] {
  return [...found(check), ...wantedButAbsent(check)];
}

/** Goals that the draft's front matter wants and that nothing in the draft addresses. */
function wantedButAbsent(check: Check): readonly Assessment[] {
  const wanted = check.bill.frontMatter?.goals ?? [];
  if (wanted.length === 0) return [];
  const addressed = new Set(found(check).map((assessment) => assessment.goal));
  return check.assessments.filter(({ goal }) => wanted.includes(goal) && !addressed.has(goal));
}

/**
 * Where a gap without words of its own belongs: the heading of the bill section that serves most goals near it or of
 * its issue area; else the bill's title; else its first line.
 */
export function homeOf(check: Check, goalId: string): Span {
  const goal = check.framework.goals.find(({ id }) => id === goalId);
  const kin = new Set([...(goal?.near ?? []), ...check.framework.goals.filter(sameIssue).map(({ id }) => id)]);
  function sameIssue({ issue }: { readonly issue: string }): boolean {
    return issue === goal?.issue;
  }
  const evidence = found(check)
    .filter((assessment) => kin.has(assessment.goal))
    .flatMap((assessment) => anchorOf(assessment) ?? []);
  let best: BillSection | undefined;
  let most = 0;
  for (const section of check.bill.sections) {
    const held = evidence.filter(({ start }) => start >= section.start && start < section.end).length;
    if (section.operative && held > most) {
      best = section;
      most = held;
    }
  }
  const { bill } = check;
  const home = best?.headingSpan ?? bill.titleSpan ?? bill.sections[0]?.headingSpan ?? { start: 0, end: 0 };
  const words = bill.source.slice(home.start, home.end).trimEnd();
  return { start: home.start, end: home.start + words.length };
}
