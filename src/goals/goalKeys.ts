/** A key of the front matter of goal files: what it says, and the values it may have where these are few. */
export interface GoalKey {
  readonly name: string;
  readonly says: string;
  readonly values: readonly string[];
}

/**
 * The keys that the JSON Schema of a goal file's front matter describes, in its order, those of patterns last. A name
 * that stands in several places is taken from the first.
 */
export function goalKeys(schema: unknown): readonly GoalKey[] {
  const keys = new Map<string, GoalKey>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "properties" && typeof value === "object" && value !== null) {
        for (const [name, property] of Object.entries(value)) addKey(keys, name, property);
      }
      visit(value);
    }
  };
  visit(schema);
  return [...keys.values()];
}

function addKey(keys: Map<string, GoalKey>, name: string, property: unknown): void {
  if (keys.has(name) || typeof property !== "object" || property === null) return;
  const says = "description" in property && typeof property.description === "string" ? property.description : "";
  keys.set(name, { name, says, values: valuesOf(property) });
}

/** The values of an enumeration, or of the enumeration among the forms that a value may have. */
function valuesOf(property: object): readonly string[] {
  if ("enum" in property && Array.isArray(property.enum)) return property.enum.map(String);
  if ("type" in property && property.type === "boolean") return ["true", "false"];
  const forms = "anyOf" in property && Array.isArray(property.anyOf) ? property.anyOf : [];
  return forms.flatMap((form: unknown) => (typeof form === "object" && form !== null ? valuesOf(form) : []));
}
