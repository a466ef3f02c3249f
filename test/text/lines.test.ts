import fc from "fast-check";
import { expect, test } from "vitest";
import { lineStarts, positionOf } from "../../src/text/lines.ts";

test("lines end with LF, CRLF or a lone CR", () => {
  expect(lineStarts("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
});

test("a position leads back to its offset", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, n) => {
      const offset = n % (text.length + 1);
      const starts = lineStarts(text);
      const { line, character } = positionOf(starts, offset);
      expect((starts[line] ?? 0) + character).toBe(offset);
      expect(starts[line + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(offset);
    }),
  );
});
