import type { ElementStatus, Goal, Verdict } from "../goals/goal.ts";
import { effectBetween } from "../match/effect.ts";
import type { Assessment, ElementFinding } from "../match/types.ts";
import { best, earnsMore, verdictOn } from "./verdict.ts";

/** The assessment as it would be with other elements: verdicts and effect follow from the goal's own rules. */
export function rejudged(goal: Goal, assessment: Assessment, elements: readonly ElementFinding[]): Assessment {
  const after = new Map(elements.map((element) => [element.id, element.status]));
  const before = new Map(elements.map((element) => [element.id, element.before]));
  const addressed = assessment.verdict !== "none" || elements.some(({ status }) => status !== "no");
  const wasAddressed = assessment.before !== "none" || elements.some((element) => element.before !== "no");
  const verdict = addressed ? verdictOn(goal, (id) => after.get(id) ?? "no") : "none";
  const verdictBefore = wasAddressed ? verdictOn(goal, (id) => before.get(id) ?? "no") : "none";
  return {
    ...assessment,
    elements,
    verdict,
    before: verdictBefore,
    effect: effectBetween(verdictBefore, verdict, coreOf(goal, elements)),
  };
}

/** The findings of the elements that are the core of a goal. */
export function coreOf(goal: Goal, elements: readonly ElementFinding[]): readonly ElementFinding[] {
  const core = new Set(goal.elements.filter((element) => element.core).map(({ id }) => id));
  return elements.filter(({ id }) => core.has(id));
}

/**
 * Several texts read as one: an element stands as well as the text that has it best, before as after. So an element that
 * two drafts supply counts once, and one that a draft strikes is lost unless another draft has it.
 */
export function joinAssessments(goal: Goal, several: readonly Assessment[]): Assessment {
  const [first] = several;
  if (!first || several.length === 1) {
    return (
      first ?? {
        goal: goal.id,
        verdict: "none",
        before: "none",
        effect: "none",
        elements: [],
        subject: [],
        extensions: [],
      }
    );
  }
  const elements = goal.elements.map(({ id }): ElementFinding => {
    const findings = several.flatMap((assessment) => assessment.elements.filter((element) => element.id === id));
    const status = findings.reduce<ElementStatus>((held, finding) => best(held, finding.status), "no");
    const shown = findings.filter((finding) => finding.status === status);
    return {
      id,
      status,
      before: findings.reduce<ElementStatus>((held, finding) => best(held, finding.before), "no"),
      limits: status === "yes" ? [] : [...new Set(findings.flatMap((finding) => finding.limits))],
      evidence: shown.flatMap((finding) => finding.evidence),
      limitEvidence: status === "yes" ? [] : findings.flatMap((finding) => finding.limitEvidence),
    };
  });
  const pick = (side: "verdict" | "before") =>
    several.reduce<Verdict>((held, one) => (earnsMore(one[side], held) ? one[side] : held), "none");
  const joined = rejudged(goal, { ...first, verdict: pick("verdict"), before: pick("before") }, elements);
  const kinds = new Map<string, Assessment["extensions"][number]>();
  for (const extension of several.flatMap((assessment) => assessment.extensions)) {
    const held = kinds.get(extension.population);
    kinds.set(extension.population, {
      population: extension.population,
      proven: extension.proven || (held?.proven ?? false),
      before: extension.before || (held?.before ?? false),
      after: extension.after || (held?.after ?? false),
      evidence: [...(held?.evidence ?? []), ...extension.evidence],
    });
  }
  return { ...joined, subject: several.flatMap(({ subject }) => subject), extensions: [...kinds.values()] };
}
