import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OffsetMap } from "../../src/text/offsetMap.ts";

describe("OffsetMap", () => {
  test("an identity map moves by its shift", () => {
    const map = OffsetMap.identity(10, 5);
    expect(map.start(0)).toBe(5);
    expect(map.start(9)).toBe(14);
    expect(map.end(10)).toBe(15);
  });

  test("a replaced piece maps to the whole stretch it stands for", () => {
    // "a§b" decoded from "a&sect;b"
    const map = new OffsetMap([0, 0, 1, 1, 1, 7, 2, 7, 8], 3);
    expect(map.start(1)).toBe(1);
    expect(map.end(2)).toBe(7);
    expect(map.start(2)).toBe(7);
    expect(map.end(3)).toBe(8);
  });

  test("a synthetic piece maps to an empty stretch", () => {
    // "1. x" where the label was made for "<li>x"
    const map = new OffsetMap([0, 4, 4, 3, 4, 5], 4);
    expect([map.start(0), map.end(2)]).toEqual([4, 4]);
    expect([map.start(3), map.end(4)]).toEqual([4, 5]);
  });

  test("slicing keeps every character's place", () => {
    const pieces = fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pieces, fc.nat(40), fc.nat(40), fc.nat(20), (parts, a, b, shift) => {
        const flat: number[] = [];
        let text = 0;
        let draft = 0;
        for (const { gap, length } of parts) {
          draft += gap;
          flat.push(text, draft, draft + length);
          text += length;
          draft += length;
        }
        const map = new OffsetMap(flat, text);
        const from = Math.min(a % (text + 1), b % (text + 1));
        const to = Math.max(a % (text + 1), b % (text + 1));
        const slice = map.slice(from, to, shift);
        expect(slice.length).toBe(to - from);
        for (let i = from; i < to; i++) {
          expect(slice.start(i - from)).toBe(map.start(i) - shift);
          expect(slice.end(i - from + 1)).toBe(map.end(i + 1) - shift);
        }
      }),
    );
  });
});
