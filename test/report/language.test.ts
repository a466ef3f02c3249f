import { describe, expect, it } from "vitest";
import { createLacuna } from "../../src/lacuna.ts";
import { nextBlocks } from "../../src/report/documents/nextDocument.ts";
import { blocksHtml, type HtmlLook } from "../../src/report/formats/documentHtml.ts";
import { reportEnd, reportHead } from "../../src/report/formats/html.ts";
import { shortScore } from "../../src/report/wording.ts";
import { whatNext } from "../../src/score/whatNext.ts";
import { english, type Say } from "../../src/text/notice.ts";
import { edition } from "../score/support/editions.ts";

const framework = edition("report-cards-2023");
const lacuna = createLacuna(framework);
const DRAFT = `AN ACT CONCERNING EXPLOITED YOUTH

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) (Effective October 1, 2026) A peace officer who encounters a person under sixteen years of age engaged in prostitution may refer the person to a provider of specialized services for commercially sexually exploited children.

Sec. 2. Section 17a-998 of the general statutes is repealed and the following is substituted in lieu thereof (Effective October 1, 2026):

The Department of Children and Families [shall require each employee who investigates cases of child abuse or neglect to complete] {++may, within available appropriations, offer such employees++} training in the identification of, and response to, child sex trafficking.
`;

/** A language in which every sentence stands in brackets: what stands outside was not translated. */
const bracketed: Say = (message, ...args) => `⟦${english(message, ...args)}⟧`;
const look: HtmlLook = { say: bracketed, quote: () => "" };

/** The page without what was translated, quotes, and the words that are the organisation's, the card's or the draft's own. */
function untranslated(html: string, own: readonly string[]): string {
  let text = html
    .replace(/<svg[^>]*aria-label="([^"]*)"[^>]*>.*?<\/svg>/g, "$1")
    .replace(/<span class="cite">[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  for (let last = ""; last !== text; ) {
    last = text;
    text = text.replace(/⟦[^⟦⟧]*⟧/g, "");
  }
  for (const words of [...own].sort((a, b) => b.length - a.length)) text = text.replaceAll(words, "");
  return (text.match(/\p{L}{3,}/gu) ?? []).join(" ");
}

describe.each(["CT", "MO", "TN"])("the report panel for %s in another language", (state) => {
  const check = lacuna.check({ text: DRAFT, format: "plain", name: "draft.txt" }, { state });
  const { preview, card } = check;
  const own = [
    "AN ACT CONCERNING EXPLOITED YOUTH",
    "draft.txt",
    ...framework.goals.flatMap(({ name, elements, limits }) => [
      name,
      ...elements.flatMap((element) => [element.name, element.repair]),
      ...limits.map((limit) => limit.name),
    ]),
    ...framework.issues.map(({ name }) => name),
    ...(card ? [card.name, ...card.sources.flatMap(({ title, url }) => [title, url ?? ""])] : []),
  ].filter(Boolean);

  it("leaves no word of its own untranslated", () => {
    expect(check.assessments.some(({ effect }) => effect === "widens" || effect === "reopens")).toBe(true);
    expect(untranslated(reportHead(check, "draft.txt", look) + reportEnd(check, look), own)).toBe("");
  });

  it("nor of what would help most", () => {
    if (!preview || !card) throw new Error("There is no preview.");
    const next = whatNext(check.assessments, preview, framework, card);
    const blocks = nextBlocks({ next, preview, framework, card, check }, bracketed);
    expect(blocks.length).toBeGreaterThan(1);
    expect(untranslated(blocksHtml(blocks, look), own)).toBe("");
  });

  it("reads as it did where nobody translates", () => {
    const plain = reportHead(check, "draft.txt", { say: english });
    expect(reportHead(check, "draft.txt", { say: bracketed }).replace(/[⟦⟧]/g, "")).toBe(plain);
  });
});

describe("the score in a status bar", () => {
  const grade = (before: string[], after = before) => ({ before, after });
  it.each([
    ["a known total", [49.5, 49.5], [52, 56.5], [2.5, 7], grade(["F"]), "CT 49.5 F → 52 to 56.5 F"],
    ["a known total that stays", [49.5, 49.5], [49.5, 49.5], [0, 0], grade(["F"]), "CT 49.5 F, no change"],
    ["a grade alone", [0, 59.5], [0, 59.5], [-4.5, 0], grade(["F"]), "CT F, -4.5 to 0 points"],
    ["a grade alone that stays", [70, 79.5], [70, 79.5], [0, 0], grade(["C"]), "CT C, no change"],
    ["nothing known", [0, 110], [0, 110], [0, 2], grade(["F", "D", "C", "B", "A"]), "CT, 0 to +2 points"],
  ] as const)("says what is known: %s", (_name, before, after, change, grades, words) => {
    expect(shortScore("CT", { before, after, change, grade: grades })).toBe(words);
  });
});
