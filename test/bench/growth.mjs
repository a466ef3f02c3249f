// Growth: how work grows with the input, within one run, so that no machine's speed matters. A ratio over its limit fails.
//   node test/bench/growth.mjs

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { madeDraft } from "./drafts.mjs";
import { growth } from "./timing.mjs";

const require = createRequire(import.meta.url);
const { createLacuna } = require(inRoot("dist", "lacuna.js"));
const framework = JSON.parse(readFileSync(inRoot("dist", "policy-goals", "report-cards-2023.json"), "utf8"));
const lacuna = createLacuna(framework);

/** Twice the input may take this much longer: linear work and some noise. */
const LINEAR = 2.6;
/** The work after one edit does not grow with the bill. */
const FLAT = 1.3;
/** Twice the goals may cost this much more: the words are read once whatever the goals. */
const GOALS = 1.6;

const check = (/** @type {string} */ text, format = "plain") => lacuna.check({ text, format, name: "bill" });
/** @typedef {{ what: string, limit: number, ratio: () => number }} Row */

/** @param {string} what @param {(size: number) => string} make @param {number} size @param {string} [format] @returns {Row} */
const doubled = (what, make, size, format = "plain") => ({
  what,
  limit: LINEAR,
  ratio: () => {
    const [small, large] = [make(size), make(size * 2)];
    return growth(
      () => check(small, format),
      () => check(large, format),
      5,
    );
  },
});
const CLAUSE = "Be it enacted by the Legislature of the State of Texas:\n\nSECTION 1. ";

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
    doubled(
      `bill doubled, ${format}`,
      (size) => madeDraft(size, /** @type {"plain"} */ (format)).text,
      200_000,
      format,
    ),
  ),
  {
    what: "keystroke, bill doubled",
    limit: FLAT,
    ratio: () => growth(keystrokes(madeDraft(320_000, "plain").text), keystrokes(madeDraft(640_000, "plain").text)),
  },
  {
    what: "goals doubled",
    limit: GOALS,
    ratio: () => {
      const draft = { text: madeDraft(200_000, "plain").text, format: "plain", name: "bill.txt" };
      const [once, twice] = [createLacuna({ ...framework, reportCards: [] }), doubleGoals()];
      return growth(
        () => once.check(draft),
        () => twice.check(draft),
        5,
      );
    },
  },
  doubled("one line", (size) => CLAUSE + "The board shall meet. ".repeat(size / 22), 60_000),
  doubled("brackets", (size) => CLAUSE + "[".repeat(size), 60_000),
  doubled("brackets in pairs", (size) => CLAUSE + "[]()".repeat(size / 4), 60_000),
  doubled("open quotation marks", (size) => CLAUSE + 'by striking "the '.repeat(size / 17), 60_000),
  doubled("nested labels", (size) => CLAUSE + "(a) (1) (A) (i) (I) ".repeat(size / 20), 60_000),
  doubled(
    "section heads",
    (size) => Array.from({ length: size / 20 }, (_, i) => `SECTION ${i + 1}. It is.\n`).join(""),
    60_000,
  ),
  doubled(
    "words without an end",
    (size) => CLAUSE + "minor shall not be prosecuted for prostitution ".repeat(size / 47),
    60_000,
  ),
  doubled("numbers", (size) => CLAUSE + "1 2 3 4 5\n".repeat(size / 10), 60_000),
  doubled("spaces", (size) => CLAUSE + " ".repeat(size), 60_000),
  doubled("line feeds", (size) => CLAUSE + "\n".repeat(size), 60_000),
  doubled("open tags", (size) => "<p>Section 1. <u>".repeat(size / 17), 60_000, "html"),
  doubled("angle brackets", (size) => "<".repeat(size), 60_000, "html"),
  doubled("open emphasis", (size) => `${CLAUSE}${"*a ".repeat(size / 3)}`, 60_000, "markdown"),
  doubled("open tildes and tags", (size) => `${CLAUSE}${"~~a <ins>b ".repeat(size / 11)}`, 60_000, "markdown"),
  doubled("quotes in quotes", (size) => `${CLAUSE}\n\n${"> ".repeat(size / 200)}a\n`.repeat(20), 20_000, "markdown"),
];

let failed = 0;
for (const { what, limit, ratio } of rows) {
  const found = ratio();
  const over = !(found <= limit);
  if (over) failed++;
  console.log(`${over ? "not ok" : "ok    "} ${what.padEnd(28)} ${found.toFixed(2).padStart(6)}  (limit ${limit})`);
}
console.log(`Growth: ${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
