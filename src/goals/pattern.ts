import { z } from "zod";

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

export interface PatternObject {
  /** The stretch of law in which all other keys must hold together. Default: the enclosing scope; at the top, clause. */
  readonly in?: Scope | undefined;
  readonly all?: readonly Pattern[] | undefined;
  readonly any?: readonly Pattern[] | undefined;
  /** None of these may hold in the scope. */
  readonly none?: readonly Pattern[] | undefined;
  /** The concepts occur in this order, at most `within` words between one and the next (default 12). */
  readonly order?: readonly string[] | undefined;
  /** The concepts occur in any order, at most `within` words apart (default 12). */
  readonly near?: readonly string[] | undefined;
  readonly within?: number | undefined;
  /** The clause is a norm of (one of) this kind. */
  readonly norm?: NormKind | readonly NormKind[] | undefined;
  /** (One of) these concepts is who is bound or empowered: it stands in the subject, or after "by" in a passive. */
  readonly bound?: string | readonly string[] | undefined;
  /** (One of) these concepts stands in what is to be done or not done: the predicate, after the modal verb. */
  readonly act?: string | readonly string[] | undefined;
  /** (One of) these concepts stands in a condition: "if", "when", "provided that", "upon". */
  readonly condition?: string | readonly string[] | undefined;
  /** (One of) these concepts stands in an exception: "except", "unless", "other than", "does not apply to". */
  readonly exception?: string | readonly string[] | undefined;
  /** The clause defines a term that expresses (one of) these concepts. */
  readonly defines?: string | readonly string[] | undefined;
  /** (One of) these concepts stands in the catchline of the section of law. */
  readonly heading?: string | readonly string[] | undefined;
  /**
   * Ages as numbers. `minors`: reaches every person under 18 (under 18, minor, child without a narrower limit in
   * scope). `narrower`: an age limit below 18 stands in the scope. `to-21`: a limit of at least 21 stands there.
   */
  readonly age?: "minors" | "narrower" | "to-21" | "to-23" | undefined;
}
/** A concept name, or an object whose keys must all hold. */
export type Pattern = string | PatternObject;

export const pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.union([
    conceptName,
    z.strictObject({
      in: z.enum(SCOPES).optional(),
      all: z.array(pattern).min(1).optional(),
      any: z.array(pattern).min(1).optional(),
      none: z.array(pattern).min(1).optional(),
      order: z.array(conceptName).min(2).optional(),
      near: z.array(conceptName).min(2).optional(),
      within: z.number().int().positive().max(200).optional(),
      norm: z.union([normKind, z.array(normKind).min(1)]).optional(),
      bound: names.optional(),
      act: names.optional(),
      condition: names.optional(),
      exception: names.optional(),
      defines: names.optional(),
      heading: names.optional(),
      age: z.enum(["minors", "narrower", "to-21", "to-23"]).optional(),
    }),
  ]),
);
