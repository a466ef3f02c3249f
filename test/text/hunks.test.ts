import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hunksBetween } from "../../src/text/hunks.ts";

const cut = (text: string, span: { readonly start: number; readonly end: number }) => text.slice(span.start, span.end);

describe("hunks", () => {
  it("finds none between equal texts", () => {
    expect(hunksBetween("a\nb\n", "a\nb\n")).toEqual([]);
  });

  it("finds each changed run of lines", () => {
    const older = "Sec. 1\nmay\nkept\nstruck\nend";
    const newer = "Sec. 1\nshall\nkept\nend\nadded";
    const found = hunksBetween(older, newer);
    expect(found.map((hunk) => [cut(older, hunk.older), cut(newer, hunk.newer)])).toEqual([
      ["may\n", "shall\n"],
      ["struck\n", ""],
      ["", "added"],
    ]);
  });

  it("leaves nothing that differs outside the hunks", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 14 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const hunks = hunksBetween(older, newer);
        let [x, y] = [0, 0];
        const outside: string[][] = [];
        for (const hunk of [
          ...hunks,
          { older: { start: older.length, end: 0 }, newer: { start: newer.length, end: 0 } },
        ]) {
          outside.push([older.slice(x, hunk.older.start).trimEnd(), newer.slice(y, hunk.newer.start).trimEnd()]);
          x = hunk.older.end;
          y = hunk.newer.end;
        }
        for (const [a, b] of outside) expect(a).toBe(b);
      }),
    );
  });

  it("gives one hunk for texts that share too little to compare", () => {
    const older = Array.from({ length: 3000 }, (_, k) => `old ${k}`).join("\n");
    const newer = Array.from({ length: 3000 }, (_, k) => `new ${k}`).join("\n");
    expect(hunksBetween(older, newer)).toEqual([
      { older: { start: 0, end: older.length }, newer: { start: 0, end: newer.length } },
    ]);
  });
});
