import { type Meaning, ruleOf } from "./rule.ts";

/** At times, or in part: home and office by turns will do. */
const PARTLY =
  /\b(?:mostly|mainly|largely|some(?:times)?|partly|partial(?:ly)?|part of|occasional(?:ly)?|now and then|(?:a|one|two|three|four|[1-4]) days?|a few days?|half)\b/i;
/** How far such words may stand from it, in UTF-16 code units. */
const NEAR = 32;

function isPartly({ index = 0, input = "", 0: words }: RegExpMatchArray): boolean {
  return PARTLY.test(input.slice(Math.max(0, index - NEAR), index + words.length + NEAR));
}

const REMOTE =
  /\b(?:(?:fully|entirely|completely|100 ?%|all|permanently|totally|purely|only|work(?:ing)?|done)[ -])?remote(?:ly)?\b(?! (?:sens|control|site|area|communit|desktop|mine|access|monitor|island|village|location|region|camp|hand|infrastructure|support|station|town|outpost|school|clinic|part|corner|beach|lodge|lighthouse|weather|pilot|operat))(?:[ -](?:only|work(?:ing)?|first|based|friendly|ok|anywhere))?/gi;
const FROM_HOME =
  /\b(?:that (?:let|allow)s? me (?:to )?|let(?:s)? me |can |to |i can |i could |where i can |able to )?(?:work(?:ing)?|done|do it|be done|based|job|jobs)? ?from (?:my |your )?(?:own )?(?:home|anywhere|bed|the sofa|the couch|my kitchen table|a laptop)\b(?<!away from home)(?<!far from home)|\b(?:home[- ](?:based|working|office)|home working)\b(?! (?:budget|allowance|stipend))|\btele(?:commut\w+|work\w*)\b|\b(?:work(?:ing)?|based|be|stay(?:ing)?) at home\b(?! (?:help|nurse|carer))|\bno (?:office|commut(?:e|ing))(?: to go to)?\b(?! (?:politics|experience))|\b(?:never|don't|not) (?:have to |having to |want to |need to )?(?:go|come|going|commute|commuting) (?:in)?to (?:an? |the )?(?:offices?|work)\b|\blocation[- ]independent\b|\bwork anywhere\b|\bwithout (?:an? )?(?:commute|commuting|office)\b|\bcan't commute\b|\b(?:don't|can't) leave the house\b/gi;
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
    /\bhybrid(?: work(?:ing)?| ok| only| preferred)?\b(?! (?:car|bus|power|propul|drive|vehicle|bike|cloud|seed|mattress|engine|electric|rice|corn|warfare|breed|plant|rose|event|bond|sport))|\b(?:part(?:ly)?|half|some(?:times)?) (?:in the )?office,? (?:and )?(?:part(?:ly)?|half|some(?:times)?) (?:at |from )?home\b|\bsplit between (?:home and (?:the )?office|(?:the )?office and home)\b|\b(?:(?:no more than|at most|up to|max|only|at least|just|not more than) )?(?:one|two|three|four|[1-4]|a couple of|couple of|few) days? (?:(?:a|per|each) week )?(?:(?:in|at) (?:the )?office|on ?site|at home)\b/gi,
    "arrangement",
    "hybrid",
  ],
  [
    /\b(?:(?:(?:[2-9]|two|three|four|five|every|all) days? |fully |100% |always )?(?:on[- ]?site|in[- ](?:the[- ])?office|in[- ]person|office[- ]based|at the office|on (?:the )?premises)|not from home|in the office)(?: (?:only|work|full[- ]time|every day|all week|5 days))?\b(?! (?:canteen|parking|nursery|gym|childcare|creche|restaurant|teaching))/gi,
    "arrangement",
    "onsite",
  ],
];

const ROLE = "(?:jobs?|roles?|positions?|posts?|work|gigs?|vacanc(?:y|ies)|openings?|staff|help|basis|only|contracts?)";
const EMPLOYMENT: readonly Meaning[] = [
  [/\bpart[- ]?tim(?:ers?|e)\b(?: (?:hours|only))?/gi, "employment", "part_time"],
  [/\bfull[- ]?tim(?:ers?|e)\b(?! (?:score|student|mum|dad|whistle))(?: only)?/gi, "employment", "full_time"],
  [
    new RegExp(
      `\\bpermanent\\b(?! (?:magnet|makeup|make-up|way|resident|residen|jewel|maker|marker|secretary|mission|exhib|collection|press|wave|mold|mould))(?: (?:${ROLE}))?(?: only)?|\\bperm(?= (?:${ROLE})|$|,| or\\b)|\\b(?:job )?(?:for life|long[- ]term (?:jobs?|roles?|work|positions?))\\b|\\bopen[- ]ended contract\\b`,
      "gi",
    ),
    "employment",
    "permanent",
  ],
  [
    /\b(?:fixed|short)[- ]term(?: contracts?)?\b(?! (?:income|rental|let|memory|loan))|\bftc\b|\bfreelanc(?:e|ers?|ing)\b|\b1099\b|\bcontract(?:ing|or)?(?: (?:work|jobs?|roles?|positions?|gigs?|basis|only|posts?|assignments?))\b|\bon (?:a )?contract\b|\b(?:\w+|\d+)[- ](?:months?|mths?|years?|weeks?)(?:'s?)?[- ]contracts?\b|\b(?:inside|outside) ir35\b|\bcontract(?= ?$| ?[,;]| or (?:permanent|perm|temp)| \d)|(?<=(?:permanent|perm|temp|temporary) (?:or|and) )contract\b|\bday rate contracts?\b|\b(?:consulting|self[- ]employed) (?:gigs?|basis|work)\b|\bmaternity cover\b/gi,
    "employment",
    "contract",
  ],
  [
    new RegExp(
      `\\b(?:christmas |summer |short[- ]term |holiday )?temp(?:orary)?\\b(?! works)(?=(?: (?:${ROLE}))|s?(?: ?$|,|;)| or\\b| and\\b)(?: (?:jobs?|work|roles?|positions?))?|\\btemping\\b|\\btemps\\b`,
      "gi",
    ),
    "employment",
    "temporary",
  ],
  [
    /\bseasonal(?: (?:work|jobs?|roles?|positions?))?\b(?! (?:produce|menu|affective|fruit(?! pick)|food|veg|flowers))|\b(?:summer|winter|ski season|harvest|holiday season) (?=(?:jobs?|work(?:ers?)?|gigs?|positions?)\b)|\b(?:christmas|xmas) (?=(?:jobs?|work|gigs?)\b)|\bfor the (?:summer|season|winter|harvest)\b|\bjust for (?:the )?(?:summer|christmas|season)\b/gi,
    "employment",
    "seasonal",
  ],
  [
    /\bcasual\b(?! (?:dress|wear|dining|cloth|game|gaming|shoe|style|restaurant))(?: (?:work|jobs?|hours|shifts?|staff|basis))?|\bzero[- ]?hours?(?: contracts?)?\b|\bper[- ]diem\b|\bas and when\b|\bad hoc (?:work|shifts?)\b|\bbank (?=(?:nurse|staff|shift|work|hca|carer|midwi|health))|\bprn\b/gi,
    "employment",
    "casual",
  ],
  [
    /\b(?:paid |summer |unpaid )?(?:intern(?:ship)?s?|work placements?|placement year|industrial placement|year in industry)\b(?! (?:coordinator|manager|medicine))/gi,
    "employment",
    "internship",
  ],
  [
    /\b(?:degree |modern |higher )?apprentice(?:ship)?s?\b(?! (?:train|assess|coordinat|manager|levy|tutor|coach))/gi,
    "employment",
    "apprenticeship",
  ],
  [
    /\bvolunteer(?:ing|s)?\b(?! (?:coordinator|co-ordinator|manager|management|recruit|engagement|services|program|lead))(?: (?:work|roles?|jobs?|positions?|opportunities))?|\bunpaid (?:roles?|work|jobs?|positions?)\b/gi,
    "employment",
    "volunteer",
  ],
];

/** What one refuses to do, or is spared: before the time. */
const NONE =
  "(?:no|not|never|without|closed|avoid(?:ing)?|(?:can't|cannot|don't|won't|do not|am not able to|i'm not able to|unable to|not able to|not willing to|not going to|don't want to|can not|refuse to|i hate|don't like|not doing|isn't|aren't|nothing)(?: (?:do|doing|work|working|want|to|have|be|cover|manage|require|involve|include))*)(?: (?:any|at|on|in the|the|late|a|an|more|to work|to do|working|work|do|doing|of the|every|have to|being|be|during|over))*";
const END = "(?: (?:shifts?|work|working|duty|duties|rota|hours|starts?|please|at all))?";
/** Times of work, each with its names. */
const TIMES: readonly (readonly [names: string, value: string])[] = [
  [
    "(?:nights?(?!club)(?:[- ]?(?:shifts?|work|time))?|night ?shifts?|overnights?|graveyard(?: shift)?|late nights?|sleep-?ins?)",
    "night",
  ],
  ["(?:week ?ends?|saturdays?(?:,? (?:or|and|nor) sundays?)?|sundays?)", "weekend"],
  ["(?:evenings?|late shifts?|lates)", "evening"],
  ["(?:early (?:shifts?|mornings?|starts?)|earlies|5 ?am starts?|6 ?am starts?|dawn starts?)", "early"],
  ["(?:on[- ]call(?: (?:duty|rota|shifts?))?|call ?outs?|standby)", "on_call"],
  ["(?:(?:bank|public) holidays?|holidays|christmas day)", "holidays"],
  ["(?:rotating (?:shifts?|rota)|rotas?|shift work|shifts)(?! (?:please|only))", "rotating"],
  ["split shifts?", "split"],
];
const NEGATIVE: readonly Meaning[] = TIMES.map(([names, value]) => [
  new RegExp(
    `\\b${NONE} ${names}${END}(?![A-Za-z])(?! (?:pay|only|club|porter|manager|auditor))${value === "weekend" ? "|\\b(?:home|free|off) (?:at |on |every |for the )?weekends?\\b|\\b(?:free |every )?weekends? (?:off|free|at home)\\b|\\b(?:mondays?|mon)[ -]?(?:to|-|–|through|thru)[ -]?(?:fridays?|fri)(?: only)?\\b|\\bweekdays?(?: only)?\\b|\\bweekends? to myself\\b" : ""}${value === "holidays" ? "|\\b(?:(?:every |all |with )*(?:bank |public )holidays?|holidays) (?:off|free)\\b|\\bchristmas off\\b" : ""}${value === "evening" ? "|\\b(?:evenings|done by (?:5|five|6|six|3|three)(?: ?pm)?) (?:off|free)\\b|\\bhome (?:for|by) dinner\\b" : ""}${value === "night" ? "|\\bnights off\\b" : ""}`,
    "gi",
  ),
  "shift",
  `!${value}`,
]);

const SHIFTS: readonly Meaning[] = [
  ...NEGATIVE,
  [
    /(?<=(?:^|,) ?)days(?: only)?(?= ?$|,)|\bday ?shifts?\b(?: only)?|\bdays only\b|\bonly (?:in the )?day(?:time|s)\b|\b(?:in the )?day ?time(?: only| hours| shifts?| work)?\b(?! (?:tv|telly|television|show))|\b9 ?(?:am)? ?(?:to|-|–) ?5(?: ?pm)?(?: only)?\b(?! (?:years|people|yrs))|\bnine to five\b|\b(?:normal|regular|standard|office|business|school) hours(?: only)?\b(?= ?$|[,.;]| only| please| job| work)/gi,
    "shift",
    "day",
  ],
  [
    /\b(?:working |work |on |do |only |permanent )?(?:night[- ]?shifts?|overnights?(?: shifts?)?|at night|nights(?! (?:in town|out\b|in with))|through the night|graveyard(?: shift)?|night (?=work\b|jobs?\b|roles?\b))(?: only)?\b/gi,
    "shift",
    "night",
  ],
  [
    /\b(?:(?:only |just )?(?:at |on |the )?(?:week ?end(?:s| shifts?| work| jobs?| only)?|saturdays? (?:and|&|or|\/) sundays?|sat(?:s)? ?(?:\/|and|&) ?sun(?:s)?|saturday (?:jobs?|work)|saturdays|sundays))\b(?: (?:only|work))*(?! (?:supplement|edition|magazine|break|away|bag|papers?|school|roast|league|retreat|market|times|post|mail|night live))/gi,
    "shift",
    "weekend",
  ],
  [
    /\b(?:only |in the |just )?(?:evenings?(?: shifts?| work| jobs?| hours)?|after (?:school|work) (?=jobs?|hours|shifts?)|late shifts?|lates|twilight shifts?|after 5 ?pm|after six)\b(?! (?:standard|dress|class|course|gown|wear|meal|news|paper|primrose|bag|bags|school|star|prayer|post|service|entertain))(?: only)?/gi,
    "shift",
    "evening",
  ],
  [/\bearly (?:shifts?|mornings?|starts?)\b|\bearlies\b|\b(?:4|5|6|four|five) ?am starts?\b/gi, "shift", "early"],
  [/\bon[- ]call\b(?: (?:ok|fine|work|rota))?|\bstand-?by shifts?\b/gi, "shift", "on_call"],
  [
    /\brot(?:ating|ational|a'?d|a) (?:shifts?|rotas?|pattern)\b|\bshift[- ]?work\b|\b(?:4 on 4 off|four on,? four off|2-2-3|continental shifts?)\b/gi,
    "shift",
    "rotating",
  ],
  [/\bsplit shifts?\b/gi, "shift", "split"],
  [/\b(?:work(?:ing)? )?(?:on )?(?:bank|public) holidays?(?= ok| fine| work|,|$)/gi, "shift", "holidays"],
  [
    /\b(?:with )?flex(?:ible|i)?[- ]?(?:hours|time|working(?: hours)?|schedul(?:es?|ing)|shifts?|work)\b|\b(?:choose|choosing|pick|picking|set|setting|work|make|decide) (?:my |your |our )(?:own )?(?:hours|schedule|shifts|times)\b|\bown hours\b|\b(?:fit|fits|fitting) around (?:the )?(?:school|kids|my kids|children|college|uni\w*|school run)\b|\bwork when(?:ever)? (?:i|you) (?:want|like)\b|\bflexibility (?:on|with|in|over) hours\b/gi,
    "shift",
    "flexible",
  ],
  [
    /\b(?:four|4)[- ]days?(?:[- ](?:work(?:ing)?))?[- ]?weeks?\b|\b(?:four|4) days? (?:a|per) week\b(?! (?:in|on|at|office))|\bfridays off\b|\b(?:three|3)[- ]day weekends?\b|\bcompressed hours\b/gi,
    "shift",
    "four_day_week",
  ],
];

/** Where, on what terms and when one works. */
export const workRule = ruleOf([...ARRANGEMENT, ...EMPLOYMENT, ...SHIFTS]);
