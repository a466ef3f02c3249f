import { repealsOf, saysLaw } from "../../bill/law/repeals.ts";
import type { Bill, BillSection } from "../../bill/types.ts";
import { firstNamed, type Notice } from "../../text/notice.ts";

/**
 * What the bill repeals without showing it: nobody can tell from the draft what is lost with it, so the report says so
 * rather than count nothing as lost.
 */
export function unreadLaw({ kind, sections }: Bill): readonly Notice[] {
  if (kind !== "bill") return [];
  const cites = [...new Set(sections.flatMap(repealedUnseen))];
  if (!cites.length) return [];
  return [
    {
      code: "bill.repeals-unread-law",
      message: "The bill repeals law that the draft does not show ({0}); what is lost with it is not known.",
      args: [firstNamed(cites)],
    },
  ];
}

function repealedUnseen(section: BillSection): readonly string[] {
  const { action, operative, cite, body } = section;
  const instructed = body.amendments.filter((amendment) => amendment.action === "repeal");
  if (!operative || (!instructed.length && action !== "repeal") || showsStruck(section)) return [];
  const told = repealsOf(section);
  if (told.length) return told.map(({ target }) => named(target));
  if (instructed.length) return instructed.flatMap(({ target, also = [] }) => [target, ...also].map(named));
  return [named(cite ?? "")];
}

function showsStruck({ body: { runs, text } }: BillSection): boolean {
  return runs.some(({ change, start, end }) => change === "deleted" && saysLaw(text.slice(start, end)));
}

function named(cite: string): string {
  return cite ? `§ ${cite}` : "a section that it does not number";
}
