/** A stream of numbers from 0 to 1 that is the same in every run with the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the readers take for more than a word. */
const SIGNS = [
  ..."[](){}<>«»“”\"'|*_~#>-+=\\&;:.,§¶\u00a0\u00ad\ufeff\u0000\u2028\t\r\n".split(""),
  ..."~~ ** {++ ++} {-- --} {~~ ~> ~~} {>> <<} [[ ]] (( )) <ins> </ins> <del> </del> <u> </u> <s> <!-- --> <ol> <li> <pre>".split(
    " ",
  ),
  "<p style='text-decoration:underline'>",
  "&#x10ffff;",
  "&#99999999;",
  "<![CDATA[",
  "]]>",
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  "&b;",
  "---\n",
  "\n\n",
  "\nSec. 2. ",
  "\nSECTION 1. ",
  "\n(a) ",
  "(1)(A)(i)(I) ",
  ' by striking "',
  '" and inserting "',
  " is amended to read:\n",
  "Be it enacted by the Legislature:\n",
  "\ud83d",
  "*a : &a [*a]\n",
  ": ",
  "\n  - ",
  "!!js/function ",
];

/** Longest text that mutation makes. */
const LONGEST = 60_000;

/** A text with some of its pieces cut out, doubled, moved, repeated many times, or mixed with signs and another text. */
export function mutateText(text: string, other: string, next: () => number): string {
  let out = text;
  const at = (length: number) => Math.floor(next() * (length + 1));
  for (let turns = 1 + Math.floor(next() * 8); turns > 0; turns--) {
    const from = at(out.length);
    const to = Math.min(out.length, from + Math.floor(next() ** 3 * 400));
    const piece = out.slice(from, to);
    const sign = SIGNS[Math.floor(next() * SIGNS.length)] ?? "";
    const kind = next();
    if (kind < 0.2) out = out.slice(0, from) + out.slice(to);
    else if (kind < 0.35) out = out.slice(0, from) + piece + piece + out.slice(to);
    else if (kind < 0.7) out = out.slice(0, from) + sign + out.slice(from);
    else if (kind < 0.8) out = out.slice(0, from) + sign.repeat(Math.floor(next() ** 4 * 3000)) + out.slice(from);
    else if (kind < 0.9) out = out.slice(0, from) + other.slice(at(other.length)).slice(0, 800) + out.slice(to);
    else if (kind < 0.95) out = out.slice(0, from) + piece.repeat(Math.floor(next() * 40)) + out.slice(to);
    else out = out.slice(from) + out.slice(0, from);
    out = out.slice(0, LONGEST);
  }
  return out;
}

/** Bytes of which some are changed, cut out or doubled. */
export function mutateBytes(bytes: Uint8Array, next: () => number): Uint8Array {
  let out = Uint8Array.from(bytes);
  for (let turns = 1 + Math.floor(next() * 6); turns > 0; turns--) {
    const at = Math.floor(next() * out.length);
    const kind = next();
    if (kind < 0.7) out[at] = Math.floor(next() * 256);
    else if (kind < 0.85)
      out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + Math.floor(next() * 20))]);
    else out = out.slice(0, at);
  }
  return out;
}
