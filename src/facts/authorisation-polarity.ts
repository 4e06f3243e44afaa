import type { FactPolarity } from "../domain/fact.ts";
import type { Unit } from "./source.ts";

/** Said of nationality: that every one will do. */
export const ANY_NATION =
  /^(?:any|every|all|no particular|whatever|which|what|whose|your|the colou?r|where|nationality|citizenship (?:is (?:no|irr|imm|un)\w*|isn['’]t an?|plays|makes|has|does\w*))(?![a-z])/i;
const PRIORITY_BEFORE =
  /\b(?:preference|priority|favou?r\w*|first (?:to|refusal|choice|call|in line)|lean(?:s|ing)?(?: slightly| a little)? (?:to|towards?)|(?:would|['’]d) (?:sooner|rather|prefer)|ideally|preferably|partial to|soft spot for|(?:especially|particularly) (?:keen|welcome|interested|from)|love to (?:hear|hire|see|have)|keen to (?:hear|hire|recruit))\b[^.;]{0,70}$/i;
const GIVEN_PRIORITY = /^[^.;]{0,80}\b(?:be|are|is) given\s(?:priority|preference)\b/i;
const PRIORITISED =
  /\b(?:prioriti[sz](?:e|es|ing)|favou?r(?:s|ing)?|prefer(?:s|ring)?) (?:\w+ )?(?:applicants|candidates|those|people)\b[^.;]{0,30}$/i;
const PRIORITY_BEHIND = new RegExp(
  `^[^.;,]{0,60}?\\b(?:${[
    "(?:strongly |especially |particularly |actively |warmly )?encouraged",
    "preferred",
    "prioriti[sz]ed",
    "first\\b",
    "(?:have|has|take|takes|get|gets|be|are|is),?(?: however,?)? (?:given )?(?:first )?(?:priority|precedence|preference)",
    "(?:an?|the) (?:distinct |clear |definite |small |real )?(?:advantage|plus|bonus|asset|edge)",
    "(?:go|goes|get|gets|move|moves|come|comes|jump|jumps|put|puts)(?: you| them)? (?:straight |right )?(?:to the (?:front|top|head)|up the|the queue|ahead)",
    "(?:would|could|will|may) (?:let|open|mean|allow|save|spare|give|make|speed|widen|ease)",
    "(?:opens|saves|spares|eases|widens|speeds)",
  ].join("|")})\\b`,
  "i",
);
/** In the clause behind: "...; it is a plus and not a condition". */
const PRIZED_LATER =
  /^[^.;]{0,70}[;,–—-] ?(?:but )?(?:it|that|this|which)(?:['’]s| is| would be)(?: only| just| merely)? (?:an? )?(?:plus|bonus|advantage|asset|help|nice|welcome|handy|useful|preferred|preference)/i;
/** A denial that falls on sponsorship, doubt or those without leaves the demand a demand. */
export function polarityOf(
  { words }: Unit,
  value: string,
  read: FactPolarity,
  start: number,
  end: number,
): FactPolarity {
  const match = words.slice(start, end);
  if (value === "citizen" && ANY_NATION.test(match)) return "not_required";
  const isPrized = value === "work" ? GIVEN_PRIORITY : PRIORITY_BEHIND;
  if (
    (value === "work" ? PRIORITISED : PRIORITY_BEFORE).test(words.slice(0, start)) ||
    isPrized.test(words.slice(end).replace(/, (?:however|though|of course),/i, "")) ||
    (value !== "work" && PRIZED_LATER.test(words.slice(end))) ||
    / (?:first|preferred)$/i.test(match)
  )
    return "preferred";
  const behind = words.slice(end);
  if (value !== "work" && (NO_LONGER.test(words) || NO_RULE.test(match))) return "not_required";
  if (NOT_ASKED.test(behind) || NEED_NOT_BE.test(match)) return "not_required";
  const clause =
    words
      .slice(0, start)
      .split(/[.;:,]|\bbut\b/)
      .at(-1) ?? "";
  if (NOBODY_WITHOUT.test(words.slice(0, end))) return "required";
  if (NOT_NEEDED.test(clause + match)) return "not_required";
  if (value === "work" && read === "preferred" && ALL_WELCOME.test(behind)) return "required";
  if (read !== "not_required") return read;
  const near = words.slice(Math.max(0, start - 60), end + 60);
  return DENIES.test(near) && !/\bwithout (?:sponsor|restriction|the need|condition|limit)/i.test(near)
    ? read
    : "required";
}

/** Who may come at all: "holders of a permit are welcome". */
const ALL_WELCOME = /^[^.;]{0,30}\b(?:are|is) (?:all |equally |also |both )?(?:welcome|fine|ok)\b/i;

const DENIES =
  /\b(?:no|not|n['’]t|without|irrespective of|regardless of)\b(?: \w+){0,3} (?:citizen|nationality|passport|right to work|work permit|permit|green card|permanent|U\.?S\.? person|have to be|need to be|required|demanded|necessary|needed|a requirement|asked)|n['’]t (?:need|have|required|necessary|ask)/i;
const NOT_NEEDED =
  /\b(?:do not|don['’]t|need not|needn['’]t|does not|doesn['’]t) (?:need to |have to |require )?(?:be|hold) (?:an? )?\w+|\bno (?:visa or )?(?:work|residence) permit\b/i;
const NEED_NOT_BE = /\bneed(?: not|n['’]t) be\b/i;
const NO_RULE = /^no (?:citizenship|nationality) /i;
/** What was asked once is asked no longer. */
const NO_LONGER =
  /\b(?:used to|until (?:\d{4}|recently|last)|formerly)\b|\b(?:rule|condition|requirement|restriction|bar) (?:is|was|has been|['’]s) (?:long )?(?:gone|dropped|lifted|scrapped|abolished|relaxed)\b/i;
const NOT_ASKED =
  /^[^.;,]{0,25}\b(?:(?:is|are)(?: not|n['’]t)|not) (?:demanded|required|needed|asked|necessary|essential|a (?:must|condition|requirement))\b/i;
/** Two denials that ask: "we can't take anyone who isn't a citizen". */
const NOBODY_WITHOUT =
  /\b(?:cannot|can['’]t|will not|won['’]t|nobody|no one|unable)\b[^.;]{0,60}\b(?:who|that) (?:is not|isn['’]t|are not|aren['’]t|do not|don['’]t|does not|doesn['’]t)\b[^.;]{0,40}$/i;
