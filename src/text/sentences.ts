/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  "sec secs art arts no nos par pars subd subds subsec ch chs tit pt pts p pp vol v vs st mr mrs ms dr jr sr inc co corp ltd dept div ed rev stat stats code ann supp cf e.g i.e et al seq u.s u.s.c d.c r.s o.c.g.a c.r.s a.r.s n.j.s pa.c.s p.l h.b s.b gen reg regs fed cir jan feb mar apr aug sept oct nov dec".split(
    " ",
  ),
);

/**
 * Whether a sentence ends between two words, given the characters that stand between them (`gap`), the word before
 * and the character that begins the next.
 */
export function endsSentence(gap: string, before: string, next: string): boolean {
  if (/\n\s*\n/.test(gap)) return true;
  const stop = /[.?!]/.exec(gap);
  if (!stop) return false;
  const behind = gap.slice(stop.index + 1);
  if (!/\s/.test(behind)) return false;
  if (stop[0] !== ".") return true;
  if (ABBREVIATIONS.has(before.toLowerCase()) || /^[A-Za-z]$/.test(before)) return false;
  // A label opens a sentence: "… of the state. (2) As used …".
  if (gap.endsWith("(")) return true;
  // A full stop before a small letter or digit is part of an abbreviation or a number.
  return !/[a-z0-9]/.test(next) || /\n/.test(gap);
}
