import { SaxesParser } from "saxes";
import { DocxError } from "./docxError.ts";
import type { Numbering } from "./docxNumbering.ts";

/** Parts of a document that Markdown cannot hold, by element, as people call them. */
const LOST: Readonly<Record<string, string>> = {
  "w:commentReference": "comments",
  "w:footnoteReference": "footnotes",
  "w:endnoteReference": "endnotes",
  "w:drawing": "pictures",
  "w:pict": "pictures",
  "w:txbxContent": "text boxes",
  "w:object": "embedded objects",
};

/** Elements whose words are tracked as new or as struck. */
const TRACKED: Readonly<Record<string, "ins" | "del">> = {
  "w:ins": "ins",
  "w:moveTo": "ins",
  "w:del": "del",
  "w:moveFrom": "del",
};

/** How a run of words looks; what a style or the run itself does not say is undefined. */
export interface RunLook {
  underline?: boolean;
  strike?: boolean;
  capitals?: boolean;
  hidden?: boolean;
}

/** Properties of a run, by element. */
const LOOKS: Readonly<Record<string, keyof RunLook>> = {
  "w:u": "underline",
  "w:strike": "strike",
  "w:dstrike": "strike",
  "w:caps": "capitals",
  "w:smallCaps": "capitals",
  "w:vanish": "hidden",
};

/** Notes what a property of a run says of its look; other elements say nothing. */
export function noteLook(look: RunLook, name: string, value: string): void {
  const key = LOOKS[name];
  if (!key) return;
  const on = value !== "0" && value !== "false" && value !== "none";
  // A struck run is struck, however its other strike is set.
  look[key] = on || (name === "w:dstrike" && look.strike === true);
}

/** The words of `word/document.xml` as Markdown, and what was left out, by kind. */
export function documentMarkdown(
  xml: string,
  numbering: Numbering,
  looks: ReadonlyMap<string, RunLook> = new Map(),
): { readonly markdown: string; readonly lost: ReadonlyMap<string, number> } {
  const out: string[] = [];
  const lost = new Map<string, number>();
  const tracked: ("ins" | "del")[] = [];
  let paragraph = "";
  let open = "";
  let style = "";
  let list = "";
  let level = 0;
  let run: RunLook = {};
  let paragraphLook: RunLook = {};
  let inRunProperties = false;
  let inText = false;
  let skip = 0;
  let cells = 0;

  const put = (text: string) => {
    const look = { ...paragraphLook, ...run };
    if (look.hidden) return;
    const words = look.capitals ? text.toUpperCase() : text;
    const mark = tracked.at(-1) ?? (look.strike ? "s" : look.underline ? "u" : "");
    if (mark !== open) {
      if (open) paragraph += `</${open}>`;
      if (mark) paragraph += `<${mark}>`;
      open = mark;
    }
    paragraph += words.replace(/[<&]/g, (sign) => (sign === "<" ? "&lt;" : "&amp;"));
  };
  const endParagraph = () => {
    if (open) paragraph += `</${open}>`;
    open = "";
    const own = list ? { list, level } : numbering.styleList(style);
    const label = paragraph.trim() && own && own.list !== "0" ? numbering.next(own.list, own.level) : "";
    const heading = numbering.headingLevel(style);
    const text = [label, paragraph.trim()].filter(Boolean).join(" ");
    if (text) out.push(heading ? `${"#".repeat(heading)} ${text}` : text);
    paragraph = "";
    style = "";
    paragraphLook = {};
    list = "";
    level = 0;
  };

  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new DocxError(`The Word document is damaged: ${error.message}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const kind = LOST[name];
    if (kind) lost.set(kind, (lost.get(kind) ?? 0) + 1);
    // A text box repeats its words in a fallback; neither stands in the bill's own order.
    if (name === "w:txbxContent" || name === "mc:Fallback") skip++;
    if (skip) return;
    const value = attributes["w:val"] ?? "";
    const change = TRACKED[name];
    if (change && !inRunProperties) tracked.push(change);
    else if (name === "w:pStyle") {
      style = value;
      // A heading is underlined to be seen, not because its words are new.
      paragraphLook = numbering.headingLevel(value) ? {} : (looks.get(value) ?? {});
    } else if (name === "w:rStyle") run = { ...looks.get(value), ...run };
    else if (name === "w:numId") list = value;
    else if (name === "w:ilvl") level = Number(value) || 0;
    else if (name === "w:r") run = {};
    else if (name === "w:rPr") inRunProperties = true;
    else if (inRunProperties && LOOKS[name]) noteLook(run, name, value);
    else if (name === "w:t" || name === "w:delText") inText = true;
    else if (name === "w:tab") put(" ");
    else if (name === "w:br" || name === "w:cr") put("\n");
    else if (name === "w:noBreakHyphen") put("-");
    else if (name === "w:tc") cells++;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:txbxContent" || name === "mc:Fallback") skip--;
    if (skip > 0) return;
    if (TRACKED[name] && !inRunProperties) tracked.pop();
    else if (name === "w:rPr") inRunProperties = false;
    else if (name === "w:t" || name === "w:delText") inText = false;
    else if (name === "w:tc") {
      cells--;
      if (paragraph.trim()) put(" ");
    } else if (name === "w:p" && cells === 0) endParagraph();
    else if (name === "w:p") put(" ");
    else if (name === "w:tr") endParagraph();
  });
  parser.on("text", (text) => {
    if (inText && !skip) put(text);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof DocxError ? error : new DocxError("The Word document is damaged and cannot be read.");
  }
  endParagraph();
  return { markdown: `${out.join("\n\n")}\n`, lost };
}
