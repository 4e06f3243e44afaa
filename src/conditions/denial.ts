import type { RuleMatch } from "./rules/rule.ts";

/** What turns round the words behind it: the applicant's side ("I can't do nights") and the employer's ("doesn't need"). */
const NOT =
  "(?:no|not|non|without|never|nor|neither|fail(?:ed)?|zero|avoid(?:ing)?|skip(?:ping)?|hate|anything but|anywhere but|everywhere but|everything but|anywhere except|excluding|except(?: for)?|exclude|other than|instead of|rather than|(?:do|does|did|ca|is|are|have|has|had|wo|would)n't|cannot|can not|unable to|i refuse to|nothing|none|nobody|lack|lacking)";
/** Words that may stand between: what is done with the thing, and articles; no word of its own. */
const BETWEEN =
  "(?:need(?:s|ed|ing)?|require(?:s|d)?|requiring|involv(?:e|es|ing)|ask(?:s|ing)? for|insist(?:s|ing)? on|demand(?:s|ing)?|call(?:s|ing)? for|expect(?:s|ing)?|want(?:s|ed|ing)?|like|have|has|having|got|hold(?:ing)?|get(?:ting)?|do|doing|work(?:s|ed|ing)?|run(?:s|ning)?|cover(?:ing)?|be|being|take|taking|come with|includ(?:e|es|ing)|go to|finish(?:ed)?|pass|offer(?:s|ing)?|provid(?:e|es|ing)|pay(?:s|ing)?|depend(?:s|ing)? on|" +
  "an?|the|my|any|any of the|to|at|on|in|for|with|of|from|via|through|by|that|which|who|where|you|i|me|us|formal|current|valid|full|prior|previous|own|late|long|regular|such|requirement for|need for|late|jobs|roles|ones|work with|posts|at all|ever|want any)";
const BEFORE = new RegExp(`(?:^|(?<![A-Za-z]))(?:${NOT})(?:[ -]${BETWEEN}){0,6}[ -]?$`, "i");
const MUST =
  "(?:needed|required|necessary|essential|compulsory|mandatory|a must|wanted|asked for|obligatory|ok|okay|acceptable|an option|for me|possible|suitable|a requirement|involved)";
/** What turns round the words before it. */
const AFTER = new RegExp(
  `^(?: (?:checks?|work|requirements?|shifts?|duty|staff|jobs?))?(?:(?: (?:is|are|be))? (?:not|never)(?: be)? ${MUST}|,? (?:isn't|aren't|wasn't) ${MUST}|[ -]free\\b(?! (?:meals?|food|parking))| (?:need not apply|(?:is|are) out\\b|unnecessary|out of the question))`,
  "i",
);
const OFF = /^ (?:always |all |completely |kept )?(?:off|free)\b/i;
const TURNS_ROUND: Readonly<Record<string, string>> = {
  remote: "no",
  degree: "no",
  clearance: "no",
  sponsorship: "no",
  travel: "no",
};
const LISTS = new Set(
  "shift check licence physical employer employment authorisation place seniority benefit arrangement language skill sector".split(
    " ",
  ),
);
/** Between the members of a list that one word denies: "no nights, weekends or bank holidays". */
const OR = /^,? ?(?:or|nor|\/) (?:any |an? |the |at |on |working )?$/i;
const AND = /^ ?(?:&|,? and) ?(?:any |at |on |working )?$/i;
const COMMA = /^, ?(?:any |at |on |working )?$/i;
const GOES_ON = /^,? ?(?:or|nor|and|&|\/) /i;

/** A match with what its neighbours make of it. */
export interface Turned {
  readonly match: RuleMatch;
  readonly isTurned: boolean;
}

/** Matches with those turned round that words beside them deny ("don't need a", "not required"), spans with those words. */
export function turnedRound(matches: readonly RuleMatch[], text: string): Turned[] {
  const turned: Turned[] = [];
  for (const [at, match] of matches.entries()) {
    const value = contraryOf(match);
    const from = matches[at - 1]?.span.end ?? 0;
    const before = text.slice(from, match.span.start);
    const after = text.slice(match.span.end, matches[at + 1]?.span.start);
    const direct = value === null ? null : denialOf(match, before, after);
    if (value !== null && direct !== null) turned.push({ match: { ...match, value, span: direct }, isTurned: true });
    else if (value !== null && isInDeniedList(turned.at(-1), match, [before, after])) {
      turned.push({ match: { ...match, value, span: { start: from, end: match.span.end } }, isTurned: true });
    } else turned.push({ match, isTurned: isNegative(match) });
  }
  return turned;
}

function denialOf({ span, filter, value }: RuleMatch, before: string, after: string): RuleMatch["span"] | null {
  const behind = AFTER.exec(after) ?? (filter === "shift" && value !== "day" ? OFF.exec(after) : null);
  if (behind !== null) return { start: span.start, end: span.end + behind[0].length };
  const ahead = BEFORE.exec(before);
  if (ahead === null) return null;
  // "nothing but nights", "not only nights" are no denials; "can't be had without a degree" is two.
  return { start: span.start - ahead[0].length, end: span.end };
}

function isInDeniedList(
  last: Turned | undefined,
  match: RuleMatch,
  [between, after]: readonly [string, string],
): boolean {
  if (last?.isTurned !== true) return false;
  if (OR.test(between)) return true;
  // "no on-call, days" asks for days; "no nights, weekends or lates" for none of them.
  return last.match.filter === match.filter && (AND.test(between) || (COMMA.test(between) && GOES_ON.test(after)));
}

function isNegative({ filter, value }: RuleMatch): boolean {
  return value.startsWith("!") || (filter in TURNS_ROUND && value === "no");
}

function contraryOf(match: RuleMatch): string | null {
  const { filter, value } = match;
  if (isNegative(match) || /[,;]/.test(value)) return null;
  if (filter in TURNS_ROUND) return TURNS_ROUND[filter] ?? null;
  return LISTS.has(filter) ? `!${value}` : null;
}
