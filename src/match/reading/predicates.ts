import type { Reading, WordRange } from "./reading.ts";

/** One predicate of a sentence with the subject that it shares with those before it. */
export interface Predicate {
  readonly subject: WordRange | null;
  readonly words: WordRange;
}

/** Subjects are no longer; farther modal verbs belong to something else. */
const LONGEST_SUBJECT = 40;
const PERMISSIVE = /^(?:authorized|encouraged|permitted|allowed|empowered|urged)$/;
const BINDING = /^(?:required|directed|mandated|obligated)$/;
/** A modal verb behind these is that of a relative clause: "a person who may be a victim". */
const RELATIVE = /^(?:who|which|that|as|whom|what|whoever|where|it|he|she|they)$/;

const SUBORDINATE = /^(?:before|after|when|whenever|if|unless|until|where|once|while|although)$/;

/**
 * The predicates of a sentence that says first what its subject may do and then what it shall do, or the reverse: "The
 * department is authorized to hire staff, and shall train them." Each is a rule of its own; a sentence whose verbs bind
 * alike is one.
 */
export function predicatesOf(
  reading: Pick<Reading, "law" | "starts" | "ends">,
  sentence: WordRange,
): readonly Predicate[] {
  const word = (i: number) => reading.law.text.slice(reading.starts[i] ?? 0, reading.ends[i] ?? 0).toLowerCase();
  const modalAt = (i: number): "may" | "shall" | null => {
    const here = word(i);
    if (here === "shall" || here === "must") return "shall";
    if (here === "may") return word(i + 1) === "not" || word(i + 1) === "only" ? "shall" : "may";
    if ((here !== "is" && here !== "are") || word(i + 2) !== "to") return null;
    return PERMISSIVE.test(word(i + 1)) ? "may" : BINDING.test(word(i + 1)) ? "shall" : null;
  };
  // "Before the child may be moved, the agency shall …": the verb in front of the comma is that of the condition.
  let inCondition = SUBORDINATE.test(word(sentence.from));
  let modal: "may" | "shall" | null = null;
  let subject: WordRange | null = null;
  const out: Predicate[] = [];
  let start = sentence.from;
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (!subject) {
      if (i - sentence.from > LONGEST_SUBJECT) break;
      if (inCondition && i > sentence.from) inCondition = !commaBetween(reading, i - 1, i);
      if (inCondition || (i > sentence.from && RELATIVE.test(word(i - 1)))) continue;
      modal = modalAt(i);
      if (modal && i > sentence.from) subject = { from: sentence.from, to: i };
      continue;
    }
    if (word(i) !== "and" && word(i) !== "but") continue;
    const next = modalAt(i + 1);
    if (!next || next === modal) continue;
    out.push({ subject: out.length ? subject : null, words: { from: start, to: i } });
    start = i + 1;
    modal = next;
  }
  out.push({ subject: out.length ? subject : null, words: { from: start, to: sentence.to } });
  return out;
}

function commaBetween({ law, starts, ends }: Pick<Reading, "law" | "starts" | "ends">, a: number, b: number): boolean {
  return law.text.slice(ends[a] ?? 0, starts[b] ?? 0).includes(",");
}
