/** Named character references that bills use; numeric ones are computed. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  sect: "§",
  para: "¶",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  middot: "·",
  emsp: "\u2003",
  ensp: "\u2002",
  thinsp: "\u2009",
  shy: "\u00ad",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  deg: "°",
  copy: "©",
  reg: "®",
  times: "×",
  eacute: "é",
  ntilde: "ñ",
  cent: "¢",
  minus: "−",
  dagger: "†",
  zwnj: "\u200c",
  zwj: "\u200d",
};

/** Longest reference looked at. */
const LONGEST = 12;

/** The character reference at `at` (where an `&` stands) and its length, or null when it is none. */
export function referenceAt(source: string, at: number): { readonly text: string; readonly length: number } | null {
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));/.exec(
    source.slice(at, at + LONGEST),
  );
  if (!match) return null;
  const [all, decimal, hex, name] = match;
  if (name) return NAMED[name] ? { text: NAMED[name], length: all.length } : null;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  return code > 0 && code <= 0x10ffff ? { text: String.fromCodePoint(code), length: all.length } : null;
}
