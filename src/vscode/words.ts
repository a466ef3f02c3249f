import * as vscode from "vscode";
import type { ElementStatus, Verdict } from "../goals/goal.ts";
import type { Effect } from "../match/types.ts";
import type { Notice } from "../text/notice.ts";

/** What a text earns, in the user's language. */
export function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case "full":
      return vscode.l10n.t("full credit");
    case "partial":
      return vscode.l10n.t("partial credit");
    case "touch":
      return vscode.l10n.t("on the subject, no credit");
    case "none":
      return vscode.l10n.t("not addressed");
  }
}

/** What the bill does to a goal, in the user's language. */
export function effectText(effect: Effect): string {
  switch (effect) {
    case "closes":
      return vscode.l10n.t("The draft closes the gap.");
    case "narrows":
      return vscode.l10n.t("The draft narrows the gap.");
    case "none":
      return vscode.l10n.t("The draft does not change where the law stands.");
    case "widens":
      return vscode.l10n.t("The draft widens the gap.");
    case "reopens":
      return vscode.l10n.t("The draft reopens the gap.");
  }
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

/** A notice of the core, in the user's language. */
export function noticeL10n(notice: Notice): string {
  return vscode.l10n.t(notice.message, ...notice.args);
}
