/** Elements whose words are not the document's. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "script",
  "style",
  "head",
  "title",
  "noscript",
  "template",
  "svg",
  "nav",
  "footer",
  "button",
  "select",
  "iframe",
  "object",
]);

/** What of a page a text cannot hold, by element, as people call it. */
export const LOST: Readonly<Record<string, string>> = {
  img: "pictures",
  svg: "pictures",
  nav: "navigation",
  footer: "page feet",
  input: "form fields",
  select: "form fields",
  textarea: "form fields",
  iframe: "embedded pages",
  object: "embedded objects",
};

/** Elements that end a line. */
export const BLOCKS: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "center",
  "dd",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figure",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul",
]);

/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr",
]);

/** Elements that end where the next of their kind begins, and what bounds the search for the one that is open. */
export const IMPLIED: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(["div", "td", "th", "li", "blockquote", "table", "body"]),
  li: new Set(["ol", "ul"]),
  dt: new Set(["dl"]),
  dd: new Set(["dl"]),
  td: new Set(["tr", "table"]),
  th: new Set(["tr", "table"]),
  tr: new Set(["table", "tbody", "thead", "tfoot"]),
};
