import type { FrameworkData } from "../../goals/framework.ts";

/** The goals among `goals` that one of the items of a list in words names. */
export function goalsNamed(
  words: string,
  goals: readonly string[],
  framework: Pick<FrameworkData, "cardWords">,
): string[] {
  const items = words
    .toLowerCase()
    .split(/[,;]|\bas well as\b/)
    .map((item) => ` ${item.replace(/[^a-z0-9]+/g, " ").trim()}`);
  return goals.filter((goal) =>
    (framework.cardWords?.[goal] ?? []).some((phrase) =>
      items.some((item) => phrase.split("+").every((part) => item.includes(` ${part.trim()}`))),
    ),
  );
}
