import type { Check } from "./check.ts";
import { checkDocument } from "./documents/checkDocument.ts";
import { githubAnnotations } from "./formats/annotations.ts";
import { htmlReport } from "./formats/html.ts";
import { checkJson } from "./formats/json.ts";
import { junitReport } from "./formats/junit.ts";
import { markdownOf } from "./formats/markdown.ts";
import { sarifReport } from "./formats/sarif.ts";
import { type TextOptions, textOf } from "./formats/text.ts";

/** The formats of `lacuna check`. */
export const FORMATS = ["text", "json", "markdown", "html", "sarif", "github", "junit"] as const;
export type Format = (typeof FORMATS)[number];

/** One checked file: its path as given and its size in bytes as stored. */
export interface CheckedFile {
  readonly check: Check;
  readonly file: string;
  readonly bytes: number;
  /** Goals that people silenced in it; they are no findings. */
  readonly silenced?: ReadonlySet<string>;
}

/** Between two drafts in a terminal. */
const BETWEEN = `\n${"=".repeat(72)}\n\n`;

/** The report of one or several drafts. JSON is one object for one file, an array for several. */
export function render(format: Format, files: readonly CheckedFile[], look: TextOptions = {}): string {
  switch (format) {
    case "text":
      return files.map(({ check, file }) => textOf(checkDocument(check, file), look)).join(BETWEEN);
    case "json": {
      const objects = files.map(({ check, file, bytes }) => checkJson(check, file, bytes));
      return `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 1)}\n`;
    }
    case "markdown":
      return files.map(({ check, file }) => markdownOf(checkDocument(check, file))).join("\n");
    case "html":
      return htmlReport(files);
    case "github":
      return githubAnnotations(files);
    case "junit":
      return junitReport(files);
    case "sarif":
      return `${JSON.stringify(sarifReport(files), null, 1)}\n`;
  }
}
