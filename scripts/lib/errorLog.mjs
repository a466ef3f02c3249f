/** What a miss may come from. */
export const CAUSES = ["reading", "concept missing", "norm misread", "scope", "rubric doubt"];
const RANK = ["none", "touch", "partial", "full"];

/**
 * Where the labels of some texts and what was found in them differ, one line a miss: `4.3 missed NAME`. `missed` and
 * `extra` are goals named on one side only; `less` and `more` verdicts below and above the label; `effect` a bill's
 * effect on a goal.
 * @param {readonly { doc: string, goal: string | null, verdict: string, effect?: string }[]} labels
 * @param {ReadonlyMap<string, readonly { id: string, verdict: string, effect: string }[]>} found By text.
 * @returns {string[]}
 */
export function missesOf(labels, found) {
  const misses = [];
  for (const [doc, goals] of found) {
    for (const { id, verdict, effect } of goals) {
      const label = labels.find((entry) => entry.doc === doc && entry.goal === id);
      const kind = kindOf(label, verdict, effect);
      if (kind) misses.push(`${id} ${kind} ${doc}`);
    }
  }
  return misses;
}

function kindOf(label, verdict, effect) {
  const want = label?.verdict ?? "none";
  if (want === verdict) return label?.effect && label.effect !== effect ? "effect" : null;
  if (want === "none") return "extra";
  if (verdict === "none") return "missed";
  return RANK.indexOf(verdict) < RANK.indexOf(want) ? "less" : "more";
}

/**
 * Misses under their causes, the largest first; misses that no cause is given for; entries whose miss is gone.
 * @param {readonly string[]} misses
 * @param {Readonly<Record<string, readonly string[] | null>>} log Entries by cause, as the file keeps them.
 */
export function sortByCause(misses, log) {
  const now = new Set(misses);
  const entries = Object.entries(log).flatMap(([cause, list]) => (list ?? []).map((entry) => ({ cause, entry })));
  const sorted = new Set(entries.map(({ entry }) => entry));
  return {
    causes: Object.keys(log)
      .map((cause) => ({ cause, misses: (log[cause] ?? []).filter((entry) => now.has(entry)) }))
      .sort((a, b) => b.misses.length - a.misses.length),
    unsorted: misses.filter((miss) => !sorted.has(miss)),
    gone: entries.filter(({ entry }) => !now.has(entry)).map(({ cause, entry }) => `${entry} (${cause})`),
    unknown: Object.keys(log).filter((cause) => !CAUSES.includes(cause)),
  };
}
