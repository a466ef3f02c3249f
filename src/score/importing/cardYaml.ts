import { Document, isMap, isScalar, visit } from "yaml";
import type { ReportCard } from "../../goals/reportCard.ts";

/** A card as the YAML of a state's file, without what is empty. */
export function cardYaml(card: ReportCard): string {
  const compact = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(compact);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key, entry]) =>
            !(isEmpty(entry) || (entry === null && key !== "score" && key !== "grade" && key !== "tier")),
        )
        .map(([key, entry]) => [key, compact(entry)]),
    );
  };
  const document = new Document(compact(card));
  // One goal, source or figure a line, as a person would write it.
  visit(document, {
    Map(key, node, path) {
      if (path.length > 2 && key !== "key" && node.items.every((pair) => isScalar(pair.value))) node.flow = true;
      return isMap(node) && node.flow ? visit.SKIP : undefined;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
