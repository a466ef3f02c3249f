import * as z from "zod";
import { pattern } from "./pattern.ts";

const CONFIDENCE = ["low", "low-medium", "medium", "medium-high", "high"] as const;
export const VERDICTS = ["full", "partial", "touch", "none"] as const;
/** What a text earns for a goal. `touch`: on the subject, without credit. */
export type Verdict = (typeof VERDICTS)[number];
export type ElementStatus = "yes" | "weak" | "no";

/**
 * A verdict rule's condition on elements: `a` is yes; `a~` is yes or weak; `!a` is no. All of a list must hold.
 */
const test = z.string().regex(/^(?:[a-z]~?|![a-z])$/, "write a, a~ or !a");
const tests = z.array(test).max(20);

/** One checkable requirement of a goal. */
export const element = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]$/)
    .describe("A letter, as verdict rules name it."),
  name: z.string().min(1).describe("The requirement in a few words."),
  source: z
    .enum(["S", "C", "I"])
    .describe(
      "S stated by the card's publisher, C supported by other public material, I inferred (notes on the framework).",
    ),
  core: z.boolean().default(true).describe("Core elements carry the verdict; the others inform."),
  duty: z
    .boolean()
    .default(false)
    .describe(
      'A duty element: shown by a permissive clause ("may", "within available appropriations", "is encouraged to") it is only weak. The engine applies this by itself.',
    ),
  yes: z.array(pattern).default([]).describe("Any of these shows it."),
  weak: z.array(pattern).default([]).describe("Any of these shows it weakly (when no `yes` pattern holds)."),
  no: z.array(pattern).default([]).describe("Any of these defeats it, whatever else holds."),
  otherwise: z
    .enum(["yes", "weak", "no"])
    .default("no")
    .describe("Status when the goal's subject is in the text and no pattern holds."),
  repair: z.string().min(1).describe("One sentence: what to write so that the draft has it."),
});
export type Element = z.infer<typeof element>;

/** Words that narrow or defeat an element. */
export const limit = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe("A name, such as direct-result."),
  name: z.string().min(1).describe('In plain words: "covers only minors under 16".'),
  elements: z
    .array(z.string().regex(/^[a-z]$/))
    .min(1)
    .describe("The elements it touches."),
  when: z.array(pattern).min(1).describe("Any of these patterns shows it."),
  makes: z
    .enum(["weak", "no", "note"])
    .describe("`weak` caps the elements at weak, `no` defeats them, `note` only says so."),
});
export type Limit = z.infer<typeof limit>;

/** An extension to labor trafficking or to youth of 18 and over. */
export const extension = z.strictObject({
  population: z
    .enum(["labor", "youth"])
    .describe("labor: victims of labor trafficking. youth: persons of 18 and over."),
  proven: z.boolean().describe("Proven by a published card, or only possible (then shown without points)."),
  when: z.array(pattern).min(1).describe("Any of these patterns shows it."),
});

/** The front matter of a goal file. */
export const goalData = z.strictObject({
  id: z
    .string()
    .regex(/^\d+\.\d+$/)
    .describe('Number of the goal, in quotes: "4.3".'),
  name: z.string().min(1).describe("The goal in a few words."),
  confidence: z
    .strictObject({ wording: z.enum(CONFIDENCE), elements: z.enum(CONFIDENCE) })
    .describe("How sure the wording of the goal and its elements are, from low to high."),
  sources: z.array(z.string()).min(1).describe("What the goal is known from."),
  subject: z
    .array(pattern)
    .min(1)
    .describe(
      "The goal is on the subject of a section of law when any of these holds there; its elements are read only there.",
    ),
  elements: z.array(element).min(1).max(20).describe("The checkable requirements of the goal."),
  limits: z.array(limit).default([]).describe("Words that narrow or defeat elements."),
  verdict: z
    .array(
      z.union([
        z.strictObject({ full: tests }),
        z.strictObject({ partial: tests }),
        z.strictObject({ touch: tests }),
        z.strictObject({ none: tests }),
      ]),
    )
    .min(1)
    .describe(
      "Rules such as `full: [a, b]`; the first that holds gives the verdict, else touch. a: yes. a~: yes or weak. !a: no.",
    ),
  extraCredit: z.array(extension).default([]).describe("Extensions to labor trafficking or to youth of 18 and over."),
  near: z
    .array(z.string().regex(/^\d+\.\d+$/))
    .default([])
    .describe("Goals that are easily confused with this one."),
});
export type GoalData = z.infer<typeof goalData>;

/** An example provision of a goal file; each is run as a test. */
export interface GoalExample {
  readonly expected: "full" | "partial" | "touch" | "none";
  readonly name: string;
  /** Line of its block in the goal file, from 1. */
  readonly line: number;
  readonly text: string;
  /** Element statuses the example states, such as `a=yes b=no`. */
  readonly elements: Readonly<Record<string, ElementStatus>>;
}

/** A goal: its rules, its guidance (Markdown) and its examples. */
export interface Goal extends GoalData {
  readonly issue: string;
  readonly guidance: string;
  readonly examples: readonly GoalExample[];
}
