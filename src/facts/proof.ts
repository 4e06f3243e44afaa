import type { FactPolarity } from "../domain/fact.ts";
import { polarityOf } from "../text/polarity.ts";
import { demandOf } from "./polarity.ts";
import type { Unit } from "./source.ts";
import { DENYING_HEADS, HELPS, NO_MATTER, REWARD, WELCOME, WISHING, WISHING_HEADS } from "./vocabulary/demand.ts";

/** How a posting asks for something, and the words of the unit that show it. */
export interface Proof {
  readonly polarity: FactPolarity;
  readonly start: number;
  readonly end: number;
}

/** Said behind a thing, that it does not count. */
const NO_MATTER_BEHIND = new RegExp(`\\b(?:${NO_MATTER.join("|")})\\b`, "i");
/** A denial that leaves out its verb: "Patience is asked for. A degree isn't." */
const DENIED_SHORT =
  /^(?:(?!\b(?:and|why|that|who|which|if|what)\b)[^.;!?:,]){0,40}?\b(?:isn['’]t|aren['’]t|is not|are not)\s*(?=[;.]|$)/i;
/** A denial whose wish is another thing's: "A doctorate not required, but fieldwork is preferred". */
const DENIED_AT_ONCE =
  /^(?:(?!\b(?:and|but|if|with|is|are)\b)[^.;:!?,]){0,40}?\bnot (?:strictly |absolutely )?(?:required|needed|necessary|essential|mandatory)\b(?=,? (?:but|though|although|while)\b (?!(?:it|that|this|one|is|are|would|will|can|may|an?|some|highly|strongly|very|of|we|you|i|preferred|welcome|desir\w*|useful|helpful|handy|nice|beneficial|advantageous|always|certainly|definitely|both|either)\b)(?:[A-Za-zÀ-ɏ]+ ){1,8}(?:is|are|would|will)\b)/i;
/** Said before a thing, that nobody asks for it. */
const NOBODY_ASKS =
  /\b(?:nobody|no one|(?:we|i)(?: [A-Za-zÀ-ɏ]+ly)? (?:do not|don['’]t|never|won['’]t|will not|couldn['’]t|look neither))\b(?: here)?(?: will)?(?: ever)? (?:cares?|asks?|minds?|looks?|checks?|bothers?|fuss|insists?|at)\b(?![^.;:!?]{0,90}\b(?:but|unless|without|more|until|only|if you lack)\b)[^.;:!?]{0,90}$/i;
/** Said before a thing, that it would be welcome. */
const WISH_BEFORE = new RegExp(`\\b(?:${WISHING.join("|")})\\b[^.;:)]{0,60}$`, "i");
/** Said behind it: "citizens will be given priority". */
const WISH_BEHIND = new RegExp(
  `(?:\\b|(?=['’]d))(?:(?:(?:would|will|['’]d|could|might) be|is|are|(?<=\\b(?:it|that|this|they))['’](?:s|re)|seen as|considered|counts? as)(?: [A-Za-zÀ-ɏ]+)?(?: [A-Za-zÀ-ɏ]+ly)? (?:${WELCOME.join("|")})|${HELPS.join("|")})(?![A-Za-zÀ-ɏ])`,
  "i",
);
/** What one of the patterns above must hold: most stretches have none of it. */
const WISH_HINT =
  /help|bonus|plus|asset|hand|come|lead|hurt|amiss|wast|harm|edge|advantage|start|push|move|put|bump|send|get|take|set|make|stand|jump|long way|sweet|delight|please|thrill|impress|interest|eye|prefer|first|points|be |is |are |as |priority|count/i;
const WISHING_HINT =
  /prefer|kindly|favou?r|after|ideal|priority|edge|nod|lean|equal|points|help|love|like|welcome|be |nice|great|good|handy|useful|better|best|perfect|brilliant|excellent|plus|bonus|advantage|asset|spot|weak|interested|keen|credit|consider|possible/i;
const DENIAL_HINT =
  /\b(?:no|hardly|scarcely|far from|stays?|drawer|wasted|overkill|beyond|above|more than|not|never|nothing|little|neither|nobody|beside|immaterial|irrelevant|surplus|unnecessary|for|same|home)\b|n['’]t/i;
/** How far, in code units, from a thing its judgement may stand. */
const NEAR = 110;
/** ... and begin. */
const FARTHEST = 60;
const SUPPOSED = /\b(?:if|should|whoever|those who|anyone (?:with|who))\b[^.;:]{0,60}$/i;
/** "If you have worked a till, so much the better." */
const REWARDED = new RegExp(
  `^[^.;:]{0,50}?(?:,|\\bthen\\b|[–—:-])\\s*(?:then |that['’]s |that is |it['’]s )?(?:${REWARD.join("|")})(?![A-Za-zÀ-ɏ])`,
  "i",
);
/** Between commas, and up to the verb of the sentence that it stands in; or up to the pronoun that takes it up. */
const ASIDE =
  /^[^.;:,]{0,40}, (?:or|whether|while|though|although|if not|even|especially|in|with|from|if|ideally|preferably)\b[^.;:,]{0,70},(?= (?:would|will|could|might|is|are|helps?|gets?|gives?|makes?)\b)|^[^.;:,]{0,60}, (?:and|but|though|although) (?=(?:it|that|one|they)\b)|^[^.;:]{0,60}[:–—-] (?=(?:it|that|this|they|one|any|either|both|all)\b)/i;
/** Opens a line of what is welcome: "Welcome: a forklift ticket", "Preferred - bachelor's degree". */
const WISHING_LEAD = new RegExp(
  `^[-*•–_\\s]*(?:among (?:the|our) |some |our )?(?:${WISHING_HEADS.join("|")})(?: (?:qualifications?|skills?|experience|but not required|education|criteria))?(?:, [^:.]{0,30})?[*_]*\\s*[:–—-]`,
  "i",
);
/** Headings of what is welcome that `polarity.ts` does not know. */
const WISHING_SECTION =
  /^(?:plus|welcome|useful|handy|extras?|also (?:good|nice|useful|welcome)|(?:it )?helps if.{0,20}|what (?:would )?helps?|beneficial|we['’]d (?:also )?(?:like|love)(?! to (?:hear|meet|talk)))\b/i;
/** Opens a line or a paragraph whose things are not asked. */
const DENYING_LEAD = new RegExp(
  `^(?:\\(?[\\da-z]{1,2}[.)])?[-*•–_\\s]*(?:${DENYING_HEADS.join("|")})[*_]*\\s*[:.?–—]`,
  "i",
);
/** A heading or list lead-in of what is denied. */
const DENYING_SECTION =
  /^(?:not (?:asked|required|needed|essential|necessary|wanted)|leave at home|unnecessary|(?:things |what )?(?:we|you) (?:do not|don['’]t|never|won['’]t)(?: [A-Za-zÀ-ɏ]+){0,3}|do(?: not|n['’]t) care(?: about)?)$/i;
/** Farthest, in units, that a lead reaches. */
const LEAD_REACH = 6;
const DUTY_BEFORE =
  /\b(?:must|required to|needs? to|need|needed|have to|has to|requires?|(?:required|essential|mandatory)(?!,))\b[^.;:!?()]{0,45}$/i;
const DUTY_AFTER =
  /^[^.;:!?,()]{0,40}?\b(?:required|mandatory|essential|needed|necessary|compulsory|a must|prerequisite)\b/i;

/** The part of a unit between semicolons that holds a stretch of it, and where it begins. */
function partAround(words: string, start: number, end: number): { words: string; from: number } {
  const from = words.lastIndexOf("; ", start) + 1;
  const to = words.indexOf("; ", end);
  return { words: words.slice(from, to === -1 ? words.length : to), from };
}

/** How `unit` asks for what its words from `start` to `end` name, with those words widened to the ones that say so. */
export function proofOf(unit: Unit, start: number, end: number, focus = unit.words.slice(start, end)): Proof {
  const lead = denyingLead(unit, start);
  if (lead !== null) return { polarity: "not_required", start: lead, end };
  const { words, from } = partAround(unit.words, start, end);
  const wish = wishingLead(unit, start);
  const stems = focus.replace(/['’]s?(?![A-Za-zÀ-ɏ])/g, "");
  const proof = proofIn({ ...unit, words }, start - from, end - from, stems);
  const isOpen = proof.polarity === "required" && proof.start + from === start && proof.end + from === end;
  if (isOpen && wish !== null) return { polarity: "preferred", start: wish, end };
  return { ...proof, start: proof.start + from, end: proof.end + from };
}

function proofIn(unit: Unit, start: number, end: number, focus: string): Proof {
  const { words } = unit;
  const near = words.slice(end, end + NEAR);
  const denied = DENIAL_HINT.test(near)
    ? (saidBehind(near, /[.;!?:]|, but\b/, NO_MATTER_BEHIND) ??
      DENIED_SHORT.exec(near)?.[0].length ??
      DENIED_AT_ONCE.exec(near)?.[0].length)
    : undefined;
  if (denied !== undefined) {
    const isWish = saidBehind(near.slice(0, denied), /[.;:,]/, WISH_BEHIND) !== undefined;
    return { polarity: isWish ? "preferred" : "not_required", start, end: end + denied };
  }
  const unasked = DENIAL_HINT.test(words.slice(0, start)) ? NOBODY_ASKS.exec(words.slice(0, start)) : null;
  if (unasked !== null) return { polarity: "not_required", start: unasked.index, end };
  const duty = withDuty(words, start, end);
  const isDuty = duty.start < start || duty.end > end;
  const polarity = demandOf(isDuty ? { ...unit, section: null } : unit, focus);
  if (polarity === "required") return { ...(prizedSpan(words, start, end) ?? { polarity, ...duty }) };
  const { cue } = polarityOf(words, focus.toLowerCase().match(/[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9+#']*/g) ?? []);
  if (polarity === "not_required" && cue !== null && cue.start >= end) {
    const wish = WISH_HINT.test(near) ? saidBehind(near, /[.;:,]|\bbut\b/, WISH_BEHIND) : undefined;
    const past = wish === undefined ? saidBehindAside(near, WISH_BEHIND) : undefined;
    if (past !== undefined && end + past > cue.end) return { polarity: "preferred", start, end: end + past };
    if (wish !== undefined && end + wish <= cue.start) return { polarity: "preferred", start, end: end + wish };
  }
  return cue === null
    ? { polarity, start, end }
    : { polarity, start: Math.min(start, cue.start), end: Math.max(end, cue.end) };
}

/** Where the wish stands that opens the unit, `start` where its heading is one; null without one. */
function wishingLead(unit: Unit, start: number): number | null {
  const own = WISHING_LEAD.exec(unit.words);
  if (own !== null && own[0].length <= start) return own.index;
  return (unit.section !== null && WISHING_SECTION.test(unit.section)) || isLed(unit, WISHING_LEAD) ? start : null;
}

/**
 * How far the words behind a thing go that a pattern finds in its clause, which ends at `stop`. The clause is cut first: with the
 * gap in the pattern it would be many times as large when compiled.
 */
function saidBehind(near: string, stop: RegExp, pattern: RegExp): number | undefined {
  const end = near.search(stop);
  const match = pattern.exec(end === -1 ? near : near.slice(0, end));
  return match === null || match.index > FARTHEST ? undefined : match.index + match[0].length;
}

/** As `saidBehind`, past an aside between commas: "a master's, or something like it, would please us". */
function saidBehindAside(near: string, pattern: RegExp): number | undefined {
  const aside = ASIDE.exec(near)?.[0].length;
  const length = aside === undefined ? undefined : saidBehind(near.slice(aside), /[.;:,]/, pattern);
  return aside === undefined || length === undefined ? undefined : aside + length;
}

/** A wish in words that `src/text` does not know; null without one. */
function prizedSpan(words: string, start: number, end: number): Proof | null {
  const near = words.slice(end, end + NEAR);
  const behind = WISH_HINT.test(near)
    ? (saidBehind(near, /[.;:,]/, WISH_BEHIND) ?? saidBehindAside(near, WISH_BEHIND))
    : undefined;
  const reward = behind ?? (SUPPOSED.test(words.slice(0, start)) ? REWARDED.exec(near)?.[0].length : undefined);
  if (reward !== undefined) return { polarity: "preferred", start, end: end + reward };
  const from = Math.max(0, start - NEAR);
  const before = WISHING_HINT.test(words.slice(from, start)) ? WISH_BEFORE.exec(words.slice(from, start)) : null;
  return before === null ? null : { polarity: "preferred", start: from + before.index, end };
}

/** Where the denial stands that opens the unit, `start` where it opens an earlier one or its heading; null where none does. */
function denyingLead(unit: Unit, start: number): number | null {
  const own = DENYING_LEAD.exec(unit.words);
  if (own !== null && own[0].length <= start) return own.index;
  if (unit.section !== null && DENYING_SECTION.test(unit.section)) return start;
  return isLed(unit, DENYING_LEAD, true) ? start : null;
}

/** Whether a unit before it in the paragraph opens with a lead; `isAlone`: with nothing else in it. */
function isLed(unit: Unit, lead: RegExp, isAlone = false): boolean {
  let earlier = unit.before;
  for (let back = 0; earlier !== null && back < LEAD_REACH; back += 1) {
    const found = lead.exec(earlier.words);
    if (found !== null && (!isAlone || found[0].length >= earlier.words.trim().length)) return true;
    earlier = earlier.before;
  }
  return false;
}

function withDuty(words: string, start: number, end: number): { start: number; end: number } {
  const after = DUTY_AFTER.exec(words.slice(end));
  if (after !== null) return { start, end: end + after[0].length };
  const before = DUTY_BEFORE.exec(words.slice(0, start));
  return { start: before?.index ?? start, end };
}
