import type { Unit } from "./source.ts";

/** Headings and labels of what one gets. */
const GIVEN_SECTION =
  /\b(?:benefits?|perks|offer|what you(?:['’]ll| will)? (?:also )?(?:get|receive)|you(?:['’]ll| will)? (?:also )?(?:get|receive)|you get|we (?:also )?(?:give|provide|pay|look after)|in (?:return|exchange)|rewards?|package|compensation|pay and|salary and|extras|remuneration|what['’]s in it|what comes with|comes with|the deal|our side|good (?:bits|stuff)|goodies|looking after|for your (?:trouble|work|time|efforts?))\b/i;
/** Headings of work on the benefits of others. */
const OF_OTHERS = /\b(?:administration|management|specialist|team|processing)\b/i;
/** Headings of the terms: of what one gets among other things. */
const TERMS_SECTION =
  /\b(?:terms|conditions|leave|pension|holidays?|vacation|why (?:join|work|us))\b|^(?:pay|salary|wages?|rate|money|plus|also|the pay)$/i;
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
  const titles = [section, label].filter((title) => title !== null).filter((title) => !OF_OTHERS.test(title));
  if (titles.some((title) => GIVEN_SECTION.test(title))) return "given";
  if (titles.some((title) => TERMS_SECTION.test(title))) return "terms";
  return section !== null && DUTY_SECTION.test(section) ? "duty" : "open";
}

/** Whether a unit stands under a heading, or opens with words, of what is not given. */
export function isNotGiven({ section, label, words }: Unit): boolean {
  return [section, label, words].some((title) => title !== null && NOT_GIVEN.test(title));
}

/** Verbs that give whoever their subject is, but for the applicant. */
const GIVES =
  /\b(?:offer|provide|pay|give|cover|fund|suppl(?:y|ie)|buy|bought|reimburse|refund|subsidi[sz]e|match|contribute|finance|lend|loan|issue|grant|guarantee|sponsor|owe|includ|let)(?:e?s|ed|ing)?\b/gi;
/** Who or what stands before such a verb where it is no gift: the applicant, an order, an ability. */
const NO_GIVER =
  /(?:\b(?:you(?:['’](?:ll|d|re)| will| must| can| may| should| would| are| have| need| might)*|to|must|should|shall|can|and|or|candidates?|incumbents?|applicants?|position|role|job|holder|team|department|person|who|which|that|products?|systems?|services?|customers?|clients?|patients?|students?|members?)(?: (?:will|also|then|be|help|regularly|often|please))*|^\W*)\s*$/i;
/** We give, in the many ways to say it. */
const WE_GIVE =
  /\b(?:(?:we|us|they|it|the (?:company|firm|employer|farm|school|hospital|council|club|hotel|co-op|practice|university|owner|family|state|county|city|town))(?:['’](?:ll|ve|d)| will| would| can| also| both| even| always| gladly| then| usually)* (?:offer|provide|pay|give|cover|fund|suppl(?:y|ie)|buy|bought|reimburse|refund|subsidi[sz]e|match|contribute|finance|lend|loan|issue|ship|grant|guarantee|sponsor|owe|arrange|throw in|chip in|lay on|award|reserve|set aside|look after|take care of|pick up|foot|settle|bear|carry)|we(?:['’](?:ll|ve|d)| will| would| can| also| both| even| always| gladly| then| usually)* (?:help|assist|find|get|bring|fit|kit|equip|treat|put|see|take|send|mail|serve|let|teach|hand|set|stand|sort)s? (?:you|your|newcomers?|staff|new starters|out your|towards|with your))(?:e?s|ed|ing)?\b[^.;!?]{0,55}$/i;
/** We have a thing, which is a gift where it is for those who work here. */
const WE_HAVE = /\bwe(?:['’]ve| have)(?: also| got)* [^.;!?]{0,40}$/i;
const FOR_STAFF =
  /^[^.;!?]{0,50}\b(?:you|your|newcomers?|staff|crew|hands|employees?|workers?|colleagues|starters|(?:for|where) the team)\b/i;
/** What comes to one. */
const ONE_GETS =
  /\b(?:you(?:['’]ll| will| can| may| also| both| each| then| would)* (?:get|receive|enjoy|earn|accrue|be (?:given|issued|paid|provided|eligible|entitled|offered|enrolled|put|reimbursed)|keep|qualify|claim|join|live|sleep|stay|lodge|eat|have (?:access to|(?:the )?use of|free|your pick|your choice))|you(?:['’]re| are) (?:given|issued|paid|provided|eligible|entitled|offered|enrolled|put on|reimbursed|on)|you(?:['’]ll| will) have (?:an?|your own|the)|entitle[sd]?(?: \w+)? to|eligible (?:for|to)|free access to|(?:everyone|everybody|staff|employees|colleagues) (?:gets?|receives?|enjoys?|go|live|eat|have (?:access|use|an?|free))|membership (?:of|in)|enrolled in(?:to)?|(?:benefits?|packages?|salary|pay|wages?|rate|offer|perks|rent|contract|compensation|remuneration|deal|price)\b[^.;!?]{0,40}\b(?:includ(?:e[sd]?|ing)|are|:)|(?:comes?|goes) with|there(?:['’]s| is| are| will be)(?! no\b| not)|on top of (?:that|this|it)|(?:along|together) with)\b[^.;!?]{0,55}$/i;
/** Opens a line with a thing and says no more than its terms: "Dental after a year", "Medical, $40 a month", "Car: yes". */
const TERMS_BEHIND =
  /^(?:,? (?:after|from|once|upon|following) (?:an?|one|two|three|six|\d+|you|the|day|probation|your)\b|, (?:[$£€\d]|half|fully?|all|free|paid|part)|:|\s*$|,)/i;
const OPENING =
  /^(?:[-*•–]\s*)?(?:(?:full|free|paid|private|basic|group|family|good|own|new|company|staff|the|an?) ){0,2}$/i;
/** Just before a thing, what makes a gift of it. */
const GIFT_BEFORE =
  /(?:\b(?:free|paid|fully[- ]funded|subsidi[sz]ed|complimentary|discounted|(?:employer|company|firm)[- ](?:paid|funded|provided|sponsored)|funded|sponsored|gratis|half[- ]price|reduced|staff|on[- ](?:site|campus)|in[- ]house|workplace|guaranteed|provided|tax[- ]free|pre[- ]tax|catered|furnished|company)[ -](?:[\w'’-]+[ -]){0,2}|\b(?:allowance|stipend|budget|contribution|voucher|grant|subsid(?:y|ies)|(?<!\b(?:you|will|to|and) )help|support|assistance|money|loan|discount|pot|credit|reimbursement|refund|the use|lump sum|half)s? (?:for|towards?|with|of|off)\b[^.;:!?]{0,25}|(?:[€$£]|\b(?:euros?|pounds?|dollars?|kroner|kronor|francs|rand|NOK|SEK|DKK|CHF|EUR|GBP|USD|AUD|CAD|INR|ZAR|PLN)\b)[\d.,k ]{0,10}(?: (?:an?|per|each|every) (?:year|month|quarter|season))? (?:for|towards?|to (?:spend|use) on|to set up)\b[^.;:!?]{0,25}|(?:[€$£][\d.,]+k?|\dk|OTE|DOE)(?: (?:an?|per) \w+)?(?: DOE| gross| pro rata| basic| base)?,? ?(?:\+|plus|and|with|&)(?: (?:an?|your|free))? ?(?:\w+ )?)$/i;
/** Just behind a thing, what makes a gift of it. */
const GIFT_BEHIND =
  /^(?:[^.;:!?]{0,45}?(?:\b(?:(?:is|are|be|['’]s|come|comes|fully|all|both|also|and|,) ?(?:provided|supplied|included|paid|covered|free|reimbursed|refunded|funded|met|given|issued|subsidi[sz]ed|available to (?:you|staff|employees)|offered|matched|ours|yours|furnished|arranged|laid on)(?! (?:to|by|for) (?:the )?(?:customers?|clients?|patients?|you\b))|on us|thrown in|taken care of|at (?:our|the (?:company|employer|firm|school|hospital)['’]?s?) (?:own )?(?:expense|cost)|(?:at )?no (?:cost|charge|expense) to you|at no (?:cost|charge)|free of (?:charge|rent)|(?:on|by|from) (?:the (?:house|company|firm|employer)|us)\b|part of the (?:deal|package|job|offer)|at (?:half|staff|cost|trade|reduced) (?:price|rates?|cost)|half[- ]price|come[s ](?:with|as standard)|goes? with (?:the|this)|cost(?:s|ing)? (?:you|the employee|staff|nothing)|(?:which |that )?we(?:['’]ll| will|['’]ve| have)? (?:also )?(?:pay|cover|fund|provide|supply|reimburse|refund|buy|bought|subsidi[sz]e|arrange|match|contribute|give|lend|meet)|paid (?:for|in full|by (?:us|the))|can be had|to take home|(?:is|are) (?:for the taking|yours|had)|found\b(?=[.;,]|$)|(?:comes?|arrives?) (?:from|before|by|to your)|(?:is|are) (?:washed|laundered|mended)|laundered|(?:the|your) (?:firm|company|employer|boss|farm|house) pays|half (?:is )?paid|for (?:staff|employees|all staff|everyone|crew)|for free)\b)|(?: (?:and|or) \w+)?s?['’]? (?:fees? (?:is |are )?paid|allowances?|stipends?|budget|subsid(?:y|ies)|reimbursements?|vouchers?|loans?|grants?|schemes?|contributions?|assistance|discounts?|money|funding|funds?|credits?|benefits?|provided|supplied|included|paid|covered|furnished|package|help|pot|reimbursed|refunded|free)\b)/i;
const BEFORE_REACH = 90;
const BEHIND_REACH = 90;
/** Where a clause that gives something ends, going back from the thing. */
const BACK_BREAK =
  /^.*(?:[.;!?]\s|\bbut\b|\bwhile\b|\bif\b|\bbecause\b|\bso that\b|\b(?:need|must have|bring|require[sd]?|hold)\b)/is;

/** Speaks to or of those who work here. */
const TO_STAFF =
  /\b(?:you|your|yours|staff|employees?|colleagues|newcomers?|crew|workers?|officer|appointee|post ?holder|hands|teachers|nurses|team members?|(?:more|no|not|never|nor)|everyone|free|interns?|apprentices?|drivers)\b|n['’]t\b|[€£$]/i;

/** Whether a unit speaks to or of those who work here, rather than of what the employer does for others. */
export function isToStaff({ words, before }: Unit): boolean {
  return TO_STAFF.test(words) || (before !== null && TO_STAFF.test(before.words));
}

/** Whether the words around a stretch of a unit say that the employer gives what it names. */
export function isGift(words: string, start: number, end: number, isForStaff: boolean): boolean {
  const far = words.slice(Math.max(0, start - BEFORE_REACH), start);
  if (GIFT_BEFORE.test(far)) return true;
  const before = far.replace(BACK_BREAK, "");
  const behind = words.slice(end, end + BEHIND_REACH);
  if (GIFT_BEHIND.test(behind) || ONE_GETS.test(before)) return true;
  if (isForStaff && (WE_GIVE.test(before) || givesBefore(before))) return true;
  return WE_HAVE.test(before) && FOR_STAFF.test(behind);
}

/** Whether a unit opens with the thing and goes on with no more than its terms. */
export function isTerm(words: string, start: number, end: number): boolean {
  return OPENING.test(words.slice(0, start)) && TERMS_BEHIND.test(words.slice(end));
}

function givesBefore(before: string): boolean {
  const verb = [...before.matchAll(GIVES)].at(-1);
  return verb !== undefined && !NO_GIVER.test(before.slice(0, verb.index));
}

/** Words of paying and of free use, before the thing that is paid for. */
const PAYS =
  /\b(?:(?:pay|cover|fund|sponsor|reimburse|refund|finance|foot)(?:s|ed|ing)?(?! (?:letter|rates?|scales?))|(?:costs?|fees?|price) (?:of|for|towards)|free|funded|reimbursement|(?:budget|allowance|stipend|bursary|scholarship|grant|money|contribution|help|support|loan|pot|a (?:year|month)|[€$£][\d.,]+k?|euros|dollars|pounds|francs|kroner) (?:for|towards?|with|to spend on))\b/gi;
const NO_PAYMENT =
  /\b(?:depend|based|commensurate|subject|accord|requir|must|need|experience|rate\b|per hour|salary|you have|if you|who (?:have|hold)|for (?:a|an|the) \w+ (?:with|who))/i;
const PAYS_REACH = 60;
/** Behind a thing, that it is paid for. */
const PAID_BEHIND =
  /^(?:[^.;!?]{0,30}?\b(?:(?:are|is|get|gets|all|fully|,) ?(?:also |all |fully |both )?(?:paid|funded|covered|free|reimbursed|refunded|sponsored|met)(?! (?:monthly|weekly|at|hourly|\d|[€$£]))|paid for|paid in full|on us|at (?:our|the \w+['’]s) (?:expense|cost)|at no (?:cost|charge)|costs? (?:you|the employee|staff) nothing|in (?:paid|working) (?:time|hours)|(?:which )?we(?:['’]ll| will)? (?:pay|cover|fund|reimburse|refund))\b|(?: (?:and|or|&) \w+)? (?:budget|allowances?|stipends?|funds?|funding|loans?|assistance|reimbursements?|sponsorship|pot|vouchers?|bursar(?:y|ies)|subsid(?:y|ies)|remission|waivers?|aid|(?:fees?|costs?|expenses) (?:are |is )?(?:paid|covered|met|reimbursed|refunded))\b)/i;

/** Whether the words around a stretch of a unit say that the employer pays for what it names. */
export function isPaid(words: string, start: number, end: number): boolean {
  if (PAID_BEHIND.test(words.slice(end, end + BEHIND_REACH))) return true;
  const before = words.slice(Math.max(0, start - PAYS_REACH), start).replace(/^.*[.;!?]\s/s, "");
  const verb = [...before.matchAll(PAYS)].at(-1);
  if (verb === undefined || NO_PAYMENT.test(before.slice(verb.index))) return false;
  return !/\b(?:you(?:['’]ll| will| must| can| should)*|to|must) $/i.test(before.slice(0, verb.index));
}

const EMPLOYERS_HINT = /\b(?:we|ours?|us)\b|\b(?:pays|covers|meets|settles|funds) |in full|free of/i;
/** Pays for something named before: "or we'll pay for one", "the cost is ours". */
const PAYS_FOR_IT =
  /\b(?:(?:we|the \w+)(?:['’]ll| will| also| can|, too,)* (?:pay|cover|fund|reimburse|foot|refund|sponsor|meet|bear|settle|arrange)s? (?:you )?(?:for )?(?:it|both|one|yours|them|that|this|half|all|everything|up to|the (?:cost|costs|bill|fees?|rest|whole|lot)|[$£€][\d,.]+k? (?:of|towards) (?:it|that|this))|(?:at|on) our (?:own )?(?:expense|cost)|on us|paid in full|free of charge|we(?:['’]ll| will) (?:send|put|see|train|take|get|help) you(?: through| on| to| with)?(?: (?:it|one|that|both|yours|there|for free))?|(?:is|are) ours)(?=[,.;)!?]|$| (?:if|when|once|after|and|for|as|while|in|before|at|too|with)\b)/i;

/** Where the words lie by which a unit says that something named before is paid for; null where it does not. */
export function paidFor(words: string): { start: number; end: number } | null {
  const match = EMPLOYERS_HINT.test(words) ? PAYS_FOR_IT.exec(words) : null;
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
