import { PROFILES, type Profile } from "./profile.ts";

/** How far into a text its citations are counted. */
const WITHIN = 20_000;

/** The jurisdiction whose law the text cites most, by the forms of its citations; null when it cites none. */
export function byCitations(text: string): Profile | null {
  const head = text.slice(0, WITHIN);
  let best: Profile | null = null;
  let most = 0;
  for (const profile of PROFILES) {
    if (!profile.cites) continue;
    profile.cites.lastIndex = 0;
    let count = 0;
    while (count < 200 && profile.cites.exec(head)) count++;
    if (count > most) {
      most = count;
      best = profile;
    }
  }
  return best;
}
