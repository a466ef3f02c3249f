import * as z from "zod";
import { frameworkData } from "./framework.ts";
import { goalData } from "./goal.ts";
import { lexicon } from "./lexicon.ts";
import { reportCard } from "./reportCard.ts";

/** JSON Schemas of the files of an edition, for editors that check and complete YAML: `goal` is a goal file's front matter. */
export function goalSchemas(): Readonly<Record<"framework" | "goal" | "lexicon" | "report-card", object>> {
  const of = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return { framework: of(frameworkData), goal: of(goalData), lexicon: of(lexicon), "report-card": of(reportCard) };
}
