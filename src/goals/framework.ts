import * as z from "zod";
import type { Goal } from "./goal.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ReportCard } from "./reportCard.ts";

/** `framework.yaml`: one edition of a scorecard. */
export const frameworkData = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe("Folder name and identifier: `report-cards-2023`."),
  name: z.string(),
  publisher: z.string(),
  year: z.number().int(),
  sources: z.array(z.string()).min(1),
  /** Points a fully met goal earns, and the step between possible values. */
  points: z
    .strictObject({ full: z.number().positive(), step: z.number().positive() })
    .refine(({ full, step }) => step <= full && full / step <= 100, "a goal has 1 to 100 steps"),
  issues: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        max: z.number().positive().max(1000),
        goals: z.array(z.string()).describe("Empty in an edition of which only the areas are known."),
      }),
    )
    .min(1),
  grades: z
    .array(z.strictObject({ grade: z.string(), from: z.number() }))
    .min(1)
    .describe("From the best: a grade holds from `from` points up."),
  tiers: z
    .array(z.strictObject({ tier: z.string(), ranks: z.tuple([z.number().int(), z.number().int()]) }))
    .default([]),
  extraCredit: z.strictObject({ max: z.number().nonnegative().max(1000), each: z.number().nonnegative() }),
  lists: z
    .array(z.strictObject({ id: z.string(), name: z.string(), goals: z.array(z.string()).min(1) }))
    .default([])
    .describe("Named lists of goals, such as the safe-harbor scorecard."),
  /** Published averages over all jurisdictions, each of its own edition and year. */
  averages: z
    .array(
      z.strictObject({
        framework: z.string(),
        year: z.number().int(),
        score: z.number(),
        grade: z.string().optional(),
        source: z.string(),
      }),
    )
    .optional(),
  cardWords: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .optional()
    .describe(
      "Words by which the summary of a published card names a goal within its issue area, for importing cards. Parts joined by `+` must all stand in one item of the summary: `buyer + csec`.",
    ),
  predecessor: z
    .string()
    .optional()
    .describe("The edition whose figures a published card prints as its history, for importing cards."),
  unknown: z.array(z.string()).default([]).describe("What is not known of the scheme, said to users."),
});
export type FrameworkData = z.infer<typeof frameworkData>;

/** One edition with its goals, its lexicon and the report cards it has. */
export interface Framework extends FrameworkData {
  readonly goals: readonly Goal[];
  readonly lexicon: Lexicon;
  readonly reportCards: readonly ReportCard[];
}
