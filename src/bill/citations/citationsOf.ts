import type { SectionBody } from "../types.ts";
import type { Citation } from "./citation.ts";
import { citationsIn } from "./citationsIn.ts";

/** Citations of sections still in use. */
const known = new WeakMap<SectionBody, readonly Citation[]>();

/** The citations of a section's law text, in order; spans are in that text. An edit elsewhere costs nothing here. */
export function citationsOf(body: SectionBody): readonly Citation[] {
  let found = known.get(body);
  if (!found) {
    found = citationsIn(body.text);
    known.set(body, found);
  }
  return found;
}
