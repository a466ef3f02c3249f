import { z } from "zod";

const status = z.enum(["met", "partial", "not-met", "gap", "unknown"]);

/** `states/CT.yaml`: a state's published standing in one edition. `gap` is partial or not met: the card does not say which. */
export const reportCard = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/),
  name: z.string(),
  framework: z.string(),
  year: z.number().int(),
  sources: z
    .array(
      z.strictObject({ id: z.string(), title: z.string(), url: z.string().optional(), note: z.string().optional() }),
    )
    .min(1),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  tier: z.string().nullable(),
  rank: z.number().int().nullable().default(null),
  /** Points by issue area; null where the card's figure is not known. */
  issues: z.record(z.string(), z.number().nullable()).default({}),
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
        /** Sections of the state's law the status rests on, as far as known. */
        citations: z.array(z.string()).default([]),
        /** What existing law is known to have, lack, or not known to have, element by element. */
        elements: z.record(z.string(), z.enum(["has", "lacks", "unknown"])).default({}),
      }),
    )
    .default({}),
  /** Other published figures of the state, in other editions; never mixed with this one. */
  history: z
    .array(
      z.strictObject({
        framework: z.string(),
        year: z.number().int(),
        score: z.number().nullable(),
        grade: z.string().nullable(),
        tier: z.string().nullable().default(null),
        rank: z.number().int().nullable().default(null),
        source: z.string(),
      }),
    )
    .default([]),
});
export type ReportCard = z.infer<typeof reportCard>;
