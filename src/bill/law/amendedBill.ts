import type { Notice } from "../../text/notice.ts";
import { citationsIn } from "../citations/citationsIn.ts";
import type { Amendment, Bill, BillSection, LawSection, SectionBody } from "../types.ts";
import { amendLaw } from "./amendedLaw.ts";
import { type Located, wholeLaw } from "./lawBody.ts";
import type { CurrentLaw, LawLookup } from "./lawIndex.ts";
import { repealsOf } from "./repeals.ts";

/** A bill read with current law at hand. */
export interface AmendedBill {
  readonly bill: Bill;
  /** Sections of law at hand that the bill's instructions do not fit. */
  readonly notices: readonly Notice[];
}

/** Reasons told of one section of law. */
const MOST = 2;

/**
 * The bill with its instructions carried out on the law at hand: each section of law that it amends or repeals by
 * instruction stands there whole, words kept, inserted and deleted, so that they are read in their context. Where that
 * law is not at hand, or an instruction does not fit it, the instructions stay as the draft has them.
 *
 * Offsets stay true: inserted words keep their place in the draft. Words of current law have none; they lead to the
 * instruction that changes the law nearest to them, and their section of law is marked `current`.
 */
export function amendedBill(bill: Bill, lookup: LawLookup): AmendedBill {
  if (bill.kind !== "bill") return { bill, notices: [] };
  const byLaw = instructionsByLaw(bill, lookup);
  if (!byLaw.size) return { bill, notices: [] };
  const notices: Notice[] = [];
  const carried = new Set<Amendment>();
  const whole = new Map<BillSection, BillSection[]>();
  for (const [law, located] of byLaw) {
    const [home] = located;
    if (!home) continue;
    const { body, notes } = amendedOnce(law, located);
    if (!body) {
      notices.push(misfit(law, notes, home.section));
      continue;
    }
    for (const { amendment } of located) carried.add(amendment);
    const made: BillSection = { ...home.section, heading: law.heading || home.section.heading, action: "amend", body };
    whole.set(home.section, [...(whole.get(home.section) ?? []), made]);
  }
  if (!carried.size) return { bill, notices };
  const sections = bill.sections.flatMap((section) => [rest(section, carried), ...(whole.get(section) ?? [])]);
  return { bill: { ...bill, sections }, notices };
}

/** The instructions of a bill by the section of law at hand that they act on. */
function instructionsByLaw(bill: Bill, lookup: LawLookup): Map<CurrentLaw, Located[]> {
  const out = new Map<CurrentLaw, Located[]>();
  for (const section of bill.sections) {
    for (const amendment of instructionsOf(section)) {
      const target = sectionOf(amendment.target);
      const law = amendment.action === "add-section" ? null : lookup(target, codeNamed(section, target));
      if (!law) continue;
      const known = out.get(law);
      if (known) known.push({ amendment, section });
      else out.set(law, [{ amendment, section }]);
    }
  }
  return out;
}

/** A number that sections of several codes may bear: 647, 20.02, not 22-1831. */
const PLAIN = /^\d+[A-Za-z]{0,3}(?:\.\d+[A-Za-z]?)*$/;
/** An amending clause is looked through for the code that it names no further than this. */
const LONGEST = 4000;

/** The code that a bill section says a section of law is of: "Section 647 of the Penal Code"; null where its number tells. */
function codeNamed({ body }: BillSection, target: string): string | null {
  if (!PLAIN.test(target)) return null;
  const cited = citationsIn(body.text, 0, LONGEST).find(({ section, title }) => section === target && title);
  return cited?.title && /\b(?:code|laws?)\b/i.test(cited.title) ? cited.title : null;
}

/** Instructions of bodies still in use, each on one section of law. */
const instructions = new WeakMap<SectionBody, readonly Amendment[]>();

function instructionsOf(section: BillSection): readonly Amendment[] {
  const { body } = section;
  if (section.action !== "repeal" && !body.amendments.length) return body.amendments;
  let known = instructions.get(body);
  if (!known) {
    const named = repealsOf(section);
    known = named.length ? named : body.amendments.flatMap(bySections);
    instructions.set(body, known);
  }
  return known;
}

/** An instruction on several sections of law, one for each of them. */
function bySections(amendment: Amendment): readonly Amendment[] {
  const { also, ...one } = amendment;
  if (!also) return [amendment];
  const units = also.filter((target) => sectionOf(target) === sectionOf(one.target));
  const others = also.filter((target) => !units.includes(target));
  return [{ ...one, ...(units.length ? { also: units } : {}) }, ...others.map((target) => ({ ...one, target }))];
}

function sectionOf(target: string): string {
  return target.replace(/\(.*$/, "");
}

interface Carried {
  readonly law: CurrentLaw;
  readonly located: readonly Located[];
  readonly body: SectionBody | null;
  readonly notes: readonly string[];
}

/** What was carried out last, by the body of the first bill section that instructs and the citation. */
const known = new WeakMap<SectionBody, Map<string, Carried>>();

/** The law amended; the last result as long as law, instructions and their places among each other are the same. */
function amendedOnce(law: CurrentLaw, located: readonly Located[]): Carried {
  const home = located[0]?.section.body;
  const kept = home && known.get(home)?.get(law.cite);
  if (kept && kept.law === law && samePlaces(kept.located, located)) return kept;
  const { pieces, notes } = amendLaw(
    law,
    located.map(({ amendment }) => amendment),
  );
  const made = { law, located, notes, body: notes.length ? null : wholeLaw(law, pieces, located) };
  if (home) {
    const mine = known.get(home) ?? new Map<string, Carried>();
    mine.set(law.cite, made);
    known.set(home, mine);
  }
  return made;
}

function samePlaces(a: readonly Located[], b: readonly Located[]): boolean {
  const from = (all: readonly Located[]) => all[0]?.section.start ?? 0;
  return (
    a.length === b.length &&
    a.every(
      ({ amendment, section }, index) =>
        amendment === b[index]?.amendment && section.start - from(a) === b[index].section.start - from(b),
    )
  );
}

/** What is left of a bill section: the sections of law whose instructions were not carried out, if any. */
function rest(section: BillSection, carried: ReadonlySet<Amendment>): BillSection {
  const all = instructionsOf(section);
  if (!all.some((amendment) => carried.has(amendment))) return section;
  const { body } = section;
  const amendments = all.filter((amendment) => !carried.has(amendment));
  const laws = body.laws.filter((law) => {
    const own = all.filter((amendment) => acts(amendment, law));
    return own.length ? !own.every((amendment) => carried.has(amendment)) : amendments.length > 0;
  });
  const operative = section.operative && laws.length + amendments.length > 0;
  return { ...section, operative, body: { ...body, laws, amendments } };
}

/** Whether a stretch of a body gives an instruction or has its words. */
function acts({ span, textSpan }: Amendment, law: LawSection): boolean {
  return [span, textSpan].some((words) => words && words.start < law.end && words.end > law.start);
}

function misfit(law: CurrentLaw, notes: readonly string[], section: BillSection): Notice {
  return {
    code: "law.does-not-fit",
    message: "The instructions on § {0} do not fit the current law in {1}, so the draft is read without it: {2}",
    args: [law.cite, law.file, [...new Set(notes)].slice(0, MOST).join(" ")],
    span: section.headingSpan,
  };
}
