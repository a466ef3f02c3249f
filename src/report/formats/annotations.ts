import { type FindingsInput, findingsOf, type Severity } from "../findings/findings.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { loss: "error", gap: "warning", touch: "notice" };

/** Workflow commands by which GitHub Actions shows findings beside the lines of a pull request. */
export function githubAnnotations(files: readonly (FindingsInput & { readonly file: string })[]): string {
  return files
    .flatMap((entry) =>
      findingsOf(entry).map((found) => {
        const sameLine = found.line === found.endLine;
        const place = [
          `file=${property(entry.file.replace(/\\/g, "/"))}`,
          `line=${found.line}`,
          `endLine=${found.endLine}`,
          // Columns are only taken where the finding stands on one line.
          ...(sameLine ? [`col=${found.column}`, `endColumn=${found.endColumn}`] : []),
          `title=${property(`${found.goal} ${found.name}`)}`,
        ];
        return `::${COMMANDS[found.severity]} ${place.join(",")}::${data(found.message)}\n`;
      }),
    )
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
