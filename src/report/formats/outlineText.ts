import type { Outline } from "../../bill/outline.ts";
import { wrap } from "./wrap.ts";

/** The outline of a bill to read in a terminal. */
export function outlineText(outline: Outline): string {
  const lines = [
    outline.file,
    ...wrap(outline.title || "(no title)", 96),
    `jurisdiction ${outline.jurisdiction ?? "unknown"}, convention ${outline.convention}`,
    "",
  ];
  for (const section of outline.sections) {
    const facts = [section.action, section.cite ?? "", section.effective ? `effective ${section.effective}` : ""];
    lines.push(`Sec. ${section.number || "-"}  ${section.heading}  (${facts.filter(Boolean).join(", ")})`);
    for (const amendment of section.amendments) {
      const what = [amendment.find && `"${cut(amendment.find)}"`, amendment.text && `"${cut(amendment.text)}"`];
      lines.push(`    ${amendment.label} ${amendment.action} ${amendment.target} ${what.filter(Boolean).join(" -> ")}`);
    }
    for (const text of section.deleted) lines.push(`    - ${cut(text)}`);
    for (const text of section.inserted) lines.push(`    + ${cut(text)}`);
  }
  for (const notice of outline.notices) lines.push(...wrap(`Note: ${notice}`, 96));
  return `${lines.join("\n")}\n`;
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
