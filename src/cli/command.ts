import { extname } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { Failure } from "./failure.ts";

/** Options of a command whose result is a report, for `parsed`. */
export const REPORT_OPTIONS = {
  format: { type: "string" },
  out: { type: "string", short: "o" },
} as const;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Given<T extends Options> = ReturnType<
  typeof parseArgs<{ readonly args: string[]; readonly allowPositionals: true; readonly options: T }>
>;

/** What a command was given; null when it was asked for help, which is then printed. */
export function parsed<const T extends Options>(args: readonly string[], help: string, options: T): Given<T> | null {
  // Help is asked for by every command alike, whatever else it was given.
  const known = { ...options, help: { type: "boolean", short: "h" } } as const;
  const given = parseArgs({ args: [...args], allowPositionals: true, options: known as Options });
  if (given.values.help) {
    process.stdout.write(help);
    return null;
  }
  return given as Given<T>;
}

/** The value when it is one of those allowed; fails in one sentence otherwise. */
export function oneOf<T extends string>(allowed: readonly T[], value: string, what: string): T {
  const match = allowed.find((entry) => entry === value);
  if (!match) throw new Failure(`"${value}" is no ${what}; choose ${allowed.join(", ")}.`);
  return match;
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  ".html": "html",
  ".htm": "html",
  ".md": "markdown",
  ".json": "json",
  ".svg": "svg",
  ".yaml": "yaml",
  ".yml": "yaml",
};

/** The format asked for; without one, that of the file the report goes to, else text. */
export function formatOf<T extends string>(
  allowed: readonly (T | "text")[],
  { format, out = "" }: { readonly format?: string | undefined; readonly out?: string | undefined },
): T | "text" {
  if (format !== undefined) return oneOf(allowed, format, "format");
  return allowed.find((entry) => entry === BY_EXTENSION[extname(out).toLowerCase()]) ?? "text";
}
