/** Labels of nested HTML lists: pages that hold them only as `<ol type start>` or `<ul>` get them back as text. */
export class ListLabels {
  readonly #lists: { readonly type: string; next: number }[] = [];

  open(name: "ol" | "ul", type: string | undefined, start: string | undefined): void {
    const from = Number.parseInt(start ?? "1", 10);
    this.#lists.push({ type: name === "ul" ? "" : (type ?? "1"), next: Number.isFinite(from) ? from : 1 });
  }

  close(): void {
    this.#lists.pop();
  }

  /** The label of the next item: `1.`, `a.`, `IV.`; a bullet, indented by its depth, in a list without numbers. */
  item(value: string | undefined): string {
    const list = this.#lists.at(-1);
    if (!list) return "";
    if (!list.type) return `${"  ".repeat(this.#lists.filter(({ type }) => !type).length - 1)}-`;
    const given = Number.parseInt(value ?? "", 10);
    if (Number.isFinite(given)) list.next = given;
    return `${labelOf(list.next++, list.type)}.`;
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function labelOf(value: number, type: string): string {
  const lower =
    type === "i" || type === "I" ? roman(value) : type === "a" || type === "A" ? letters(value) : String(value);
  return type === "A" || type === "I" ? lower.toUpperCase() : lower;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let out = "";
  for (const [size, sign] of ROMAN) {
    for (; left >= size; left -= size) out += sign;
  }
  return out;
}

function letters(value: number): string {
  if (value < 1 || value > 18_278) return String(value);
  let left = value;
  let out = "";
  for (; left > 0; left = Math.floor((left - 1) / 26)) out = String.fromCharCode(97 + ((left - 1) % 26)) + out;
  return out;
}

/** Word counts on behind z with aa, bb, cc. */
function repeated(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** The label of a number in one of Word's number formats. */
export function listLabel(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return repeated(value);
    case "upperLetter":
      return repeated(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}
