const NUMBERS: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  "twenty-one": 21,
  "twenty-two": 22,
  "twenty-three": 23,
  "twenty-four": 24,
  "twenty-five": 25,
  "twenty-six": 26,
  "twenty-first": 21,
  "twenty-second": 22,
  "twenty-third": 23,
  "twenty-fourth": 24,
  "twenty-fifth": 25,
  "twenty-sixth": 26,
};
const NUMBER =
  "(\\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty[-\\s](?:one|two|three|four|five|six|first|second|third|fourth|fifth|sixth)|twenty)";

/** "under the age of sixteen", "less than 16 years of age", "has not attained 18", "before turning eighteen", "16 or younger". */
const UNDER = new RegExp(
  [
    `\\b(?:under|below|younger\\s+than|less\\s+than|not\\s+(?:yet\\s+)?(?:attained|reached)|(?:before|prior\\s+to|until)\\s+(?:the\\s+\\w+\\s+)?(?:reaching|turning|attaining|becoming|reaches|attains|turns)?|has\\s+not\\s+(?:yet\\s+)?(?:attained|reached|turned)|under\\s+age)\\s+(?:the\\s+)?(?:age\\s+of\\s+|age\\s+)?(?:\\w+'s\\s+)?${NUMBER}(?:th)?\\b(?!\\s*(?:percent|dollars|days|months|hours|%))`,
    `\\b${NUMBER}\\s+(?:years\\s+of\\s+age|years\\s+old)?\\s*or\\s+(?:younger|under|less)\\b`,
    `\\b${NUMBER}\\s+years\\s+of\\s+age\\s+or\\s+(?:younger|under)`,
  ].join("|"),
  "gi",
);
const UPPER = new RegExp(
  `\\b(?:to|until|through|before|than|up\\s+to|attains?|reach(?:es)?|under|age\\s+of|age|turns)\\s+(?:the\\s+)?(?:age\\s+(?:of\\s+)?)?${NUMBER}(?:st|nd|rd)?\\b(?!\\s*(?:percent|dollars|days|months|hours|weeks))|\\b${NUMBER}\\s+(?:\\(\\d+\\)\\s+)?years\\s+of\\s+age|\\b${NUMBER}(?:st|nd|rd)?\\s+birthday`,
  "gi",
);

/** An age that some words name, and where in them. */
export interface AgeWords {
  readonly age: number;
  readonly index: number;
  readonly length: number;
}

/** "18 years of age or older", "an adult victim", "has attained the age of eighteen", "older than 17". */
const GROWN = new RegExp(
  [
    "\\b(?:eighteen|18)\\s*(?:\\(18\\)\\s*)?(?:years\\s+(?:of\\s+age|old)\\s+)?(?:or|and)\\s+(?:older|over|above)",
    "\\b(?:at\\s+least|(?:has|have|had)\\s+(?:attained|reached|turned)|over|not\\s+less\\s+than|not\\s+younger\\s+than)\\s+(?:the\\s+age\\s+of\\s+|age\\s+)?(?:eighteen|18)\\b",
    "\\b(?:older\\s+than|over)\\s+(?:the\\s+age\\s+of\\s+)?(?:seventeen|17)\\b",
    "\\badult\\s+(?:victim|survivor|person|individual|witness)(?:es|s)?\\b|\\b(?:victim|survivor|person|individual)s?\\s+who\\s+(?:is|are|was|were)\\s+(?:an\\s+)?adults?\\b",
  ].join("|"),
  "i",
);

/** The words that speak of persons of eighteen and over, or null. */
export function adultsNamed(text: string): AgeWords | null {
  const match = GROWN.exec(text);
  return match && { age: 18, index: match.index, length: match[0].length };
}

/** Upper age limits in some words: `under 16` gives 16, `17 or younger` gives 18. */
export function limitsUnder(text: string): readonly AgeWords[] {
  const out: AgeWords[] = [];
  UNDER.lastIndex = 0;
  for (let match = UNDER.exec(text); match; match = UNDER.exec(text)) {
    const orYounger = match[2] ?? match[3];
    const value = numberOf(match[1] ?? orYounger ?? "");
    if (value >= 10 && value <= 26)
      out.push({ age: orYounger ? value + 1 : value, index: match.index, length: match[0].length });
  }
  return out;
}

/** The highest age that some words name as a limit of eligibility. */
export function highestAge(text: string): AgeWords | null {
  let best: AgeWords | null = null;
  UPPER.lastIndex = 0;
  for (let match = UPPER.exec(text); match; match = UPPER.exec(text)) {
    const age = numberOf(match[1] ?? match[2] ?? match[3] ?? "");
    if (age > 0 && age <= 26 && age > (best?.age ?? 0)) best = { age, index: match.index, length: match[0].length };
  }
  return best;
}

function numberOf(word: string): number {
  const digits = Number(word);
  return Number.isFinite(digits) && word ? digits : (NUMBERS[word.toLowerCase().replace(/\s+/g, "-")] ?? 0);
}
