/** The provision's text with every tab stop replaced by its default. */
export function plainProvision(body: string): string {
  let text = body;
  // Placeholders nest ("${1:the ${2:Department}}"), innermost first; each pass removes one level.
  for (let previous = ""; previous !== text; ) {
    previous = text;
    text = text
      .replace(/\$\{\d+:([^${}]*)\}/g, "$1")
      .replace(/\$\{\d+\|([^,|}]*)[^|}]*\|\}/g, "$1")
      .replace(/\$\{\d+\}|\$\d+/g, "");
  }
  return text.replace(/\\([$}\\])/g, "$1");
}

/** Highest tab stop number of a snippet text; 0 when it has none. */
export function tabStops(body: string): number {
  return Math.max(0, ...Array.from(body.matchAll(/\$\{?(\d+)/g), (match) => Number(match[1])));
}

/** The snippet text with its tab stops numbered on from `by`; the final `$0` stays the final one. */
export function shiftTabStops(body: string, by: number): string {
  return body.replace(/\$(\{?)(\d+)/g, (all, brace: string, index: string) =>
    index === "0" ? all : `$${brace}${Number(index) + by}`,
  );
}
