import type { Finding, Unit } from "./source.ts";
import { ROLES, UNPAID_OTHERS } from "./vocabulary/pay.ts";

const HINT =
  /unpaid|voluntary|not paid|no (?:salary|pay|wage|money|remuneration|payment|compensation|stipend|financial)|without (?:pay|remuneration|a (?:salary|wage))|unremunerated|unsalaried|unwaged|pro bono|for free|for nothing|expenses only|honorary|for (?:the )?love|(?:n['’]t|not|cannot|never|nobody|no one|none|neither|unable)\b.*\b(?:pay|paid|salar|wage|remunerat|penny|cent\b|fee\b|income)|(?:salary|pay|wage)\w*\W{1,4}(?:none|nil|n\/a|£0)/is;

const NO =
  "(?:can['’]?t|cannot|can not|could(?:n['’]t| not)|do(?:es)?(?:n['’]t| not)|is(?:n['’]t| not)|are(?:n['’]t| not)|wo(?:n['’]t)|will not|unable to|not able to|not in a position to)";
/** Words that say of the role or of whoever takes it that no pay goes with it. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:unpaid|unremunerated|unsalaried|unwaged|pro bono|honorary)\\b(?=[^.;,]{0,3}(?:[\\p{L}-]+[ ,]+){0,3}(?:${ROLES})s?\\b)`,
    "i",
  ),
  /\b(?:role|position|internship|post|placement|work|opportunity|job|seat|traineeship|appointment)s?\b[^.;,]{0,25}\b(?:is|are|remains?|being)\b[^.;,]{0,25}\b(?:unpaid|voluntary|not (?:a )?(?:paid|salaried|remunerated)|unremunerated|unsalaried|unwaged|pro bono|honorary)\b/i,
  /^\W*(?:this is |it['’]s |an? )?(?:entirely |completely |purely |strictly )?(?:unpaid|unremunerated|unwaged|pro bono)\b(?=\W*$|\s?[,.;(–—-])/i,
  /[(,|·–—-]\s?(?:unpaid|unremunerated|unwaged|pro bono|expenses only)\s?(?=[),.|·;–—-]|$)/i,
  /\bvolunteer \(unpaid\)|\b(?:it|this|they|which|that|this one|these)(?: is| are|['’]s|['’]re) (?:\p{L}+ )?(?:unpaid|unremunerated|not paid)\b/iu,
  new RegExp(
    `\\b(?:we|charity|museum|society|project|society|trust|which|budget|club)\\b[^.;]{0,25}\\b${NO} (?:be able to |afford to )?(?:pay|offer(?: you)? (?:any |a )?(?:pay|payment|salary|wage|stipend|remuneration|compensation|money))(?: (?:you|anyone|anybody|volunteers|interns|trustees|people|for (?:this|your time|it)|a (?:salary|wage|stipend|fee)|wages|salaries))?(?=\\W*$|[,.;:()–—-]|\\s(?:but|though|for (?:this|your)|yet|although|however|at|in|so|and|or|anything)\\b)`,
    "i",
  ),
  /\b(?:there(?: is|['’]s| are)?|carr(?:y|ies)|comes? with|attracts?|has|have|receives?|gets?|offers?|draws?|bears?|with|for|means|pays?|is) (?:no|zero|not any|nothing in the way of) (?:(?:financial|monetary|cash|direct) )?(?:salary|pay|wages?|remuneration|payment|compensation|stipend|money)\b(?! (?:range|rise|cut|cap|expectation|negotiation|gap|for|until|scale|review|band|history|ceiling|deduction|problem|when|while|during|docked|lost|games|handling|increase))/i,
  /^\W*no (?:salary|pay|wages?|remuneration|payment|stipend|money)\b(?=\W*$|[,.;:–—-]|\s(?:but|though|here|just|is (?:offered|attached|paid)|comes|goes|changes))/i,
  /\b(?:do(?:es)? not|don['’]t|doesn['’]t|won['’]t|will not|never) (?:carry|come with|attract|offer|include|involve|provide|get|receive|draw) (?:an?y? |any form of )?(?:(?:financial|monetary) )?(?:salary|pay|wages?|remuneration|payment|stipend|pay ?che(?:ck|que))\b(?! (?:range|rise|cut|for))/i,
  /\b(?:you|volunteers|interns|trustees|members|nobody|no one|none of us|none of our (?:trustees|volunteers)|everyone)\b[^.;,]{0,20}\b(?:will not be|won['’]t be|are not|aren['’]t|is|gets?|be|isn['’]t|is not) paid(?: a (?:penny|cent|wage|salary))?(?=\W*$|[,.;:–—-]|\s(?:but|though|for (?:this|it|their|your)|here|a |anything))/i,
  /(?:\b(?:not|never|nor|without)|n['’]t)\b[^.;,]{0,20}\ba (?:single |red )?(?:penny|cent|bean|dime)(?: (?:of|for|in|from) (?:pay|it|this|money|wages|salary))?(?=\W*$|[.;:,]|\s(?:but|though)\b)|\b(?:do|does|doing|play|plays|work|works) (?:it |this |so )?(?:purely |just |only |all )?for (?:the )?love(?! of (?:the|their|your|what|learning|good)\b)(?=\W*$|[.,;:–—-])/i,
  /\b(?:nobody|no one|none of us|none of the team)\b[^.;,]{0,25}\b(?:draws?|takes?|earns?|gets?|receives?) (?:an? |any )?(?:wages?|salary|pay|fee|money|penny)\b/i,
  /\bwithout (?:any )?(?:pay|remuneration|payment|a salary|a wage|compensation)(?=\W*$|[,.;:–—-]|\s(?:but|and|for)\b)/i,
  /\b(?:give|gives|giving|donat\w+|work|works|working|offer\w*) (?:up )?(?:(?:your|their|his|her|our) (?:time|work|services|hours) )?(?:for (?:free|nothing|no (?:pay|money))|pro bono|unpaid|without pay)\b/i,
  /\b(?:salary|pay|wage|remuneration|compensation|stipend|rate)s?\s?[:|–-]\s?(?:none|nil|unpaid|voluntary|n\/a|no pay|£0|\$0|expenses only|0\b(?![.,]?\d))/i,
  /\b(?:travel|out-of-pocket|agreed|reasonable) expenses only\b|\bexpenses[- ]only\b/i,
];
/** What is not said of the role, or is denied itself. */
const NOT_THIS = new RegExp(
  `\\bunpaid\\W+(?:\\p{L}+\\s)?(?:${UNPAID_OTHERS})\\b|\\bpaid (?:or|and|and/or) unpaid\\b|(?:n['’]t|\\b(?:never|no|not|nor|neither|without|against|any|ban\\w*|refuse\\w*|end))\\b[^.;,]{0,30}\\bunpaid\\b|\\b(?:\\d+|hundreds?|dozens?|thousands|our|their|these|those|other|many|of|by|unlike|and)\\s(?:\\p{L}+ )?unpaid (?:\\p{L}+ )?\\p{L}+s\\b|\\b(?:unpaid|voluntary) (?:or|and/or) paid\\b|\\bleave (?:is|without)\\b|\\b(?:was|were|used to be|years of|experience|past|previous\\w*)\\b[^.;]{0,20}\\b(?:unpaid|voluntary)\\b`,
  "iu",
);
const NOT_AROUND =
  /\b(?:if|unless|until|when|while|training|overtime|break|lunch|leave|trial|agenc\w+|recruiters?|travel time|interview|suppliers?|invoices?|commission|sick|bonus|holidays?)\b/i;

/** That the work is not paid. */
export function unpaidIn(unit: Unit): Finding[] {
  const { words } = unit;
  if (!HINT.test(words)) return [];
  for (const pattern of PATTERNS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const around = words.slice(Math.max(0, start - 40), end + 30);
    if (NOT_THIS.test(around) || NOT_AROUND.test(words.slice(0, end))) continue;
    return [{ kind: "pay", value: "unpaid", polarity: "mentioned", unit, start, end }];
  }
  return [];
}
