import { normaliseCitation } from "../citations/normalise.ts";
import type { Opening } from "./action.ts";

/** Sections of law by number, as a bill's title says what becomes of them. */
export interface TitleActions {
  readonly amended: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
}

const AMENDED = /\b(?:amending|amend\s+and\s+reenact)\b([^;]{1,4000}?)(?=\badding\b|;|,\s+(?:all\s+)?relating\b|$)/gi;
const ADDED = /\badding\b([^;]{1,4000}?)(?=;|,\s+(?:all\s+)?relating\b|$)/gi;
/** Where a section is printed elsewhere, and what amended it before. */
const REMARKS = /\([^()]*\)|,?\s+as\s+(?:added|amended)\s+by\s+[^,;]*(?:,\s+(?:and\s+)?(?=\d{4}\s+PA)[^,;]*)*/gi;
const NUMBERS = /\d+[A-Za-z]{0,3}(?:-\d+[A-Za-z]{0,3})*/g;
const LIST = /(?:\bsections?|§{1,2})\s*(\d[^;]*)/gi;

/**
 * What a title says of each section. Michigan and West Virginia print the sections of law alone: whether they are
 * amended or new stands in the bill's title only.
 */
export function titleActions(title: string): TitleActions {
  const words = title.replace(REMARKS, " ");
  const added = sectionsIn(words, ADDED);
  const amended = sectionsIn(words, AMENDED);
  for (const number of added) amended.delete(number);
  return { amended, added };
}

/** The opening of a section that says nothing itself, as the title gives it; without a number, that of all sections. */
export function openingByTitle(opening: Opening, number: string, title: TitleActions | null): Opening {
  if (!title || opening.action !== "other") return opening;
  const amends = number ? title.amended.has(number) : title.amended.size > 0;
  if (amends) return { ...opening, action: "amend", isNew: false };
  const adds = number ? title.added.has(number) : title.added.size > 0;
  return adds ? { ...opening, action: "add", isNew: true } : opening;
}

function sectionsIn(title: string, pattern: RegExp): Set<string> {
  const out = new Set<string>();
  for (const part of title.matchAll(pattern))
    for (const list of (part[1] ?? "").matchAll(LIST))
      for (const [number] of (list[1] ?? "").matchAll(NUMBERS)) out.add(normaliseCitation(number));
  return out;
}
