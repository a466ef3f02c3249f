import { OffsetMap } from "../../text/offsetMap.ts";
import { findLabels } from "../provisions/findLabels.ts";
import { buildProvisions } from "../provisions/hierarchy.ts";
import type { Bill, BillSection, LawSection, Provision, Run, SectionBody } from "../types.ts";
import { amendLaw, bySection, type Piece } from "./amendedLaw.ts";
import type { LawLookup } from "./lawIndex.ts";

/**
 * The bill with each section that amends by instruction turned into the whole sections of law that it amends, words
 * kept, inserted and deleted, so that they are read in their context. A section whose law is not at hand, or whose
 * instructions cannot all be carried out, stays as it is.
 *
 * Offsets stay true: inserted words keep their place in the draft. Words of current law have none; they stand, as an
 * empty stretch, at the instruction that changes the section nearest to them. Evidence on such words has therefore an
 * empty or short span in the draft: quote its `text`, and cite it by the section of law (`§ 22-1831(b)`).
 */
export function amendedBill(bill: Bill, lookup: LawLookup): Bill {
  let changed = false;
  const sections = bill.sections.map((section) => {
    const body = section.body.amendments.length ? amendedBody(section, lookup) : null;
    if (!body) return section;
    changed = true;
    return { ...section, action: "amend" as const, body };
  });
  return changed ? { ...bill, sections } : bill;
}

function amendedBody(section: BillSection, lookup: LawLookup): SectionBody | null {
  const { body } = section;
  const builder = new BodyBuilder(section);
  for (const [cite, amendments] of bySection(body.amendments.filter(({ action }) => action !== "add-section"))) {
    const law = lookup(cite);
    if (!law) return null;
    const { pieces, notes } = amendLaw(law, amendments);
    if (notes.length) return null;
    builder.add(law.cite, law.heading, pieces);
  }
  for (const { action, target, text, textSpan, span } of body.amendments) {
    if (action !== "add-section" || !text) continue;
    builder.add(target, section.heading, [{ text, change: "inserted", words: textSpan ?? span, instruction: span }]);
  }
  return builder.build();
}

/** Joins amended sections of law into one body. */
class BodyBuilder {
  readonly #section: BillSection;
  readonly #pieces: number[] = [];
  readonly #runs: Run[] = [];
  readonly #laws: LawSection[] = [];
  readonly #provisions: Provision[] = [];
  #text = "";

  constructor(section: BillSection) {
    this.#section = section;
  }

  add(cite: string, heading: string, pieces: readonly Piece[]): void {
    const { map } = this.#section.body;
    const from = this.#text.length;
    let anchor = map.start(pieces.find((piece) => piece.instruction)?.instruction?.start ?? 0);
    for (const { text, change, words, instruction } of pieces) {
      const start = this.#text.length;
      if (words) {
        anchor = map.end(words.end);
        this.#pieces.push(start, map.start(words.start), anchor);
      } else {
        if (instruction) anchor = map.start(instruction.start);
        this.#pieces.push(start, anchor, anchor);
      }
      this.#text += text;
      this.#runs.push({ start, end: this.#text.length, change });
    }
    const end = this.#text.length;
    const first = this.#provisions.length;
    this.#provisions.push(...buildProvisions(this.#text, from, end, findLabels(this.#text, from, end), first));
    this.#laws.push({ start: from, end, cite, heading, first, last: this.#provisions.length, identity: {} });
  }

  build(): SectionBody {
    const { body } = this.#section;
    return {
      text: this.#text,
      map: new OffsetMap(this.#pieces, this.#text.length),
      runs: this.#runs,
      marks: [],
      laws: this.#laws,
      provisions: this.#provisions,
      amendments: body.amendments,
    };
  }
}
