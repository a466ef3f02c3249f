import { SaxesParser } from "saxes";

/** How a run of words looks; what a style or the run itself does not say is undefined. */
export interface RunLook {
  underline?: boolean;
  strike?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  raised?: boolean;
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
  if (name === "w:vertAlign") look.raised = value === "superscript";
  const key = LOOKS[name];
  if (!key) return;
  const on = value !== "0" && value !== "false" && value !== "none";
  // A struck run is struck, however its other strike is set.
  look[key] = on || (name === "w:dstrike" && look.strike === true);
}

/** Styles of links, as Word and LibreOffice call them. */
const LINKS = /^(?:followed|visited)?(?:hyperlink|internetlink)(?:\d|char)*$/i;

/** A style can build on another, no deeper than this. */
const DEEPEST = 10;

/** How the styles of `word/styles.xml` make runs look, those they build on included. Broken XML gives what was read. */
export function readLooks(stylesXml: string): ReadonlyMap<string, RunLook> {
  const own = new Map<string, { look: RunLook; base: string }>();
  let style = "";
  let inRun = false;
  if (stylesXml) {
    const parser = new SaxesParser();
    parser.on("error", () => undefined);
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "w:style") {
        style = attributes["w:styleId"] ?? "";
        own.set(style, { look: {}, base: "" });
      } else if (name === "w:rPr") inRun = true;
      const entry = own.get(style);
      if (!entry) return;
      if (name === "w:basedOn") entry.base = attributes["w:val"] ?? "";
      else if (inRun) noteLook(entry.look, name, attributes["w:val"] ?? "");
    });
    parser.on("closetag", ({ name }) => {
      if (name === "w:rPr") inRun = false;
      else if (name === "w:style") style = "";
    });
    try {
      parser.write(stylesXml).close();
    } catch {
      // A document without some of its styles is better than none.
    }
  }
  const out = new Map<string, RunLook>();
  for (const id of own.keys()) {
    let look: RunLook = {};
    for (let at = id, depth = 0; at && depth < DEEPEST; at = own.get(at)?.base ?? "", depth++)
      look = { ...own.get(at)?.look, ...look };
    // Links are underlined without being new.
    if (LINKS.test(id)) look = { ...look, underline: false };
    if (Object.keys(look).length) out.set(id, look);
  }
  return out;
}
