/** A tag of HTML or XML as found in the source. Names are in lower case without a namespace prefix. */
export interface Tag {
  readonly kind: "open" | "close" | "other";
  readonly name: string;
  readonly selfClosing: boolean;
  /** The tag's attributes as written. */
  readonly attributes: string;
  /** Offset behind the tag. */
  readonly end: number;
  /** The value of an attribute, undecoded, or undefined. */
  attribute(name: string): string | undefined;
}

/** Attributes longer than this are cut; no mark or label is in what follows. */
const LONGEST = 8000;

/** A tag longer than this is no tag: its closing sign is missing. */
const LONGEST_TAG = 20_000;

/** The tag, comment, declaration or processing instruction at `at`, where a `<` stands; null when it is only a sign. */
export function tagAt(source: string, at: number): Tag | null {
  const next = source.charCodeAt(at + 1);
  if (next === 33 || next === 63) return { ...NOTHING, end: declarationEnd(source, at) };
  const closing = next === 47;
  let i = at + (closing ? 2 : 1);
  const start = i;
  while (isName(source.charCodeAt(i))) i++;
  if (i === start || isDigit(source.charCodeAt(start))) return null;
  const name = source
    .slice(start, i)
    .toLowerCase()
    .replace(/^[\w-]+:/, "");
  const attributes = i;
  let quote = 0;
  const limit = Math.min(source.length, at + LONGEST_TAG);
  for (; i < limit; i++) {
    const code = source.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) {
      // A quote opens a value only behind "="; elsewhere it is a slip of the author's.
      if (source.charCodeAt(i - 1) === 61) quote = code;
    } else if (code === 62) {
      break;
    } else if (code === 60) {
      return null;
    }
  }
  if (i >= limit) return null;
  const text = source.slice(attributes, Math.min(i, attributes + LONGEST));
  return {
    kind: closing ? "close" : "open",
    name,
    selfClosing: source.charCodeAt(i - 1) === 47,
    attributes: text,
    end: i + 1,
    attribute: (wanted) => attributeOf(text, wanted),
  };
}

const NOTHING: Omit<Tag, "end"> = {
  kind: "other",
  name: "",
  selfClosing: false,
  attributes: "",
  attribute: () => undefined,
};

function declarationEnd(source: string, at: number): number {
  const close = source.startsWith("<!--", at) ? "-->" : source.startsWith("<![CDATA[", at) ? "]]>" : ">";
  const end = source.indexOf(close, at + 2);
  return end < 0 ? source.length : end + close.length;
}

function attributeOf(text: string, wanted: string): string | undefined {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (at > 0 && !/[\s"'/]/.test(text.charAt(at - 1))) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.exec(text.slice(at + wanted.length));
    if (match) return match[1] ?? match[2] ?? match[3] ?? "";
  }
  return undefined;
}

function isName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 58 ||
    code === 45 ||
    code === 95
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
