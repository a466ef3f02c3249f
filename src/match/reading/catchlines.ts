import type { ReportCard } from "../../goals/reportCard.ts";
import type { CompiledLexicon } from "../lexicon/lexicon.ts";
import type { Reference } from "./references.ts";

/** A section of a state's code that is not at hand, known by what it is called. */
export interface Catchline {
  readonly state: string;
  /** Its number, normalised: `53a-82`. */
  readonly number: string;
  /** The code that it stands in, where the number alone could be of another: `Penal Code`. */
  readonly code: string | null;
  readonly words: string;
  /** Concepts that its words express and that references take over. */
  readonly concepts: readonly number[];
}

/** Words that name a code or a title behind a citation: "section 43.02, Penal Code", "§ 11-303 of the Criminal Law Article". */
const CODE =
  /^[\s,]*(?:(?:of|in)\s+(?:the\s+)?)?((?:[A-Z][\w.]*\s+){0,4}(?:Code|Law|Article|Act|Title\s+\d+|title\s+\d+))\b/;
/** The code that words behind a citation name, or null. */
export function codeBehind(words: string): string | null {
  return CODE.exec(words)?.[1] ?? null;
}

/** A number without these is too plain to tell a state by. */
const DISTINCT = /[-.:]/;

/**
 * What sections of the states' codes are called, as far as report cards say so: bills cite an offense by its number alone
 * ("a violation of section 53a-82"), and whoever drafts for the state knows which offense that is.
 */
export class Catchlines {
  readonly #byNumber = new Map<string, Catchline[]>();

  constructor(cards: readonly ReportCard[], lexicon: CompiledLexicon, inherited: ReadonlySet<number>) {
    for (const { state, catchlines } of cards) {
      for (const [cite, words] of Object.entries(catchlines ?? {})) {
        const [number = "", code = null] = cite.split(", ");
        const concepts = new Set(lexicon.hitsIn(words).map(({ concept }) => concept));
        const found = { state, number, code, words, concepts: [...concepts].filter((each) => inherited.has(each)) };
        const others = this.#byNumber.get(number);
        if (others) others.push(found);
        else this.#byNumber.set(number, [found]);
      }
    }
  }

  /** The section that words of a text refer to, or null. Without a state a number that only one state has is enough. */
  of({ inSection, ofThisAct, name, behind }: Reference, state: string | null): Catchline | null {
    if (inSection || ofThisAct) return null;
    return this.#find(name, state, (wanted) => {
      const code = codeBehind(behind);
      return !code || code.toLowerCase().endsWith(wanted);
    });
  }

  /** The section that a bill amends in part; `instruction` are the words that say so, its code among them. */
  called(cite: string | null, instruction: string, state: string | null): Catchline | null {
    const words = instruction.toLowerCase();
    return cite ? this.#find(cite.replace(/\(.*$/, ""), state, (wanted) => words.includes(wanted)) : null;
  }

  #find(number: string, state: string | null, isIn: (code: string) => boolean): Catchline | null {
    const all = this.#byNumber.get(number) ?? [];
    const own = all.filter((each) => (state ? each.state === state : all.length === 1 && DISTINCT.test(number)));
    return own.find(({ code }) => !code || isIn(code.toLowerCase())) ?? null;
  }
}
