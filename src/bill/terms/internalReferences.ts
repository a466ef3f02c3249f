import type { Span } from "../../text/span.ts";
import type { Bill, BillSection, LawSection, Provision } from "../types.ts";
import { changeAt } from "./changeAt.ts";

/** A reference of the draft to another part of itself. Spans are in the original draft. */
export interface InternalReference extends Span {
  /** `section 2 of this act`, as it stands. */
  readonly text: string;
  /** Where it leads, or null where the draft surely has no such part. A doubtful reference is left out. */
  readonly target: Span | null;
}

/** What every such reference ends with; the words before it are looked at only there, which keeps the search linear. */
const OF_THIS = /\bof\s+this\s+(section|act|bill)\b/gi;
const LONGEST = 200;
const SECTIONS =
  /\bsections?\s+(\d{1,3}[A-Za-z]?(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|through)\s+)\d{1,3}[A-Za-z]?){0,30})(?:\s*,\s*inclusive,)?\s+$/i;
const LABEL = "(?:\\([A-Za-z0-9]{1,5}\\))+";
const UNIT = "(?:subsections?|subdivisions?|paragraphs?|subparagraphs?|divisions?|clauses?|subclauses?|items?)";
const UNITS = new RegExp(`\\b${UNIT}\\s+${LABEL}(?:\\s+of\\s+${UNIT}\\s+${LABEL}){0,4}\\s+$`, "i");

/**
 * References inside the draft: to its own sections ("section 2 of this act") and to parts of the same section of law
 * ("subdivision (1) of subsection (a) of this section"). Struck words refer to nothing.
 */
export function internalReferences(bill: Bill): readonly InternalReference[] {
  const byNumber = new Map(bill.sections.map((section) => [section.number.toLowerCase(), section]));
  const out: InternalReference[] = [];
  for (const section of bill.sections) {
    const { text } = section.body;
    for (const law of section.body.laws) {
      let labels: ReadonlyMap<string, Provision> | undefined;
      OF_THIS.lastIndex = law.start;
      for (let match = OF_THIS.exec(text); match && match.index < law.end; match = OF_THIS.exec(text)) {
        const from = Math.max(law.start, match.index - LONGEST);
        const before = text.slice(from, match.index);
        const end = match.index + match[0].length;
        if (match[1]?.toLowerCase() === "section") {
          const unit = UNITS.exec(before);
          if (!unit) continue;
          labels ??= labelsOf(section, law);
          const wanted = labelIn(unit[0]);
          const provision = labels.get(wanted);
          if (provision || isWhole(section, labels, wanted))
            out.push(reference(section, from + unit.index, end, provision ?? null, section));
        } else if (bill.kind === "bill") {
          const named = SECTIONS.exec(before);
          if (named) out.push(...sectionsNamed(section, named, from, end, byNumber));
        }
      }
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

function* sectionsNamed(
  section: BillSection,
  match: RegExpExecArray,
  from: number,
  end: number,
  byNumber: ReadonlyMap<string, BillSection>,
): Generator<InternalReference> {
  const list = match[1] ?? "";
  const listAt = from + match.index + match[0].indexOf(list);
  const one = /^\w+$/.test(list);
  for (const number of list.matchAll(/\d{1,3}[A-Za-z]?/g)) {
    const start = listAt + number.index;
    const target = byNumber.get(number[0].toLowerCase()) ?? null;
    const [a, b] = one ? [from + match.index, end] : [start, start + number[0].length];
    if (target ? changeAt(section, a) !== "deleted" : meansThisBill(section, a) && byNumber.has("1"))
      yield reference(section, a, b, target?.headingSpan ?? null, null);
  }
}

/** `(a)(1)` from "subdivision (1) of subsection (a) of this section": the outermost unit stands last. */
function labelIn(words: string): string {
  const groups = words.match(new RegExp(LABEL, "g")) ?? [];
  return groups.reverse().join("");
}

function labelsOf(section: BillSection, law: LawSection): ReadonlyMap<string, Provision> {
  const map = new Map<string, Provision>();
  for (const provision of section.body.provisions.slice(law.first, law.last)) {
    if (!provision.label || changeAt(section, provision.own.start) === "deleted") continue;
    if (!map.has(provision.label)) map.set(provision.label, provision);
  }
  return map;
}

/**
 * Whether a unit that is not found is truly missing: the section is new, shown in full, and has its parent and the
 * parent's first child. A section of existing law may be shown in part.
 */
function isWhole(section: BillSection, labels: ReadonlyMap<string, Provision>, wanted: string): boolean {
  if (section.action !== "enact" || section.body.amendments.length > 0 || section.body.laws.length > 1) return false;
  const parent = wanted.replace(/\([^()]*\)$/, "");
  if (parent && !labels.has(parent)) return false;
  return labels.has(`${parent}(a)`) || labels.has(`${parent}(1)`) || labels.has(`${parent}(A)`);
}

/** Whether "of this act" means this bill: words of existing law speak of the act that they came from. */
function meansThisBill(section: BillSection, offset: number): boolean {
  const change = changeAt(section, offset);
  return change === "inserted" || (change === "kept" && section.action === "enact");
}

function reference(
  section: BillSection,
  start: number,
  end: number,
  target: Span | null,
  within: BillSection | null,
): InternalReference {
  const { map, text } = section.body;
  const place = (span: Span): Span =>
    within ? { start: within.start + map.start(span.start), end: within.start + map.end(span.end) } : span;
  return {
    start: section.start + map.start(start),
    end: section.start + map.end(end),
    text: text.slice(start, end).replace(/\s+/g, " "),
    target: target && place(target),
  };
}
