import { readInsert } from "./insert.ts";
import type { Place } from "./place.ts";
import { readRedesignate } from "./redesignate.ts";
import { readRepeal } from "./repeal.ts";
import { resolvePlace } from "./resolve.ts";
import { readRestatement } from "./restate.ts";
import { isRider, joins, localLead, type Statement, statementsIn } from "./statements.ts";
import { readStrike } from "./strike.ts";
import { readStrikeInsert } from "./strikeInsert.ts";
import { type UnitRead, UnitReading, type UnitWords } from "./unitReading.ts";
import type { Verb } from "./verbs.ts";

type Reader = (reading: UnitReading, statement: Statement, place: Place) => void;

const READERS: Readonly<Record<Verb, Reader>> = {
  strike: readStrike,
  insert: readInsert,
  repeal: readRepeal,
  redesignate: readRedesignate,
  replace: readRestatement,
};

/** Reads one unit's own words: what each of its verbs instructs. */
export function readUnit(unit: UnitWords): UnitRead {
  const { words, context } = unit;
  const reading = new UnitReading(unit);
  const statements = statementsIn(words);
  const lead = statements[0]?.lead ?? words;
  // "A new paragraph (3) is added" names what comes, not where it is.
  const ground = resolvePlace(beforeNew(lead), context);
  let place = ground;
  for (let i = 0; i < statements.length; i++) {
    const statement = statements[i];
    if (!statement) continue;
    if (i > 0) place = resolvePlace(localLead(statement.lead), ground);
    const next = statements[i + 1];
    if (next && joins(words, statement, next)) {
      // "… and inserting a new subsection to read as follows".
      const rider = statements[i + 2];
      const rides = rider?.verb === "replace" && isRider(words, next, rider);
      readStrikeInsert(reading, statement, rides ? { ...next, end: rider.end } : next, place);
      i += rides ? 2 : 1;
    } else if (next?.verb === "replace" && isRider(words, statement, next)) {
      READERS[statement.verb](reading, { ...statement, end: next.end }, place);
      i++;
    } else {
      READERS[statement.verb](reading, statement, place);
    }
  }
  return reading.found(ground);
}

/** Words up to those that name something new. */
function beforeNew(lead: string): string {
  if (!/\bnew\b/i.test(lead)) return lead;
  const at = lead.search(/\b(?:a|an|one|two|three|the\s+following)?\s*new\b/i);
  return at >= 0 ? lead.slice(0, at) : lead;
}
