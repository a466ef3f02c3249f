import type { Bill, BillSection, LawSection } from "../bill/types.ts";
import type { Notice } from "../text/notice.ts";
import { wordsOf } from "../text/words.ts";
import type { CompiledFramework, CompiledGoal } from "./compiled.ts";
import { definitionsOf, mayDefine, termHits } from "./definitions.ts";
import { effectOf } from "./effect.ts";
import type { BillFacts } from "./evaluate.ts";
import { asDeleted, evidenceOf } from "./evidence.ts";
import { type Judged, judge, notAddressed } from "./judge.ts";
import type { CompiledLexicon, Hit } from "./lexicon.ts";
import { type Reading, readLaw, type Side } from "./reading.ts";
import { type PlacedReading, referenceHits } from "./references.ts";
import type { Assessment, ElementFinding } from "./types.ts";
import { LawView } from "./view.ts";

/** The goals of a framework as a bill serves them. */
export interface Assessed {
  readonly assessments: readonly Assessment[];
  readonly notices: readonly Notice[];
}

/** Matches a bill to every goal of a framework, before and after. */
export function assess(bill: Bill, compiled: CompiledFramework): Assessed {
  const after = lawsOf(bill, "after", compiled);
  const before = changesLaw(bill) ? lawsOf(bill, "before", compiled) : after;
  const assessments = compiled.goals.map((goal) => {
    const now = judge(goal, after.laws, after.facts);
    const then = before === after ? now : judge(goal, before.laws, before.facts);
    return assessment(bill, goal, then, now);
  });
  return { assessments, notices: [] };
}

/** Whether the two readings differ anywhere. */
function changesLaw(bill: Bill): boolean {
  return bill.sections.some((section) =>
    section.body.runs.some((run) => run.change === "inserted" || run.change === "deleted"),
  );
}

interface Laws {
  readonly laws: readonly LawView[];
  readonly facts: BillFacts;
}

function lawsOf(bill: Bill, side: Side, compiled: CompiledFramework): Laws {
  const readings: PlacedReading[] = [];
  for (const section of bill.sections) {
    if (!section.operative) continue;
    for (const law of section.body.laws) {
      const reading = readLaw(section.body, law, side, compiled.lexicon);
      if (reading) readings.push({ section, reading });
    }
  }
  const references = referenceHits(readings, compiled.inherited);
  const followed = readings.map(({ section, reading }) => ({
    section,
    reading: withHits(reading, references.get(reading), compiled.lexicon),
  }));
  const terms = mayDefine(bill)
    ? definitionsOf(
        followed.map(({ reading }) => reading),
        compiled.inherited,
      )
    : [];
  const laws = followed.map(({ section, reading }) => {
    const here = terms.filter((term) => !term.only || term.only === reading.law);
    const full = withHits(reading, here.length ? termHits(reading, here) : [], compiled.lexicon);
    const minorUntil = Math.min(18, ...here.map((term) => term.youngUntil ?? 18));
    const heading = headingHits(headingOf(section, full.law), compiled.lexicon);
    return new LawView(section, full, heading, compiled.lexicon, minorUntil);
  });
  return { laws, facts: { minor: compiled.minor } };
}

/** A reading with hits beyond what its own words express; phrases over concepts are found anew around them. */
function withHits(reading: Reading, extra: readonly Hit[] | undefined, lexicon: CompiledLexicon): Reading {
  return extra?.length
    ? {
        ...reading,
        hits: lexicon.hits(reading, [...(reading.extra ?? []), ...extra]),
        extra: [...(reading.extra ?? []), ...extra],
      }
    : reading;
}

/** Longest stretch of the bill's own words in front of a section of law that is read for what it amends. */
const INSTRUCTION = 400;

/** What a section of law is called: its catchline, the bill section's heading, the act or title that it amends. */
function headingOf(section: BillSection, law: LawSection): string {
  const { laws, text } = section.body;
  const before = laws[laws.indexOf(law) - 1]?.end ?? 0;
  const instruction = text.slice(Math.max(before, law.start - INSTRUCTION), law.start);
  return `${law.heading}\n\n${section.heading}\n\n${instruction}`;
}

function headingHits(heading: string, lexicon: CompiledLexicon): readonly Hit[] {
  if (!heading) return [];
  const words = wordsOf(heading);
  const ids = Array.from({ length: words.count }, (_, i) =>
    lexicon.vocabulary.idsOf(heading.slice(words.starts[i], words.ends[i])),
  );
  return lexicon.hits({ count: words.count, ids, breaks: new Uint8Array(words.count + 1) });
}

function assessment(bill: Bill, goal: CompiledGoal, before: Judged, after: Judged): Assessment {
  const untouched = notAddressed(goal);
  const elements = goal.elements.map((element, index): ElementFinding => {
    const now = after.elements[index] ?? untouched.elements[index];
    const then = before.elements[index] ?? untouched.elements[index];
    const fell = now && then && now.status !== then.status && (now.status === "no" || then.status === "yes");
    const lost = fell && before !== after ? asDeleted(evidenceOf(bill, then.matches)) : [];
    return {
      id: element.id,
      status: now?.status ?? "no",
      before: then?.status ?? "no",
      limits: now?.limits.map((limit) => limit.id) ?? [],
      evidence: [...evidenceOf(bill, now?.matches ?? []), ...lost],
      limitEvidence: evidenceOf(bill, now?.limits.flatMap((limit) => limit.matches) ?? []),
    };
  });
  return {
    goal: goal.goal.id,
    verdict: after.verdict,
    before: before.verdict,
    effect: before === after ? "none" : effectOf(goal, before, after),
    elements,
    subject: evidenceOf(bill, after.subject.length ? after.subject : before.subject),
    extensions: goal.extensions.map((extension, index) => ({
      population: extension.population,
      proven: extension.proven,
      before: (before.extensions[index]?.matches.length ?? 0) > 0,
      after: (after.extensions[index]?.matches.length ?? 0) > 0,
      evidence: evidenceOf(bill, after.extensions[index]?.matches ?? []),
    })),
  };
}
