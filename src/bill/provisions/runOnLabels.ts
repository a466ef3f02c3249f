import { kindsOf, type Label, rankOf } from "./labels.ts";

/** A number or letter with its full stop or bracket within a line, and words behind it. */
const WITHIN = /[ \t\u00a0]((?:\d{1,2}|[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})([.)]))[ \t\u00a0]{1,4}(["“(*_[]?[A-Za-z])/g;
/** A lead-in ends so. */
const LEADS = /(?:[:—–]|[.\s]-{1,2})["”]?$/;
/** "any of the following. 1. …" */
const FOLLOWING = /\bfollowing\.$/i;
/** What stands between two items. */
const BETWEEN = /[.;,?!)\]]["”]?$|[;,.]["”]?\s+(?:and|or|and\/or)$/i;
/** Words whose full stop says that the number behind them is theirs. */
const ABBREVIATED =
  /(?:^|[\s(])(?:nos?|secs?|arts?|pars?|subds?|chs?|c|pub|stats?|vols?|revs?|regs?|pts?|tits?|ann|pp?|cl|v|ex|figs?|supp|[A-Z])\.$/i;
/** Words in front of a label that are looked at. */
const LOOK = 40;
/** Lists within lists are no deeper. */
const DEEPEST = 12;

/** A list that may go on: its last label, and those found within lines so far. */
interface Run {
  last: string;
  readonly sign: string;
  readonly found: Label[];
}

/**
 * Items of lists that run on within one line, as text pasted from a page has them: "… any person: 1. To procure …;
 * 2. To entice …". A list is opened by a lead-in or by a label that begins a line (`known`); each further item must be
 * the next one and stand behind the end of the last. A number alone is none.
 */
export function runOnLabels(text: string, start: number, end: number, known: readonly Label[]): Label[] {
  const runs: Run[] = [];
  const out: Label[] = [];
  const signOf = (label: Label) => text.charAt(label.end - 1);
  let next = 0;
  let lastEnd = start;
  WITHIN.lastIndex = start;
  for (let match = WITHIN.exec(text); match && match.index < end; match = WITHIN.exec(text)) {
    const at = match.index + 1;
    // The first letter behind may itself belong to the next label.
    WITHIN.lastIndex = at + 1;
    for (let label = known[next]; label && label.start < at; label = known[++next]) {
      if (label.form !== "subd") goOn(runs, label.value, signOf(label));
      lastEnd = label.end;
    }
    const own = match[1] ?? "";
    const sign = match[2] ?? "";
    const value = own.slice(0, -1);
    if (known[next]?.start === at || !kindsOf(value).length) continue;
    const before = text.slice(Math.max(start, at - LOOK), at).trimEnd();
    const label = (startsLine: boolean): Label => ({ start: at, end: at + own.length, value, form: "dot", startsLine });
    const isFirst = kindsOf(value).some((kind) => rankOf(value, kind) === 1);
    if (isFirst && (LEADS.test(before) || FOLLOWING.test(before) || text.slice(lastEnd, at).trim() === "")) {
      open(runs, { last: value, sign, found: [label(true)] });
      lastEnd = at + own.length;
    } else if (BETWEEN.test(before) && !ABBREVIATED.test(before) && begins(before, own, match[3] ?? "")) {
      const run = nextIn(runs, value, sign);
      if (!run) continue;
      // An item that a second one follows is one.
      out.push(...run.found, label(false));
      run.found.length = 0;
      run.last = value;
      lastEnd = at + own.length;
    }
  }
  return out;
}

/** Behind a full stop an item begins as a sentence does; "A. Smith, B. Jones" are names. */
function begins(before: string, own: string, first: string): boolean {
  if (/^[A-Z]\.$/.test(own) && /,["”]?$/.test(before)) return false;
  return own.endsWith(")") || !/[.?!]["”]?$/.test(before) || !/^[a-z]/.test(first);
}

/** The innermost list that a value carries on; those inside it end there. */
function nextIn(runs: Run[], value: string, sign: string): Run | null {
  for (let depth = runs.length - 1; depth >= 0; depth--) {
    const run = runs[depth];
    if (!run || run.sign !== sign || !follows(run.last, value)) continue;
    runs.length = depth + 1;
    return run;
  }
  return null;
}

/** A label that begins a line goes on with an open list, or opens one. */
function goOn(runs: Run[], value: string, sign: string): void {
  const run = nextIn(runs, value, sign);
  if (run) run.last = value;
  else open(runs, { last: value, sign, found: [] });
}

function open(runs: Run[], run: Run): void {
  if (runs.length === DEEPEST) runs.shift();
  runs.push(run);
}

function follows(last: string, value: string): boolean {
  const kinds = kindsOf(last);
  return kindsOf(value).some((kind) => kinds.includes(kind) && rankOf(value, kind) === rankOf(last, kind) + 1);
}
