import type { Label } from "./labels.ts";

/** A bullet at the start of a line, and words behind it. */
const BULLET = /\n[ \t\u00a0]*([•‣▪▫◦●○■□·–—*+-])[ \t\u00a0]+(?=["“(]?[A-Za-z])/g;
/** A lead-in ends so. */
const LEADS = /:["”]?\s*$/;

/** Items of lists that have bullets for labels: the first stands behind a lead-in, the others bear its sign. */
export function bulletLabels(text: string, start: number, end: number): Label[] {
  const out: Label[] = [];
  let sign = "";
  BULLET.lastIndex = start;
  for (let match = BULLET.exec(text); match && match.index < end; match = BULLET.exec(text)) {
    const [all, own = ""] = match;
    if (LEADS.test(text.slice(Math.max(start, match.index - 12), match.index))) sign = own;
    else if (own !== sign) continue;
    const at = match.index + all.indexOf(own);
    out.push({ start: at, end: at + 1, value: own, form: "bullet", startsLine: true });
  }
  return out;
}
