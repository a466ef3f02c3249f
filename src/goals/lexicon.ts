import * as z from "zod";
import { phraseProblem } from "./phrase.ts";

/**
 * A phrase, in the small phrase notation: words in lower case; `(a|b c)` one of; `[x]` optional; `traffick*` any
 * ending; `..4` up to four other words; `{minor}` another concept; `#` any number.
 */
const phrase = z
  .string()
  .min(1)
  .max(600)
  .superRefine((text, context) => {
    const wrong = phraseProblem(text);
    if (wrong) context.addIssue({ code: "custom", message: wrong });
  });

export const concept = z
  .strictObject({
    about: z.string().min(1).describe("What the concept is, in one plain sentence."),
    phrases: z
      .array(phrase)
      .max(400)
      .describe(
        "Any of these expresses it: (a|b c) one of, [x] optional, traffick* any ending, ..4 up to four other words, {minor} another concept, # a number.",
      ),
    not: z
      .array(phrase)
      .max(200)
      .optional()
      .describe("Phrases that look like the concept and are not: hits inside them are dropped."),
    throughDefinitions: z
      .boolean()
      .optional()
      .describe(
        'A term that a draft defines by this concept stands for it wherever the term is used ("covered youth" means a minor who …). For nouns: persons, agencies, offenses.',
      ),
    byCatchline: z
      .boolean()
      .optional()
      .describe(
        "Stands where words cite an offense by its section's number alone, which is known by the report card's catchlines and not from the draft.",
      ),
    homonym: z
      .strictObject({
        words: z
          .array(z.string().regex(/^[a-z]+\*?$/))
          .min(1)
          .describe("The words: traffick* is every word that begins so."),
        unless: z.string().describe("The concept of the usual sense: a section that expresses it too keeps it."),
      })
      .optional()
      .describe(
        "Another sense of words that other concepts use: in a section of law that expresses this concept, and not the usual sense, no other concept is found by these words.",
      ),
  })
  .refine(({ phrases, byCatchline }) => byCatchline || phrases.length > 0, {
    message: "A concept has one phrase at least.",
    path: ["phrases"],
  });
export type Concept = z.infer<typeof concept>;

export const lexicon = z.strictObject({
  concepts: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), concept),
});
/** Named legal concepts and the phrases that express them. */
export type Lexicon = z.infer<typeof lexicon>;
