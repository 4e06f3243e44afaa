import type { FactPolarity } from "../domain/fact.ts";
import { demandOf } from "./polarity.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { shareOfTime } from "./time-share.ts";
import {
  APART_FROM_THAT,
  COMMUTE,
  FRAME_BEFORE,
  FRAME_BEHIND,
  JOURNEYS,
  NEVER_AWAY,
  NO_JOURNEY,
  NONE_BEFORE,
  NONE_BEHIND,
  OTHER_TRAVEL,
  OTHER_TRAVEL_BEFORE,
} from "./vocabulary/travel.ts";

/** How much one travels for the work. */
export const travel: Extractor = { kind: "travel", extract: ({ units }) => countedOnly(units.flatMap(travelOf)) };

const HINT =
  /travel|nights?\b|trips?\b|on the road|away|visits? to|own bed|\bsent\b|times a|twice a|once a|spend|out[- ]of[- ]town|overnight/i;
const LABEL =
  /^(?:business |job |work )?travel(?:l?ing)?(?: (?:required|requirements?|percentage|percent|time|expected|expectations?|needed|level|demands?))?(?: \(.*\))?$/i;
const NONE = /:[*_]*\s*(?:no|none|not required|not applicable|0 ?%|n\/?a|negligible|nil)\b/i;
/** Makes of it what may be. */
const MAY = /\b(?:may|might|could|possib\w*|opportunit\w*|if (?:needed|necessary|required)|can be|only if)\b/i;

const PERHAPS = /\b(?:perhaps|only if)\b/i;

/** A posting that says how much one travels asks for travel once. */
function countedOnly(findings: readonly Finding[]): Finding[] {
  const isCounted = ({ min, max }: Finding) => min !== undefined || max !== undefined;
  return findings.some(isCounted)
    ? findings.filter((finding) => isCounted(finding) || finding.polarity !== "required")
    : [...findings];
}

function travelOf({ words: wrapped, ...rest }: Unit): Finding[] {
  if (!HINT.test(wrapped)) return [];
  // Patterns write one space for what may be the end of a line.
  const unit: Unit = { ...rest, words: wrapped.replace(/\s/g, " ") };
  if (unit.label !== null && LABEL.test(unit.label)) return labelled(unit);
  const named = unit.kind === "heading" || /:\s*$/.test(unit.words) ? null : namedIn(unit.words);
  if (named !== null) return [read(unit, named)].flatMap((found) => found ?? []);
  return journeyOf(unit);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far before the word what makes of it the role's own travel may stand, in UTF-16 code units. */
const BEFORE = 80;

/** The word itself where the role's own journeys are meant. */
function namedIn(words: string): Stretch | null {
  for (const match of words.matchAll(/(?<![.\p{L}-])travel(?:l?ing)?\b(?!\p{L})/giu)) {
    const before = words.slice(Math.max(0, match.index - BEFORE), match.index);
    const after = words.slice(match.index + "travel".length);
    if (OTHER_TRAVEL.test(after) || OTHER_TRAVEL_BEFORE.test(before) || COMMUTE.test(after)) continue;
    const isFramed =
      FRAME_BEHIND.test(after) ||
      NONE_BEHIND.test(after) ||
      FRAME_BEFORE.test(before) ||
      /\bno $|\ball the $/i.test(before) ||
      (/^\W*$/.test(words.slice(0, match.index)) &&
        /^(?:l?ing)? (?:to|within|throughout|across|between|up to|as|for|regularly|occasionally|\d)/i.test(after));
    if (isFramed) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function read(unit: Unit, { start, end }: Stretch): Finding | null {
  const { words } = unit;
  const before = words.slice(0, start);
  const after = words.slice(start + "travel".length);
  const behind = NONE_BEHIND.exec(after);
  if (behind !== null) return finding(unit, start, start + "travel".length + behind[0].length, "not_required");
  if (/\ball the $/i.test(before)) return finding(unit, start, end, "required", 0.75);
  const none = NONE_BEFORE.exec(before);
  if (none !== null && demandOf(unit, words.slice(start, end)) === "not_required")
    return APART_FROM_THAT.test(words) ? null : finding(unit, none.index, end, "not_required");
  const share = shareOfTime(words);
  const isNear = share !== null && Math.abs(share.start - start) < NEAR;
  if (share !== null && isNear && share.max === 0)
    return finding(unit, Math.min(start, share.start), Math.max(end, share.end), "not_required");
  const clause = clauseAround(words, start, end);
  const polarity: FactPolarity =
    PERHAPS.test(words) || (MAY.test(clause) && !/\b(?:must|able to|ability to|willing\w*)\b/i.test(clause))
      ? "mentioned"
      : "required";
  return isNear && share !== null
    ? {
        ...finding(unit, Math.min(start, share.start), Math.max(end, share.end), polarity),
        min: share.min,
        max: share.max,
      }
    : finding(unit, start, end, polarity);
}

/** Farthest that a share of the time stands from what it is a share of, in UTF-16 code units. */
const NEAR = 60;

function clauseAround(words: string, start: number, end: number): string {
  return words.slice(Math.max(words.lastIndexOf(";", start), words.lastIndexOf(". ", start), start - 70, 0), end + 45);
}

/** "Travel: up to 25%", "Travel required: No". */
function labelled(unit: Unit): Finding[] {
  const { words } = unit;
  const start = Math.max(0, words.search(/\p{L}/u));
  const end = words.trimEnd().replace(/[.*_]+$/, "").length;
  if (NONE.test(words)) return [finding(unit, start, end, "not_required")];
  const share = shareOfTime(words);
  if (share !== null)
    return share.max === 0
      ? [finding(unit, start, end, "not_required")]
      : [{ ...finding(unit, start, share.end, "required"), min: share.min, max: share.max }];
  const value = words.slice(words.search(/[:：]/) + 1).trim();
  if (
    !/^(?:[*_\s]*)(?:yes|occasional\w*|some|frequent\w*|regular\w*|required|minimal|limited|extensive|domestic|international|local|moderate|\d|must|may|expected|nationwide|statewide|within|light|once|twice|mainly)/i.test(
      value,
    )
  )
    return [];
  return [finding(unit, start, end, MAY.test(value) ? "mentioned" : "required")];
}

/** Journeys that go by another name. */
function journeyOf(unit: Unit): Finding[] {
  const { words } = unit;
  const never = NEVER_AWAY.exec(words);
  if (never !== null) return [finding(unit, never.index, never.index + never[0].length, "not_required", 0.8)];
  if (unit.kind === "heading" || NO_JOURNEY.test(words)) return [];
  for (const pattern of JOURNEYS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (APART_FROM_THAT.test(words.slice(0, start))) return [];
    const isNone = NONE_BEFORE.test(words.slice(0, start)) || /^no\b/i.test(match[0]);
    if (isNone)
      return [finding(unit, Math.max(0, words.slice(0, start).search(NONE_BEFORE)), end, "not_required", 0.8)];
    const share = shareOfTime(words);
    const isNear = share !== null && Math.abs(share.start - start) < NEAR && /road|away/i.test(match[0]);
    return [
      {
        ...finding(
          unit,
          start,
          end,
          MAY.test(words.slice(Math.max(0, start - 50), start)) ? "mentioned" : "required",
          0.8,
        ),
        ...(isNear && share !== null ? { min: share.min, max: share.max } : {}),
      },
    ];
  }
  return [];
}

function finding(unit: Unit, start: number, end: number, polarity: FactPolarity, confidence?: number): Finding {
  return { kind: "travel", value: "travel", polarity, unit, start, end, confidence };
}
