import { type Meaning, ruleOf } from "./rule.ts";

const NO = "(?:no|not|non|without|never|isn't|aren't|don't want|doesn't require|not any)";

/** At times, or in part: home and office by turns will do. */
const PARTLY =
  /\b(?:some(?:times)?|partly|partial(?:ly)?|part of|occasional(?:ly)?|now and then|(?:a|one|two|three|four|[1-4]) days?|a few days?|half)\b/i;
/** How far such words may stand from it, in UTF-16 code units. */
const NEAR = 32;

function isPartly({ index = 0, input = "", 0: words }: RegExpMatchArray): boolean {
  return PARTLY.test(input.slice(Math.max(0, index - NEAR), index + words.length + NEAR));
}

const REMOTE =
  /\b(?:(?:fully|entirely|completely|100 ?%|all)[ -])?remote(?:ly)?\b(?! (?:sens|control|site|area|communit|desktop|mine|access|monitor|island|village|location|region|camp|hand|infrastructure|support|station))(?:[ -](?:only|work|first))?/gi;
const FROM_HOME =
  /\b(?:that let me |let me |can |to |i can )?(?:work(?:ing)?|done) from (?:home|anywhere)\b|\bwfh\b|\bhome[- ]?based\b|\btele(?:commut\w+|work\w*)\b|\b(?:(?<!away )from|work(?:ing)? at) home\b|\bno office to go to\b|\bnever (?:have to )?(?:go|come) (?:in)?to an? office\b/gi;
const AT_HOME = [REMOTE, FROM_HOME].flatMap((pattern): Meaning[] => [
  [pattern, "remote", (match) => (isPartly(match) ? null : "yes")],
  [pattern, "arrangement", (match) => (isPartly(match) ? "remote,hybrid" : null)],
]);

const ARRANGEMENT: readonly Meaning[] = [
  [
    /\b(?:fully |100% )?(?:remote|wfh|work(?:ing)? from home) (?:or|and|\/) hybrid\b|\bhybrid (?:or|and|\/) (?:fully )?remote\b/gi,
    "arrangement",
    "remote,hybrid",
  ],
  [/\b(?:not|no|non)[ -](?:fully )?remote(?: work)?\b/gi, "remote", "no"],
  ...AT_HOME,
  [
    /\bhybrid(?: work(?:ing)?)?\b(?! (?:car|vehicle|bike|cloud|seed|mattress|engine|electric|rice|corn|warfare|breed|plant))/gi,
    "arrangement",
    "hybrid",
  ],
  [
    /\b(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based)(?: (?:only|work))?\b(?! (?:canteen|parking|nursery|gym|childcare|creche|restaurant|teaching))/gi,
    "arrangement",
    "onsite",
  ],
];

const EMPLOYMENT: readonly Meaning[] = [
  [/\bpart[- ]?timers?\b|\bpart[- ]time\b/gi, "employment", "part_time"],
  [/\bfull[- ]?time\b/gi, "employment", "full_time"],
  [
    /\bpermanent\b(?! (?:magnet|makeup|make-up|way|resident|residen|jewel|maker))|\bperm\b(?= (?:job|role|position|only|contract)|$)/gi,
    "employment",
    "permanent",
  ],
  [
    /\bfixed[- ]term(?: contracts?)?\b|\bfreelanc(?:e|ers?|ing)\b|\bcontract(?:ing)?(?: (?:work|jobs?|roles?|positions?|gigs?|basis))\b|\bcontractor(?: (?:jobs?|roles?|positions?))\b|\bon (?:a )?contract\b/gi,
    "employment",
    "contract",
  ],
  [/\btemp(?:orary)?\b(?! works)(?= (?:job|role|work|position|post|contract|only)|s?$|,)/gi, "employment", "temporary"],
  [/\bseasonal\b|\bsummer (?=jobs?\b)|\bchristmas (?=(?:jobs?|work|temp)\b)/gi, "employment", "seasonal"],
  [
    /\bcasual\b(?! (?:dress|wear|dining|cloth))|\bzero[- ]hours?(?: contracts?)?\b|\bper[- ]diem\b|\bbank (?=(?:nurse|staff|shift|work|hca|carer))/gi,
    "employment",
    "casual",
  ],
  [/\bintern(?:ship)?s?\b/gi, "employment", "internship"],
  [/\bapprentice(?:ship)?s?\b/gi, "employment", "apprenticeship"],
  [/\bvolunteer(?:ing)?\b(?! (?:coordinator|co-ordinator|manager|management))/gi, "employment", "volunteer"],
];

const SHIFTS: readonly Meaning[] = [
  [/\b(?:no|not|without) early (?:shifts?|mornings?|starts?)\b/gi, "shift", "!early"],
  [/(?<=(?:^|,) ?)days(?=$|,)/gi, "shift", "day"],
  [
    new RegExp(`\\b${NO} (?:working |work |any )?(?:nights?|night[- ]?shifts?|overnights?)\\b`, "gi"),
    "shift",
    "!night",
  ],
  [
    new RegExp(
      `\\b${NO} (?:working |work |any |at )?weekends?(?: work)?\\b|\\bweekends? (?:off|free)\\b|\\bmonday to friday(?: only)?\\b`,
      "gi",
    ),
    "shift",
    "!weekend",
  ],
  [new RegExp(`\\b${NO} (?:working |work |any |in the )?evenings?\\b`, "gi"), "shift", "!evening"],
  [new RegExp(`\\b${NO} (?:being |any |an? )?on[- ]call(?: (?:duty|rota))?\\b`, "gi"), "shift", "!on_call"],
  [/\b(?:bank |public )?holidays off\b|\bno (?:bank|public) holidays?\b/gi, "shift", "!holidays"],
  [
    /\bnight[- ]?shifts?\b|\bnights\b|\bovernights?\b|\bat night\b|\b(?:work(?:ing)? )?through the night\b|\bnight (?=work\b|jobs?\b)/gi,
    "shift",
    "night",
  ],
  [/\b(?:only (?:at |on )?)?weekend(?:s| shifts?| work)?\b(?: only)?/gi, "shift", "weekend"],
  [
    /\bevening(?:s| shifts?| work)?\b(?! (?:standard|dress|class|course|gown|wear|meal|news|paper))(?: only)?/gi,
    "shift",
    "evening",
  ],
  [
    /\bday ?shifts?\b|\bdays only\b|\bonly (?:in the )?daytime\b|\bdaytime(?: only| hours)?\b|\b9 to 5\b|\bnine to five\b/gi,
    "shift",
    "day",
  ],
  [/\bearly (?:shifts?|mornings?|starts?)\b/gi, "shift", "early"],
  [/\bon[- ]call\b/gi, "shift", "on_call"],
  [/\brot(?:ating|a'?d) shifts?\b/gi, "shift", "rotating"],
  [/\bsplit shifts?\b/gi, "shift", "split"],
  [
    /\bflex(?:ible|i)?[- ]?(?:hours|time|working(?: hours)?|schedules?)\b|\bchoose (?:my|your) own hours\b/gi,
    "shift",
    "flexible",
  ],
  [/\b(?:four|4)[- ]day(?:[- ]work)?(?:ing)?[- ]weeks?\b/gi, "shift", "four_day_week"],
];

/** Where, on what terms and when one works. */
export const workRule = ruleOf([...ARRANGEMENT, ...EMPLOYMENT, ...SHIFTS]);
