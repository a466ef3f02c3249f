import { describe, expect, it } from "vitest";
import { lawAddresses } from "../../../src/bill/citations/lawAddresses.ts";

const addresses = (text: string, state: string | null) => lawAddresses(text, state).map(({ address }) => address);

describe("addresses of current law", () => {
  it.each([
    ["under 18 U.S.C. § 1591(a)", null, "title18-section1591"],
    ["section 1983 of title 42, United States Code", "CA", "title42-section1983"],
    ["as defined in RCW 9.68A.101", "WA", "cite=9.68A.101"],
    ["a violation of § 18.2-346.01 is", "VA", "vacode/18.2-346.01/"],
    ["Minnesota Statutes 2024, section 609.321, is amended", "MN", "cite/609.321"],
    ["sections 13-3212 and", "AZ", "ars/13/03212.htm"],
    ["section 2905.32 of the Revised Code", "OH", "section-2905.32"],
    ["under G.S. 14-43.11", "NC", "Chapter_14/GS_14-43.11.html"],
  ])("%s", (text, state, part) => {
    expect(addresses(text, state)).toEqual([expect.stringContaining(part)]);
  });

  it("gives a state's law in bills of that state only, and none where the number is not enough", () => {
    expect(addresses("as defined in RCW 9.68A.101", "OR")).toEqual([]);
    expect(addresses("section 53a-999 of the general statutes", "CT")).toEqual([]);
  });

  it("spans the words of the citation", () => {
    const text = "He was tried under 18 U.S.C. 1594 last year.";
    const [law] = lawAddresses(text, null);
    expect(text.slice(law?.start, law?.end)).toBe("18 U.S.C. 1594");
  });
});
