/** The kinds of labels, by their signs: `(a)`, `(1)`, `(A)`, `(i)`, `(I)`, `(aa)`, and the same with a full stop. */
export type LabelKind = "lower" | "digit" | "upper" | "roman" | "Roman" | "double" | "Double";

/** One label as found in the text: `(a)`, `1.`, `A.`. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** Without its signs: `a`, `1-b`. */
  readonly value: string;
  readonly form: "bracket" | "dot" | "subd" | "bullet" | "sec";
  /** First character of its line but for white space and quotes. */
  readonly startsLine: boolean;
}

/** What a label may be read as, the likelier reading last. */
export function kindsOf(value: string): LabelKind[] {
  const base = value.replace(/[-.‑–].*$/, "");
  if (/^\d+[A-Za-z]?$/.test(base)) return ["digit"];
  const kinds: LabelKind[] = [];
  // Wisconsin puts `(cm)` between `(c)` and `(d)`.
  if (/^[a-z]m?$/.test(base)) kinds.push("lower");
  if (/^[A-Z]$/.test(base)) kinds.push("upper");
  if (/^([a-z])\1$/.test(base)) kinds.push("double");
  if (/^([A-Z])\1$/.test(base)) kinds.push("Double");
  if (/^[ivxl]+$/.test(base) && romanValue(base)) kinds.push("roman");
  if (/^[IVXL]+$/.test(base) && romanValue(base.toLowerCase())) kinds.push("Roman");
  return kinds;
}

/** Place of a label in its list: `c` is 3, `iv` is 4, `12A` is 12. */
export function rankOf(value: string, kind: LabelKind): number {
  const base = value.replace(/[-.‑–].*$/, "");
  switch (kind) {
    case "digit":
      return Number.parseInt(base, 10);
    case "lower":
    case "double":
      return base.toLowerCase().charCodeAt(0) - 96;
    case "upper":
    case "Double":
      return base.charCodeAt(0) - 64;
    case "roman":
    case "Roman":
      return romanValue(base.toLowerCase());
  }
}

const SIGNS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Value of a roman numeral, 0 when it is none. */
function romanValue(numeral: string): number {
  let sum = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = SIGNS[numeral.charAt(i)] ?? 0;
    sum += value < (SIGNS[numeral.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return /^(?:x{0,3})(?:ix|iv|v?i{0,3})$|^xl/.test(numeral) ? sum : 0;
}
