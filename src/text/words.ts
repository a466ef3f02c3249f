/**
 * The words of a text as offsets: word `i` runs from `starts[i]` to `ends[i]`. A word is a run of letters and digits;
 * an apostrophe with what follows it belongs to the word before ("victim's") but not to its spelling.
 */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  /** End of the word's spelling, before any apostrophe. */
  readonly ends: Int32Array;
}

/** Whether a character is part of a word: ASCII letters and digits, and everything beyond Latin punctuation. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      !(code >= 0x2000 && code <= 0x2bff) &&
      code !== 0xfeff &&
      code !== 0xfffd)
  );
}

/** Used anew for each text, so that short texts, of which there are many, cost no arrays. */
let starts = new Int32Array(4096);
let ends = new Int32Array(4096);

/** The words of `text` from `from` to `to`; they hold until this is called again. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  let count = 0;
  for (let at = from; at < to; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < to && isWordCode(text.charCodeAt(at))) at++;
    if (count === starts.length) {
      starts = grown(starts, 2 * count);
      ends = grown(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = at;
    const next = text.charCodeAt(at);
    if (
      (next === 39 || next === 0x2019) &&
      (text.charCodeAt(at + 1) | 32) === 115 &&
      !isWordCode(text.charCodeAt(at + 2))
    )
      at += 2;
  }
  return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(size);
  out.set(array);
  return out;
}
