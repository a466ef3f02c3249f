// Growth: how work grows with the input, within one run, so that no machine's speed matters. A ratio over its limit fails.
//   node test/bench/growth.mjs

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { madeDraft } from "./drafts.mjs";
import { HOSTILE } from "./hostile.mjs";
import { growth } from "./timing.mjs";

const require = createRequire(import.meta.url);
const { createLacuna } = require(inRoot("dist", "lacuna.js"));
const framework = JSON.parse(readFileSync(inRoot("dist", "policy-goals", "report-cards-2023.json"), "utf8"));
const lacuna = createLacuna(framework);

/** Four times the input may take this much longer: linear work, with caches that fill. Work on every pair takes 16. */
const LINEAR = 6;
/** The work after one edit does not grow with the bill. */
const FLAT = 1.3;
/** Twice the goals may cost this much more: the words are read once whatever the goals. */
const GOALS = 1.6;

const check = (/** @type {string} */ text, format = "plain") => lacuna.check({ text, format, name: "bill" });
/** @typedef {{ what: string, limit: number, ratio: (limit: number) => number }} Row */

/** @param {string} what @param {(size: number) => string} make @param {number} size @param {string} [format] @returns {Row} */
const fourfold = (what, make, size, format = "plain") => ({
  what,
  limit: LINEAR,
  ratio: (limit) => {
    const [small, large] = [make(size), make(size * 4)];
    return growth(
      () => check(small, format),
      () => check(large, format),
      limit,
    );
  },
});
/** Alternately adds and removes a letter in the middle of a bill that is read already. */
function keystrokes(/** @type {string} */ text) {
  const at = text.indexOf("shall", text.length >> 1);
  const other = `${text.slice(0, at)}x${text.slice(at)}`;
  let bill = lacuna.readBill({ text, format: "plain", name: "bill.txt" });
  lacuna.checkBill(bill);
  let turn = false;
  return () => {
    turn = !turn;
    bill = lacuna.readBill({ text: turn ? other : text, format: "plain", name: "bill.txt" }, { previous: bill });
    return lacuna.checkBill(bill);
  };
}

/** The framework with every goal twice. */
function doubleGoals() {
  const goals = [
    ...framework.goals,
    ...framework.goals.map((/** @type {{ id: string }} */ goal) => ({ ...goal, id: `${goal.id}0` })),
  ];
  return createLacuna({ ...framework, goals, reportCards: [] });
}

/** @type {Row[]} */
const rows = [
  ...["plain", "html", "markdown"].map((format) =>
    fourfold(
      `bill fourfold, ${format}`,
      (size) => madeDraft(size, /** @type {"plain"} */ (format)).text,
      100_000,
      format,
    ),
  ),
  {
    what: "keystroke, bill doubled",
    limit: FLAT,
    ratio: (limit) =>
      growth(keystrokes(madeDraft(320_000, "plain").text), keystrokes(madeDraft(640_000, "plain").text), limit),
  },
  {
    what: "goals doubled",
    limit: GOALS,
    ratio: (limit) => {
      const draft = { text: madeDraft(200_000, "plain").text, format: "plain", name: "bill.txt" };
      const [once, twice] = [createLacuna({ ...framework, reportCards: [] }), doubleGoals()];
      return growth(
        () => once.check(draft),
        () => twice.check(draft),
        limit,
      );
    },
  },
  ...HOSTILE.map(({ what, make, format }) => fourfold(what, make, 40_000, format)),
];

let failed = 0;
for (const { what, limit, ratio } of rows) {
  const found = ratio(limit);
  const over = !(found <= limit);
  if (over) failed++;
  console.log(`${over ? "not ok" : "ok    "} ${what.padEnd(38)} ${found.toFixed(2).padStart(6)}  (limit ${limit})`);
}
console.log(`Growth: ${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
