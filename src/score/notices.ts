import type { FrameworkData } from "../goals/framework.ts";
import type { ReportCard } from "../goals/reportCard.ts";
import type { Notice } from "../text/notice.ts";
import { cutOffsNearly } from "./grade.ts";
import type { Preview } from "./types.ts";

/**
 * Said with every preview that moves points. The publisher scores each goal from 0 to 2.5, but how much of that an
 * element earns is not public: which elements make partial and which make full credit is written in this project's goal
 * files and is Lacuna's own. So a partly met goal is never given one figure, and no weight of an element is shown.
 */
const OWN_WEIGHTS =
  "The publisher's points for single elements are not public. Which elements earn partial or full credit is Lacuna's own reading, so partial credit is shown as a range.";

/** What a reader of the preview must know before repeating its figures. */
export function previewNotices(
  preview: Omit<Preview, "notices">,
  framework: FrameworkData,
  card: ReportCard,
): Notice[] {
  const notices: Notice[] = [];
  const add = (code: string, message: string, ...args: string[]) => notices.push({ code, message, args });
  const moved = preview.goals.some((goal) => goal.change[0] !== 0 || goal.change[1] !== 0);
  const issueOpen = framework.issues.some(({ id }) => typeof card.issues[id] !== "number");
  if (card.framework !== framework.id) {
    add(
      "score.other-edition",
      "The card of {0} belongs to {1}, not to {2}; figures of different editions must not be mixed.",
      card.name,
      card.framework,
      framework.id,
    );
  }
  if (card.score === null) {
    add(
      "score.total-unknown",
      "The published total of {0} for {1} is not known; the score is every total that agrees with its {2}.",
      card.name,
      String(card.year),
      card.grade === null ? "statuses" : `grade ${card.grade}`,
    );
  } else if (issueOpen) {
    add("score.issues-unknown", "The points of {0} by issue area are not known; only the total is.", card.name);
  }
  if (moved) {
    add("score.own-weights", OWN_WEIGHTS);
  }
  const near = cutOffsNearly(framework, preview.score.after);
  if (near.length) {
    add(
      "score.rounding",
      "The score may end less than a point under {0}. How the publisher rounds is not known; Lacuna does not round.",
      near.join(", "),
    );
  }
  if (moved && card.tier !== null) {
    add(
      "score.tier",
      "The tier ({0} in {1}) is a rank among all jurisdictions; it cannot be computed from one state's score.",
      card.tier,
      String(card.year),
    );
  }
  return notices;
}
