import { moved } from "../../text/span.ts";
import type { Provision } from "../types.ts";

/** The provision as it stands `by` code units further on in its text, and its parent `parentBy` places further on in its list. */
export function movedProvision(provision: Provision, by: number, parentBy: number): Provision {
  return {
    ...moved(provision, by),
    own: moved(provision.own, by),
    tail: provision.tail && moved(provision.tail, by),
    parent: provision.parent < 0 ? -1 : provision.parent + parentBy,
  };
}
