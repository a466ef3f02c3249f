import type { Draft } from "./bill/draft.ts";
import { amendedBill } from "./bill/law/amendedBill.ts";
import type { LawLookup } from "./bill/law/lawIndex.ts";
import { type Outline, outlineOf } from "./bill/outline.ts";
import { readBill, readSteps } from "./bill/read.ts";
import type { Bill } from "./bill/types.ts";
import type { Framework } from "./goals/framework.ts";
import type { Goal, GoalExample } from "./goals/goal.ts";
import type { ReportCard } from "./goals/reportCard.ts";
import { assessSteps } from "./match/assess.ts";
import { checkExample, type FailedExample } from "./match/checkExamples.ts";
import { type CompiledFramework, compileSteps } from "./match/pattern/compiled.ts";
import type { Check } from "./report/check.ts";
import { unreadLaw } from "./report/findings/unreadLaw.ts";
import { previewScore } from "./score/preview.ts";
import type { Notice } from "./text/notice.ts";
import { finish, type Steps } from "./text/steps.ts";

/** How to read one draft. */
export interface ReadOptions {
  /** Drafting convention to read by, such as `CT`; detected when absent. */
  readonly convention?: string;
  /** The last reading of the same draft: what did not change is not read again. */
  readonly previous?: Bill;
}

/** How to match and score a bill that is read. */
export interface BillOptions {
  /** Postal code of the state whose report card to preview; the draft's own state when absent. */
  readonly state?: string;
  /** Current law at hand: what the bill instructs is carried out on it, so that the whole amended section is read, and citations lead to it. */
  readonly law?: LawLookup;
}

/** How to check one draft. */
export interface CheckOptions extends ReadOptions, BillOptions {}

/** The engine for one framework. Frozen; keeps no draft, only what was computed from sections still in use. */
export interface Lacuna {
  readonly framework: Framework;
  /** Reads a draft as law. Total: any input gives a bill, if only one of kind `other`. */
  readBill(draft: Draft, options?: ReadOptions): Bill;
  /** Reads, matches and scores a draft. */
  check(draft: Draft, options?: CheckOptions): Check;
  /** Matches and scores a bill that is already read. */
  checkBill(bill: Bill, options?: BillOptions): Check;
  /** `readBill` in steps of a few milliseconds, for who must not be held up. */
  readSteps(draft: Draft, options?: ReadOptions): Steps<Bill>;
  /** `checkBill` in steps of a few milliseconds. */
  checkSteps(bill: Bill, options?: BillOptions): Steps<Check>;
  /** The structure of a bill as plain data. */
  outline(bill: Bill): Outline;
  /** The state's card in this framework, or null. */
  reportCard(state: string): ReportCard | null;
  /** Runs one example of a goal; an empty list when it earns what it says. */
  checkExample(goal: Goal, example: GoalExample): readonly FailedExample[];
}

/** The one door of the core: compiles a framework and gives the operations on drafts. */
export function createLacuna(framework: Framework): Lacuna {
  return finish(lacunaSteps(framework));
}

/** `createLacuna` in steps of a few milliseconds, for who must not be held up. */
export function* lacunaSteps(framework: Framework): Steps<Lacuna> {
  return operations(framework, yield* compileSteps(framework));
}

function operations(framework: Framework, compiled: CompiledFramework): Lacuna {
  const cards = new Map(framework.reportCards.map((card) => [card.state, card]));

  function* checkSteps(bill: Bill, options: BillOptions = {}): Steps<Check> {
    const { law } = options;
    const amended = law ? amendedBill(bill, law) : { bill, notices: [] };
    const { assessments, notices } = yield* assessSteps(amended.bill, compiled, law);
    const wanted = options.state ?? bill.frontMatter?.state ?? bill.jurisdiction;
    const card = (wanted && cards.get(wanted.toUpperCase())) || null;
    const preview = card ? previewScore(assessments, framework, card) : null;
    return {
      bill,
      framework,
      assessments,
      state: card?.state ?? null,
      card,
      preview,
      ...(law && { law }),
      notices: [
        ...bill.notices,
        ...amended.notices,
        ...notices,
        ...unreadLaw(amended.bill),
        ...cardNotices(bill, wanted, card, framework),
        ...(preview?.notices ?? []),
      ],
    };
  }

  const checkBill = (bill: Bill, options: BillOptions = {}) => finish(checkSteps(bill, options));

  return Object.freeze({
    framework,
    readBill,
    readSteps,
    check: (draft: Draft, options: CheckOptions = {}) => checkBill(readBill(draft, options), options),
    checkBill,
    checkSteps,
    outline: outlineOf,
    reportCard: (state: string) => cards.get(state.toUpperCase()) ?? null,
    checkExample: (goal: Goal, example: GoalExample) => checkExample(goal, example, compiled),
  });
}

function cardNotices(
  { kind, jurisdiction }: Bill,
  wanted: string | null | undefined,
  card: ReportCard | null,
  framework: Framework,
): Notice[] {
  if (card && kind === "bill" && jurisdiction && jurisdiction !== card.state) {
    return [
      {
        code: "score.other-state",
        message: "The draft reads as a bill of {0}, but is scored against the report card of {1}.",
        args: [jurisdiction, card.name],
      },
    ];
  }
  if (card || !wanted) return [];
  return [
    {
      code: "score.no-card",
      message: "No report card of {0} is stored for {1}; goals are shown without a score.",
      args: [wanted, framework.name],
    },
  ];
}
