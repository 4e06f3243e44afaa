import type { Unit } from "./source.ts";

/** Headings and labels of what one gets. */
const GIVEN_SECTION =
  /\b(?:benefits?|perks|offer|what you(?:['’]ll| will)? (?:also )?(?:get|receive)|you(?:['’]ll| will)? (?:also )?(?:get|receive)|you get|we (?:also )?(?:give|provide|pay|look after)|in (?:return|exchange)|rewards?|package|compensation|pay and|salary and|extras|remuneration|what['’]s in it|what comes with|comes with|the deal|our side|good (?:bits|stuff)|goodies|looking after|for your (?:trouble|work|time|efforts?))\b/i;
/** Headings of the terms: of what one gets among other things. */
const TERMS_SECTION = /\b(?:terms|conditions|leave|pension|holidays?|vacation|why (?:join|work|us))\b|^(?:pay|salary|wages?|rate|money|plus|also|the pay)$/i;
/** Headings of the work and of who does it: there only words of giving make a benefit. */
const DUTY_SECTION =
  /\b(?:responsibilit\w+|duties|what you(?:['’]ll| will)? (?:be doing|do|bring|need)|requirements?|qualifications?|skills?|experience|about (?:you|us|the (?:company|team|role|job))|who (?:you|we) are|(?:your|the) role|must|essential|desir\w+|description|summary|tasks?|functions?|company|looking for|our (?:mission|story|product))\b/i;
/** Headings, labels and openings of what is not given. */
const NOT_GIVEN =
  /^(?:[-*•–]\s*)?[*_]{0,3}(?:not (?:on offer|offered|provided|included|available|covered|part of (?:it|the (?:deal|offer)))|no (?=[^.;,]*:)|(?:what|things) (?:we|you)(?: do not|['’]t| don['’]t| won['’]t| can(?:no|['’])t| will not)(?: \w+)? (?:offer|provide|give|get|pay|cover|have|do))\b/i;

/** What a unit stands under: a heading of what one gets, of terms, of duties, or none of these. */
export type Standing = "given" | "terms" | "duty" | "open";

/** How a unit stands to what one gets. */
export function standingOf({ section, label }: Unit): Standing {
  const titles = [section, label].filter((title) => title !== null);
  if (titles.some((title) => GIVEN_SECTION.test(title))) return "given";
  if (titles.some((title) => TERMS_SECTION.test(title))) return "terms";
  return section !== null && DUTY_SECTION.test(section) ? "duty" : "open";
}

/** Whether a unit stands under a heading, or opens with words, of what is not given. */
export function isNotGiven({ section, label, words }: Unit): boolean {
  return [section, label, words].some((title) => title !== null && NOT_GIVEN.test(title));
}

/** Verbs of giving, of the employer. */
const GIVES =
  /\b(?:offer|provide|pay|give|cover|fund|suppl(?:y|ie)|buy|bought|reimburse|refund|subsidi[sz]e|match|contribute|finance|lend|loan|issue|ship|grant|guarantee|sponsor|owe|includ|lay on|kit you|equip you|get you|find you|look after|take care of|pick up|(?:we|us|['’]ll|also) (?:have|['’]?ve got|arrange|meet|mail|send|hand|throw in|chip in|put|help|assist|top|foot|keep|run|sort out|let you|treat|award|reserve|set aside|stock|serve you|book|got)|helps? (?:you )?(?:with|towards|pay)|there(?:['’]s| is| are| will be)(?! no\b| not))(?:e?s|ed|ing)?\b/gi;
/** Who or what stands before such a verb where it is no gift: the applicant, an order, an ability. */
const NO_GIVER =
  /(?:\b(?:you(?:['’](?:ll|d|re)| will| must| can| may| should| would| are| have| need| might)*|to|must|should|shall|can|and|or|candidates?|incumbents?|applicants?|position|role|job|holder|team|department|person|who|which|that|products?|systems?|services?|customers?|clients?|patients?|students?|members?)(?: (?:will|also|then|be|help|regularly|often|please))*|^[^\p{L}]*)\s*$/iu;
/** After "you": what comes to one. */
const ONE_GETS =
  /\b(?:you(?:['’]ll| will| can| may| also| both| each| then| would)* (?:get|receive|enjoy|earn|accrue|be (?:given|issued|paid|provided|eligible|entitled|offered|enrolled|put|reimbursed)|keep|qualify|claim|join|share|pick|choose|live|sleep|stay|eat|have (?:access|use|the use|a|an|your|your own|free|your pick|your choice))|you(?:['’]re| are) (?:given|issued|paid|provided|eligible|entitled|offered|enrolled|put|reimbursed|also)|you(?:['’]ll| will) have|entitle[sd]?(?: \p{L}+)? to|eligible (?:for|to)|(?:have |with |free )?access to|(?:everyone|everybody|staff|employees|colleagues|all) (?:gets?|receives?|enjoys?|have|has|can|may|are|is)|member(?:ship)? (?:of|in)|covered by|enrolled in(?:to)?|offered|included?|includes|including|comes? with|goes with|benefits? (?:are|is|of)|on top of (?:that|this|it)|(?:along|together) with)\b[^.;!?]{0,55}$/iu;
/** Just before a thing, what makes a gift of it. */
const GIFT_BEFORE =
  /(?:\b(?:free|paid|fully[- ]funded|subsidi[sz]ed|complimentary|discounted|(?:employer|company|firm)[- ](?:paid|funded|provided|sponsored)|funded|sponsored|gratis|half[- ]price|cheap|reduced|staff|employee|on[- ](?:site|campus)|in[- ]house|workplace|generous|enhanced|guaranteed|unlimited|provided|tax[- ]free|pre[- ]tax|catered|furnished|company)[ -](?:[\p{L}'’-]+[ -]){0,2}|\b(?:allowance|stipend|budget|contribution|voucher|grant|subsid(?:y|ies)|help|support|assistance|money|funds?|loan|discount|pot|credit|reimbursement|refund|the use|payment|lump sum|half|all|some|most|\d{1,3} ?(?:%|per ?cent)|cost|reimburse\w*)s? (?:for|towards?|with|of|on|in|off|to)\b[^.;:!?]{0,40}|(?:[€$£]|\b(?:euros?|pounds?|dollars?|kroner|kronor|francs|rand|NOK|SEK|DKK|CHF|EUR|GBP|USD|AUD|CAD|INR|ZAR|PLN)\b)[^.;:!?]{0,30}\b(?:for|towards?|to (?:spend|use) on|to set up|on)\b[^.;:!?]{0,30}|[\dk€$£](?: (?:an?|per) \p{L}+)?(?: DOE| gross| pro rata| basic| base)?,? ?(?:\+|plus|and|with|&)(?: (?:an?|your|free))? ?(?:\p{L}+ )?)$/iu;
/** Just behind a thing, what makes a gift of it. */
const GIFT_BEHIND =
  /^(?:[^.;:!?]{0,45}?(?:\b(?:(?:is|are|be|['’]s|come|comes|fully|all|both|also|and|,) ?(?:provided|supplied|included|paid|covered|free|reimbursed|refunded|funded|met|given|issued|subsidi[sz]ed|available to (?:you|staff|employees)|offered|matched|ours|yours|furnished|arranged|laid on)(?! (?:to|by|for) (?:the )?(?:customers?|clients?|patients?|you\b))|on us|thrown in|taken care of|at (?:our|the (?:company|employer|firm|school|hospital)['’]?s?) (?:own )?(?:expense|cost)|(?:at )?no (?:cost|charge|expense) to you|at no (?:cost|charge)|free of (?:charge|rent)|(?:on|by|from) (?:the (?:house|company|firm|employer)|us)\b|part of the (?:deal|package|job|offer)|at (?:half|staff|cost|trade|reduced) (?:price|rates?|cost)|half[- ]price|come[s ](?:with|as standard)|goes? with (?:the|this)|cost(?:s|ing)? (?:you|the employee|staff|nothing)|(?:which |that )?we(?:['’]ll| will|['’]ve| have)? (?:also )?(?:pay|cover|fund|provide|supply|reimburse|refund|buy|bought|subsidi[sz]e|arrange|match|contribute|give|lend|meet)|paid (?:for|in full|by (?:us|the))|for (?:staff|employees|all staff|everyone|crew)|for free)\b)|(?: (?:and|or) \p{L}+)?s?['’]? (?:fees? (?:is |are )?paid|allowances?|stipends?|budget|subsid(?:y|ies)|reimbursements?|vouchers?|loans?|grants?|schemes?|contributions?|assistance|discounts?|money|funding|funds?|credits?|benefits?|provided|supplied|included|paid|covered|furnished|package|help|pot|reimbursed|refunded|free)\b)/iu;
const BEFORE_REACH = 90;
const BEHIND_REACH = 90;
/** Where a clause that gives something ends, going back from the thing. */
const BACK_BREAK = /^.*(?:[.;!?]\s|\bbut\b|\bwhile\b|\bif\b|\bbecause\b|\bso that\b|\b(?:need|must have|bring|require[sd]?|hold)\b)/is;

/** Whether the words around a stretch of a unit say that the employer gives what it names. */
export function isGift(words: string, start: number, end: number): boolean {
  const far = words.slice(Math.max(0, start - BEFORE_REACH), start);
  if (GIFT_BEFORE.test(far)) return true;
  const before = far.replace(BACK_BREAK, "");
  const behind = words.slice(end, end + BEHIND_REACH);
  return GIFT_BEHIND.test(behind) || ONE_GETS.test(before) || givesBefore(before, far.length < start);
}

function givesBefore(before: string, isCut: boolean): boolean {
  const verb = [...before.matchAll(GIVES)].at(-1);
  if (verb === undefined) return false;
  const giver = before.slice(0, verb.index);
  return (isCut && giver.trim() === "") || !NO_GIVER.test(giver);
}
