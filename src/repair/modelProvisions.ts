import * as z from "zod";

/** One entry of a `.code-snippets` file, as far as Lacuna reads it. */
const snippet = z.object({
  prefix: z.union([z.string(), z.array(z.string())]),
  body: z.union([z.string(), z.array(z.string())]),
  description: z.string().optional(),
});

/** A `.code-snippets` file: name to snippet. */
export const snippetFile = z.record(z.string(), snippet);

/** A model provision: text with tab stops that earns full credit for a goal. */
export interface ModelProvision {
  readonly goal: string;
  readonly name: string;
  readonly description: string;
  /** Snippet text: `$1`, `${1:Department of Children and Families}`; lines end with LF. */
  readonly body: string;
}

/** The model provisions of a snippets file: those whose prefix is `lacuna-` and a goal's id. */
export function modelProvisions(file: unknown): ModelProvision[] {
  const parsed = snippetFile.safeParse(file);
  if (!parsed.success) return [];
  return Object.entries(parsed.data).flatMap(([name, entry]) => {
    const prefixes = typeof entry.prefix === "string" ? [entry.prefix] : entry.prefix;
    const goal = prefixes.map((prefix) => /^lacuna-(\d+\.\d+)/.exec(prefix)?.[1]).find(Boolean);
    const body = typeof entry.body === "string" ? entry.body : entry.body.join("\n");
    return goal ? [{ goal, name, description: entry.description ?? name, body }] : [];
  });
}
