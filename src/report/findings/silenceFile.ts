import * as z from "zod";

/** One finding, kind of finding or goal that a person has silenced, with the reason. */
export const silence = z.strictObject({
  /** `here`: one passage; `file`: a goal in one draft; `workspace`: a goal everywhere. */
  scope: z.enum(["here", "file", "workspace"]),
  goal: z.string(),
  /** Path of the draft relative to the workspace folder; absent for `workspace`. */
  file: z.string().optional(),
  /** What the passage is known by, see `contextOf`; only for `here`. */
  context: z.string().optional(),
  /** The words silenced, for the list of silences. */
  quote: z.string().optional(),
  /** Best verdict and effect that were accepted: a worse standing is reported again. */
  accepted: z.string().optional(),
  reason: z.string(),
  date: z.string(),
});
export type Silence = z.infer<typeof silence>;

/** `.lacuna.json` of a workspace folder: what is silenced and why, kept with the drafts. */
export const silenceFile = z.strictObject({ version: z.literal(1), silences: z.array(silence).max(10_000) });
export type SilenceFile = z.infer<typeof silenceFile>;
