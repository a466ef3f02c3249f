import { describe, expect, it } from "vitest";
import { readBill } from "../../../src/bill/read.ts";
import { isReleaseNotes } from "../../../src/bill/structure/releaseNotes.ts";

describe("release notes", () => {
  it.each([
    "# Changelog\n\n## 1.2.0\n\n- Fees may be waived.\n",
    "## 2.4.1 – 2025-03-02\n\nThe server must be restarted.\n\n## 2.4.0\n\nIt may fail.\n",
    "v1.10.0\n=======\n* Names are shown.\n\nv1.9.3\n======\n* It is faster.\n",
  ])("are no law", (text) => {
    expect(isReleaseNotes(text)).toBe(true);
    expect(readBill({ text, format: "markdown", name: "CHANGES.md" }).kind).toBe("other");
  });

  it.each([
    "13.2.219\nA clerk shall keep a list.\n\n13.2.220\nA clerk may close the list.\n",
    "4.10.2\nA clerk shall keep a list.\n",
    "History. A clerk shall keep a list.\n",
  ])("sections of a code, whose numbers rise, are not these", (text) => {
    expect(isReleaseNotes(text)).toBe(false);
  });
});
