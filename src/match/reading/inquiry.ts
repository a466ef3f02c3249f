/** Those to whom what an agency found out is told. */
const LEGISLATURE =
  "(?:governor|legislature|general\\s+(?:assembly|court)|legislative\\s+\\w+|(?:\\w+\\s+){0,4}committees?|senate|house\\s+of|speaker|president\\s+pro)";
const TO_LEGISLATURE = `(?:to|with|before)\\s+(?:(?:the|each|both|its|appropriate)\\s+){0,2}${LEGISLATURE}\\b`;
/** What a law might say, as opposed to what is so in a case: "whether officers should be trained", "the need for training". */
const POLICY =
  "(?:whether\\b[^.;]{0,160}?\\b(?:should|ought|need(?:s|ed)?\\s+to\\s+be|to\\s+(?:recommend|require|amend|enact|extend|adopt)|would|could|law|laws|statute|statutes|legislation|warranted|advisable|feasible)\\b|(?:the\\s+)?(?:feasibility|need|desirability|advisability|adequacy|effectiveness|merits?|cost|costs|impact|benefits)\\s+(?:of|for|to)\\b|(?:ways|options|methods|means|alternatives)\\b|(?:the\\s+)?(?:laws?|statutes?|practices?|experience)\\s+of\\s+other\\s+states)";
const LEAD =
  "(?:(?:also|further|jointly|annually|biennially|periodically|each\\s+year|by\\s+[\\w\\s]{3,30},)\\s+){0,2}";
const ADJECTIVES = "(?:[\\w-]+\\s+){0,3}?";

const INQUIRY = new RegExp(
  `^[\\s,:;—-]*(?:\\(?\\w{1,4}[).]\\s*)*${LEAD}(?:${[
    "study\\b(?!\\s+(?:hall|period|plan))",
    "(?:survey|poll|canvass)\\b[^.;]{0,120}?\\b(?:whether|on|about|regarding|concerning|to\\s+(?:learn|find\\s+out|ascertain|determine))\\b",
    `(?:conduct|undertake|make|carry\\s+out|perform|prepare|commission|complete|oversee|cause)\\s+(?:an?|the|such|its)\\s+${ADJECTIVES}(?:study|survey|evaluation|examination|inquiry|review)\\s+(?:of|on|into|to|regarding|concerning|as\\s+to|whether|about)\\b(?!\\s+(?:the|each|every|any|a)\\s+(?:child|minor|youth|case)\\b)`,
    `(?:\\w+,?\\s+(?:and\\s+|or\\s+)?){0,3}(?:examine|evaluate|review|analy[sz]e|consider|explore|investigate|assess|determine|report(?:\\s+on)?|recommend|inquire\\s+into)\\s+${POLICY}`,
    "(?:consider|propose|recommend|suggest|examine|weigh)\\s+(?:an?|the|any|such)\\s+(?:[\\w-]+\\s+){0,2}?(?:rules?|bills?|laws?|legislation|changes?|amendments?|proposals?|protocols?|models?)\\b(?!\\s+(?:and|to)\\s+(?:adopt|implement))",
    "(?:gather|collect|compile)\\s+(?:facts|data|information|evidence)\\b",
    `(?:[\\w,]+\\s+){0,8}?(?:make|develop|submit|include|provide|offer|prepare|formulate|issue)\\s+${ADJECTIVES}(?:recommendations?|proposals?)\\b`,
    "recommend\\s+(?:that|legislation|changes|to\\s+the|whether|amendments)\\b",
    "(?:report|submit|file|furnish|send|give|provide|compile|collect|publish|maintain|keep|record|count|gather)\\b[^.;]{0,80}?\\b(?:the\\s+(?:total\\s+)?numbers?\\s+of|data\\s+(?:on|about|regarding|concerning|of|relating)|statistics|statistical)\\b",
    `report\\b[^.;]{0,80}?\\s${TO_LEGISLATURE}`,
    `(?:submit|file|deliver|transmit|present|make|provide|prepare|furnish|send|issue)\\b[^.;]{0,100}?\\b(?:reports?|findings)\\b[^.;]{0,120}?\\b${TO_LEGISLATURE}`,
    `(?:submit|file|deliver|transmit|present|make|provide|furnish|send|issue)\\b[^.;]{0,60}?\\b${TO_LEGISLATURE}[^.;]{0,100}?\\b(?:reports?|findings|recommendations)\\b`,
    `(?:establish|create|convene|appoint|form)\\s+an?\\s+${ADJECTIVES}(?:task\\s+force|work(?:ing)?\\s*group|(?:study|advisory)\\s+(?:committee|commission|group))\\s+(?:to|that\\s+shall|which\\s+shall)\\s+(?:study|examine|review|evaluate|consider|recommend|make\\s+recommendations|develop\\s+recommendations|advise)\\b`,
  ].join("|")})`,
  "i",
);

/** Weighing whether the law should be another; those who decide a case weigh what is to be done in it. */
const WEIGHS =
  /^[\s,:;—-]*(?:\(?\w{1,4}[).]\s*)*(?:examine|evaluate|review|analy[sz]e|consider|weigh|explore|advise|discuss|debate|deliberate|hold\s+hearings)\b[^.;]{0,120}?\bwhether\b(?:\s+to\b|[^.;]{0,160}?\b(?:should|ought)\b)/i;
const DECIDERS =
  /\b(?:courts?|judges?|magistrates?|officers?|\w*workers?|teams?|prosecut\w+|attorneys?(?!\s+general)|probation|providers?|evaluators?)\b/i;

/** Bodies that may bear the name of those who decide: a committee of the court, a board of officers' standards. */
const BODIES = /\b(?:boards?|committees?|commissions?|councils?|institutes?|task\s+forces?|conferences?|auditors?)\b/i;

const ASKS_WHETHER = /^[^.;]{0,60}\bwhether\b/i;

/** A plan or a pilot is more than words about the subject, though less than the thing. */
const PLANS = /^[^.;]{0,160}\b(?:plans?|pilots?)\b/i;

/** What pupils and staff study is what they learn. */
const LEARNERS = /\b(?:students?|pupils?|teachers?|grades?|officers?|trainees?|recruits?|cadets?|counselors?)\b/i;

/**
 * Whether a duty is one to find out, to report to the legislature or to recommend: it addresses its subject and brings
 * nothing about. `act` is where the rule's verb stands behind its modal.
 */
export function isInquiry(text: string, act: number): boolean {
  if (act <= 0) return false;
  const rule = text.slice(act, act + 400);
  const bound = text.slice(0, act);
  if (PLANS.test(rule) || (DECIDERS.test(bound) && !BODIES.test(bound) && ASKS_WHETHER.test(rule))) return false;
  if (/^\s*study\b/i.test(rule) && LEARNERS.test(bound)) return false;
  return WEIGHS.test(rule) || INQUIRY.test(rule);
}
