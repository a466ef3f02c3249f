import type { Label } from "./labels.ts";

/** A bullet at the start of a line, and words behind it. */
const BULLET = /\n([ \t\u00a0]*)([•‣▪▫◦●○■□·–—*+-])[ \t\u00a0]+(?=["“(]?[A-Za-z])/g;
/** A lead-in ends so. */
const LEADS = /:["”]?\s*$/;
/** An item that another one follows ends so. */
const GOES_ON = /[;,]["”]?(?:\s+(?:and|or))?\s*$/;

/** A list that is open: the sign of its items, and how far they are indented. */
interface Open {
  readonly sign: string;
  readonly indent: number;
}

/** Values of labels by the depth of their list, so that lists within lists are told apart. */
const DEPTHS = ["a", "b", "c", "d"];

/**
 * Items of lists that have bullets for labels: the first stands behind a lead-in, the others bear its sign, or go on
 * from an item that does not end the sentence. An item with words for a lead-in opens a list within when the items
 * behind it are indented further or bear another sign.
 */
export function bulletLabels(text: string, start: number, end: number): Label[] {
  const out: Label[] = [];
  const open: Open[] = [];
  BULLET.lastIndex = start;
  for (let match = BULLET.exec(text); match && match.index < end; match = BULLET.exec(text)) {
    const [all, { length: indent } = "", sign = ""] = match;
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    const depth = open.findLastIndex((list) => list.sign === sign && list.indent === indent);
    if (depth >= 0) open.length = depth + 1;
    else if (LEADS.test(before)) {
      if (out.length && isItem(text, out.at(-1), match.index)) {
        while (open.length && (open.at(-1)?.indent ?? 0) > indent) open.pop();
        if (open.length === DEPTHS.length) open.pop();
      } else open.length = 0;
      open.push({ sign, indent });
    } else {
      const other = open.findLastIndex((list) => list.sign === sign || list.indent === indent);
      if (other < 0 || (open[other]?.sign !== sign && !GOES_ON.test(before))) continue;
      open.length = other + 1;
    }
    const at = match.index + all.indexOf(sign, indent);
    out.push({ start: at, end: at + 1, value: DEPTHS[open.length - 1] ?? "a", form: "bullet", startsLine: true });
  }
  return out;
}

/** Whether a place ends the item of the last bullet, rather than a lead-in of its own paragraph. */
function isItem(text: string, last: Label | undefined, at: number): boolean {
  return last !== undefined && !/\n/.test(text.slice(last.end, at).trim());
}
