import * as vscode from "vscode";
import { type DefinedTerm, type TermUse, termSteps } from "../../bill/terms/definedTerms.ts";
import { type InternalReference, referenceSteps } from "../../bill/terms/internalReferences.ts";
import type { Bill } from "../../bill/types.ts";
import { markingOf } from "../../repair/marking.ts";
import { escapeMarkdown } from "../../report/formats/markdown.ts";
import type { Span } from "../../text/span.ts";
import { inSlices } from "../../text/steps.ts";
import type { Checker } from "../checking/checker.ts";
import { draftSelector } from "../checking/recognise.ts";
import { Work } from "../checking/work.ts";
import { rangeOf } from "../ranges.ts";

/** What a bill says of itself: its terms and its references to its own parts. */
interface CrossReferences {
  readonly terms: readonly DefinedTerm[];
  readonly references: readonly InternalReference[];
}

const known = new WeakMap<Bill, Promise<CrossReferences>>();

/** The terms and references of a bill, found on first need and without holding anybody up. */
export function crossReferencesOf(bill: Bill): Promise<CrossReferences> {
  let found = known.get(bill);
  if (!found) {
    found = find(bill);
    known.set(bill, found);
  }
  return found;
}

async function find(bill: Bill): Promise<CrossReferences> {
  const terms = await inSlices(termSteps(bill), new Work());
  const references = await inSlices(referenceSteps(bill), new Work());
  return { terms: terms ?? [], references: references ?? [] };
}

/** Go to definition, find references, hover and rename: for defined terms, and for the bill's references to itself. */
export function registerCrossReferences(checker: Checker): vscode.Disposable {
  const { languages } = vscode;
  const at = async (document: vscode.TextDocument, position: vscode.Position) => {
    const bill = (await checker.check(document))?.check?.bill;
    if (!bill) return undefined;
    const offset = document.offsetAt(position);
    const { terms, references } = await crossReferencesOf(bill);
    const reference = references.find((one) => holds(one, offset));
    const section = bill.sections.find((one) => holds(one, offset));
    const term = terms.find(
      (one) => holds(one.name, offset) || (section && one.usesIn(section).some((use) => holds(use, offset))),
    );
    return { bill, offset, term, reference, references };
  };
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(draftSelector, {
      async provideDefinition(document, position) {
        const found = await at(document, position);
        const target = found?.reference ? found.reference.target : found?.term?.name;
        const origin = found?.reference ?? (found?.term && useAt(found.term, found.offset));
        if (!target || !origin) return undefined;
        const range = rangeOf(document, target);
        return [
          {
            originSelectionRange: rangeOf(document, origin),
            targetUri: document.uri,
            targetRange: range,
            targetSelectionRange: new vscode.Range(range.start, range.start),
          },
        ];
      },
    }),
    languages.registerReferenceProvider(draftSelector, {
      async provideReferences(document, position, { includeDeclaration }) {
        const found = await at(document, position);
        if (!found) return undefined;
        const places: Span[] = [];
        if (found.term) places.push(...(includeDeclaration ? [found.term.name] : []), ...found.term.uses);
        else places.push(...leadingHere(found.references, found.reference?.target?.start ?? lineStart(found)));
        return places.map((span) => new vscode.Location(document.uri, rangeOf(document, span)));
      },
    }),
    languages.registerHoverProvider(draftSelector, {
      async provideHover(document, position) {
        const found = await at(document, position);
        const use = found?.term && useAt(found.term, found.offset);
        if (!found?.term || !use || use === found.term.name) return undefined;
        return new vscode.Hover(
          new vscode.MarkdownString(escapeMarkdown(found.term.definition)),
          rangeOf(document, use),
        );
      },
    }),
    languages.registerRenameProvider(draftSelector, {
      async prepareRename(document, position) {
        const found = await at(document, position);
        const use = found?.term && useAt(found.term, found.offset);
        if (!found?.term || !use) throw new Error(vscode.l10n.t("Only a term that the draft defines can be renamed."));
        return { range: rangeOf(document, use), placeholder: found.term.term };
      },
      async provideRenameEdits(document, position, name) {
        const found = await at(document, position);
        if (!found?.term) return undefined;
        const edit = new vscode.WorkspaceEdit();
        for (const use of [found.term.name, ...found.term.uses])
          edit.replace(document.uri, rangeOf(document, use), renamed(found.bill, found.term, use, name.trim()));
        return edit;
      },
    }),
  );
}

/** The new name as it must stand at one place: plural and capital as before, and marked where the law exists already. */
function renamed(bill: Bill, { term }: DefinedTerm, use: TermUse, name: string): string {
  const plural = use.text.length > term.length && /s$/i.test(use.text) && !/s$/i.test(term);
  const capital = /^\p{Lu}/u.test(use.text) && !/^\p{Lu}/u.test(term);
  const cased = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const text = plural ? pluralOf(cased) : cased;
  if (use.change === "inserted" || bill.kind !== "bill") return text;
  const marking = markingOf(bill.convention, bill.format, bill.source);
  return `${marking.strike(use.text)} ${marking.insert(text)}`;
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:ch|sh|x|s|z)$/i.test(name) ? `${name}es` : `${name}s`;
}

function useAt({ name, uses }: DefinedTerm, offset: number): TermUse | undefined {
  return [name, ...uses].find((use) => holds(use, offset));
}

function leadingHere(references: readonly InternalReference[], start: number): readonly Span[] {
  return references.filter(({ target }) => target?.start === start);
}

/** The start of the bill section whose heading the cursor is on, for references to it. */
function lineStart({ bill, offset }: { readonly bill: Bill; readonly offset: number }): number {
  return bill.sections.find(({ headingSpan }) => holds(headingSpan, offset))?.start ?? -1;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
