/** A stretch of words of law and where it stands in the text that says them, character by character. */
export interface SaidStretch {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

const FOLDED = /[\s"“”`]/;

/**
 * Where quoted law stands in the text that quotes it: an instruction's words are that text with white space folded and
 * without the signs that open paragraphs. Null where they are more than that.
 */
export function saidWords(words: string, text: string): readonly SaidStretch[] | null {
  const out: SaidStretch[] = [];
  let at = 0;
  let from = 0;
  let begins = -1;
  const close = () => {
    if (begins >= 0) out.push({ at: begins, from: from - (at - begins), length: at - begins });
    begins = -1;
  };
  while (at < words.length) {
    if (words.charAt(at) === text.charAt(from)) {
      if (begins < 0) begins = at;
      at++;
      from++;
      continue;
    }
    close();
    if (from < text.length && FOLDED.test(text.charAt(from))) from++;
    else if (/\s/.test(words.charAt(at))) at++;
    else return null;
  }
  close();
  return out;
}
