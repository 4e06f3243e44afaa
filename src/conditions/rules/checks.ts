import { type Meaning, ruleOf } from "./rule.ts";
import { ASKED, HAVING } from "./words.ts";

const NO =
  "(?:no|without(?: an?| any)?|don't (?:need|require|ask for)(?: an?| any)?|doesn't (?:need|require|ask for)(?: an?| any)?|do not (?:need|require|ask for)(?: an?| any)?|does not (?:need|require)(?: an?| any)?|not (?:need|require|requiring|needing)(?: an?| any)?|never need(?: an?)?)";
const RUN =
  "(?:(?:that |which |who |they |where they )*(?:run|runs|do|does|carry out|perform|make|insist on|include|includes|with|check|checks) (?:an? |the |your |my )*)?";
const DONE = "(?: (?:done|before start\\w*|on (?:hire|start)|first))?";
/** What is checked, and its names. */
const CHECK_NAMES: readonly (readonly [names: string, value: string])[] = [
  [
    "(?:drug|substance|urine|alcohol|thc|weed|marijuana)s?(?: and alcohol)?[- ](?:test(?:s|ing|ed)?|screen(?:s|ing|ings)?|checks?)",
    "drug",
  ],
  [
    "(?:working with children|wwc|child protection|safeguarding|vulnerable (?:adults?|people|groups?)) (?:checks?|clearance|cards?|screening)|wwcc|blue card|pvg|check(?:s|ed)? (?:you |me |on you )?(?:for|before) working with (?:kids|children)|barred list(?: check)?|garda vett(?:ing|ed)",
    "children",
  ],
  ["credit (?:check(?:s|ed)?|history|score|report)s?(?: checks?)?", "credit"],
  [
    "(?:criminal(?: record| background| history)?s? (?:checks?|screening)|police (?:checks?|clearance|vetting)|(?:clean )?criminal (?:record|history)|(?:enhanced |basic |standard )?dbs(?: check(?:s|ed)?)?|crb(?: check)?|disclosure scotland|felony check|clean record)",
    "criminal",
  ],
  ["(?:driving|motor vehicle) record(?: checks?)?|mvr(?: check)?|clean driving record", "driving_record"],
  [
    "background (?:checks?|screening|check(?:ed|ing)|investigation)|pre-employment (?:checks?|screening)|bg check",
    "background",
  ],
  [
    "(?:medical|physical|health|fitness|eyesight|hearing) (?:exam(?:ination)?s?|checks?|screening|check-?ups?|tests?)|a medical",
    "medical",
  ],
  ["references? (?:checks?|required|needed)|(?:two |2 |good )references", "references"],
  [
    "(?:(?:flu|covid(?:-19)?|hepatitis|hep b|mmr|measles|tb)(?:(?:,| or| and|\\/) ?(?:flu|covid(?:-19)?|hepatitis|hep b|mmr))? )?(?:vaccin(?:ations?|es?|ated)|jabs?|immuni[sz](?:ations?|ed)|vaccine mandates?)|(?:flu|covid) shots?",
    "vaccination",
  ],
];
const CHECKS: readonly Meaning[] = [
  // Who has a record asks for those who do not look.
  [
    /\b(?:(?:ok|fine|even|people|someone|me|hire|i'm|open|friendly) )*(?:with|have|having|got|despite) (?:an? )?(?:criminal )?(?:record|conviction|felony)s?(?= ?$|[,.;?]| (?:and|but|ok|welcome)\b)|\b(?:felon(?:s|y)?|ex-?(?:offenders?|cons?|convicts?))[- ]?(?:friendly|welcome|ok)|\b(?:hires?|hiring|take|takes|accepts?) (?:felons|ex-?(?:offenders|cons))\b|\bsecond[- ]chance (?:jobs?|employers?)\b/gi,
    "check",
    "!criminal",
  ],
  ...CHECK_NAMES.flatMap(([words, value]): Meaning[] => [
    [
      new RegExp(
        `\\b${NO.replace("(?:no|", "(?:no|skip(?:ping)?(?: the)?|")} (?:pre-employment |random )?(?:${words})(?: (?:needed|required))?(?! (?:clerk|officer|technician|nurse|coordinator|analyst))\\b`,
        "gi",
      ),
      "check",
      `!${value}`,
    ],
    [
      new RegExp(
        `\\b(?:${RUN}|${HAVING})(?:pre-employment |random )?(?:${words})${ASKED}${DONE}(?![A-Za-z])(?! (?:clerk|officer|technician|nurse|coordinator|analyst|developer|company|cent(?:re|er)|specialist|controller))`,
        "gi",
      ),
      "check",
      value,
    ],
  ]),
];

const SHARE = "(?<share>\\d{1,3}) ?(?:%|per ?cent|percent)";
const TRAVELLING =
  "(?:(?:business |work |overnight |international |foreign )*travel(?:l?ing)?|time (?:on the road|away|travel(?:l?ing)?))";
const UP_TO =
  "(?:under|less than|up to|max(?:imum)?(?: of)?|at (?:the )?most|no more than|not more than|below|not over|not above|limited to|<)";
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/three quarters/i, "75"],
  [/half/i, "50"],
  [/third/i, "33"],
  [/quarter/i, "25"],
  [/fifth|day a week/i, "20"],
  [/tenth/i, "10"],
];
const PART =
  "(?<part>(?:a |an? )?(?:half|third|quarter|fifth|tenth|three quarters)(?: (?:of )?(?:the|my|your) time| the time)?)";
const share = ({ groups = {} }: RegExpMatchArray) =>
  groups.share ?? PARTS.find(([words]) => words.test(groups.part ?? ""))?.[1] ?? null;
const NO_TRADE =
  "(?! (?:agents?|agency|agencies|industry|compan|consult|insur|writ|blog|nurs|sector|guide|sales|brand|tech|retail|card|loan|paid|expenses|allowance|costs?))";
const TRAVEL: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:not|never|can't|cannot|don't|won't)(?: (?:want|have|need|to|be))* (?:travel|away) (?:for )?(?:more than|over) ${SHARE}(?: of (?:the|my) time)?`,
      "gi",
    ),
    "travel_max",
    share,
  ],
  [
    new RegExp(
      `\\b${UP_TO} ${SHARE},?(?: (?:of (?:the )?(?:time )?)?(?:on )?${TRAVELLING})\\b|\\b${TRAVELLING}(?: of| is|:)? ?${UP_TO} ${SHARE.replace("<share>", "<share2>")}(?: of (?:the )?time)?`,
      "gi",
    ),
    "travel_max",
    (match) => match.groups?.share ?? match.groups?.share2 ?? null,
  ],
  [new RegExp(`\\b${SHARE} ${TRAVELLING} (?:or less|max(?:imum)?|at most|tops)\\b`, "gi"), "travel_max", share],
  [new RegExp(`\\b${SHARE} (?:or less|max(?:imum)?) ${TRAVELLING}\\b`, "gi"), "travel_max", share],
  [
    new RegExp(
      `\\b${TRAVELLING} (?:of )?${UP_TO} ${PART}|\\b${TRAVELLING} ${SHARE} (?:max(?:imum)?|tops|or less|at most)`,
      "gi",
    ),
    "travel_max",
    share,
  ],
  [new RegExp(`\\b${UP_TO} ${PART} (?:on |spent )?${TRAVELLING}\\b`, "gi"), "travel_max", share],
  [
    new RegExp(
      `\\b(?:absolutely |really )?(?:no|without(?: any)?|don't (?:require|involve|need|want to|want|have to|like to|like)|doesn't (?:require|involve|need|want)|do not (?:require|involve|want to)|can't|cannot|never(?: have to)?|not having to|i hate|hate|not|zero|unable to|not able to|0 ?%)(?: any| business| overnight| work| to)* travel(?:l?ing)?(?: (?:required|needed|involved|for work|abroad|away))?\\b${NO_TRADE}|\\b(?:home every (?:night|evening|day)|no (?:nights|overnights) away|no time away|no being away)\\b`,
      "gi",
    ),
    "travel",
    "no",
  ],
  [
    new RegExp(
      `\\b(?:i'd (?:love|like) to |i (?:love|like|want) to |love to |happy to |willing to |get to |let(?:s)? me |can |chance to |want to |must )(?:be able to )?(?:travel|see the world)(?: (?:for work|abroad|a lot|widely|with the job|the world|overseas))?\\b|\\b(?:lots? of|plenty of|some|frequent|international|regular|extensive|foreign|overseas|much|a bit of|involv(?:e|es|ing)|requir(?:e|es|ing)|includ(?:e|es|ing)|with(?: some| a lot of| lots of)?|love|like|enjoy|business|opportunit\\w+ (?:for|to)) (?:business |international |overseas |frequent |regular |extensive )*travel(?:l?ing)?(?: (?:for work|abroad|required))?\\b${NO_TRADE}|\\btravel(?:l?ing)? (?:for work|a plus|required|involved|is (?:fine|ok|a plus|a must|required|good)|ok|a must|(?:and|the) world|abroad|overseas|fine)(?: for me)?\\b`,
      "gi",
    ),
    "travel",
    "yes",
  ],
];

/** What is looked into beforehand, and travel. */
export const checkRule = ruleOf([...CHECKS, ...TRAVEL]);
