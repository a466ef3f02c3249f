/** What leads on to other words and cannot end what is shown: "detained, charged or …". */
const LEADS_ON =
  /(?:^|[\s,]+)(?:an?|the|and|or|nor|but|of|in|on|at|to|by|for|from|with|without|as|than|that|which|who|whom|whose|if|when|where|under|upon|into|through|any|such|his|her|its|their|this|is|are|was|were|be|been|shall|may|not|no)$/i;

/**
 * Words cut short, with a sign that they are: to the last comma within `reach` code units, else to a word within
 * `around`; never behind one that leads on to others.
 */
export function cutAtClause(words: string, reach: number, around = reach): string {
  const comma = words.slice(0, reach).lastIndexOf(",");
  let shown = comma > 0 ? words.slice(0, comma) : words.slice(0, around).replace(/\s*\S*$/, "");
  for (let left = shown.replace(LEADS_ON, ""); left !== shown; left = shown.replace(LEADS_ON, "")) shown = left;
  return `${shown.trimEnd()} …`;
}
