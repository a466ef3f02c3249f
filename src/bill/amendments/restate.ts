import type { Span } from "../../text/span.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import { findLawHeads } from "../provisions/lawSections.ts";
import { isBlock } from "./blocks.ts";
import { readInsert } from "./insert.ts";
import { namesSeveral } from "./named.ts";
import type { Place } from "./place.ts";
import type { Statement } from "./statements.ts";
import type { UnitReading } from "./unitReading.ts";

/** "is amended to read as follows": a unit is put anew. */
export function readRestatement(reading: UnitReading, statement: Statement, place: Place): void {
  // "A new subsection (c) to read as follows:", the verb left out.
  if (/^\s*(?:an?\s+)?new\s/i.test(statement.lead)) {
    readInsert(reading, statement, place);
    return;
  }
  const operand = reading.words(statement.verbEnd, statement.end);
  const quoted = reading.quoted(statement.verbEnd, statement.end);
  const span = reading.span(statement);
  const [first, second] = quoted;
  if (first && second && !first.quotation.block && /\bwith\b/i.test(operand)) {
    reading.push("strike-insert", place, { find: first.quotation, text: second.quotation, span });
    reading.stand(first.quotation, "deleted");
    reading.stand(second.quotation, "inserted");
    return;
  }
  const text = first?.quotation ?? reading.unquoted(statement);
  if (!text) return;
  // "by amending subsection (b) to read": the verb's own words hold the unit.
  const verb = reading.words(statement.verbStart, statement.verbEnd);
  const at = reading.placeIn(/^amending\b/i.test(verb) ? `${verb} ${operand}` : operand, place, true);
  for (const { place: of, part } of partsOf(reading, text, at, `${statement.lead} ${operand}`))
    reading.push("replace", of, { text: part, span });
  reading.stand(text, "restated");
  for (const entry of quoted.length ? quoted.map((one) => one.quotation) : [text]) {
    reading.stand(entry, "restated");
    if (isBlock(entry)) reading.law(entry, at, false);
  }
}

interface Part {
  readonly place: Place;
  readonly part: Span;
}

/** The units that restated law consists of, where it is more than one: sections with their heads, or units named together. */
function partsOf(reading: UnitReading, law: Span, at: Place, said: string): readonly Part[] {
  const { text } = reading.unit;
  const whole = [{ place: at, part: law }];
  if (!isBlock(law)) return whole;
  const heads = findLawHeads(text.slice(0, law.end), law.start, true);
  if (heads.length > 1) {
    return heads.map((head, index) => ({
      place: index > 0 || !at.section ? { section: head.cite, units: [], part: null } : at,
      part: { start: index > 0 ? head.start : law.start, end: heads[index + 1]?.start ?? law.end },
    }));
  }
  if (!namesSeveral(said)) return whole;
  const units = buildProvisions(text, law.start, law.end, findLabels(text, law.start, law.end), 0);
  const siblings = units.filter((unit) => unit.parent === 0);
  if (!siblings.length) return whole;
  return siblings.map(({ start, end }) => {
    const label = /\([^()]+\)/.exec(text.slice(start, end))?.[0];
    return { place: label ? beside(at, label) : at, part: { start, end } };
  });
}

function beside(place: Place, label: string): Place {
  const last = place.units.at(-1);
  return last ? { ...place, units: [...place.units.slice(0, -1), { ...last, label: label.slice(1, -1) }] } : place;
}
