import type { Element, ElementStatus, Goal, Verdict } from "../goals/goal.ts";
import type { ElementKnowledge, ReportCard } from "../goals/reportCard.ts";
import type { Assessment } from "../match/types.ts";
import { best, better, earnsMore, verdictOn } from "./verdict.ts";

/** A goal's entry on a report card. */
export type CardGoal = ReportCard["goals"][string];

/** What a draft adds to existing law for one goal, joined element by element. */
export interface Joined {
  /** Elements the draft supplies or makes stronger, by its own words. */
  readonly supplied: readonly Element[];
  /** Of these, the ones the card says existing law has already. */
  readonly already: readonly Element[];
  /** Core elements that only existing law, by the card, brings to the whole. */
  readonly fromLaw: readonly Element[];
  /** Core elements that neither is known to have. */
  readonly missing: readonly Element[];
  /** Law and draft together earn at least this on what is known. */
  readonly known: Verdict;
  /** And existing law without the draft, on what is known. */
  readonly knownBefore: Verdict;
  /** Full credit is possible when existing law has the `missing` ones, about which the card is silent. */
  readonly fullPossible: boolean;
  /** Full credit is possible even where existing law earns nothing today. */
  readonly fullPossibleFromNothing: boolean;
  /** The draft adds something that existing law is not known to have. */
  readonly adds: boolean;
}

const STATUS: Readonly<Record<Exclude<ElementKnowledge, "unknown">, ElementStatus>> = {
  has: "yes",
  weak: "weak",
  lacks: "no",
};

/**
 * Joins what a draft supplies with what the card says of existing law.
 *
 * An element on which the card is silent counts as lacking where that makes the result lower, and as present where that
 * makes it higher, but the latter only when the draft by itself earns partial credit (one stray word of a study bill
 * does not complete a law) and never for a goal that is published as not met. Existing law that the card scores below
 * full is never assumed to be complete already.
 */
export function join(goal: Goal, assessment: Assessment, entry: CardGoal | undefined): Joined {
  const findings = new Map(assessment.elements.map((finding) => [finding.id, finding]));
  const suppliedIds = new Set(
    assessment.elements.filter((finding) => better(finding.status, finding.before)).map((finding) => finding.id),
  );
  type Guess = (id: string) => ElementStatus;
  const law = (silent: Guess, unknown: Guess) => (id: string) => {
    const said = entry?.elements[id];
    if (said && said !== "unknown") return STATUS[said];
    return best(findings.get(id)?.before ?? "no", said === "unknown" ? unknown(id) : silent(id));
  };
  const withDraft = (lawOf: (id: string) => ElementStatus) => (id: string) =>
    suppliedIds.has(id) ? best(lawOf(id), findings.get(id)?.status ?? "no") : lawOf(id);
  const no: Guess = () => "no";
  const known = law(no, no);
  const fullWhen = (lawOf: (id: string) => ElementStatus) =>
    verdictOn(goal, lawOf) !== "full" && verdictOn(goal, withDraft(lawOf)) === "full";
  const open = assessment.verdict === "partial" || assessment.verdict === "full";
  const ready = entry?.status !== "not-met" && open;
  // What the draft supplies in full is what the law may lack; that leaves the most to the rest.
  const whole = (id: string) => suppliedIds.has(id) && findings.get(id)?.status === "yes";
  const unknownYes: Guess = (id) => (whole(id) ? "no" : "yes");
  const silentYes: Guess = (id) => (ready ? unknownYes(id) : "no");
  const joined = withDraft(known);
  const knownBefore = verdictOn(goal, known);
  // What the draft itself narrows, to younger children say, is narrow in all that it supplies.
  const atLeast = (id: string) => {
    const finding = findings.get(id);
    return suppliedIds.size && finding?.limits.length && finding.status !== "yes" ? finding.status : joined(id);
  };
  const atLeastTogether = verdictOn(goal, atLeast);
  return {
    supplied: goal.elements.filter(({ id }) => suppliedIds.has(id)),
    already: goal.elements.filter(
      ({ id }) => suppliedIds.has(id) && !better(findings.get(id)?.status ?? "no", known(id)),
    ),
    fromLaw: goal.elements.filter(({ id, core }) => core && known(id) === "yes" && findings.get(id)?.status !== "yes"),
    missing: goal.elements.filter(({ id, core }) => core && joined(id) !== "yes"),
    known: earnsMore(knownBefore, atLeastTogether) ? knownBefore : atLeastTogether,
    knownBefore,
    fullPossible: fullWhen(law(silentYes, unknownYes)) || fullWhen(known),
    fullPossibleFromNothing: fullWhen(law(no, unknownYes)) || fullWhen(known),
    adds: assessment.elements.some(({ id, status }) => suppliedIds.has(id) && better(status, known(id))),
  };
}
