/** A section of a code or act, as bills name it; group 1 is the number with its subunits. */
const CITATION =
  /(?:\b(?:sections?|secs?\.|RCW|ORS|NRS|KRS|RSMo|RSA|A\.R\.S\.|C\.R\.S\.|K\.S\.A\.(?:\s+\d{4}\s+Supp\.)?|O\.C\.G\.A\.|AS|IC|MCL|MCA|G\.S\.|R\.S\.|S\.D\.C\.L\.|Code\s+Section|Minnesota\s+Statutes[^,]{0,20},\s+section)\s*(?:§+\s*)?|§+\s*|\bILCS\s+)((?:\d+[A-Za-z]{0,3}(?:[-.:/–‑][0-9A-Za-z]+)*)(?:\s?\((?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivxl]{1,5})(?:[.-][a-z0-9]{1,3})?\))*)/i;

const D_C =
  /D\.?C\.?\s+(?:Official\s+)?Code\s+§+\s*([0-9A-Za-z.:–-]+[0-9A-Za-z](?:\s?\((?:\d{1,3}[A-Za-z]?|[A-Za-z]{1,2}|[ivxlIVXL]{1,5})(?:[.-][A-Za-z0-9]{1,3})?\))*)/i;
const BARE =
  /\b(\d+[A-Za-z]{0,3}(?:[-.:–‑][0-9A-Za-z]+)+(?:\s?\((?:\d{1,3}[A-Za-z]?|[A-Za-z]{1,2}|[ivxlIVXL]{1,5})(?:[.-][A-Za-z0-9]{1,3})?\))*)/;

/** Washington amends its uncodified laws by year, chapter and section: "2023 c 474 s 6005 (uncodified) is amended". */
const SESSION_LAW = /^\s*(?:19|20)\d\d\s+c\s+\d+\s+s\s+\d+[A-Z]?\b/;

/** Texas: a section of an article is cited by the article. */
const ARTICLE =
  /^\W*(?:Sections?\s+\d{1,3}[A-Za-z]?(?:\([A-Za-z0-9-]{1,4}\))*(?:,?\s+and\s+[^.;:,]{1,20})?,\s+)?Articles?\s+(\d+[A-Z]?\.\d+[A-Za-z]?(?:\([A-Za-z0-9-]{1,4}\))*)/;

/** New Jersey cites an act's section, and in brackets where it is compiled: "Section 3 of P.L.2013, c.51 (C.2C:13-9)". */
const COMPILED = /^\W*Sections?\s+\d{1,3}\s+of\s+P\.\s?L\.[^()]{1,40}\(C\.\s?(\d+[A-Z]?:[\w.-]*\w)/;

/** The first citation of some words, normalised: no spaces, plain hyphens; null when there is none. */
export function firstCitation(words: string): string | null {
  const law = SESSION_LAW.exec(words);
  if (law) return law[0].trim().replace(/\s+/g, " ");
  const match =
    ARTICLE.exec(words) ?? COMPILED.exec(words) ?? D_C.exec(words) ?? CITATION.exec(words) ?? BARE.exec(words);
  return match?.[1] ? normaliseCitation(match[1]) : null;
}

/** A citation without spaces, with plain hyphens and without a closing full stop. */
export function normaliseCitation(cite: string): string {
  return cite
    .replace(/\s+/g, "")
    .replace(/[–‑]/g, "-")
    .replace(/[.,;:-]+$/, "");
}
