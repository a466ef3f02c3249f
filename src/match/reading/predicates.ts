import type { Reading, WordRange } from "./reading.ts";

/** One predicate of a sentence with the subject that it shares with those before it. */
export interface Predicate {
  readonly subject: WordRange | null;
  readonly words: WordRange;
}

/** Subjects are no longer; farther modal verbs belong to something else. */
const LONGEST_SUBJECT = 40;
/** The subject of a rule behind a semicolon is short, or it is no rule of its own. */
const LONGEST_OWN_SUBJECT = 12;
const PERMISSIVE = /^(?:authorized|encouraged|permitted|allowed|empowered|urged)$/;
const BINDING = /^(?:required|directed|mandated|obligated)$/;
/** A modal verb behind these is that of a relative clause: "a person who may be a victim". */
const RELATIVE = /^(?:who|which|that|as|whom|what|whoever|where|it|he|she|they)$/;

const SUBORDINATE = /^(?:before|after|when|whenever|if|unless|until|where|once|while|although)$/;

/**
 * The predicates of a sentence that says first what its subject may do and then what it shall do, or the reverse: "The
 * department is authorized to hire staff, and shall train them", "The board may hold a course; each officer shall attend
 * it." Each is a rule of its own; a sentence whose verbs bind alike is one.
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
  /** The verb of the rule that begins with a word: "each worker assigned to intake shall …"; -1 where none begins there. */
  const verbOf = (from: number): number => {
    for (let i = from + 1; i < Math.min(sentence.to - 1, from + LONGEST_OWN_SUBJECT); i++) {
      if (/[,;:]/.test(between(reading, i - 1, i))) return -1;
      if (modalAt(i)) return RELATIVE.test(word(i - 1)) ? -1 : i;
    }
    return -1;
  };
  // "Before the child may be moved, the agency shall …": the verb in front of the comma is that of the condition.
  let inCondition = SUBORDINATE.test(word(sentence.from));
  let modal: "may" | "shall" | null = null;
  let subject: WordRange | null = null;
  // The subject in front of the words at hand, where they do not bring their own.
  let shared: WordRange | null = null;
  const out: Predicate[] = [];
  let start = sentence.from;
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (!subject) {
      if (i - sentence.from > LONGEST_SUBJECT) break;
      if (inCondition && i > sentence.from) inCondition = !between(reading, i - 1, i).includes(",");
      if (inCondition || (i > sentence.from && RELATIVE.test(word(i - 1)))) continue;
      modal = modalAt(i);
      if (modal && i > sentence.from) subject = { from: sentence.from, to: i };
      continue;
    }
    if (between(reading, i - 1, i).includes(";")) {
      const verb = verbOf(i);
      const other = verb < 0 ? null : modalAt(verb);
      if (!other || other === modal) continue;
      out.push({ subject: shared, words: { from: start, to: i } });
      start = i;
      shared = null;
      subject = { from: i, to: verb };
      modal = other;
      continue;
    }
    if (word(i) !== "and" && word(i) !== "but") continue;
    const next = modalAt(i + 1);
    if (!next || next === modal) continue;
    out.push({ subject: shared, words: { from: start, to: i } });
    start = i + 1;
    shared = subject;
    modal = next;
  }
  out.push({ subject: shared, words: { from: start, to: sentence.to } });
  return out;
}

function between({ law, starts, ends }: Pick<Reading, "law" | "starts" | "ends">, a: number, b: number): string {
  return law.text.slice(ends[a] ?? 0, starts[b] ?? 0);
}
