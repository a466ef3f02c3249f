import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/text/decodeText.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("a text file", () => {
  test("is UTF-8 where its bytes are", () => {
    expect(decodeText(new TextEncoder().encode("§ 4 “lessee”"))).toBe("§ 4 “lessee”");
  });

  test("keeps a mark of UTF-8, so that offsets stay", () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe("\ufeffA");
  });

  test("is UTF-16 by its mark, in either order", () => {
    expect(decodeText(bytes(0xff, 0xfe, 0xa7, 0x00, 0x34, 0x00))).toBe("§4");
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xa7, 0x00, 0x34))).toBe("§4");
  });

  test("is what Word writes for the West where it is no UTF-8", () => {
    expect(decodeText(bytes(0x93, 0xa7, 0x94))).toBe("“§”");
  });

  test("is none with a zero byte in it", () => {
    expect(decodeText(bytes(0x50, 0x4b, 0x00, 0x03))).toBeNull();
  });
});
