/** A rule pasted by itself is no longer; longer law shows numbers and headings. */
const LONGEST = 6000;
/** Least share of its sentences that lay down a rule. */
const LEAST = 0.6;
/** A rule of law: a norm, or what makes an offense, a definition, a defense. */
const RULE =
  /\b(?:shall|may|must|cannot|(?:is|are)\s+(?:not\s+)?(?:guilty|unlawful|immune|liable|eligible|entitled|required|prohibited|subject\s+to|punishable|void|presumed|deemed|exempt|(?:hereby\s+)?(?:appropriated|created|established))|commits?|constitutes?|there\s+is\s+(?:no|hereby)|it\s+is\s+(?:an?\s+)?(?:affirmative\s+|complete\s+)?(?:defense|unlawful)|(?:is|are)\s+(?:not\s+)?(?:an?\s+)?(?:affirmative\s+)?(?:defense|felony|misdemeanor|class\s)|["”]\s*(?:means?|includes?))\b/i;
/** Rules that the law alone lays down, as its first sentence must. */
const STRICT =
  /\b(?:shall|(?:may|must|can)\s*not|commits?\s+(?:the\s+)?(?:offense|crime|an?)\b|(?:is|are)\s+(?:not\s+)?(?:guilty|unlawful|immune|liable|punishable|(?:an?\s+)?(?:affirmative\s+)?defense)|is\s+(?:an?\s+)?(?:complete|affirmative)\s+defense|(?:an?|any|no|each|every)\s+(?:\S+\s+){1,12}?(?:may|must)|(?:court|department|agency|officer|person|state)s?\s+must|(?:is|are)\s+(?:hereby\s+)?appropriated|there\s+is\s+no\s+statute\s+of\s+limitations?|["”]\s*means)\b/i;
/** Those whom laws bind, and what they are about. */
const LEGAL =
  /\b(?:persons?|minors?|child(?:ren)?|juveniles?|victims?|survivors?|defendants?|respondents?|petitioners?|youth|individuals?|courts?|judges?|departments?|divisions?|agency|agencies|commissions?|boards?|officers?|prosecut\w+|attorneys?|offenses?|crimes?|felon\w+|misdemeanors?|convict\w+|custody|law\s+enforcement|count(?:y|ies)|schools?|state|provider|operator|statute|limitations?)\b/i;
/** Words of people who write about the law, to somebody, or of something else. */
const PROSE =
  /(?:^|[^\w.])(?:I|we|our|ours|us|you|your|my|me|should|let['’]s|please|thanks?|thank|dear|hi|hello|regards|sincerely|yesterday|today|tomorrow|says?|said|told|reported|according|argues?|believes?|think|whether\s+or\s+not\s+to|advocates|lawmakers?|legislators?|senators?|representatives?|sponsors?|(?:this|the|that|proposed|our|new)\s+(?:bill|proposal|legislation|memo|draft|amendment|law|article|report|page|project|tool|software|app|system|readme|module|function|api)|(?:current|existing|proposed)\s+law|bill\s+would|would\s+(?:be|make|have|require|allow|create)|e-?mail|meeting|agenda|fyi|todo|http|www|however,)(?![\w])|\w['’](?:t|re|ve|ll|m)\b|[?@]|!\s|^\s*(?:#|```|From:|To:|Re:|RE:|Subject:|Date:|>|\$ )/im;

/**
 * Whether a text is a rule of law by itself, without number or heading, as people paste it: "A minor shall not be
 * prosecuted for prostitution." A memorandum, an e-mail or a readme that speaks of rules is none.
 */
export function isBareLaw(text: string): boolean {
  const words = text.trim();
  if (!words || words.length > LONGEST || !/^["“(]?[A-Z]/.test(words) || PROSE.test(words)) return false;
  const sentences = words.split(/(?<=\w\w[.!?]["”]?)\s+(?=["“(]?[A-Z0-9])|\n\s*\n/).filter((entry) => entry.trim());
  const [first = ""] = sentences;
  if (!STRICT.test(first) || !LEGAL.test(first) || first.split(/\s+/).length < 5) return false;
  const rules = sentences.filter((sentence) => RULE.test(sentence)).length;
  return rules >= sentences.length * LEAST;
}
