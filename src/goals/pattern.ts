import * as z from "zod";

/**
 * The pattern language of goal files: small, closed, data only. A pattern is a concept of the lexicon, or an object
 * whose keys must all hold within one stretch of law, its scope.
 */

/** What kind of rule a clause lays down. */
export const NORM_KINDS = [
  "duty",
  "prohibition",
  "permission",
  "immunity",
  "exemption",
  "affirmative-defense",
  "defense-barred",
  "definition",
  "appropriation",
  "offense",
  "relief",
  "statement",
] as const;
export const normKind = z.enum(NORM_KINDS);
export type NormKind = (typeof NORM_KINDS)[number];

/** A scope, from small to large. A clause is one sentence or list item with the lead-in words that it inherits. */
export const SCOPES = ["clause", "provision", "section", "bill"] as const;
export type Scope = (typeof SCOPES)[number];

const conceptName = z.string().regex(/^[a-z][a-z0-9-]*$/, "a concept name is lower-case words joined by hyphens");
const names = z.union([conceptName, z.array(conceptName).min(1)]);

/** A pattern with keys, all of which must hold in one stretch of law. The schema below says what each key asks. */
export interface PatternObject {
  readonly in?: Scope | undefined;
  readonly all?: readonly Pattern[] | undefined;
  readonly any?: readonly Pattern[] | undefined;
  readonly none?: readonly Pattern[] | undefined;
  readonly order?: readonly string[] | undefined;
  readonly near?: readonly string[] | undefined;
  readonly within?: number | undefined;
  readonly norm?: NormKind | readonly NormKind[] | undefined;
  readonly bound?: string | readonly string[] | undefined;
  readonly act?: string | readonly string[] | undefined;
  readonly condition?: string | readonly string[] | undefined;
  readonly exception?: string | readonly string[] | undefined;
  readonly defines?: string | readonly string[] | undefined;
  readonly heading?: string | readonly string[] | undefined;
  readonly age?: "minors" | "narrower" | "adults" | "to-21" | "to-23" | undefined;
}
/** A concept name, or an object whose keys must all hold. */
export type Pattern = string | PatternObject;

export const pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.union([
    conceptName,
    z.strictObject({
      in: z
        .enum(SCOPES)
        .describe(
          "The stretch of law in which the other keys must hold together: clause, provision, section or bill. Default: the enclosing one; at the top, clause.",
        )
        .optional(),
      all: z.array(pattern).min(1).describe("All of these hold in the stretch.").optional(),
      any: z.array(pattern).min(1).describe("At least one of these holds in the stretch.").optional(),
      none: z.array(pattern).min(1).describe("None of these holds in the stretch.").optional(),
      order: z
        .array(conceptName)
        .min(2)
        .describe("The concepts stand in this order, at most `within` words between one and the next.")
        .optional(),
      near: z
        .array(conceptName)
        .min(2)
        .describe("The concepts stand in any order, at most `within` words apart.")
        .optional(),
      within: z.number().int().positive().max(200).describe("Words, for `order` and `near`. Default: 12.").optional(),
      norm: z
        .union([normKind, z.array(normKind).min(1)])
        .describe("The clause lays down a rule of this kind, or of one of these.")
        .optional(),
      bound: names
        .describe("Who is bound or empowered is (one of) these: the subject, or what follows `by` in a passive.")
        .optional(),
      act: names.describe("What is to be done or not done, after the modal verb, has (one of) these.").optional(),
      condition: names.describe("A condition has (one of) these: `if`, `when`, `upon`, `provided that`.").optional(),
      exception: names
        .describe("An exception has (one of) these: `except`, `unless`, `other than`, `does not apply to`.")
        .optional(),
      defines: names.describe("The clause defines a term that expresses (one of) these.").optional(),
      heading: names.describe("The catchline of the section of law has (one of) these.").optional(),
      age: z
        .enum(["minors", "narrower", "adults", "to-21", "to-23"])
        .describe(
          "Ages as numbers. minors: reaches every person under 18. narrower: a limit below 18. adults: speaks of persons of 18 and over. to-21, to-23: a limit of at least 21, 23.",
        )
        .optional(),
    }),
  ]),
);
