import { type Meaning, NUMBER, numberOf, ruleOf } from "./rule.ts";
import { AT_LEAST, AT_MOST, OR_LESS, OR_MORE } from "./words.ts";

const NO =
  "(?:no|not|without|(?:don't|doesn't|do not|does not|didn't|won't) (?:need|require|ask for|want|insist on|have|expect|care about)|not (?:needing|requiring)|never need|zero|lack|no need for|nothing (?:that )?(?:asks|asking) for|nothing needing|i have no|i've no|i've got no|haven't got|haven't any|little or no)";
const YEARS = "(?:years?|yrs?|y)\\b'?";
const FIELD = "(?: (?:of|in|as|behind|on|doing|working|with)\\b(?: (?:an?|the|my))?)?";
const EXPERIENCE = `(?:${FIELD}(?: [\\w-]+){0,2}? (?:experience|exp|practice)\\b)`;
const COUNT = `(?<years>${NUMBER}|an?)`;
const years = ({ groups = {} }: RegExpMatchArray) => String(numberOf(groups.years ?? ""));
/** Not of experience: someone's age, how old the company is, when it was posted, how long a contract. */
const OTHER_TIME =
  "(?! (?:old|olds|ago|contract|fixed|placement|degree|course|programme|visa|plan|warranty|history|in business|university|apprentice))";
const WANTING =
  "(?:(?:that |which |who |for |with )*(?:require[sd]?|requiring|needs?|needing|ask(?:s|ing)? for|want(?:s|ed|ing)?|with|calls? for|expect(?:s|ing)?|for someone with|for people with)(?: an?)? )?";
const HAVE =
  "(?:i have|i've(?: got| done| worked| had)?|i got|i only have|with my|with only|with just|with|someone with|somebody with|people with|a person with|having|my|got|only got|i did|i bring|me with)(?: only| just| about| around| roughly| nearly| almost| under| maybe)*";

const EXPERIENCE_RULES: readonly Meaning[] = [
  [new RegExp(`\\b${WANTING}${AT_MOST} ?${COUNT} ?${YEARS}${OTHER_TIME}${EXPERIENCE}?`, "gi"), "experience_max", years],
  [new RegExp(`\\b${WANTING}${COUNT} ?${YEARS}${EXPERIENCE}?${OR_LESS}${EXPERIENCE}?`, "gi"), "experience_max", years],
  [
    new RegExp(`\\b(?:0|zero|1|one|no) ?(?:-|–|to|or) ?${COUNT} ?${YEARS}${OTHER_TIME}${EXPERIENCE}?`, "gi"),
    "experience_max",
    years,
  ],
  [new RegExp(`\\b\\d{1,2} ?(?:-|–|to) ?${COUNT} ?${YEARS}${EXPERIENCE}`, "gi"), "experience_max", years],
  [
    new RegExp(
      `\\b${WANTING}${AT_LEAST} ${COUNT} ?${YEARS}${OTHER_TIME}${EXPERIENCE}?(?: under (?:my|their|the) belt)?`,
      "gi",
    ),
    "experience_min",
    years,
  ],
  [
    new RegExp(`\\b${WANTING}${COUNT} ?(?:\\+|plus|or more) ?${YEARS}${OTHER_TIME}${EXPERIENCE}?`, "gi"),
    "experience_min",
    years,
  ],
  [new RegExp(`\\b${WANTING}${COUNT} ?${YEARS}${EXPERIENCE}?${OR_MORE}${EXPERIENCE}?`, "gi"), "experience_min", years],
  [new RegExp(`\\b(?:${HAVE}) ${COUNT} ${YEARS}${OTHER_TIME}${EXPERIENCE}?`, "gi"), "experience_max", years],
  [
    new RegExp(`(?<=\\bi(?: have|'ve)\\b[^.?!]{0,60})\\band ${COUNT} ${YEARS}${EXPERIENCE}`, "gi"),
    "experience_max",
    years,
  ],
  [
    new RegExp(
      `\\b(?:${NO}|and no)(?: (?:previous|prior|work|any|real|relevant|industry|formal|or little|much|an?))* (?:experience|background in it)(?: at all)?(?: (?:is )?(?:needed|required|necessary|asked|expected|whatsoever))?\\b|\\bexperience (?:is )?(?:not (?:needed|required|necessary|essential)|isn't (?:needed|required|necessary)|unnecessary)\\b|\\b(?:i've |i have )?never (?:done|worked|had a job)(?: (?:it|this|in (?:it|this)|one))?(?: before)?\\b|\\b(?:in|un)experienced\\b|\\b(?:complete |total |absolute )?(?:beginners?|novices?)(?: welcome| ok)?\\b(?! (?:class|course|lesson|level|piano|yoga|swim))|\\bmy first (?:ever )?job\\b|\\bfirst job\\b|\\bno previous\\b|\\b(?:full |all |on[- ]the[- ]job )training (?:given|provided)\\b(?=.*\\bno experience\\b)`,
      "gi",
    ),
    "experience_max",
    "0",
  ],
];

const DEGREE =
  "(?:(?:an?|any|the|my|formal|university|college|bachelor'?s?|four[- ]year) )*(?:(?:[a-z-]+ ){0,2}?degree|diploma or degree|university(?! (?:job|role|post|work|lectur|in))|college(?! (?:job|role|post|lectur))|graduat(?:e|ing)|academic qualifications|higher education)(?: education| degree| qualifications?)?";
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/ph\.?d|doctorate/i, "doctorate"],
  [/master|msc|mba|\bma\b/i, "master"],
  [/bachelor|bsc|\bba\b|undergrad|first degree|university degree|only a degree/i, "bachelor"],
  [/associate|hnd|foundation/i, "associate"],
  [/high[- ]school|ged|a[- ]?levels?|gcse|secondary school|leaving cert|diploma|no further/i, "high_school"],
  [/nvq|trade|vocational|btec|city (?:&|and) guilds|tafe|apprenticeship/i, "vocational"],
];
const level = (match: RegExpMatchArray) =>
  LEVELS.find(([pattern]) => pattern.test(match.groups?.level ?? ""))?.[1] ?? null;
const LEVEL =
  "(?<level>ph\\.?d|doctorate|master'?s?(?: degree)?(?= |,|\\.|$)|msc|mba|bachelor'?s?(?: degree)?|bsc|ba(?= (?:degree|in|only)|,|$)|associate'?s?(?: degree)?|hnd|high[- ]school(?: diploma| education)?|ged|a[- ]?levels?|gcses?|leaving cert|(?:level \\d )?nvq(?: level)?(?: ?\\d)?|btec|trade (?:certificate|qualification)|vocational (?:qualification|training|certificate)|city (?:&|and) guilds|(?<=only (?:an? )?)diploma)";
const FINISHED =
  "(?: (?:in [\\w-]+|only|or less|and nothing (?:more|else)|at most|tops|as the highest|is (?:all|enough|my highest|what i have)[\\w ]{0,12}|will do|level))?";

const EDUCATION: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:${NO}|with no|i have no|i don't have|i haven't got|i lack|i (?:never|didn't) (?:went|go|got|get|finish(?:ed)?|did|do|have|had)(?: to)?|never (?:went|got|did|finished)(?: to)?|didn't (?:go to|finish|do)|dropped out of|skipped|left) (?:need for |to )?${DEGREE}(?: at all)?(?: (?:needed|required|necessary))?(?![A-Za-z])`,
      "gi",
    ),
    "degree",
    "no",
  ],
  [
    /\b(?:university )?degrees? (?:is |are |isn't |aren't )?(?:not )?(?:needed|required|necessary|essential|optional)\b(?<=(?:not|n't) \w+|optional)|\bnon[- ]graduates?\b|\bdegree[- ]?less\b|\bself[- ]taught(?: (?:ok|welcome|fine|people))?\b/gi,
    "degree",
    "no",
  ],
  [
    /\b(?:need|needs|needing|require|requires|requiring|ask(?:s|ing)? for|want|wants|demand|demands|insist(?:s)? on|must have|must hold|call(?:s)? for|where i can use|use|uses|with) (?:an? |any |my |your )*(?:university |college |bachelor'?s? )?degree\b|\bdegree (?:is )?(?:required|needed|essential|a must|only|mandatory|level)\b|\bgraduates only\b|\bdegree-level\b|\bdegrees? required\b|(?<=\bdegree\b[^.;]{0,40})\b(?:really )?insist on one\b|\b(?:degree|university)[- ]educated\b/gi,
    "degree",
    "yes",
  ],
  [
    new RegExp(
      `\\b(?:i have|i only have|i've(?: only)?(?: got)?|i hold|i got|with only|with just|with my|for (?:someone|people|somebody) with|someone with|people with|with|holding|having|my|only|just|and|got) (?:only |just |nothing (?:more|beyond) than )*(?:an? |my |only |some )*${LEVEL}${FINISHED}(?![A-Za-z])(?! (?:teacher|tutor|student|lecturer|course|programme|program|level teaching))`,
      "gi",
    ),
    "education_max",
    level,
  ],
  [
    new RegExp(
      `\\b(?:no more than|nothing (?:more|above|beyond|higher) than|nothing (?:above|beyond)|not more than|at most|up to|max(?:imum)?|no higher than) (?:an? )?${LEVEL}${FINISHED}(?![A-Za-z])`,
      "gi",
    ),
    "education_max",
    level,
  ],
  [
    /\b(?:left school at (?:16|sixteen|18|eighteen)|finished school at (?:16|18|sixteen|eighteen))\b/gi,
    "education_max",
    "high_school",
  ],
];

const ROLE =
  "(?:jobs?|roles?|posts?|positions?|work|level|schemes?|programmes?|programs?|vacanc(?:y|ies)|openings?|gigs?)";
const CARE =
  "care|living|citizens?|school|center|centre|people|service|services|home|resident|residents|residence|housing|moment|high|dog|cat|community|adult|adults|moving|fitness|yoga|portraits?|lecturer's|transport|bus|league";
const SENIORITY: readonly Meaning[] = [
  [
    /\b(?:no|not|without|nothing) (?:too |an? )?(?:entry[- ]level|junior|trainee|graduate)(?: posts?| roles?| jobs?| positions?)?\b/gi,
    "seniority",
    "!entry",
  ],
  [
    /\b(?:no|not|without|nothing) (?:too |an? )?senior(?: posts?| roles?| jobs?| positions?)?\b/gi,
    "seniority",
    "!senior",
  ],
  [
    new RegExp(
      `\\b(?:at )?entry[- ]?level\\b|\\bjunior\\b(?! (?:school|doctor|football|league|high|golf|tennis|coach|athlet|team|varsity))(?:[- ]level)?|\\btrainee(?:ship)?s?\\b(?! (?:manager))|\\btrainee (?=manager)|\\bnew(?:ly)? (?:grads?|graduates?|qualified)\\b|\\bgraduates? (?:${ROLE})\\b|\\bgrad ${ROLE}\\b|\\b(?:for|as an?|recent|fresh|i'm an?|i am an?) (?:recent |new )?(?:graduates?|grads?)(?! (?:school|student|studies|teach))\\b|(?<=^|[,;.] ?)graduate(?= (?!school|student|studies|degree|research|teaching|admissions)[a-z])|\\bschool[- ]leavers?\\b|\\bcareer starters?\\b|\\bearly[- ]career\\b|\\bstarter (?:jobs?|roles?|positions?)\\b|\\b(?:just|fresh|recently) (?:graduated|left school|out of (?:university|college|school))\\b|\\bstraight (?:from|out of) (?:university|college|school)\\b`,
      "gi",
    ),
    "seniority",
    "entry",
  ],
  [
    /\b(?:mid(?:dle)?[- ]?(?:level|weight|senior|career)|intermediate(?= (?:level|role|position|job|developer|engineer)))\b(?: level)?/gi,
    "seniority",
    "mid",
  ],
  [new RegExp(`\\bsenior(?:[- ]level)?\\b(?! (?:${CARE})\\b)`, "gi"), "seniority", "senior"],
  [/\bsenior(?= care (?:assistants?|workers?|support|staff|practitioners?)\b)/gi, "seniority", "senior", "unsure"],
  [/(?<=\bsenior (?:or|and|\/) )(?:lead|principal|staff)\b/gi, "seniority", "lead"],
  [
    /\b(?:at )?(?<level>director|executive|manager|managerial|management|supervisor|supervisory|lead|team lead|c|vp|principal|intern|apprentice)[- ](?:level|grade)\b/gi,
    "seniority",
    ({ groups = {} }) => {
      const said = groups.level?.toLowerCase() ?? "";
      if (/^(?:manage|superv)/.test(said)) return "manager";
      if (/^(?:c|vp)$/.test(said)) return "executive";
      return /lead|principal/.test(said) ? "lead" : said;
    },
  ],
  [
    /\b(?:supervisory|managerial|management) (?:roles?|jobs?|posts?|positions?)\b|\b(?:where i|i want to|i'd) (?:manage|lead|supervise) (?:an? |my own |the )?(?:team|people|staff)\b/gi,
    "seniority",
    "manager",
  ],
  [/\bleadership (?:roles?|jobs?|positions?)\b/gi, "seniority", "lead", "unsure"],
  [/\b(?:c-suite|executive (?:roles?|jobs?|positions?))\b/gi, "seniority", "executive"],
];

/** Who may do it: experience, education, level. */
export const personRule = ruleOf([...EXPERIENCE_RULES, ...EDUCATION, ...SENIORITY]);
