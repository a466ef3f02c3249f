import { SaxesParser } from "saxes";
import { DocxError } from "./docxError.ts";
import { type WordContext, WordReader } from "./docxReader.ts";

/** The words of a part with paragraphs as Markdown blocks. `each` is told of every element that ends, with the blocks so far. */
export function readWordPart(
  xml: string,
  context: WordContext,
  each: (name: string, attributes: Readonly<Record<string, string>>, blocks: string[]) => void = () => undefined,
): readonly string[] {
  const reader = new WordReader(context);
  const parser = new SaxesParser();
  const open: Readonly<Record<string, string>>[] = [];
  parser.on("error", (error) => {
    throw new DocxError(`The Word document is damaged: ${error.message.replace(/\s+/g, " ").slice(0, 80)}.`);
  });
  parser.on("doctype", () => {
    throw new DocxError("The Word document defines entities of its own, which Word never writes; it is not read.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(attributes);
    reader.opens(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    reader.closes(name);
    each(name, open.pop() ?? {}, reader.blocks);
  });
  parser.on("text", (text) => reader.text(text));
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof DocxError ? error : new DocxError("The Word document is damaged and cannot be read.");
  }
  reader.ends();
  return reader.blocks;
}
