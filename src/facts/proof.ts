import type { FactPolarity } from "../domain/fact.ts";
import { polarityOf } from "../text/polarity.ts";
import { demandOf } from "./polarity.ts";
import type { Unit } from "./source.ts";

/** How a posting asks for something, and the words of the unit that show it. */
export interface Proof {
  readonly polarity: FactPolarity;
  readonly start: number;
  readonly end: number;
}

/** Said behind a thing, that it does not count. */
const NO_MATTER =
  /^(?:(?!,? but\b)[^.;!?:]){0,45}?\b(?:makes? no (?:difference|odds)|(?:has|have|bears?) no bearing|(?:is|are) neither here nor there|(?:is not|are not|isn['’]t|aren['’]t) (?:called for|on the list)|(?:is|are) not (?:required|needed|necessary|essential)\b(?![^.;]*\b(?:prefer|plus|bonus|asset|advantage|desir|welcome|helpful|nice|useful))|weighs? nothing|counts? for nothing|(?:won['’]t|doesn['’]t|don['’]t|will not|does not|do not) (?:count|matter|come into)|(?:is|are|be) (?:no|neither) (?:condition|requirement|must|obstacle|drawback|prerequisite|needed|asked|required|wanted)|(?:isn['’]t|aren['’]t|is not|are not) (?:something|anything|what|a thing) (?:that )?we|plays? no (?:part|role)|(?:is|are) beside the point|(?:is|are) of no (?:use|interest|concern)|we (?:never|don['’]t|do not|won['’]t|will not) (?:ask|check|look|require|need|want|mind)|nobody (?:will )?(?:asks?|checks?|looks?))\b/i;
/** Said before a thing, that it would be welcome. */
const WISH_BEFORE = /\b(?:preference (?:for|to|towards)|sought[- ]after)\b[^.;:]{0,60}$/i;
/** Said behind it: "citizens will be given priority". */
const WISH_BEHIND =
  /^[^.;:,]{0,40}?\b(?:(?:will be|are|is) given (?:priority|preference)|(?:have|get|take) priority|(?:would be|is|are) (?:practical|handy|useful|welcome|valued|appreciated|nice|good)|helps?\b(?! (?:us|you|our|the))|comes? in handy|counts? in your favou?r|(?:is|are) looked on)\b/i;
/** Opens a line of what is welcome: "Welcome: a forklift ticket", "Preferred - bachelor's degree". */
const WISHING_LEAD =
  /^(?:[-*•–]\s*)?[*_]{0,3}(?:welcome|(?:highly |strongly )?preferred|desirable|desired|nice[- ]to[- ]haves?|a plus|plus|bonus(?: points)?|useful|handy|ideally|optional)(?: (?:qualifications?|skills?|experience|but not required|education))?[*_]{0,3}\s*[:–—-]/i;
/** Headings of what is welcome that `polarity.ts` does not know. */
const WISHING_SECTION =
  /^(?:plus|welcome|useful|handy|extras?|also (?:good|nice|useful|welcome)|(?:it )?helps if.{0,20}|what (?:would )?helps?|beneficial|we['’]d love)\b/i;
/** Opens a line or a paragraph whose things are not asked. */
const DENYING_LEAD =
  /^(?:[-*•–]\s*)?[*_]{0,3}(?:not (?:asked(?: for)?|required|needed|essential|necessary|wanted)|unnecessary|not a must|leave at home|no need (?:for|of)|you (?:do not|don['’]t|won['’]t) need|we (?:do not|don['’]t|never) (?:ask(?: for)?|require|need))[*_]{0,3}\s*[:.–—]/i;
/** A heading or list lead-in of what is denied. */
const DENYING_SECTION =
  /^(?:not (?:asked|required|needed|essential|necessary|wanted)|leave at home|unnecessary|(?:things |what )?(?:we|you) (?:do not|don['’]t|never|won['’]t)(?: \p{L}+){0,3}|do(?: not|n['’]t) care(?: about)?)$/iu;
/** Farthest, in units, that a denying lead reaches. */
const LEAD_REACH = 6;
const DUTY_BEFORE =
  /\b(?:must|required to|needs? to|need|needed|have to|has to|requires?|required|essential|mandatory)\b[^.;:!?()]{0,45}$/i;
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
  const stems = focus.replace(/['’]s?(?!\p{L})/gu, "");
  const proof = proofIn({ ...unit, words }, start - from, end - from, stems);
  return { ...proof, start: proof.start + from, end: proof.end + from };
}

function proofIn(unit: Unit, start: number, end: number, focus: string): Proof {
  const { words } = unit;
  const behind = NO_MATTER.exec(words.slice(end));
  if (behind !== null) return { polarity: "not_required", start, end: end + behind[0].length };
  const duty = withDuty(words, start, end);
  const isDuty = duty.start < start || duty.end > end;
  const lead = isDuty ? null : wishingLead(unit, start);
  if (lead !== null) return { polarity: "preferred", start: lead, end };
  const polarity = demandOf(isDuty ? { ...unit, section: null } : unit, focus);
  if (polarity === "required") return { ...(prizedSpan(words, start, end) ?? { polarity, ...duty }) };
  const { cue } = polarityOf(words, focus.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#']*/gu) ?? []);
  return cue === null
    ? { polarity, start, end }
    : { polarity, start: Math.min(start, cue.start), end: Math.max(end, cue.end) };
}

/** Where the wish stands that opens the unit, `start` where its heading is one; null without one. */
function wishingLead(unit: Unit, start: number): number | null {
  const own = WISHING_LEAD.exec(unit.words);
  if (own !== null && own[0].length <= start) return own.index;
  return unit.section !== null && WISHING_SECTION.test(unit.section) ? start : null;
}

/** A wish in words that `src/text` does not know; null without one. */
function prizedSpan(words: string, start: number, end: number): Proof | null {
  const behind = WISH_BEHIND.exec(words.slice(end));
  if (behind !== null) return { polarity: "preferred", start, end: end + behind[0].length };
  const before = WISH_BEFORE.exec(words.slice(0, start));
  return before === null ? null : { polarity: "preferred", start: before.index, end };
}

/** Where the denial stands that opens the unit, `start` where it opens an earlier one or its heading; null where none does. */
function denyingLead(unit: Unit, start: number): number | null {
  const own = DENYING_LEAD.exec(unit.words);
  if (own !== null && own[0].length <= start) return own.index;
  if (unit.section !== null && DENYING_SECTION.test(unit.section)) return start;
  let earlier = unit.before;
  for (let back = 0; earlier !== null && back < LEAD_REACH; back += 1) {
    const found = DENYING_LEAD.exec(earlier.words);
    if (found !== null && found[0].length >= earlier.words.trim().length) return start;
    earlier = earlier.before;
  }
  return null;
}

function withDuty(words: string, start: number, end: number): { start: number; end: number } {
  const after = DUTY_AFTER.exec(words.slice(end));
  if (after !== null) return { start, end: end + after[0].length };
  const before = DUTY_BEFORE.exec(words.slice(0, start));
  return { start: before?.index ?? start, end };
}
