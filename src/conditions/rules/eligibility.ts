import { type Meaning, ruleOf } from "./rule.ts";

const NO =
  "(?:no|without(?: an?| any)?|don't (?:need|require|ask for)(?: an?| any)?|doesn't (?:need|require|ask for)(?: an?| any)?|do not (?:need|require|ask for)(?: an?| any)?|does not (?:need|require)(?: an?| any)?|not (?:need|require|requiring|needing)(?: an?| any)?|never need(?: an?)?)";
const NEED =
  "(?:(?:that |which |who )?(?:need|needs|needing|require|requires|requiring|ask for|asks for|want|wants|must have|must hold|have|has|hold|holding|with|get|obtain|call for)(?: an?| any| the)? )";
const LEVELS: readonly (readonly [string, string])[] = [
  ["ts[ /-]?sci", "ts_sci"],
  ["top[- ]secret", "top_secret"],
  ["public trust", "public_trust"],
  ["nv[ -]?1", "nv1"],
  ["nv[ -]?2", "nv2"],
  ["dv(?= (?:clear|vett|level)|-cleared)|developed vetting", "dv"],
  ["sc(?= (?:clear|level|vett)|-cleared)", "sc"],
  ["bpss", "bpss"],
  ["baseline(?= (?:clear|vett))", "baseline"],
  ["(?:dod |us )?secret(?= (?:clear|level))", "secret"],
  ["confidential(?= clear)", "confidential"],
  ["reliability(?= (?:status|clear))", "reliability"],
];

const CLEARANCE: readonly Meaning[] = [
  [
    new RegExp(
      `\\b${NO} (?:security )?(?:clearances?|vetting)(?: (?:needed|required|necessary))?\\b|\\bclearance (?:is )?not (?:needed|required|necessary)\\b`,
      "gi",
    ),
    "clearance",
    "no",
  ],
  ...LEVELS.map(
    ([words, value]): Meaning => [
      new RegExp(
        `(?<!\\p{L})${NEED}?(?:active |current |valid )?(?:${words})(?: (?:security )?(?:clearances?|cleared|level|vetting|vetted|status))*(?: (?:holders?|required|needed))?(?!\\p{L})|(?<!\\p{L})cleared to (?:${words})(?!\\p{L})`,
        "giu",
      ),
      "clearance",
      value,
    ],
  ),
  [
    new RegExp(
      `\\b${NEED}?(?:active |current |government |national )*security[- ]clear(?:ances?|ed)(?: (?:needed|required|necessary|holders?))?\\b|\\b${NEED}(?:active |government )*clearances?\\b(?! (?:sale|rail|rack|item|section|stock))|\\bclearances? (?:needed|required|holders?)\\b`,
      "gi",
    ),
    "clearance",
    "yes",
  ],
];

const VISA: readonly Meaning[] = [
  [
    /\b(?:no|without|don't (?:offer )?|doesn't (?:offer )?|do not (?:offer )?|does not (?:offer )?|won't |will not |can't |cannot |not )(?:offer(?:ing)? |provide |any )?(?:visa )?sponsor(?:s|ing|ship)?(?: (?:a |my )?(?:work )?visas?)?\b/gi,
    "sponsorship",
    "no",
  ],
  [
    /\b(?:(?:that |which |who )?(?:can |will |would |could |able to |willing to )*(?:offer(?:s|ing)?|provid(?:e|es|ing)|with|need|needs|give|get|want) )?(?:an? |my |me |us |you )*(?:(?:work |skilled worker |h[- ]?1[- ]?b |tier 2 )*visa[- ]sponsor(?:s|ship|ing|ed)?|sponsor(?:s|ing|ship)?(?: (?:me|us|my|your|an?|their|for|foreign\w*|overseas|international|candidates?|applicants?|workers?|of))*(?: (?:work |skilled worker |h[- ]?1[- ]?b |tier 2 )*(?:visas?|permits?))?)\b(?! (?:relation|manager|event|deal))/gi,
    "sponsorship",
    "yes",
  ],
  [
    /\bh[- ]?1[- ]?b(?: (?:jobs?|friendly|ok|visas?))?\b|\b(?:i )?need a (?:work )?visa\b|\btier 2 visas?\b|\bskilled worker visas?\b/gi,
    "sponsorship",
    "yes",
  ],
  [
    /\b(?:for )?(?:permanent residents?|green card(?: holders?)?|pr holders?)(?: (?:only|required|needed))?\b/gi,
    "authorisation",
    "resident",
  ],
  [
    /\b(?:no|without|don't (?:need|require|want)|doesn't (?:need|require|want)|do not (?:need|require)|does not (?:need|require))(?: (?:a|any|us|u\.s\.|american|british|uk|eu|german|canadian|australian))* citizen(?:ship)?(?: requirements?| required| needed)?\b|\b(?:open to |for )?non[- ]citizens?\b/gi,
    "authorisation",
    "!citizen",
  ],
  [
    /\b(?:(?:for |only )?(?:us|u\.s\.|american|british|uk|eu|german|canadian|australian|nz|indian) citizens?(?: only)?|(?:need|needs|require|requires|requiring|must have|must be)(?: (?:a|an|us|u\.s\.|american|british|uk|eu|german|canadian|australian))* citizen(?:s|ship)?|citizenship (?:is )?(?:required|needed|a must)|citizens only)\b/gi,
    "authorisation",
    "citizen",
  ],
  [
    /\b(?:need|needs|require|requires)(?: the)? right to work\b|\bwork (?:permit|authori[sz]ation) (?:required|needed)\b/gi,
    "authorisation",
    "work",
  ],
];

const CHECKS: readonly Meaning[] = [
  ...(
    [
      ["drug[- ](?:test(?:s|ing)?|screen(?:s|ing)?)", "drug"],
      ["background (?:checks?|screening)", "background"],
      ["credit checks?", "credit"],
      ["(?:criminal(?: record| background)?s? checks?|police checks?|criminal record)", "criminal"],
    ] as const
  ).flatMap(([words, value]): Meaning[] => [
    [
      new RegExp(
        `\\b${NO.replace("(?:no|", "(?:no|skip(?:ping)?(?: the)?|")} (?:pre-employment )?${words}(?: (?:needed|required))?\\b`,
        "gi",
      ),
      "check",
      `!${value}`,
    ],
    [new RegExp(`\\b${NEED}?(?:an? )?(?:pre-employment )?${words}(?: (?:needed|required))?\\b`, "gi"), "check", value],
  ]),
  [
    /\b(?:need|needs|require|requires|with)(?: an?)?(?: enhanced)? dbs(?: checks?)?\b|\benhanced dbs\b|\bdbs (?:check(?:ed)?|required|needed)\b/gi,
    "check",
    "criminal",
  ],
];

const TRAVEL: readonly Meaning[] = [
  [
    /\b(?:no|without(?: any)?|don't (?:require|involve|need|want to|have to)|doesn't (?:require|involve|need)|do not (?:require|involve)|never(?: have to)?|not having to|zero)(?: any| business| to)* travel(?:l?ing)?(?: (?:required|needed|involved|for work))?\b(?! (?:agent|agency|industry))/gi,
    "travel",
    "no",
  ],
  [
    /\b(?:under|less than|up to|max(?:imum)?(?: of)?|at most|no more than|below) (?<share>\d{1,3}) ?(?:%|per ?cent|percent)(?: (?:of )?(?:business )?travel(?:l?ing)?)\b|\btravel(?:l?ing)? (?:of )?(?:under|less than|up to|max(?:imum)?|at most|no more than|below) (?<share2>\d{1,3}) ?(?:%|per ?cent|percent)/gi,
    "travel_max",
    (match) => match.groups?.share ?? match.groups?.share2 ?? null,
  ],
  [
    /\b(?:lots? of|plenty of|some|frequent|international|regular|involv(?:e|es|ing)|requir(?:e|es|ing)|with(?: some| a lot of| lots of)?) travel(?:l?ing)?(?: (?:for work|abroad|required))?\b(?! (?:agent|agency|agencies|industry|compan|consult|insur|writ))/gi,
    "travel",
    "yes",
  ],
];

/** What lets one in: clearance, visa, citizenship, checks; and travel. */
export const eligibilityRule = ruleOf([...CLEARANCE, ...VISA, ...CHECKS, ...TRAVEL]);
