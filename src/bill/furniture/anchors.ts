import type { Coding } from "../coding.ts";

/** Anchors that a drafting office's word processor leaves in pages and copies: Arizona's sections begin and end with one. */
const ANCHORS = /(?:START|END)_STATUTE/g;

/** Takes hidden anchors out. */
export function removeAnchors(coding: Coding): void {
  const { text } = coding;
  ANCHORS.lastIndex = 0;
  for (let match = ANCHORS.exec(text); match; match = ANCHORS.exec(text))
    coding.remove(match.index, ANCHORS.lastIndex, "marker");
}
