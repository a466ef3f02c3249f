import type { Change } from "../marked.ts";
import type { Tag } from "./tags.ts";

const BY_NAME: Readonly<Record<string, Change>> = {
  u: "inserted",
  ins: "inserted",
  s: "deleted",
  strike: "deleted",
  del: "deleted",
};

const DELETING =
  /(?:^|[\s_-])(?:amend-?strike|line-?through|strike(?:out|s|through|through?text)?|stricken|struck|deleted?(?:text)?|deletions?|del|removed|overstrike|omitted)(?:$|[\s_-])/i;
const INSERTING =
  /(?:^|[\s_-])(?:amend-?insert|insert(?:ed|ion|s)?(?:text)?|added?|additions?|underlined?|underscored?|ins|new(?:text|law|matter|language)?)(?:$|[\s_-])/i;
/** What a class name of a mark is not: a button or a page's part that is "new", a section's kind. */
const NOT_A_MARK =
  /(?:^|[\s_-])(?:new-?section|new-?window|news|add-?this|btn|button|icon|link|nav|menu|tab)(?:$|[\s_-])/i;

/** What a tag's attributes say of the words in it. */
interface Facts {
  readonly change: Change | undefined;
  readonly hidden: boolean;
}

const NOTHING: Facts = { change: undefined, hidden: false };
/** Attributes come back thousands of times in the same words; each wording is read once. */
const KNOWN = new Map<string, Facts>();
const MOST_KNOWN = 2000;

/** What a tag says of the words in it: by its name, its style or its class; undefined when nothing. */
export function changeOfTag(tag: Tag): Change | undefined {
  return BY_NAME[tag.name] ?? factsOf(tag).change;
}

/** Hidden from the eye: words for search or for scripts. Words for readers of screens are hidden by their class. */
export function isHidden(tag: Tag): boolean {
  return factsOf(tag).hidden;
}

function factsOf(tag: Tag): Facts {
  const { attributes } = tag;
  if (attributes.length < 8 || !/style|class/i.test(attributes)) return NOTHING;
  const known = KNOWN.get(attributes);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const style = tag.attribute("style") ?? "";
  const facts = {
    change: changeOfStyle(style) ?? ofClass(tag.attribute("class") ?? ""),
    hidden: /display\s*:\s*none/i.test(style),
  };
  KNOWN.set(attributes, facts);
  return facts;
}

/** What a style attribute or a rule of a style sheet says of the words under it. */
export function changeOfStyle(style: string): Change | undefined {
  const decoration = /text-decoration(?:-line)?\s*:\s*([^;]*)/i.exec(style)?.[1];
  if (!decoration) return undefined;
  if (/line-through/i.test(decoration)) return "deleted";
  if (/underline/i.test(decoration)) return "inserted";
  return /none/i.test(decoration) ? "kept" : undefined;
}

/** Whether a class is a page's part or a button, not a mark. */
export function isNoMark(names: string): boolean {
  return NOT_A_MARK.test(names);
}

function ofClass(names: string): Change | undefined {
  if (DELETING.test(names)) return "deleted";
  return INSERTING.test(names) && !isNoMark(names) ? "inserted" : undefined;
}
