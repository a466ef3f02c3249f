import type { FrontMatter } from "./marked.ts";

/** No front matter is longer; a missing closing line must not swallow a bill. */
const LONGEST = 4000;

/** Front matter at the start of a draft, and the offset behind it; null when there is none. */
export function readFrontMatter(text: string): { readonly frontMatter: FrontMatter; readonly end: number } | null {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text.slice(0, 16));
  if (!open) return null;
  const head = text.slice(open[0].length, LONGEST);
  const close = /(?:^|\n)---[ \t]*(?:\r?\n|$)/.exec(head);
  if (!close) return null;
  const values = new Map<string, string>();
  for (const line of head.slice(0, close.index).split(/\r?\n/)) {
    const entry = /^(\w+)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (entry?.[1]) values.set(entry[1].toLowerCase(), unquoted(entry[2] ?? ""));
  }
  const state = values.get("state")?.toUpperCase() ?? "";
  return {
    frontMatter: {
      state: /^[A-Z]{2}$/.test(state) ? state : null,
      title: values.get("title") || null,
      convention: values.get("convention")?.toUpperCase() || null,
      framework: values.get("framework") || null,
      goals: values.get("goals")?.match(/\b\d+\.\d+\b/g) ?? [],
    },
    end: open[0].length + close.index + close[0].length,
  };
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
