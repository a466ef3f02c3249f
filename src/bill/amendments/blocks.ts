import type { Span } from "../../text/span.ts";
import type { Quotation } from "./quotations.ts";

/** Whether words stand in paragraphs of their own, rather than within a sentence. */
export function isBlock(quotation: Span): quotation is Quotation {
  return "block" in quotation && quotation.block === true;
}
