import { expect, test } from "vitest";
import { missesOf, sortByCause } from "../../scripts/lib/errorLog.mjs";

const labels = [
  { doc: "one.txt", goal: "4.1", verdict: "full" },
  { doc: "one.txt", goal: "4.2", verdict: "touch" },
  { doc: "one.txt", goal: "4.3", verdict: "partial" },
  { doc: "two.txt", goal: "4.1", verdict: "partial", effect: "closes" },
];
const found = new Map([
  [
    "one.txt",
    [
      { id: "4.1", verdict: "partial", effect: "none" },
      { id: "4.2", verdict: "full", effect: "none" },
      { id: "4.3", verdict: "none", effect: "none" },
      { id: "4.4", verdict: "touch", effect: "none" },
      { id: "4.5", verdict: "none", effect: "none" },
    ],
  ],
  ["two.txt", [{ id: "4.1", verdict: "partial", effect: "narrows" }]],
]);

test("each miss is told by what is wrong with it", () => {
  expect(missesOf(labels, found)).toEqual([
    "4.1 less one.txt",
    "4.2 more one.txt",
    "4.3 missed one.txt",
    "4.4 extra one.txt",
    "4.1 effect two.txt",
  ]);
});

test("misses stand under their causes, the largest first; what has no cause or no miss is told", () => {
  const log = {
    reading: ["4.3 missed one.txt"],
    scope: ["4.1 less one.txt", "4.2 more one.txt", "9.9 extra gone.txt"],
    weather: null,
  };
  const sorted = sortByCause(missesOf(labels, found), log);
  expect(sorted.causes.map(({ cause, misses }) => [cause, misses.length])).toEqual([
    ["scope", 2],
    ["reading", 1],
    ["weather", 0],
  ]);
  expect(sorted.unsorted).toEqual(["4.4 extra one.txt", "4.1 effect two.txt"]);
  expect(sorted.gone).toEqual(["9.9 extra gone.txt (scope)"]);
  expect(sorted.unknown).toEqual(["weather"]);
});
