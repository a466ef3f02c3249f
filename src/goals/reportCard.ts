import * as z from "zod";

/**
 * A goal's published standing. `gap` is partial or not met: the card does not say which. `prohibited` style statements
 * that mean met or partial are `credited`.
 */
const status = z.enum(["met", "partial", "not-met", "gap", "credited", "unknown"]);
export type GoalStatus = z.infer<typeof status>;

/** What existing law has of one element: has it, has it in a weak form ("may"), lacks it, or nobody has said. */
const elementKnowledge = z.enum(["has", "weak", "lacks", "unknown"]);
export type ElementKnowledge = z.infer<typeof elementKnowledge>;

/** A published figure of the same state that is not part of this card: another year, or another edition. */
const pastFigure = z.strictObject({
  framework: z
    .string()
    .describe(
      "The edition the figure belongs to; figures of different editions are never added, averaged or compared.",
    ),
  year: z.number().int(),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  tier: z.string().nullable().default(null),
  rank: z.number().int().nullable().default(null),
  issues: z
    .record(z.string(), z.number())
    .default({})
    .describe("Points by issue area of that edition, where published."),
  extraCredit: z.number().nullable().default(null),
  goals: z
    .record(z.string(), z.strictObject({ status, source: z.string(), note: z.string().optional() }))
    .default({})
    .describe("Statuses published for single goals in that year."),
  source: z.string(),
  note: z.string().optional(),
});
export type PastFigure = z.infer<typeof pastFigure>;

/** `states/CT.yaml`: a state's published standing in one edition. */
export const reportCard = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/, "write the postal code, such as CT"),
  name: z.string(),
  framework: z.string(),
  year: z.number().int(),
  complete: z
    .boolean()
    .default(false)
    .describe(
      "Every points figure of the published card is in this file, so what is not listed is known to be nothing.",
    ),
  sources: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        url: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .min(1),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  tier: z.string().nullable(),
  rank: z.number().int().nullable().default(null),
  source: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe("Where score, grade, tier and rank come from."),
  issues: z
    .record(z.string(), z.number().nullable())
    .default({})
    .describe("Points by issue area; null where the card's figure is not known."),
  extraCredit: z
    .array(
      z.strictObject({
        goal: z.string(),
        population: z.enum(["labor", "youth"]),
        points: z.number(),
        source: z.string(),
      }),
    )
    .default([]),
  goals: z
    .record(
      z.string(),
      z.strictObject({
        status,
        points: z.number().nullable().default(null),
        source: z.string(),
        note: z.string().optional(),
        citations: z
          .array(z.string())
          .default([])
          .describe("Sections of the state's law the status rests on, as far as known."),
        elements: z
          .record(z.string(), elementKnowledge)
          .default({})
          .describe("What existing law is known to have, lack, or not known to have, element by element."),
      }),
    )
    .default({}),
  catchlines: z
    .record(
      z.string().regex(/^\d[\w.:-]*(?:, .+)?$/, 'write the section\'s number, such as 53a-82, or "43.02, Penal Code"'),
      z.string().max(200),
    )
    .default({})
    .describe(
      "What sections of the state's code are called, so that a draft that cites only the number is understood.",
    ),
  /** Published statements about the state, in short, each with its source; surveys of other years among them. */
  facts: z
    .array(
      z.strictObject({
        year: z.number().int().optional(),
        goal: z.string().optional(),
        about: z.string(),
        source: z.string(),
      }),
    )
    .default([]),
  history: z.array(pastFigure).default([]),
});
export type ReportCard = z.infer<typeof reportCard>;
