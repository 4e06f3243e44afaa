import { figuresOf } from "./figures.ts";
import type { Finding, Unit } from "./source.ts";

/** What of the words about an employment says how long it lasts, in months. */
export interface Length {
  readonly months: number;
  readonly start: number;
  readonly end: number;
  readonly inWeeks: boolean;
}

const COUNT =
  "(\\d{1,2}(?:[.,]\\d)?)(?:\\s?\\(\\d{1,2}\\))?(?:\\s?(?:-|–|to|or)\\s?\\d{1,2})?[- ](?:calendar |full )?(week|month|year)s?(?:['’])?";
const POST =
  "(?:contract|post|position|role|job|appointment|assignment|engagement|employment|placement|secondment|fellowship|work|vacancy)";
/** "12-month contract", "a two-year post". */
const BEFORE_NOUN = new RegExp(
  `\\b${COUNT}[- ,](?:(?:fixed|initial|renewable|limited|rolling|full|part|term|time|paid|funded|maternity|parental|paternity|temporary|leave|extendable|freelance|interim|research|postdoctoral|consultancy|seasonal|long)[- ,]+){0,4}(?:contract|post(?![- ]?(?:reg|qual|grad|basic|op\\b|licen))|position|role|job|appointment|assignment|engagement|cover|secondment|fixed|term|stint|gig|temp|locum|FTC)\\b`,
  "i",
);
/** "The post is for two years", "contracts run ten months", "the work lasts twenty months". */
const BEHIND_NOUN = new RegExp(
  `\\b${POST}s?\\b(?:[^.;:!?\\d]{0,25}\\b(?:runs?|lasts?)(?: for)?|[^.;:!?\\d]{0,25}\\b(?:is|are|funded|offered|available|made|limited|continues?)\\b[^.;:!?\\d]{0,25}?\\b(?:for|of|to)|(?:[^.;:!?\\d]{0,15})? (?:for|of|duration))(?: (?:an?|the|up|about|around|initial|period|of|first|next|fixed|term|at|least|approximately|initially|to|duration|only)){0,5} ${COUNT}(?!\\s?(?:of|experience|['’]? experience))`,
  "i",
);
const FUNDED = new RegExp(
  `\\b(?:funding|money|grant|funds)\\b[^.;:!?\\d]{0,15}\\b(?:is|are|was|has been|have been|runs|lasts|covers|secured|found)\\b[^.;:!?\\d]{0,25}\\b(?:for )(?:an? )?(?:initial |up to |about )?(?:period of )?${COUNT}|\\bfunded for ${COUNT}`,
  "i",
);
/** A head line's or fragment's part that is nothing but a length: "Juba. Twelve months. Unaccompanied." */
const ALONE = new RegExp(`(?:^\\W*|[|·•]\\s?)${COUNT}\\W{0,2}(?:$|(?<=\\s)[|·•])`, "i");
const ASKING =
  /\b(?:need|require|experience|qualif|you|skills|training|criteria|bring|must|looking|educat|profile|essential|desirable)/i;
const INITIAL = new RegExp(
  `\\b(?:initial(?:ly)?|fixed|limited)[^.;:!?\\d]{0,25}${COUNT}|${COUNT.replace("(\\d", "(\\d")}(?:,| \\()? ?(?:in the first instance|initially|renewable|extendable|with (?:a |the |an )?(?:possib\\w+|option|view|chance|potential) (?:of|to) (?:extend|extension|renew|renewal|further)|fixed)`,
  "i",
);
const HIRED_FOR = new RegExp(
  `\\b(?:need|want|looking for|hiring|seek(?:ing)?|require[sd]?|recruiting)\\b[^.;:!?\\d]{2,50} for (?:about |around |the next |a period of |approximately |up to )?${COUNT}(?!\\s?(?:of|experience|['’]? experience))`,
  "i",
);
const LABEL =
  /^(?:(?:contract|assignment|job|employment|appointment|project|expected|initial|likely|placement) ?)*(?:duration|term|length|period|contract|tenure|contract type|appointment|terms|type|engagement|assignment|employment)(?: of (?:contract|assignment|appointment|employment))?$/i;
const LABELLED = new RegExp(`^[^\\d]{0,40}?${COUNT}`, "i");
const UNTIL =
  /\b(?:contract|post|position|role|job|appointment|employment|funded|funding|assignment|engagement|temporary)\b[^.;:!?]{0,40}?\b(?:until|till|to|through|ends?(?: on| in| with)?|expires?(?: on)?|finish(?:es)?(?: on| in)?)\s(?:the (?:end|start) of |the |about |\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2} [JFMASOND][a-z]+|20\d\d|grant|project ends|end of the (?:project|academic year|school year))\b/;
const LABELLED_UNTIL =
  /\b(?:until|till|to|ends?)\s(?:the end of )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b/;
const HINT = /week|month|year/i;
const UNTIL_HINT = /until|till |through|ends? |expire|finish/i;
/** Words that make a stretch of time another one. */
const OTHER =
  /\b(?:experience|probation\w*|trial|notice|warrant|training|course|programme|program|apprentice\w*|internship|old|ago|customers?|clients?|suppliers?|vendors?|lease|degree|history|subscription|review|every|notice|grant applications|applications?|apply|closing|deadline|interview\w*|open|candidates|regist\w+|qualif\w+|employment list|at least|minimum|similar|pool|previous|recent|vest\w*|leave|holiday)\b/i;

/** The label of a line, or the first cell of a table's row. */
export function labelOf({ words, label }: Unit): string | null {
  if (label !== null || !words.includes("|")) return label;
  return /^\W{0,5}([\p{L}][\p{L} ()/&'’-]{1,40}?)\*{0,3}\s?\|/u.exec(words)?.[1]?.toLowerCase() ?? null;
}

/** That the employment lasts for a stated time: a contract, or for weeks temporary work. */
export function lengthIn(unit: Unit): Finding[] {
  const label = labelOf(unit);
  const isLabelled = label !== null && LABEL.test(label);
  if (!HINT.test(unit.words)) return until(unit, isLabelled);
  const { words, origin } = figuresOf(unit);
  const match =
    BEFORE_NOUN.exec(words) ??
    BEHIND_NOUN.exec(words) ??
    FUNDED.exec(words) ??
    INITIAL.exec(words) ??
    (isLabelled ? LABELLED.exec(words) : null) ??
    HIRED_FOR.exec(words) ??
    (unit.kind !== "item" && !ASKING.test(unit.section ?? "") ? ALONE.exec(words) : null);
  if (match === null) return until(unit, isLabelled);
  const around = words.slice(Math.max(0, match.index - 25), match.index + match[0].length + 22);
  if (OTHER.test(around)) return [];
  const months = monthsIn(match[0]);
  const inWeeks = /week/i.test(match[0]);
  const isPlain = inWeeks && !/contract|fixed/i.test(match[0]);
  return [
    {
      kind: "employment",
      value: isPlain || /temp/i.test(match[0]) ? "temporary" : "contract",
      polarity: "offered",
      unit,
      start: origin(match.index),
      end: origin(match.index + match[0].length),
      ...(months === undefined ? {} : { detail: { months } }),
    },
  ];
}

function until(unit: Unit, isLabelled: boolean): Finding[] {
  if (!isLabelled && !UNTIL_HINT.test(unit.words)) return [];
  const match = UNTIL.exec(unit.words) ?? (isLabelled ? LABELLED_UNTIL.exec(unit.words) : null);
  if (match === null || /\btemporary\b/i.test(unit.words) || OTHER.test(match[0]) || /\bopen\b/i.test(match[0]))
    return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [{ kind: "employment", value: "contract", polarity: "offered", unit, start, end }];
}

const MONTHS = new RegExp(COUNT, "i");
const WEEKS_A_MONTH = 52 / 12;

/** The length in months that words in figures name. */
export function monthsIn(words: string): number | undefined {
  const match = MONTHS.exec(words);
  if (match === null) return undefined;
  const count = Number((match[1] ?? "").replace(",", "."));
  const unit = match[2]?.toLowerCase();
  if (unit === "week") return Math.round(count / WEEKS_A_MONTH);
  return unit === "year" ? count * 12 : count;
}
