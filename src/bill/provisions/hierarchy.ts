import type { Provision } from "../types.ts";
import { kindsOf, type Label, type LabelKind, rankOf } from "./labels.ts";

interface Level {
  readonly form: Label["form"];
  readonly kind: LabelKind;
  rank: number;
  readonly provision: number;
}

interface Draft {
  label: string;
  start: number;
  end: number;
  ownStart: number;
  ownEnd: number;
  tail: { start: number; end: number } | null;
  parent: number;
}

/** How a label is written in a path of labels; a bullet is cited by what stands above it. */
const OWN: Readonly<Record<Label["form"], (value: string) => string>> = {
  bracket: (value) => `(${value})`,
  dot: (value) => value,
  subd: (value) => `Subd. ${value}`,
  bullet: () => "",
  sec: (value) => `Sec. ${value}`,
};

/** Deeper nesting than this is a misreading. */
const DEEPEST = 12;

/**
 * Builds the provisions of one section of law from its labels. A label goes on with the deepest open list in which it
 * is next; failing that it opens a list when it is a first label, or else goes on with a list of its kind. `(i)` after
 * `(h)` is a letter, elsewhere a numeral.
 */
export function buildProvisions(
  text: string,
  start: number,
  end: number,
  labels: readonly Label[],
  base: number,
): Provision[] {
  const out: Draft[] = [{ label: "", start, end, ownStart: start, ownEnd: end, tail: null, parent: -1 }];
  const levels: Level[] = [];
  for (const label of labels) {
    const before = out.at(-1)?.ownStart ?? start;
    const starts = label.startsLine || text.slice(before, label.start).trim() === "";
    const placed = place(label, levels, starts, OPENS_LIST.test(behindWords(text, start, label.start)));
    if (!placed) continue;
    levels.length = placed.depth;
    const parent = levels.at(-1)?.provision ?? 0;
    // Whatever came before was cut off by its own successor already.
    const last = out.at(-1);
    if (last) last.ownEnd = label.start;
    const own = OWN[label.form](label.value);
    const prefix = out[parent]?.label ?? "";
    const path = prefix && label.form === "dot" && !prefix.endsWith(")") ? `${prefix}.${own}` : prefix + own;
    levels.push({ form: label.form, kind: placed.kind, rank: rankOf(label.value, placed.kind), provision: out.length });
    out.push({ label: path, start: label.start, end, ownStart: label.end, ownEnd: end, tail: null, parent });
  }
  closeEnds(out, end);
  findTails(text, out);
  return out.map((draft) => ({
    label: draft.label,
    start: draft.start,
    end: draft.end,
    own: { start: draft.ownStart, end: draft.ownEnd },
    tail: draft.tail,
    parent: draft.parent < 0 ? -1 : draft.parent + base,
    leadsIn: leadsIn(text.slice(Math.max(draft.ownStart, draft.ownEnd - 60), draft.ownEnd)),
  }));
}

/** Words that end so lead into a list of their own. */
const OPENS_LIST = /[:—–]["”]?\s*["“]?$/;
/** The last signs before a label, its indent left out. */
function behindWords(text: string, start: number, label: number): string {
  let at = label;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return text.slice(Math.max(start, at - 3), at);
}
/** Letters of the alphabet: behind `(z)` a list goes on with `(aa)`. */
const LETTERS = 26;

interface Placed {
  readonly depth: number;
  readonly kind: LabelKind;
}

function place(label: Label, levels: readonly Level[], starts: boolean, opensList: boolean): Placed | null {
  if (label.form === "sec") return { depth: 0, kind: "digit" };
  if (label.form === "bullet") return placeBullet(label, levels);
  const kinds = kindsOf(label.value);
  // "(h) if a person: (i) …": a list that a colon opens begins with a numeral, though the letter would be next.
  if (opensList && label.value.toLowerCase() === "i" && levels.length < DEEPEST && label.startsLine) {
    return { depth: levels.length, kind: label.value === "i" ? "roman" : "Roman" };
  }
  const doubled = pastAlphabet(label, kinds, levels);
  if (doubled) return doubled;
  // Next in an open list, the deepest first.
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    if (!level || level.form !== label.form) continue;
    for (const kind of kinds) {
      if (level.kind !== kind) continue;
      const rank = rankOf(label.value, kind);
      if (
        rank === level.rank + 1 ||
        (rank === level.rank && label.value.length > 1 && /[-.A-Za-z]/.test(label.value.slice(1)))
      ) {
        return { depth, kind };
      }
    }
  }
  if (starts && kinds[0] === "upper") {
    const depth = capitalOf(label, levels);
    if (depth >= 0) return { depth, kind: "lower" };
  }
  if (levels.length >= DEEPEST) return null;
  // The first of a new list; numerals before letters, since (i) opens far more lists than it continues here.
  for (const kind of [...kinds].reverse()) {
    if (rankOf(label.value, kind) === 1) {
      if (!label.startsLine && levels.some((level) => level.form === label.form && level.kind === kind)) {
        // A list that starts over inside a sentence replaces the list of its kind, unless something stands between.
        const depth = levels.findIndex((level) => level.form === label.form && level.kind === kind);
        return { depth: depth === levels.length - 1 ? depth : levels.length, kind };
      }
      return { depth: levels.length, kind };
    }
  }
  if (!label.startsLine) return null;
  // Later in an open list (units between were left out), else a list of its own in an excerpt.
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    const kind = kinds.find((entry) => entry === level?.kind);
    if (level && kind && level.form === label.form && rankOf(label.value, kind) > level.rank) return { depth, kind };
  }
  const kind = kinds[0];
  return kind ? { depth: outerDepth(kind, levels), kind } : null;
}

/** A bullet goes on with the list of bullets of its depth that is open, or opens one. */
function placeBullet({ value }: Label, levels: readonly Level[]): Placed | null {
  const rank = rankOf(value, "lower");
  const open = levels.findIndex((level) => level.form === "bullet" && level.rank >= rank);
  const depth = open < 0 ? levels.length : open;
  return depth < DEEPEST ? { depth, kind: "lower" } : null;
}

/** "(B)" behind "(a)": where capitals show what is new, a new letter of the list is a capital too. The depth, or -1. */
function capitalOf(label: Label, levels: readonly Level[]): number {
  if (levels.some((level) => level.kind === "upper")) return -1;
  const rank = rankOf(label.value, "lower");
  return rank < 2
    ? -1
    : levels.findIndex((level) => level.form === label.form && level.kind === "lower" && level.rank === rank - 1);
}

/** `(aa)` behind `(z)`: the list goes on with doubled letters. */
function pastAlphabet(label: Label, kinds: readonly LabelKind[], levels: readonly Level[]): Placed | null {
  const kind = kinds.find((entry) => entry === "double" || entry === "Double");
  if (!kind || rankOf(label.value, kind) !== 1) return null;
  const single = kind === "double" ? "lower" : "upper";
  const depth = levels.findIndex(
    (level) => level.form === label.form && level.kind === single && level.rank === LETTERS,
  );
  return depth < 0 ? null : { depth, kind };
}

/** An excerpt's first label of a kind goes under whatever is open, a letter or digit kind already open closes. */
function outerDepth(kind: LabelKind, levels: readonly Level[]): number {
  const same = levels.findIndex((level) => level.kind === kind);
  return same >= 0 ? same : levels.length;
}

/** A provision ends where the next one that is not its descendant begins. */
function closeEnds(out: Draft[], end: number): void {
  const open: number[] = [];
  const close = (until: number, at: number) => {
    while (open.length > until) {
      const draft = out[open.pop() ?? 0];
      if (draft) {
        draft.end = at;
        draft.ownEnd = Math.min(draft.ownEnd, at);
      }
    }
  };
  for (const [index, draft] of out.entries()) {
    if (index === 0) continue;
    const parent = open.indexOf(draft.parent);
    close(draft.parent === 0 ? 0 : parent + 1, draft.start);
    open.push(index);
  }
  close(0, end);
}

/** Flush words: an unlabelled paragraph behind a list, beginning in lower case, that takes the lead-in's sentence up again. */
function findTails(text: string, out: Draft[]): void {
  const lastChild = new Map(out.map(({ parent }, index) => [parent, index]));
  for (const [index, draft] of out.entries()) {
    if (draft.parent < 0 || lastChild.get(draft.parent) !== index) continue;
    const parent = out[draft.parent];
    if (!parent) continue;
    if (!leadsIn(text.slice(Math.max(parent.ownStart, parent.ownEnd - 60), parent.ownEnd))) continue;
    const at = flushAt(text, draft.ownStart, draft.ownEnd);
    if (at < 0) continue;
    let own = at;
    while (own > draft.ownStart && /\s/.test(text.charAt(own - 1))) own--;
    if (own > draft.ownStart && /[;,.]/.test(text.charAt(own - 1))) own--;
    if (own === draft.ownStart) continue;
    parent.tail = { start: at, end: draft.ownEnd };
    draft.ownEnd = own;
  }
}

const TAKES_UP = /(?:shall|is|are|may|must|commits|and|or|if|when|unless|in|the)\b/y;

/** Where a line of a stretch begins that takes a sentence up again, or -1. */
function flushAt(text: string, start: number, end: number): number {
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at)) {
    const feed = at;
    while (at < end && /\s/.test(text.charAt(at))) at++;
    TAKES_UP.lastIndex = at;
    if (at < end && TAKES_UP.test(text) && isParagraph(text, start, feed, at)) return at;
  }
  return -1;
}

/** Whether a line is one of its own, rather than the rest of a wrapped one: behind a blank line, or behind the end of an item. */
function isParagraph(text: string, start: number, feed: number, at: number): boolean {
  if (text.indexOf("\n", feed + 1) >= 0 && text.indexOf("\n", feed + 1) < at) return true;
  const ends = /([.;:—–]|,)["”]?[ \t]*$/.exec(text.slice(Math.max(start, feed - 6), feed))?.[1];
  // Behind a comma a wrapped line may go on with "and", a sentence taken up again goes on with its verb.
  return ends === "," ? /^(?:shall|is|are|may|must|commits)\b/.test(text.slice(at, at + 8)) : ends !== undefined;
}

/** Whether words run on into the list behind them: they end with a colon or dash, without a full stop, or with "the following.". */
function leadsIn(words: string): boolean {
  const trimmed = words.replace(/(?<![\s*_])[\s*_]+$/, "");
  return trimmed !== "" && (!/[.;]["”]?$/.test(trimmed) || /\bfollowing\.$/i.test(trimmed));
}
