/** Signs of WordPerfect's typographic font, in which older bills hold quotation marks and section signs. */
const TYPOGRAPHIC: Readonly<Record<number, string>> = {
  38: "¶",
  39: "§",
  61: "’",
  64: "”",
  65: "“",
  66: "–",
  67: "—",
};

/** The sign of a `w:sym`: its font and its code in hexadecimal; empty when the sign is not known. */
export function symbolOf(font: string, hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!(code > 31 && code <= 0xffff)) return "";
  // Symbol fonts lie in the private area, their own code behind F0.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/typographic/i.test(font)) return TYPOGRAPHIC[own] ?? "";
  if (/symbol|wing|dingbat|^wp /i.test(font)) return "";
  return code >= 0xd800 && code < 0xf900 ? "" : String.fromCharCode(code);
}
