import { noteLook, type RunLook } from "./docxLooks.ts";
import { NOTES, type NoteMarks } from "./docxNotes.ts";
import type { Numbering } from "./docxNumbering.ts";
import { hasWords, isContentsLine, newParagraph, type Paragraph, paragraphBlock } from "./docxParagraph.ts";
import { TableRows } from "./docxRows.ts";
import { symbolOf } from "./docxSymbols.ts";

/** Parts of a document that Markdown cannot hold, by element, as people call them. */
const LOST: Readonly<Record<string, string>> = {
  "w:drawing": "pictures",
  "w:pict": "pictures",
  "w:object": "embedded objects",
  "w:altChunk": "embedded documents",
  "w:subDoc": "embedded documents",
  "m:oMath": "formulas",
};

/** Elements whose words are tracked as new or as struck. */
const TRACKED: Readonly<Record<string, "ins" | "del">> = {
  "w:ins": "ins",
  "w:moveTo": "ins",
  "w:del": "del",
  "w:moveFrom": "del",
};

/** Elements that hold how something looked before, or say the same again. */
const PASSED_OVER = /^(?:w:\w+Change|mc:Fallback)$/;

/** What is needed to read a part of a Word document. */
export interface WordContext {
  readonly numbering: Numbering;
  readonly looks: ReadonlyMap<string, RunLook>;
  /** Underline and strike are the bill's own marks, so tracked changes are changes of the draft. */
  readonly marksChanges: boolean;
  readonly notes: NoteMarks;
  /** Counts what is left out. */
  lose(what: string): void;
}

/** Follows the elements of a Word document's part and gathers its paragraphs as Markdown blocks. */
export class WordReader {
  readonly blocks: string[] = [];
  readonly #context: WordContext;
  readonly #tracked: ("ins" | "del")[] = [];
  #paragraph = newParagraph();
  readonly #rows = new TableRows(this.blocks);
  #run: RunLook = {};
  #inParagraphProperties = false;
  #inRunProperties = false;
  #inText = false;
  #links = 0;
  /** Elements open that are passed over, the one that began it included. */
  #skip = 0;
  #placeholder = false;
  /** For each drawing open, whether it holds a text box. */
  readonly #drawings: { box: boolean }[] = [];
  /** The outermost text box open: the paragraph it hangs in, its own words, and how many boxes are open. */
  #box: { readonly around: Paragraph; words: string; depth: number } | null = null;
  /** For each choice between renderings: whether one was taken. */
  readonly #choices: boolean[] = [];

  constructor(context: WordContext) {
    this.#context = context;
  }

  opens(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skip || this.#isPassedOver(name)) {
      this.#skip++;
      return;
    }
    const value = attributes["w:val"] ?? "";
    if (this.#inRunProperties) this.#runProperty(name, value);
    else if (this.#inParagraphProperties) this.#paragraphProperty(name, value);
    else this.#content(name, attributes);
  }

  #isPassedOver(name: string): boolean {
    if (PASSED_OVER.test(name)) return true;
    if (name === "mc:AlternateContent") this.#choices.push(false);
    else if (name === "mc:Choice") {
      if (this.#choices.at(-1)) return true;
      this.#choices[this.#choices.length - 1] = true;
    } else if (name === "w:sdtContent" && this.#placeholder) {
      this.#placeholder = false;
      this.#context.lose("empty fields");
      return true;
    }
    return false;
  }

  #runProperty(name: string, value: string): void {
    const change = TRACKED[name];
    if (change && this.#inParagraphProperties) this.#paragraph.mark = change;
    else if (name === "w:rStyle") this.#run = { ...this.#context.looks.get(value), ...this.#run };
    else noteLook(this.#run, name, value);
  }

  #paragraphProperty(name: string, value: string): void {
    const { numbering, looks } = this.#context;
    if (name === "w:pStyle") {
      this.#paragraph.style = value;
      // A heading is underlined to be seen, not because its words are new.
      this.#paragraph.look = numbering.headingLevel(value) ? {} : (looks.get(value) ?? {});
    } else if (name === "w:numId") this.#paragraph.list = value;
    else if (name === "w:ilvl") this.#paragraph.level = Number(value) || 0;
    else if (name === "w:rPr") this.#inRunProperties = true;
  }

  #content(name: string, attributes: Readonly<Record<string, string>>): void {
    const change = TRACKED[name];
    if (change) this.#tracked.push(change);
    switch (name) {
      case "w:pPr":
        this.#inParagraphProperties = true;
        break;
      case "w:r":
        this.#run = {};
        break;
      case "w:rPr":
        this.#inRunProperties = true;
        break;
      case "w:t":
      case "w:delText":
        this.#inText = true;
        break;
      case "w:tab":
      case "w:ptab":
        this.#put(" ");
        break;
      case "w:br":
      case "w:cr":
        this.#put("\n");
        break;
      case "w:noBreakHyphen":
        this.#put("-");
        break;
      case "w:sym": {
        const sign = symbolOf(attributes["w:font"] ?? "", attributes["w:char"] ?? "");
        if (sign) this.#put(sign);
        else this.#context.lose("symbols");
        break;
      }
      case "w:hyperlink":
        this.#links++;
        break;
      case "w:showingPlcHdr":
        this.#placeholder = true;
        break;
      case "w:tbl":
        this.#rows.opensTable();
        break;
      case "w:tc":
        this.#rows.opensCell();
        break;
      case "w:drawing":
      case "w:pict":
        this.#drawings.push({ box: false });
        break;
      case "w:txbxContent":
        this.#opensBox();
        break;
      case "w:commentRangeStart":
        this.#context.notes.opensAnchor(attributes["w:id"] ?? "");
        break;
      case "w:commentRangeEnd":
        this.#context.notes.closesAnchor(attributes["w:id"] ?? "");
        break;
      default: {
        if (NOTES.has(name)) {
          const markup = this.#context.notes.markOf(name, attributes["w:id"] ?? "");
          if (markup) this.#paragraph.pieces.push({ markup });
          else this.#context.lose(NOTES.get(name) ?? name);
        } else if (LOST[name]) this.#context.lose(LOST[name]);
      }
    }
  }

  closes(name: string): void {
    if (this.#skip) {
      this.#skip--;
      return;
    }
    if (this.#inRunProperties) {
      if (name === "w:rPr") this.#inRunProperties = false;
      return;
    }
    if (this.#inParagraphProperties) {
      if (name === "w:pPr") this.#inParagraphProperties = false;
      return;
    }
    if (TRACKED[name]) this.#tracked.pop();
    switch (name) {
      case "w:t":
      case "w:delText":
        this.#inText = false;
        break;
      case "w:hyperlink":
        this.#links--;
        break;
      case "w:sdt":
        this.#placeholder = false;
        break;
      case "w:p":
        this.#endParagraph();
        break;
      case "w:tc":
        this.#rows.closesCell();
        break;
      case "w:tr":
        this.#rows.endRow();
        break;
      case "w:drawing":
      case "w:pict":
        if (!this.#drawings.pop()?.box) this.#context.lose("pictures");
        break;
      case "w:txbxContent":
        this.#closesBox();
        break;
      case "mc:AlternateContent":
        this.#choices.pop();
        break;
    }
  }

  text(text: string): void {
    if (this.#inText && !this.#skip) this.#put(text);
  }

  ends(): void {
    this.#endParagraph();
    this.#rows.endRow();
  }

  #put(text: string): void {
    const look = { ...this.#paragraph.look, ...this.#run };
    if (look.hidden) {
      this.#context.lose("hidden words");
      return;
    }
    // A raised number is a note's, or a fence around a committee's words.
    if (look.raised && /^\s*\d{1,2}\s*$/.test(text)) {
      this.#context.lose("note numbers");
      return;
    }
    const words = look.capitals ? text.toUpperCase() : text;
    const tag = this.#tagOf(look);
    if (tag === null) {
      this.#context.lose("passages inserted and struck again");
      return;
    }
    this.#context.notes.anchors(words);
    const { pieces } = this.#paragraph;
    const last = pieces.at(-1);
    if (last && "words" in last && last.tag === tag) pieces[pieces.length - 1] = { words: last.words + words, tag };
    else pieces.push({ words, tag });
  }

  /** How words stand; null for words that are neither in the law now nor in the bill. */
  #tagOf(look: RunLook): "" | "ins" | "del" | "u" | "s" | null {
    const underline = look.underline && !this.#links;
    const { marksChanges } = this.#context;
    const tracked = this.#tracked.at(-1) ?? "";
    if (tracked === "del" && (this.#tracked.includes("ins") || (marksChanges && underline && !look.strike)))
      return null;
    // A passage of the law that the bill strikes, put into the draft under tracking.
    if (tracked === "ins" && look.strike) return "del";
    return tracked || (look.strike ? "s" : underline ? "u" : "");
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = newParagraph();
    if (!hasWords(paragraph)) return;
    if (isContentsLine(paragraph)) {
      this.#context.lose("lines of a table of contents");
      return;
    }
    const block = paragraphBlock(paragraph, this.#context.numbering, this.#rows.inCell);
    if (this.#box) this.#box.words += `${this.#box.words && " "}${block}`;
    else if (this.#rows.inCell) this.#rows.add(block);
    else this.blocks.push(block);
  }

  /** A text box stands beside the bill's own order: its words become a note where it hangs. */
  #opensBox(): void {
    for (let i = this.#drawings.length - 1; i >= 0; i--) {
      const drawing = this.#drawings[i];
      if (!drawing || drawing.box) break;
      drawing.box = true;
    }
    if (this.#box) {
      this.#endParagraph();
      this.#box.depth++;
      return;
    }
    this.#box = { around: this.#paragraph, words: "", depth: 1 };
    this.#paragraph = newParagraph();
  }

  #closesBox(): void {
    this.#endParagraph();
    const box = this.#box;
    if (!box || --box.depth > 0) return;
    this.#box = null;
    this.#paragraph = box.around;
    const markup = this.#context.notes.boxMark(box.words);
    if (markup) this.#paragraph.pieces.push({ markup });
  }
}
