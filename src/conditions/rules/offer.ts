import { type Meaning, NUMBER, numberOf, ruleOf } from "./rule.ts";

const WITH =
  "(?:(?:that |which |who )?(?:offer(?:s|ing)?|provid(?:e|es|ing)|with|includ(?:e|es|ing)|giv(?:e|es|ing)|pay(?:s|ing)?(?: for)?|have|has|get|having)(?: an?| good| decent| great| full| paid| free| some| any| my| the)* )?";

const BENEFITS: readonly Meaning[] = (
  [
    [
      "(?:private )?(?:health|medical)[- ]?(?:care)? ?(?:insurance|cover(?:age)?|benefits?|plan)|healthcare benefits?|private medical|bupa",
      "health",
    ],
    [
      "dental(?: insurance| cover(?:age)?| plan)?(?! (?:nurse|assistant|hygien|practice|technician|surger|clinic|office|lab|reception))",
      "dental",
    ],
    ["vision (?:insurance|cover(?:age)?|plan)", "vision"],
    ["life (?:insurance|assurance)|death in service", "life"],
    [
      "401 ?\\(?k\\)?(?: match(?:ing)?)?|pensions?(?: scheme| contributions?| plan)?(?! (?:admin|advis|manager|consult|analyst|fund manager))|retirement (?:plan|benefits?|savings)|superannuation",
      "retirement",
    ],
    [
      "(?:paid|enhanced) (?:parental|maternity|paternity|family) leave|(?:parental|maternity|paternity) (?:leave|pay|benefits?)(?! cover)",
      "parental",
    ],
    ["sick ?(?:pay|leave)|paid sick (?:leave|days)", "sick"],
    ["pto|paid (?:time off|holidays?|leave|vacation)|paid annual leave", "leave"],
    ["(?:annual |performance |yearly )?bonus(?:es)?", "bonus"],
    ["equity|stock options?|share options?|rsus?", "equity"],
    ["commission", "commission"],
    [
      "relocation(?: (?:help|package|assistance|support|costs?|allowance|money|bonus|expenses))?|help (?:with )?(?:relocating|moving)|pay for (?:my |the )?(?:move|moving)",
      "relocation",
    ],
    [
      "tuition(?: (?:reimbursement|assistance|help|fees?))?(?! (?:teacher|centre))|training budgets?|paid training|pay for (?:my |your |the )?(?:training|courses?|studies|degree|exams?|masters?)",
      "tuition",
    ],
    [
      "(?:on[- ]?site )?(?:childcare|child care|creche|nursery places?)(?: (?:help|vouchers?|support|provided|benefits?|on site))+|help with childcare",
      "childcare",
    ],
    [
      "company (?:car|van|vehicle)|(?:season ticket|mileage|travel) (?:loan|allowance|paid)|free parking|cycle[- ]to[- ]work",
      "transport",
    ],
    ["(?:free|staff|subsidi[sz]ed) (?:meals?|lunch(?:es)?|food)|meals (?:included|provided)", "meals"],
    [
      "accommodation(?: (?:included|provided))|place to live|room (?:included|provided)|housing (?:provided|included|allowance)",
      "housing",
    ],
    [
      "(?:free )?gym(?: (?:membership|pass|access))?(?: or wellness(?: benefits?)?)?|wellness (?:benefits?|budget|programme|program)",
      "wellness",
    ],
    ["(?:staff|employee) discounts?", "discount"],
    ["(?:paid )?overtime(?: pay| paid)?", "overtime"],
    ["profit[- ]shar(?:e|ing)", "profit_share"],
    ["sabbaticals?", "sabbatical"],
    ["tips", "tips"],
  ] as const
).map(([words, value]): Meaning => [new RegExp(`(?<!\\p{L})${WITH}(?:${words})(?!\\p{L})`, "giu"), "benefit", value]);

const EMPLOYERS: readonly Meaning[] = [
  [
    /\b(?:not? (?:with |through |from |via )?(?:an? )?(?:recruit\w+ |staffing )?agenc(?:y|ies)|no recruiters?|without (?:an? )?(?:agency|agencies|recruiters?)|not (?:from )?(?:a )?recruiters?|direct (?:employers?|hire)(?: only)?|excluding agenc(?:y|ies))\b/gi,
    "employer",
    "!agency",
  ],
  [
    /\b(?:recruitment |staffing |employment )agenc(?:y|ies) (?:jobs?|work|roles?)\b|\bagency (?:jobs?|roles?|work)\b|\b(?:through|via) (?:an? )?(?:recruitment |staffing )?agency\b/gi,
    "employer",
    "agency",
  ],
  [
    /\b(?:at |for |in |with )?(?:an? )?(?:charit(?:y|ies)|non[- ]?profits?|not[- ]for[- ]profits?|ngos?)\b(?! (?:shop|box))/gi,
    "employer",
    "nonprofit",
  ],
  [
    /\b(?:in |for |with )?(?:the )?(?:government|public sector|civil service)(?: (?:jobs?|roles?|employers?))?\b(?! (?:relations|affairs|sales|clients?|contract))/gi,
    "employer",
    "government",
  ],
  [/\b(?:at |for |in |with )?(?:an? )?start[- ]?ups?\b/gi, "employer", "startup"],
  [
    /\bfamily[- ](?:owned|run)(?: (?:business(?:es)?|firms?|companies|company|employers?))?\b/gi,
    "employer",
    "family_owned",
  ],
  [/\b(?:at |for |in |with )?(?:an? )?(?:worker[- ]owned|co-?operatives?|co-ops?)\b/gi, "employer", "cooperative"],
  [/\bunioni[sz]ed\b|\bunion (?:jobs?|shops?|roles?|positions?)\b|\bwith a union\b/gi, "employer", "union"],
];

const SECTORS: readonly Meaning[] = (
  [
    ["health ?care|medical", "healthcare"],
    ["education(?:al)?", "education"],
    ["tech(?:nology)?|it|software", "technology"],
    ["financ(?:e|ial)(?: services)?|banking|fintech", "finance"],
    ["insurance", "insurance"],
    ["retail", "retail"],
    ["hospitality|restaurant|hotel", "hospitality"],
    ["manufacturing", "manufacturing"],
    ["construction|building", "construction"],
    ["logistics|transport(?:ation)?", "logistics"],
    ["agricultur(?:e|al)|farming", "agriculture"],
    ["energy|oil and gas|renewables?", "energy"],
    ["legal", "legal"],
    ["media", "media"],
    ["defen[cs]e", "defence"],
    ["real estate|property", "real_estate"],
    ["automotive", "automotive"],
    ["aviation|aerospace", "aviation"],
    ["charity|third|voluntary", "charity"],
  ] as const
).map(
  ([words, value]): Meaning => [
    new RegExp(`\\b(?:in )?(?:the )?(?:${words}) (?:sector|industry|companies|company|firms?)\\b`, "gi"),
    "sector",
    value,
  ],
);

const hours = (match: RegExpMatchArray) => String(numberOf(match.groups?.hours ?? ""));
const A_WEEK =
  "(?: ?(?:hours?|hrs?|h) ?(?:(?:a|per|each|\\/) ?(?:week|wk)|weekly)|h?pw|(?<=(?:1[5-9]|[2-5]\\d)) ?(?:hours|hrs)(?! shifts?| experience| of))";
const HOURS: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:under|less than|fewer than|max(?:imum)?(?: of)?|at most|up to|no more than|not more than|below) (?<hours>${NUMBER})${A_WEEK}`,
      "gi",
    ),
    "hours_max",
    hours,
  ],
  [new RegExp(`\\b(?<hours>${NUMBER})${A_WEEK} (?:or less|max(?:imum)?|or fewer|tops)`, "gi"), "hours_max", hours],
  [
    new RegExp(`\\b(?:over|more than|at least|min(?:imum)?(?: of)?|no less than) (?<hours>${NUMBER})${A_WEEK}`, "gi"),
    "hours_min",
    hours,
  ],
  [new RegExp(`\\b(?<hours>${NUMBER})(?:\\+${A_WEEK}|${A_WEEK} (?:or more|min(?:imum)?))`, "gi"), "hours_min", hours],
];

const PHYSICAL: readonly Meaning[] = [
  [/\b(?:no|without(?: any)?) driving\b(?! licen)/gi, "physical", "!driving"],
  [/\blots? of walking\b|\bwalking all day\b/gi, "physical", "walking"],
  [
    /\b(?:no|without(?: any)?|don't (?:involve|require|need)|doesn't (?:involve|require)|not involving)(?: any)?(?: heavy)? lifting\b|\bcan't lift(?: heavy things)?\b/gi,
    "physical",
    "!lifting",
  ],
  [/\b(?:involv(?:e|es|ing) |requir(?:e|es|ing) |with )?heavy lifting\b/gi, "physical", "lifting"],
  [
    /\b(?:work(?:ing)? )?out(?:doors?|side)(?: (?:work|jobs?))?\b(?! (?:of|the|london|cat(?:er)?))/gi,
    "physical",
    "outdoors",
  ],
  [
    /\b(?:no|without) (?:long )?standing(?: all day)?\b|\b(?:sitting|sit) down (?:jobs?|work)\b/gi,
    "physical",
    "!standing",
  ],
];

/** What is offered, by whom, and how hard it is. */
export const offerRule = ruleOf([...BENEFITS, ...EMPLOYERS, ...SECTORS, ...HOURS, ...PHYSICAL]);
