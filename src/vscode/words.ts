import * as vscode from "vscode";
import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { GoalStatus } from "../goals/reportCard.ts";
import type { Effect } from "../match/types.ts";
import { effectSentence, verdictWords } from "../report/wording.ts";
import type { GoalPreview } from "../score/types.ts";
import type { Phrase, Say } from "../text/notice.ts";

/** The words of the core and of its reports, in the user's language. */
export const say: Say = (message, ...args) => vscode.l10n.t(message, ...args);

/** What a text earns, in the user's language. */
export function verdictText(verdict: Verdict): string {
  return verdictWords(verdict, say);
}

/** What the bill does to a goal, in the user's language. */
export function effectText(effect: Effect): string {
  return effectSentence(effect, say);
}

/** How an element stands, in the user's language. */
export function statusText(status: ElementStatus): string {
  switch (status) {
    case "yes":
      return vscode.l10n.t("present");
    case "weak":
      return vscode.l10n.t("weak");
    case "no":
      return vscode.l10n.t("missing");
  }
}

/** A goal's published standing, in the user's language; empty where the card says nothing of it. */
export function publishedText(status: GoalStatus): string {
  switch (status) {
    case "met":
      return vscode.l10n.t("Met");
    case "partial":
      return vscode.l10n.t("Partially met");
    case "not-met":
      return vscode.l10n.t("Not met");
    case "gap":
      return vscode.l10n.t("Partially or not met");
    case "credited":
      return vscode.l10n.t("Met or partially met");
    case "unknown":
      return "";
  }
}

/** A notice or a reason of the core, in the user's language. */
export function noticeL10n({ message, args }: Phrase): string {
  return say(message, ...args);
}

/** Why a goal's points are what they are, in the user's language. */
export function reasonText({ reasons }: GoalPreview): string {
  return reasons.map(noticeL10n).join(" ");
}
