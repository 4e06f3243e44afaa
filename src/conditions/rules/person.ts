import { type Meaning, NUMBER, numberOf, ruleOf } from "./rule.ts";

const NO =
  "(?:no|not|without|don't (?:need|require|ask for|want)|doesn't (?:need|require|ask for)|do not (?:need|require|ask for)|does not (?:need|require)|never need|zero)";
const YEARS = "(?:years?'?|yrs?)";
const EXPERIENCE = "(?: of)?(?: \\w+)? ?(?:experience|exp)\\b";
const years = (match: RegExpMatchArray) => String(numberOf(match.groups?.years ?? ""));

const EXPERIENCE_RULES: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:under|less than|fewer than|max(?:imum)?(?: of)?|at most|up to|no more than|not more than|below|<) ?(?<years>${NUMBER}) ${YEARS}(?:${EXPERIENCE})?`,
      "gi",
    ),
    "experience_max",
    years,
  ],
  [
    new RegExp(`\\b(?:0|zero|1|one) ?(?:-|–|to) ?(?<years>${NUMBER}) ${YEARS}(?:${EXPERIENCE})?`, "gi"),
    "experience_max",
    years,
  ],
  [
    new RegExp(
      `\\b(?:i have|i've(?: got)?|with my|someone with|somebody with|people with|a person with|having)(?: only| just| about)? (?<years>${NUMBER}) ${YEARS}(?:${EXPERIENCE})?`,
      "gi",
    ),
    "experience_max",
    years,
  ],
  [
    new RegExp(
      `\\b(?:requir(?:es?|ing)|need(?:s|ing)?|ask(?:s|ing)? for|want(?:s|ing)?) (?:an? )?(?:at least|min(?:imum)?(?: of)?|over|more than) (?<years>${NUMBER}) ${YEARS}`,
      "gi",
    ),
    "experience_min",
    years,
  ],
  [new RegExp(`\\b(?<years>${NUMBER}) ${YEARS}'? experience or more\\b`, "gi"), "experience_min", years],
  [
    new RegExp(`\\bi(?: have|'ve)\\b[^.?!]{0,60}\\band (?<years>${NUMBER}) ${YEARS}(?:${EXPERIENCE})`, "gi"),
    "experience_max",
    years,
  ],
  [
    new RegExp(
      `\\b(?:require|requiring|need|needing|ask(?:ing)? for|want|wanting|with)?\\s*(?:at least|min(?:imum)?(?: of)?|over|more than) (?<years>${NUMBER}) ${YEARS}(?:${EXPERIENCE})`,
      "gi",
    ),
    "experience_min",
    years,
  ],
  [
    new RegExp(
      `\\b(?:(?:that |which )?(?:require|need|ask for|want|asking for|needing|requiring|with) )?(?<years>${NUMBER}) ?(?:\\+|plus|or more) ?${YEARS}(?:${EXPERIENCE})?`,
      "gi",
    ),
    "experience_min",
    years,
  ],
  [
    new RegExp(
      `\\b(?:${NO}|with no|and no)(?: previous| prior| work| any)* experience(?: (?:needed|required|necessary|asked))?\\b|\\bexperience (?:is )?not (?:needed|required|necessary)\\b|\\bnever (?:done|worked)(?: it| this)? before\\b|\\binexperienced\\b`,
      "gi",
    ),
    "experience_max",
    "0",
  ],
];

const DEGREE =
  "(?:(?:a|any|the|university|college|uni|bachelor'?s?) )*(?:degree|diploma or degree|uni(?:versity)?|college|graduate)(?: education| degree)?";
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/ph\.?d|doctorate/i, "doctorate"],
  [/master|msc|mba/i, "master"],
  [/bachelor|bsc|undergrad|first degree/i, "bachelor"],
  [/associate/i, "associate"],
  [/high school|ged|a[- ]levels?|gcse/i, "high_school"],
  [/nvq|trade|vocational|btec|city (?:&|and) guilds/i, "vocational"],
];
const level = (match: RegExpMatchArray) =>
  LEVELS.find(([pattern]) => pattern.test(match.groups?.level ?? ""))?.[1] ?? null;

const EDUCATION: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:${NO}|with no|i have no|i don't have|i haven't got|i lack|i never went to|i never finished|i didn't (?:go to|finish)|never went to|didn't go to) (?:need for )?${DEGREE}(?: (?:needed|required|necessary))?(?!\\p{L})`,
      "giu",
    ),
    "degree",
    "no",
  ],
  [/\bdegrees? (?:is |are )?not (?:needed|required|necessary)\b|\bnon[- ]graduates?\b/gi, "degree", "no"],
  [
    /\b(?:need|needs|require|requires|requiring|needing|ask for|asks for|want|demand) (?:a |any )?(?:university |college |bachelor'?s? )?degree\b|\bdegree (?:is )?(?:required|needed|essential|a must)\b/gi,
    "degree",
    "yes",
  ],
  [
    /\b(?:i have|i only have|i've(?: only)?(?: got)?|with only|with just|with my|for someone with|someone with|with|holding) (?:an? |my |only )?(?<level>ph\.?d|doctorate|master'?s?(?: degree)?|msc|mba|bachelor'?s?(?: degree)?|bsc|associate'?s?(?: degree)?|high school(?: diploma)?|ged|a[- ]levels?|gcses?|nvq|btec|trade certificate|city (?:&|and) guilds)\b(?: only)?/gi,
    "education_max",
    level,
  ],
];

const SENIORITY: readonly Meaning[] = [
  [
    /\b(?:no|not|without) (?:an? )?(?:entry[- ]level|junior|trainee|graduate)(?: posts?| roles?| jobs?| positions?)?\b/gi,
    "seniority",
    "!entry",
  ],
  [/\b(?:no|not|without) (?:an? )?senior(?: posts?| roles?| jobs?| positions?)\b/gi, "seniority", "!senior"],
  [
    /\bentry[- ]?level\b|\bjunior\b|\btrainee(?:ship)?s?\b|\bnew grads?\b|\bgraduate (?:jobs?|roles?|schemes?|programmes?|programs?|positions?|level)\b|\bgrad (?:jobs?|roles?|schemes?)\b|\bschool leavers?\b/gi,
    "seniority",
    "entry",
  ],
  [/\bmid(?:dle)?[- ]?(?:level|weight|senior)\b/gi, "seniority", "mid"],
  [
    /\bsenior\b(?: level)?(?! (?:care|living|citizen|school|center|centre|people|service|home|resident|housing|moment|high|dog|cat))/gi,
    "seniority",
    "senior",
  ],
  [
    /\b(?:director|executive|manager|lead)[- ]level\b/gi,
    "seniority",
    (match) => match[0].split(/[- ]/)[0]?.toLowerCase() ?? null,
  ],
];

/** Who may do it: experience, education, level. */
export const personRule = ruleOf([...EXPERIENCE_RULES, ...EDUCATION, ...SENIORITY]);
