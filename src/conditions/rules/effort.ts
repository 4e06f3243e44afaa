import { type Meaning, NUMBER, numberOf, ruleOf } from "./rule.ts";
import { AT_LEAST, AT_MOST, OR_LESS, OR_MORE } from "./words.ts";

const hours = (match: RegExpMatchArray) => String(numberOf(match.groups?.hours ?? ""));
const COUNT = `(?<hours>${NUMBER})`;
const UNIT = "(?:hours?|hrs?|h)";
/** Said of a week, or so many that they can only be a week's. */
const A_WEEK = `(?:[- ]?${UNIT} ?(?:(?:a|per|each|every|in a|\\/) ?(?:week|wk)|weekly)|[- ]?${UNIT}[- ]weeks?|h?pw\\b|(?<=(?:1[2-9]|[2-5]\\d)) ?(?:hours|hrs|hr|h)\\b(?! shifts?| experience| of| care| ago| cover| notice))`;
const A_WEEK_BEHIND = `(?: ?${UNIT}(?: ?(?:a|per|each|every) ?week)?|h?pw)`;
const WEEK = "(?:(?: (?:a|per|each|every) week)?(?: guaranteed)?)";
const DO = "(?:(?:work(?:ing)?|do|does|doing|for|only|just|i can only (?:do|work)|can only (?:do|work)|i want|with) )?";
const RANGE = new RegExp(`\\b${DO}(?:between |from )?(?<low>${NUMBER}) ?(?:-|–|to|and) ?${COUNT}${A_WEEK}`, "gi");
const HOURS_OF = new RegExp(`\\bhours:? (?<low>${NUMBER}) ?(?:-|–|to) ?${COUNT} (?:a|per|each) week`, "gi");
const HOURS: readonly Meaning[] = [
  [RANGE, "hours_min", ({ groups = {} }) => String(numberOf(groups.low ?? ""))],
  [RANGE, "hours_max", hours],
  [HOURS_OF, "hours_min", ({ groups = {} }) => String(numberOf(groups.low ?? ""))],
  [HOURS_OF, "hours_max", hours],
  [new RegExp(`\\b${DO}${AT_MOST} ${COUNT}${A_WEEK}`, "gi"), "hours_max", hours],
  [new RegExp(`\\b${DO}${COUNT}${A_WEEK}${OR_LESS}${WEEK}`, "gi"), "hours_max", hours],
  [new RegExp(`\\b${DO}${COUNT}${A_WEEK_BEHIND}${OR_LESS}(?: (?:a|per|each) week)`, "gi"), "hours_max", hours],
  [
    new RegExp(`\\b(?:can't|cannot|don't want to|not able to) (?:work |do )?${AT_LEAST} ${COUNT}${A_WEEK}`, "gi"),
    "hours_max",
    hours,
  ],
  [new RegExp(`\\b${DO}${AT_LEAST} ${COUNT}${A_WEEK}${WEEK}`, "gi"), "hours_min", hours],
  [
    new RegExp(`\\b${DO}${COUNT}(?:\\+${A_WEEK}|\\+ ?(?:hours|hrs)\\b(?! shifts?)|${A_WEEK}${OR_MORE})${WEEK}`, "gi"),
    "hours_min",
    hours,
  ],
  [new RegExp(`\\b${DO}${COUNT} ?${UNIT}${OR_MORE} (?:a|per|each|every) week`, "gi"), "hours_min", hours],
];

const NO =
  "(?:(?:no|not|without(?: any)?|never|zero|(?:do|does|is|are|wo)n't (?:want |have |need |like |be |involve |require |include )?(?:to )?(?:be )?(?:any )?|can't (?:do |manage |take |be )?|cannot (?:do |manage |take )?|unable to(?: do)?|nothing (?:with|involving)|avoid(?:ing)?|not involving|free of|little|not having to(?: do)?|not too much)(?: any| more| having to)* )";
const HEAVY = "(?:(?:heavy|much|any|serious|manual) )*";
const BAD_BACK = "(?:(?:with )?(?:an? |my )?bad back(?: so)?,? )?";

const PHYSICAL: readonly Meaning[] = [
  [
    new RegExp(
      `\\b${BAD_BACK}${NO}${HEAVY}(?:lifting|loads|carrying)\\b|\\b(?:can't|cannot|unable to|(?:don't|won't|doesn't|not) (?:(?:want|have|need|ask|make) )?(?:me |you )?to|shouldn't|not allowed to) (?:lift|carry)(?: (?:heavy|anything|much|things|stuff|loads|weights?))*|\\bdoes ?n't (?:involve|need) lifting`,
      "gi",
    ),
    "physical",
    "!lifting",
  ],
  [
    /\b(?:involv(?:e|es|ing) |requir(?:e|es|ing) |with |some |lots of |don't mind )?heavy lifting\b|\b(?:lifting|carrying) heavy (?:things|loads|boxes)\b/gi,
    "physical",
    "lifting",
  ],
  [
    new RegExp(
      `\\b${NO}(?:be )?(?:long |prolonged |much )*(?:standing|on my feet|stand(?! (?:out|up for|in for|the|people|it)\\b))(?: up)?(?: (?:all day|for (?:long|hours)|around|long))?\\b|\\b(?:sitting|sit|seated)[- ]?(?:down)? ?(?:jobs?|work|roles?|positions?)\\b|\\b(?:can|where i can|let me|lets me) sit(?: down)?\\b|\\bseated\\b`,
      "gi",
    ),
    "physical",
    "!standing",
  ],
  [/\b(?:standing|on my feet|on your feet)(?: up)? all (?:day|shift)\b/gi, "physical", "standing"],
  [
    new RegExp(
      `\\b(?:(?:i'm |i am )?(?:scared|afraid|frightened|terrified) of heights(?:, no (?:ladders?|climbing|heights))?|${NO}(?:work(?:ing)? )?(?:at )?(?:heights?|ladders?|climbing|scaffold\\w*)(?: work)?)(?![A-Za-z])`,
      "gi",
    ),
    "physical",
    "!climbing",
  ],
  [/\b(?:work(?:ing)? )?at heights?\b|\bclimbing ladders\b|\bup ladders\b/gi, "physical", "climbing"],
  [
    new RegExp(
      `\\b${NO}(?:outdoors?|outside)(?: work)?\\b|\\bindoors? (?:only|work|jobs?)\\b|\\bonly indoors\\b`,
      "gi",
    ),
    "physical",
    "!outdoors",
  ],
  [
    /\b(?<!ir35 )(?:work(?:ing)? |be |being )?(?:outdoors?|outside|out of doors|in the open air|in the fresh air)(?: (?:work|jobs?|roles?|all day|in all weathers?))?\b(?! (?:of|ir35|the|london|cat(?:er)?|wear|clothing|pursuits|retail|gear|furniture|broadcast|education|sales|learning|cent(?:re|er)|activit|instruct|kitchen|brand|shop|adventure|hours|advert|toy|equipment))/gi,
    "physical",
    "outdoors",
  ],
  [/\blots? of walking\b|\bwalking (?:all day|a lot)\b|\bon foot all day\b/gi, "physical", "walking"],
  [
    new RegExp(`\\b${NO}(?:confined|tight|cramped) spaces?\\b|\\bclaustrophobi\\w+\\b`, "gi"),
    "physical",
    "!confined_spaces",
  ],
  [/\b(?:confined|cramped) spaces?\b/gi, "physical", "confined_spaces"],
  [new RegExp(`\\b${NO}driving\\b(?! licen)`, "gi"), "physical", "!driving"],
  [new RegExp(`\\b${NO}(?:loud )?nois(?:e|y)\\b`, "gi"), "physical", "!noise"],
  [
    new RegExp(
      `\\b${NO}(?:the )?(?:cold|freezers?)(?= ?$|[,.;]| (?:rooms?|stores?|work))(?: (?:rooms?|stores?|work))?`,
      "gi",
    ),
    "physical",
    "!cold",
  ],
];

/** How long one works and how hard. */
export const effortRule = ruleOf([...HOURS, ...PHYSICAL]);
