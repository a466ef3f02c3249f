import { type Verb, verbsIn } from "./verbs.ts";

/** One verb with its surroundings; spans are in the unit's words. */
export interface Statement {
  readonly verb: Verb;
  /** The words before the verb that belong to it. */
  readonly lead: string;
  readonly verbStart: number;
  readonly verbEnd: number;
  /** End of its words behind the verb. */
  readonly end: number;
}

/** Cuts words into statements, one a verb; what leads to the next verb's place goes with that verb. */
export function statementsIn(words: string): Statement[] {
  const verbs = verbsIn(words);
  const out: Statement[] = [];
  let from = 0;
  for (const [index, verb] of verbs.entries()) {
    const next = verbs[index + 1]?.start ?? words.length;
    const gap = words.slice(verb.end, next);
    const local = next < words.length ? LOCAL.exec(gap) : null;
    const end = local ? verb.end + local.index : next;
    out.push({ verb: verb.verb, lead: words.slice(from, verb.start), verbStart: verb.start, verbEnd: verb.end, end });
    from = end;
  }
  return out;
}

/** The next statement's own place: "; and in subsection (b), by". */
const LOCAL =
  /[;,.]?\s*(?:\band\s+)?\b(?:in|from|at)\s+(?:the\s+)?(?:[a-z]+\s+)?(?:sub|par|cla|item|sec|head|lead|matter|intro|sentence)[^;"”]*$/i;

export function localLead(lead: string): string {
  return /[;,.]\s*[^;]*$/.test(lead) || /\b(?:in|from|at)\s/.test(lead) ? lead : "";
}

/** Whether an insertion takes the place of what is struck. */
export function joins(words: string, strike: Statement, insert: Statement): boolean {
  if (insert.verb !== "insert" || (strike.verb !== "strike" && strike.verb !== "repeal")) return false;
  const between = words.slice(strike.verbEnd, insert.verbStart);
  if (/;\s*(?:and\s+)?(?:by\s+)?$/.test(between)) return false;
  const operand = words.slice(insert.verbEnd, insert.end);
  if (/^\s*(?:immediately\s+)?(?:after|before)\b/i.test(operand)) return false;
  // "inserting “b” after “c”": words of their own place.
  return !/["”'x]\s+(?:immediately\s+)?(?:after|before)\s+(?:the\s+)?(?:\w+\s+){0,2}["“`]/i.test(operand);
}

/** "… is added to read as follows": the second verb only leads on. */
export function isRider(words: string, first: Statement | undefined, second: Statement | undefined): boolean {
  if (!first || !second) return false;
  if (first.verb !== "insert" && first.verb !== "replace") return false;
  return (
    !/["“”]|``|;/.test(words.slice(first.verbEnd, second.verbStart)) &&
    /^(?:to|so\s+as|reads?)\b/i.test(words.slice(second.verbStart, second.verbEnd))
  );
}
