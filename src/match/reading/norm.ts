import type { NormKind } from "../../goals/pattern.ts";
import { isInquiry } from "./inquiry.ts";

/** A clause read as a rule. Offsets are in the clause's text. */
export interface Norm {
  readonly kinds: ReadonlySet<NormKind>;
  /** Where the main modal verb stands; -1 when there is none. */
  readonly modal: number;
  /** End of the main modal verb. */
  readonly act: number;
  /** Whether the main rule is only permissive, or hangs on money being there. */
  readonly permissive: boolean;
  /** Whether it only asks for a study, a report to the legislature or a recommendation. */
  readonly inquiry: boolean;
  readonly conditions: readonly { readonly start: number; readonly end: number }[];
  readonly exceptions: readonly { readonly start: number; readonly end: number }[];
}

const MODAL =
  /\b(?:(?<binds>shall|must|will)(?!\s+be\s+the\s+(?:duty|responsibility|obligation)\s+of\b)(?<barred>(?:\s+(?:likewise|also|further|therefore|thereby|thereafter))?\s+(?:not|never))?|(?<may>may|can|could|should)(?<narrowed>\s+not|\s+only)?|(?<duty>(?:is|are)\s+(?:required|mandated|directed|obligated|obliged)\s+to|(?:is|are)\s+(?:required\s+of|mandatory|compulsory)\b|is\s+(?:an?\s+|the\s+)?(?:condition|prerequisite|requirement)\s+(?:of|for|to)\s+(?:\w+\s+){0,2}(?:employment|licens\w+|certificat\w+|appointment|service|renewal)|(?<!\bno\b[^.;]{0,80})(?:is|are)\s+(?:required|mandatory)\s+(?:for|of|in)\s+(?:each|every|all)|(?:have|has)\s+(?:the\s+|a\s+)?(?:duty|responsibility|obligation)\s+to|(?:to|responsible\s+for)(?<=\b(?:duty|responsibility|obligation)\s+of\s+[^.;]{3,100}\sto|\b(?:is|are)\s+responsible\s+for))|(?<power>(?:is|are)\s+(?:authorized|encouraged|permitted|allowed|empowered|urged|requested|invited)\s+to)|(?:is|are)\s+(?:not\s+|never\s+)?to\s+(?:be|receive|complete|attend|undergo|take|have|provide|give|teach|train|include|cover)\b|(?:is|are)\s+(?:not\s+)?(?:subject\s+to|liable|guilty|immune|entitled|eligible|appropriated|prohibited|unlawful|admissible|a\s+defense))\b/gi;

const STAGE =
  "arrest\\w*|detain\\w*|charg\\w*|prosecut\\w*|adjudicat\\w*|convict\\w*|criminal\\w*\\s+(?:liab|respons)\\w*|held|cited|proceeded|guilty|delinquen\\w*|petition\\w*|penal\\w*|punish\\w*|tak\\w+\\s+into\\s+custody|treated\\s+as\\s+(?:an?\\s+)?(?:criminal|offender|delinquent|party|accomplice|defendant)";
const OFFENSE_WORD = "(?:offen[sc]e|crime|violation|delinquent|felony|misdemeanor|infraction)";
const IMMUNITY = new RegExp(
  [
    `\\b(?:shall|may|must|can|will)\\s+(?:(?:likewise|also|further|therefore|thereby|thereafter)\\s+)?not\\b[^.;]{0,80}\\b(?:${STAGE})`,
    `\\b(?:is|are|shall\\s+be|be)\\s+(?:immune|exempt|not\\s+(?:criminally\\s+)?(?:liable|guilty|responsible|subject\\s+to)|free\\s+from)`,
    `\\b(?:is|are)\\s+(?:not|never)\\s+to\\s+be\\b[^.;]{0,80}\\b(?:${STAGE})`,
    `\\bimmun(?:e|ity)\\b`,
    `\\bno\\s+(?!(?:time\\s+)?(?:limit|limitation|limitations|period|statute)\\b)(?:[\\w-]+\\s+){1,24}(?:shall|may|can|will)\\s+be\\b[^.;]{0,60}\\b(?:${STAGE}|made|brought|filed|commenced|initiated|instituted|maintained|continued)`,
    `\\bno\\s+(?:[\\w-]+[\\s,]+){0,8}(?:charge|complaint|petition|arrest|prosecution|proceeding|information|indictment)s?\\b[^.;]{0,240}\\b(?:shall|may)\\b`,
    `\\b(?:shall|may)\\s+not\\b[^.;]{0,40}\\b(?:be\\s+)?(?:the\\s+(?:basis|subject)|subject(?:ed)?\\s+to|a\\s+delinquent)`,
    `\\b(?:does|do)\\s+not\\s+commit\\b`,
    `\\b(?:shall|must)\\s+(?:decline\\s+to|refuse\\s+to|refrain\\s+from)\\s+(?:fil|charg|prosecut|bring)\\w*`,
    `\\b(?:shall|must)\\s+dismiss\\s+(?:an?|any|every|each)\\s+(?:[\\w-]+\\s+){0,3}(?:charge|complaint|petition|information|indictment)s?\\s+(?:alleging|charging|against)\\b`,
    `^\\W*(?:\\(?\\w{1,4}[).]\\s*)*(?:an?|any|every|each)\\s+(?:[\\w-]+\\s+){1,5}(?:alleging|charging|against)\\b[^.;]{0,200}\\b(?:shall|must)\\s+be\\s+dismissed\\b(?!\\s+(?:up)?(?:on|after|if|when)\\b)`,
    `\\b(?:order|judgment|petition|complaint)\\s+(?:adjudicating|alleging|charging|finding|declaring)\\b[^.;]{0,160}\\b(?:shall|may|must)\\s+not\\s+be\\s+(?:entered|filed|brought|made|issued|accepted)\\b`,
    `\\b(?:does|do|shall)\\s+not\\s+include\\s+(?:the\\s+|any\\s+)?(?:conduct|acts?|actions?)\\s+(?:of|by|committed\\s+by|done\\s+by)\\s+(?:an?\\s+|any\\s+)?(?:child|minor|juvenile|youth|person|individual|victim)`,
    `\\b(?:does|do|shall|may)\\s+not\\s+(?:be\\s+(?:construed|interpreted|deemed|held)\\s+to\\s+)?(?:apply|extend|be\\s+applied)\\s+to\\s+(?:an?\\s+|any\\s+)?(?:child|minor|juvenile|youth|person|individual|victim)`,
    `\\b(?:does|do|shall|may)\\s+not\\s+constitute\\s+(?:an?\\s+|any\\s+|the\\s+)?(?:(?!defen[sc]e)\\w+\\s+){0,3}${OFFENSE_WORD}`,
    `\\bdelinquent\\s+(?:act|child)\\b[^.;]{0,60}\\b(?:not\\s+include|excludes?)\\b`,
    `\\b(?:is|are)\\s+not\\s+(?:an?\\s+|any\\s+)?(?:crime|offense|delinquent\\s+act|criminal\\s+act)\\b(?!\\s+(?:if|when|under|for\\s+an\\s+adult))`,
    `\\b(?:not\\s+guilty|cannot\\s+be)\\b`,
    `\\b(?:in\\s+no\\s+(?:case|event)|under\\s+no\\s+circumstances)\\s+(?:shall|may)\\b[^.;]{0,100}\\b(?:${STAGE})`,
    `\\bneither\\b[^.;]{0,80}\\b(?:shall|may)\\s+be\\b`,
  ].join("|"),
  "i",
);
/** "No fee shall be charged", "costs may not be charged": money, not a stage of a criminal case. */
const CHARGED_MONEY =
  /\b(?:fees?|costs?|copay\w*|amounts?|tuition)\b[^.;]{0,40}\b(?:shall|may|must|can|will)\s+(?:not\s+)?be\s+charged|\b(?:shall|may|must|can|will)\s+not\s+(?:\w+\s+){0,2}(?:be\s+)?charged?\s+(?:\w+\s+){0,4}(?:fees?|costs?|copay\w*)\b/gi;
/** "Shall not be a defense to a prosecution for …": a bar on a defense, not on the prosecution. */
const NO_DEFENSE =
  /\bnot\s+(?:be|constitute|serve\s+as|provide)\s+(?:an?\s+|any\s+)?(?:\w+\s+){0,2}defen[sc]e\b[^.;]*/gi;
/** "No prosecution shall be barred because …": it may go on. */
const NOT_BARRED =
  /\bno\s+(?:[\w-]+\s+){0,8}(?:charge|prosecution|proceeding|petition|indictment|action)s?\b[^.;]{0,120}\b(?:shall|may)\s+be\s+(?:barred|dismissed|precluded|defeated|abated|quashed)\b/gi;
/** Protection from a suit for money, or of those who report in good faith, is no bar on a prosecution. */
const CIVIL_IMMUNITY =
  /\bcivil(?:ly)?\b[^.;]{0,30}\b(?:liab\w*|damages)|\bliab\w*\b[^.;]{0,20}\b(?:civil|damages)|\b(?:sovereign|governmental|qualified|charitable)\s+immunity\b/i;
const DEFENSE_BARRED =
  /\b(?:not|no|never|nor|cannot|neither)\b[^.;]{0,40}\b(?:a\s+|an\s+)?(?:affirmative\s+|valid\s+)?defen[sc]e|\bdefen[sc]es?\b[^.;]{0,60}\b(?:not|un)\s*(?:be\s+)?available|\b(?:may|shall)\s+not\s+(?:assert|raise|claim)[^.;]{0,60}\bdefen[sc]e|\b(?:regardless\s+of|without\s+regard\s+to|irrespective\s+of|need\s+not\s+(?:be\s+)?(?:prove[dn]?|shown?|alleged?|establish(?:ed)?)|\bproof\b[^.;]{0,80}\bnot\s+(?:be\s+)?(?:required|necessary)|(?:is|are|be)\s+(?:\w+\s+)?(?:immaterial|irrelevant)|not\s+(?:be\s+)?(?:an?\s+)?grounds?\s+(?:for|of)\s+(?:acquittal|dismissal|defen[sc]e)|\b(?:guilty|liable)\b[^.;]{0,80}\b(?:even\s+(?:if|though)|notwithstanding\s+that)|not\s+(?:be\s+)?obli(?:gat)?ed\s+to\s+(?:prove|show|allege|establish)|does\s+not\s+have\s+to\s+(?:prove|show|allege|establish)|not\s+(?:be\s+)?required\s+to\s+(?:show|allege|establish)|not\s+(?:be\s+)?required\s+to\s+prove|not\s+(?:be\s+)?(?:relieved|excused|exonerated|absolved)|(?:no|not\s+an?)\s+excuse|whether\s+or\s+not\b[^.;]{0,40}\b(?:knows?|knew|believe[sd]?|aware|knowledge)|does\s+not\s+matter|makes\s+no\s+difference|not\s+(?:be\s+)?an?\s+element|(?:shall|does|will)\s+not\s+avail|\b(?:shall|does|do|will|may)\s+not\s+(?:serve\s+to\s+)?(?:exonerate|excuse|absolve|exculpate|relieve)|\bneither\b[^.;]{0,60}\b(?:exonerate|excuse|absolve|exculpate|relieve)s?|\b(?:may|shall|can)\s*not\s+(?:be\s+heard\s+to\s+(?:say|assert|claim)|(?:assert|raise|claim|plead|urge|rely)\b[^.;]{0,40}\b(?:in\s+answer|answer\s+to|to\s+a\s+(?:charge|prosecution)|in\s+(?:a|any)\s+prosecution))|(?:is|are|shall\s+be)\s+(?:of\s+)?no\s+(?:avail|moment|consequence|answer|matter)|strictly\s+liable|strict\s+liability|(?:liability|responsibility)\b[^.;]{0,60}\bis\s+(?:strict|absolute)|(?:bears?|has|have)\s+no\s+burden|(?:shall|may)\s+not\s+be\s+(?:permitted|allowed|heard)\s+to\s+(?:offer|present|introduce|show|prove|assert|claim|contend|plead|raise|urge|say)|may\s+be\s+(?:convicted|prosecuted|found\s+guilty)\b[^.;]{0,80}\b(?:though|although|even\s+(?:if|though)|notwithstanding\s+that)|(?:state\s+of\s+mind|mental\s+state|mens\s+rea)\b[^.;]{0,80}\b(?:not|no)\b|\bno\s+(?:culpable\s+)?(?:mental\s+state|mens\s+rea)\b)/i;
const AFFIRMATIVE =
  /\b(?:affirmative|complete|absolute)\s+defen[sc]e|\b(?:it\s+is|is|shall\s+be|constitutes?|has|have)\s+a\s+(?:complete\s+)?defen[sc]e\b|\b(?:raise|offer|present|interpose|plead)\b[^.;]{0,60}\bdefen[sc]e|\bmay\s+defend\b[^.;]{0,30}\bon\s+the\s+(?:ground|basis)\b/i;
const GRANTED =
  /\b(?:is|shall\s+be|are|has|have|raise|assert|constitutes?)\s+(?:as\s+)?(?:an?|the)\s+(?:affirmative|complete|absolute)\s+defen[sc]e\b/i;
const DEFINITION =
  /^\W*(?:[\w'’-]+\s+){0,5}[\w'’-]+\.\s*[-–—]{1,2}\s*(?:an?|any|the|each|all)\s(?![^.;]{0,200}\b(?:shall|must|may|commits)\b)|\bhave\s+the\s+(?:\w+\s+){0,2}meanings?\b|\bfor\s+(?:the\s+)?purposes?\s+of\b(?:[^.;"“”]|\.\d){1,120},\s*(?:an?|the|any)\s+(?:[\w'’-]+\s+){1,6}(?:is|means|includes)\s+(?:an?|any)\s|["”’]\s*,?\s*(?:(?:[^.;"“”]|\.\d){0,100}\s)?(?:means?|includes?|takes?\s+in|embraces?|comprises?|denotes?|signif(?:y|ies)|has\s+the\s+(?:same\s+)?meaning|shall\s+mean|refers?\s+to|is\s+defined|(?:also\s+)?(?:occurs|exists?)\s+(?:when|if|where))\b|^\W*[\w'’\s-]{2,60}[.,]?["”]\s*[,.]?\s*(?:an?|any|the|each|all|includes?)\b|^\W*[\w'’\s-]{2,60}\.["”]|["”]\s*,[^"“”.;]{0,90},\s+(?:is|are)\s+(?:an?|any|the|anyone)\b|^[^"“”]{0,12}["“]?[^"“”]{2,80}["”]\s+(?:is|are)\s+(?:an?|any|the|anyone|one)\b|(?<!\b(?:any|other|all|by|such|no|safe|what|every|same)\s)\bmeans\b(?!\s*(?:$|[.,;)]|(?:of|to|or|and|if|that|in|by|for|with|when|as|shall|may|is|are|from|which|at|on|unless|outside|during)\b))|\b(?:shall\s+mean|have?\s+the\s+(?:same\s+)?meanings?|is\s+defined\s+as)\b|^\W*(?:(?!(?:shall|must|may|will|is|are)\b)[\w'’-]+[\s,]+){1,9}(?:also\s+)?includes?\b/i;
const EXEMPTION =
  /\b(?:exempt(?:ed|ion)?|does\s+not\s+apply\s+to|shall\s+not\s+apply|is\s+not\s+(?:required|subject)|(?:need|needs)\s+not)\b/i;
/** "No person shall be required to …": whoever it is, is spared something, and nobody is forbidden anything. */
const SPARED =
  /\bno\s+(?:[\w'’-]+,?\s+){1,16}(?:shall|may|can|will)\s+be\s+(?:required|compelled|obliged|obligated|forced)\b/i;
const APPROPRIATION = /\bappropriat(?:ed|es|ion)\b/i;
const OFFENSE =
  /\b(?:is|be|are)\s+guilty\s+of|\bis\s+(?:knowingly|intentionally|recklessly|purposely|purposefully|willfully)\b|\bconsists?\s+of\s+(?:(?:an?|any)\s+)?(?:person|knowingly|intentionally|\w+ing\b)|\bshall,?\s+(?:up)?on\s+conviction\b|\bwhen\s+committed\s+(?:intentionally|knowingly|willfully)\b|\bis:?\s+the\s+(?:intentional|knowing|willful)\b|\bcommits?\s+(?:(?:the|an?)\s+)?(?:\w+\s+)?(?:offense|crime|felony|misdemeanor|[\w\s]{2,60},?\s*\b(?:if|when|by))|\b(?:class|level|degree|first|second|third|grade)\b[^.;]{0,24}\b(?:felony|misdemeanor)|\b(?:is|be)\s+(?:a|punishable\s+as\s+a)\s+(?:felony|misdemeanor)|\bunlawful\s*:?\s*(?:for|to|if|when)\b|\b(?:shall|may)\s+be\s+(?:punished|imprisoned|sentenced|fined)|\bwhoever\b(?!\s+(?:the|it|he|she|they|that|may|committed)\b)|\b(?:any|an?|every|each)\s+(?:individual|adult|actor|offender)\s+who\b(?!\s+(?:is|was|has|have|had|does|did)\b)|\bfelony\s+of\s+the\b|\b(?:crime|offen[sc]e)\b[^.;]{0,40}\bis\s+committed\s+(?:by|when|if|where)\b|\bliable\s+to\s+conviction\b/i;
/** "Any person who …": an offender, unless it is a victim who is described, or a term that is defined. */
const PERSON_WHO =
  /^\W*(?:\(?\w{1,4}[).]\s*)*(?:any|a|every)\s+person\s+who\b(?!\s+(?:is|was)\s+not\b)(?!(?:,[^,;.]{0,60},)?\s+(?:is|was|has\s+been|had\s+been)\s+(?:an?\s+)?(?:\w+\s+)?(?:victim|survivor|subjected|trafficked|identified|exploited|convicted|sentenced)\b)|\b(?:any|a|every)\s+person\s+who\b(?!\s+(?:is|was|has|have|had|does|did|may)\b)/i;
/** "A person who only pays does not thereby violate this section": what is described is no offense. */
const NO_OFFENSE = /\b(?:does|do)\s+not\s+(?:\w+\s+)?(?:violate|commit|offend)\b/i;
const RELIEF =
  /\bcourt\s+(?:shall|may|must)\s+(?:\w+\s+)?(?:vacate|grant|order|set\s+aside|expunge|issue)|\bmay\s+(?:bring|maintain|file|commence|recover|petition|apply|move|seek)\b|\b(?:civil\s+action|cause\s+of\s+action)\b|\bis\s+entitled\s+to\b/i;
/** A duty that hangs on money being there. */
const AVAILABLE =
  /\bwithin\s+(?:the\s+limits?\s+of\s+)?(?:any\s+|its\s+|the\s+)?(?:available\s+|existing\s+)?(?:appropriations?|funding|funds|resources|budget)\b|\bin\s+(?:the\s+limits?\s+of\s+)?(?:available|existing)\s+(?:appropriations?|funds?|funding|resources)\b|\bsubject\s+to\s+(?:the\s+)?(?:availability\s+of\s+)?(?:an\s+)?(?:available\s+)?(?:appropriations?|funding|funds)\b|\bto\s+the\s+extent\s+(?:that\s+)?(?:funds|funding|appropriations?|resources|money)\b|\b(?:if|when|as|where)\s+(?:funds|funding|money|resources|appropriations?)\s+(?:is|are|become|permits?|allows?)\b/i;

/** A duty that a court or agency may put aside for reasons of its own. */
const DISCRETION =
  /\b(?:unless|except)\b[^.;]{0,40}\b(?:court|judge|department|agency|board|commission|director|commissioner|attorney)\b[^.;]{0,30}\b(?:finds?|determines?|concludes?|believes?|decides?)\b[^.;]{0,160}\b(?:interests?\s+of\s+justice|good\s+cause|hardship|inab\w+|unable|lacks?\s+(?:the\s+)?(?:means|ability)|means\s+to\s+pay|(?:not\s+|in)appropriate|compelling|extraordinary|substantial\s+and|impractica\w+|hard\s+to\s+compute|not\s+(?:be\s+)?(?:necessary|feasible|warranted))|\b(?:at|in)\s+(?:the\s+discretion\s+of|(?:its|his|her|their|the\s+court['’]s)(?:\s+or\s+her)?(?:\s+sole)?\s+discretion)\b|\bif\s+(?:the\s+court|it)\s+(?:deems|considers)\s+(?:it\s+)?(?:appropriate|proper|advisable|necessary)\b/i;
/** "No person may be certified without …", "shall not serve unless …": a duty said twice negative. */
const NOT_WITHOUT =
  /\bno\s+(?:[\w-]+\s+){1,10}(?:shall|may)\b[^.;]{0,80}\b(?:without|unless|until|before)\b|\b(?:shall|may)\s+not\s+(?:be\s+(?:certified|licensed|employed|appointed|hired|sworn)|serve|work|practice|act|carry)\b[^.;]{0,80}\b(?:without|unless|until|before)\b/i;
/** What a rule of construction says about a law is not a rule on its subject. */
const CONSTRUCTION =
  /\bnothing\s+(?:contained\s+)?(?:in|herein|under)\b[^.;]{0,80}\b(?:shall|may|is|should)\b|\bshall\s+not\s+be\s+(?:construed|interpreted|deemed)\s+to\s+(?!apply\s+to|extend\s+to)|\bthis\s+(?:section|subsection|act|article|chapter)\s+does\s+not\s+(?:limit|preclude|prohibit|prevent|affect|impair)\b/i;
/** Findings, purposes and intentions bind nobody. */
const PURPOSE =
  /^\W*(?:\(?\w{1,4}[).]\s*)*(?:it\s+is\s+(?:(?:the|a|hereby)\s+)*(?:\w+\s+)?(?:intent|intention|purpose|policy|goal|aim)\b|the\s+(?:legislature|general\s+assembly|legislative\s+assembly|assembly|general\s+court|council|congress|people)\s+(?:of\s+[\w\s]{2,40}?\s+)?(?:(?:further|hereby|also|therefore)\s+)*(?:finds?|declares?|intends?|recogni[sz]es?|determines?)\b|the\s+(?:intent|purposes?|goals?)\s+of\s+(?:the\s+(?:legislature|general\s+assembly)|this\s+(?:act|section|article|chapter|part|title))\b)/i;

/** "Nothing in this act limits …": leaves other law as it is and lays down nothing. */
const SAVES =
  /^\W*(?:\(?\w{1,4}[).]\s*)*(?:nothing\b[^.;:]{0,60}?\b(?:shall\s+(?:be\s+(?:construed|interpreted|deemed|taken)\s+(?:to|as)\s+)?|may\s+(?:be\s+(?:construed|interpreted)\s+(?:to|as)\s+)?|is\s+intended\s+to\s+)?|(?:this|the\s+provisions\s+of\s+this)\s+(?:section|subsection|act|article|chapter|part|title)\s+(?:does|do|shall)\s+not\s+(?:be\s+construed\s+to\s+)?)(?:affect|limit|impair|abridge|alter|diminish|supersede|modif|reduc|enlarg|restrict)\w*\b(?![^.]*\b(?:but|provided(?:,|\s+(?:that|however))|except|unless|however)(?!\w))/i;

/** Whether a clause only says what the legislature found, wants or means, or that other law stays as it is. */
export function bindsNobody(text: string): boolean {
  return PURPOSE.test(text) || SAVES.test(text);
}

const CONDITION =
  /\b(?:if|when|whenever|where|upon|provided\s+that|provided|in\s+the\s+event|so\s+long\s+as|as\s+long\s+as|only\s+(?:if|when|after)|after)\b/gi;
const EXCEPTION =
  /\b(?:except|unless|other\s+than|excluding|exclusive\s+of|does\s+not\s+(?:apply|include)|do\s+not\s+apply|shall\s+not\s+apply|not\s+including|but\s+not)\b/gi;

/** Reads a clause's text as a rule. */
export function readNorm(text: string): Norm {
  const kinds = new Set<NormKind>();
  const main = mainModal(text);
  if (AFFIRMATIVE.test(text)) kinds.add("affirmative-defense");
  if (DEFENSE_BARRED.test(text)) {
    kinds.add("defense-barred");
    if (!grantsDefense(text)) kinds.delete("affirmative-defense");
  }
  if (grantsImmunity(text)) kinds.add("immunity");
  if (EXEMPTION.test(text)) kinds.add("exemption");
  if (DEFINITION.test(text)) kinds.add("definition");
  if (APPROPRIATION.test(text)) kinds.add("appropriation");
  if (OFFENSE.test(text) || (PERSON_WHO.test(text) && !kinds.has("definition")))
    kinds.add(NO_OFFENSE.test(text) ? "exemption" : "offense");
  if (RELIEF.test(text)) kinds.add("relief");
  if (main.kind) kinds.add(main.kind);
  if (NOBODY.test(text)) kinds.add("prohibition");
  if (NOT_WITHOUT.test(text)) kinds.add("duty");
  if (SPARED.test(text)) {
    kinds.delete("prohibition");
    kinds.add("exemption");
  }
  if (construed(text))
    for (const kind of ["duty", "prohibition", "permission", "immunity"] as const) kinds.delete(kind);
  if (kinds.size === 0) kinds.add("statement");
  return {
    kinds,
    modal: main.start,
    act: main.end,
    permissive: (main.kind === "permission" && !kinds.has("duty")) || AVAILABLE.test(text) || DISCRETION.test(text),
    inquiry: isInquiry(text, main.end),
    conditions: ranges(text, CONDITION, main.start),
    exceptions: ranges(text, EXCEPTION, -1),
  };
}

function grantsImmunity(text: string): boolean {
  if (!IMMUNITY.test(text) || CIVIL_IMMUNITY.test(text)) return false;
  const other = text.replace(CHARGED_MONEY, " ").replace(NO_DEFENSE, " ").replace(NOT_BARRED, " ");
  return other.length === text.length || IMMUNITY.test(other);
}

/** A rule of construction; one that only softens a rule in front of it leaves that rule. */
function construed(text: string): boolean {
  const at = CONSTRUCTION.exec(text)?.index ?? -1;
  return at >= 0 && at < 60;
}

/** "It is an affirmative defense that …, whether or not …": granted, though words nearby are those of a bar. */
function grantsDefense(text: string): boolean {
  const granted = GRANTED.exec(text);
  return granted !== null && !/\b(?:neither|nor|no)\b[^.;,]{0,80}$|\bnot\s+$/i.test(text.slice(0, granted.index));
}

function mainModal(text: string): { readonly kind: NormKind | null; readonly start: number; readonly end: number } {
  MODAL.lastIndex = 0;
  let fallback: { kind: NormKind | null; start: number; end: number } | null = null;
  for (let match = MODAL.exec(text); match; match = MODAL.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const kind = modalKind(match);
    const found = {
      kind: (kind === "permission" || kind === "duty") && NOBODY_MAY.test(before) ? ("prohibition" as const) : kind,
      start: match.index,
      end: match.index + match[0].length,
    };
    // "The report is to be kept: the clerk shall …": weaker than a modal verb that follows.
    if (found.kind === "duty" && TO_BE.test(match[0])) {
      fallback ??= found;
      continue;
    }
    // "… are to be taught how a trafficker may be resisted": what is asked or told, not the rule.
    if (match.groups?.may && QUESTION.test(before)) {
      fallback ??= found;
      continue;
    }
    // "a child who may have been trafficked", "services that may include": not the rule itself.
    if ((/\b(?:who|that|which|as|or|and)\s+$/i.test(before) && match.groups?.may) || isSubordinate(text, match.index)) {
      fallback ??= found;
      continue;
    }
    if (found.kind) return found;
    fallback ??= found;
  }
  return fallback ?? { kind: null, start: -1, end: -1 };
}

/** "Before the child may be moved, the agency shall …", "so that the child may …": a verb that belongs to a clause of time, condition or purpose. */
const SUBORDINATE =
  /^\W*(?:\(?\w{1,4}[).]\s*)*(?:before|after|when|whenever|if|unless|until|where|once|while|although)\b[^,;:]*$|\b(?:so|in order) that\b[^,;:]{0,60}$/i;

function isSubordinate(text: string, at: number): boolean {
  return SUBORDINATE.test(text.slice(0, at)) && /,[^.;]*\b(?:shall|must|may)\b/i.test(text.slice(at));
}

/** "No person shall …", also of several: "No counselor, nurse or advocate for children shall …". */
const NOBODY =
  /\bno\s+(?:[\w-]+\s+){1,10}(?:shall|may)\b|^\W*(?:\(?\w{1,4}[).]\s+)*neither\s+(?:[\w'’-]+,?\s+){1,24}(?:shall|may)\b|^\W*(?:\(?\w{1,4}[).]\s+)*no\s+(?!later\b|earlier\b|sooner\b|more\b|less\b|fewer\b)(?:[\w'’-]+,?\s+){1,24}(?:shall|may)\b/i;
/** "No person may …", "nor may any person …": what reads as a permission is a prohibition. */
const NOBODY_MAY = /\b(?:no\s+(?:[\w-]+\s+){1,10}|nor\s+)$/i;

/** A verb of an indirect question. */
const QUESTION = /\b(?:how|whom|what|why|whether)\s+(?:[\w-]+\s+){0,4}$/i;

const TO_BE = /\b(?:is|are)\s+(?:not\s+|never\s+)?to\s+\w+$/i;

function modalKind({ 0: words, groups = {} }: RegExpExecArray): NormKind | null {
  if (groups.binds) return groups.barred ? "prohibition" : "duty";
  if (TO_BE.test(words)) return /\b(?:not|never)\b/i.test(words) ? "prohibition" : "duty";
  if (groups.may) return /not/i.test(groups.narrowed ?? "") ? "prohibition" : "permission";
  if (groups.duty) return "duty";
  return groups.power ? "permission" : null;
}

function ranges(text: string, marker: RegExp, modal: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  marker.lastIndex = 0;
  for (let match = marker.exec(text); match; match = marker.exec(text)) {
    const start = match.index;
    // A condition in front of the rule ends where the rule's subject begins: at the last comma before its verb.
    const comma = modal > start ? text.lastIndexOf(",", modal) : -1;
    const semicolon = text.indexOf(";", start);
    const end = comma > start ? comma : semicolon >= 0 ? semicolon : text.length;
    out.push({ start, end });
  }
  return out;
}
