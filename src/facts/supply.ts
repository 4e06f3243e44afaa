import { polarityOf } from "../text/polarity.ts";
import { isNotGiven } from "./giving.ts";
import type { Finding, Unit } from "./source.ts";

/** Whether what some words name is given, and the words that show it. */
export type Supply = Pick<Finding, "polarity" | "start" | "end">;

/** Said behind it, that it is not given. */
const NOT_GIVEN_BEHIND =
  /^[^.,;:!?]{0,30}?\b(?:(?:is|are) not|isn['’]t|aren['’]t|not|(?:does|do)(?:n['’]t| not)|can(?:no|['’])t be|won['’]t be) (?:currently |yet |something (?:that )?we (?:can |currently )?)?(?:available|offer(?:ed)?|provided?|supplied|furnished|included|paid|possible|part of|on offer|extend|covered|apply|reimbursed|payable|come with)\b/i;
/** Said behind it, that one bears it oneself. */
const OWN_COST_BEHIND =
  /^[^.;!?]{0,40}?\b(?:at (?:your|their|the (?:candidate|applicant|employee|successful candidate)['’]?s?) (?:own )?(?:expense|cost)|out of (?:your|their) own pocket|(?:is|are) (?:on you|your (?:own )?(?:responsibility|affair|business|look-?out|problem|job)|up to you|yours to (?:find|pay|arrange|sort)|unpaid)|(?:is|are)(?:n['’]t| not)? (?:something|a thing) (?:that )?we (?:can(?:no|['’])t|can(?: yet| currently)?|(?:do|have) not|don['’]t|do(?: yet)?)|we (?:do not|don['’]t|can(?:no|['’])t|won['’]t) (?:yet |currently )?(?:offer|provide|pay|cover|have|do|give|reimburse|help)|you(?:['’]ll| will)? (?:pay|buy|cover|arrange|find) (?:for )?(?:it |them )?yourself|: ?(?:none|no|nil|n\/a)\b)/i;
/** Said before it, that one bears it oneself. */
const OWN_COST_BEFORE =
  /\b(?:(?:arrange|organi[sz]e|find|sort(?: out)?|pay(?: for)?|fund|cover|buy|look for|rent|bear|need)(?:ing)? (?:for )?(?:to find )?(?:the cost of )?(?:your|their) own|at your own (?:expense|cost)|(?:unpaid|no paid)|used to (?:have|offer|pay|give)|we stopped|too (?:small|young|new|poor) (?:for|to (?:offer|run|pay|give|have))|nobody(?: here)?(?: works? on)?|there(?:['’]s| is) nothing (?:for|towards)|can(?:not|['’]t) (?:yet )?(?:offer|help (?:you )?with|provide|pay|give|stretch to|afford|run|manage)|instead of|rather than)\s+(?:[\w'’-]+ ){0,2}$/i;
/** Denies that one must buy it oneself, or that it costs one anything. */
const BORNE_BY_US =
  /\b(?:you(?:['’]ll| will)? (?:do not|don['’]t|never|won['’]t|not) (?:have to |need to )?(?:pay|buy|bring)\b[^.;,]{0,45}|no (?:cost|charge|need to (?:buy|bring|pay for)|waiting period|deductions?|cap) (?:to you |for |on )?(?:[\w'’-]+ ){0,3})$/i;
/** A denial that speaks of what one must do, not of what is given. */
const NO_DEMAND =
  /\b(?:needed|required|necessary|expected|essential|mandatory|compulsory|obligat\w+|worked|allowed|an? issue|a problem)\b/i;

/** How a unit speaks of giving what its words from `start` to `end` name; "no rent" denies nothing. Null where it speaks of a demand. */
export function supplyOf(unit: Unit, start: number, end: number): Supply | null {
  const { words } = unit;
  if (isNotGiven(unit)) return { polarity: "not_offered", start, end };
  const behind = NOT_GIVEN_BEHIND.exec(words.slice(end)) ?? OWN_COST_BEHIND.exec(words.slice(end));
  if (behind !== null) return { polarity: "not_offered", start, end: end + behind[0].length };
  const before = words.slice(0, start);
  const own = OWN_COST_BEFORE.exec(before);
  if (own !== null) return { polarity: "not_offered", start: own.index, end };
  if (BORNE_BY_US.test(words.slice(0, end))) return { polarity: "offered", start, end };
  return deniedOrGiven(words, start, end);
}

/** Words of giving and getting, which a denial may turn. */
const GIVES_OR_GETS =
  /\b(?:offer|provid|pay|paid|giv|have|has|includ|eligib|entitle|qualif|cover|com(?:e|es|ing) with|get|receiv|help|do|does|run|reimburs|accru|carr(?:y|ies)|particip|allow|permit|afford|support|fund|take|accept|part of|there|enjoy)/i;
const DENIAL_REACH = 70;

/** Whether a denial and the words between it and a thing say that it is not given: "no pension", "not eligible for the bonus". */
function deniesGift(cue: string, between: string): boolean {
  if (/^exclu/i.test(cue) || /\bneed\b|\bcount/i.test(between) || between.length > DENIAL_REACH) return false;
  return /\b(?:no|without|nor|neither|zero|none)\b/i.test(cue) || GIVES_OR_GETS.test(cue + between);
}

function deniedOrGiven(words: string, start: number, end: number): Supply | null {
  const stems =
    words
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}+#']*/gu) ?? [];
  const { polarity, cue } = polarityOf(words, stems);
  const isOwn =
    cue !== null &&
    cue.start >= start &&
    cue.end <= end &&
    /^(?:no|without|free)\b|\brent\b/i.test(words.slice(start, end));
  const isApart = cue !== null && cue.end < start && /;|\bwithout\b[^,]*,/i.test(words.slice(cue.start, start));
  if (polarity !== "negated" || cue === null || isOwn || isApart) return { polarity: "offered", start, end };
  if (NO_DEMAND.test(words.slice(end, Math.max(end, cue.end) + 20).split(/[.;]/)[0] ?? "")) return null;
  if (cue.end <= start && !deniesGift(words.slice(cue.start, cue.end), words.slice(cue.end, start)))
    return { polarity: "offered", start, end };
  const nearest = [...words.slice(cue.start, start).matchAll(/\b(?:no|without|nor)\b/gi)].at(-1)?.index ?? 0;
  return { polarity: "not_offered", start: Math.min(start, cue.start + nearest), end: Math.max(end, cue.end) };
}
