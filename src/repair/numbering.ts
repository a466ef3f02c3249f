import { internalReferences } from "../bill/terms/internalReferences.ts";
import type { Bill, BillSection } from "../bill/types.ts";
import type { Span } from "../text/span.ts";
import type { DraftEdit } from "./edit.ts";

/** Illinois counts its sections by fives, so that others can go between; elsewhere they follow one another. */
const STEPS: Readonly<Record<string, number>> = { IL: 5 };

/** Where a section's number stands in the text of its body: behind the words that head it. */
const HEAD = 120;

/** The number that follows another: `3` after `2`, `1.03` after `1.02`; empty where a section has none of that form. */
export function numberAfter(number: string, convention: string, step = STEPS[convention] ?? 1): string {
  const [, part = "", count = ""] = /^((?:\d+[.-])*)(\d+)[a-z]{0,2}$/i.exec(number.replace(/\.?\(.*$/, "")) ?? [];
  return count && part + String(Number(count) + step).padStart(count.length, "0");
}

/**
 * The number of a section that goes behind `before`, and the changes that make room for it: the sections behind it that
 * would clash are numbered on, and the draft's references to them follow. Where numbers are left free, as in Illinois
 * before the section on the effective date, nothing changes.
 */
export function roomAfter(
  bill: Bill,
  before: BillSection,
): { readonly number: string; readonly edits: readonly DraftEdit[] } {
  const behind = bill.sections.slice(bill.sections.indexOf(before) + 1);
  const [next] = behind;
  const wide = numberAfter(before.number, bill.convention);
  // A smaller step fits where the usual one would clash with a section that stands further on.
  const one = numberAfter(before.number, bill.convention, 1);
  const number = wide && next && isPast(wide, next.number) && !isPast(one, next.number) ? one : wide;
  if (!number) return { number: "", edits: [] };
  const edits: DraftEdit[] = [];
  const moved = new Map<number, readonly [from: string, to: string]>();
  for (let taken = number, at = 0; behind[at]?.number === taken; at++) {
    const section = behind[at] as BillSection;
    const span = numberSpan(bill, section);
    const to = numberAfter(taken, bill.convention, 1);
    if (span) edits.push({ ...span, text: to });
    moved.set(section.start, [taken, to]);
    taken = to;
  }
  if (moved.size) edits.push(...followingReferences(bill, moved));
  return { number, edits };
}

/** Whether a number is that of a later section or past it, in the same part. */
function isPast(number: string, other: string): boolean {
  const value = (text: string) => Number(/\d+$/.exec(text)?.[0] ?? Number.NaN);
  return value(number) >= value(other) && value(other) > 0;
}

function numberSpan({ source }: Bill, { start, body, number }: BillSection): Span | null {
  const found = new RegExp(`(?<![\\d.])${number.replace(/\./g, "\\.")}(?!\\d)`).exec(body.text.slice(0, HEAD));
  if (!found) return null;
  const span = {
    start: start + body.map.start(found.index),
    end: start + body.map.end(found.index + number.length),
  };
  return source.slice(span.start, span.end) === number ? span : null;
}

/** References of the draft to sections that are numbered anew. */
function followingReferences(
  bill: Bill,
  moved: ReadonlyMap<number, readonly [from: string, to: string]>,
): readonly DraftEdit[] {
  return internalReferences(bill).flatMap(({ start, end, target }) => {
    const [from, to] = (target && moved.get(target.start)) ?? [];
    if (!from || !to) return [];
    const all = [...bill.source.slice(start, end).matchAll(new RegExp(`(?<![\\d.(])${from}(?![\\d.)])`, "g"))];
    const at = start + (all[0]?.index ?? 0);
    return all.length === 1 ? [{ start: at, end: at + from.length, text: to }] : [];
  });
}
