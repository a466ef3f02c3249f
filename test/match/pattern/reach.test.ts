import { describe, expect, test } from "vitest";
import { match } from "../support/matching.ts";

describe("what another section of the text has", () => {
  const list =
    "Art. 7.12. HEARSAY STATEMENT OF A CHILD. Sec. 1. This article applies to a prosecution for trafficking of persons, if committed against a child younger than 14 years of age.";
  const rule =
    "Sec. 2. A statement made by the child who is the victim is not inadmissible because of the hearsay rule if the court finds it reliable.";

  test("counts for a rule of the same article", () => {
    const hearsay = match(`${list}\n${rule}\n`, "plain").goals.get("5.1");
    const elements = Object.fromEntries((hearsay?.elements ?? []).map(({ id, status }) => [id, status]));
    expect(elements).toMatchObject({ a: "yes", b: "yes", c: "no" });
    expect(hearsay?.verdict).toBe("partial");
  });

  test("does not count when the other section speaks of other offenses", () => {
    const other = list.replace("trafficking of persons", "theft");
    expect(match(`${other}\n${rule}\n`, "plain").goals.get("5.1")?.elements[1]?.status).toBe("no");
  });
});
