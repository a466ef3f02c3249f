import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { breachesOf, checkFloors } from "../../scripts/check-floors.mjs";

describe("floors", () => {
  test("the house as it stands has no breach", () => {
    expect(checkFloors(fileURLToPath(new URL("../../src", import.meta.url)))).toEqual([]);
  });

  test.each([
    ["match/assess.ts", 'import type { Bill } from "../bill/types.ts";'],
    ["match/assess.ts", 'import { a } from "./pattern/b.ts";\nimport { z } from "zod";'],
    ["vscode/extension.ts", 'import * as vscode from "vscode";\nimport { createLacuna } from "../lacuna.ts";'],
    ["cli/main.ts", 'import { readFileSync } from "node:fs";\nconst docx = await import("../bill/docx.ts");'],
  ])("%s may say %s", (file, source) => {
    expect(breachesOf(file, source)).toEqual([]);
  });

  test.each([
    ["text/lines.ts", 'import type { Bill } from "../bill/types.ts";', "text stands below"],
    ["bill/formats/html.ts", 'import {\n  a,\n  b,\n} from "../../match/x.ts";', "bill stands below"],
    ["bill/read.ts", 'const m = await import("../report/x.ts");', "bill stands below"],
    ["match/x.ts", 'export { y } from "../lacuna.ts";', "match stands below"],
    ["cli/main.ts", 'import { y } from "../vscode/x.ts";', "beside"],
    ["score/x.ts", 'import * as vscode from "vscode";', "only src/vscode"],
    ["vscode/x.ts", 'import "node:path";', "only src/cli"],
    ["bill/x.ts", 'import { t } from "../../test/support/t.ts";', "outside src"],
    ["util/x.ts", "", "no floor"],
  ])("%s may not say %s", (file, source, reason) => {
    expect(breachesOf(file, source)).toHaveLength(1);
    expect(breachesOf(file, source)[0]).toContain(reason);
  });
});
