import type { FactPolarity } from "../domain/fact.ts";
import { hintOf } from "./hint.ts";
import type { Finding, Unit } from "./source.ts";
import {
  FREE_CHOICE,
  FROM_HOME,
  MARKS,
  NOT_BY_TURNS,
  NOT_FROM_HOME,
  NOT_ON_SITE,
  ON_SITE,
  TURNS,
} from "./vocabulary/workplaces.ts";

interface Rule {
  readonly value: "remote" | "hybrid" | "onsite";
  readonly polarity: FactPolarity;
  readonly patterns: readonly RegExp[];
  /** A cheap first look. */
  readonly hint: RegExp;
}

const RULES: readonly Rule[] = [
  { value: "hybrid", polarity: "not_offered", patterns: NOT_BY_TURNS, hint: /days |split week/i },
  { value: "hybrid", polarity: "offered", patterns: TURNS, hint: /[ⓗⓥ]|home|remote/i },
  {
    value: "onsite",
    polarity: "offered",
    patterns: ON_SITE,
    hint: /[ⓦⓢⓐ]|WFO|presen[ct]|attendance|so,? |based|anywhere (?:but|other)/i,
  },
  {
    value: "onsite",
    polarity: "not_offered",
    patterns: NOT_ON_SITE,
    hint: /ⓦ|office|come in|go in|be (?:asked|called|summoned)|attendance|presence|set foot|desk/i,
  },
  {
    value: "remote",
    polarity: "offered",
    patterns: FROM_HOME,
    hint: /[ⓗⓥⓞ]|where|distributed|geograph|location|postcode|from any|agnostic|commut|your own|your (?:office|desk)/i,
  },
  {
    value: "remote",
    polarity: "not_offered",
    patterns: NOT_FROM_HOME,
    hint: /[ⓗⓥ]|from-home|home days|(?:taken|carried|brought|go|be|come) home|tele[cw]|screen|zoom|video|broadband|cable|webcam|laptop/i,
  },
];

/** A word of a place, a share of time or a freedom, or no rule holds in a unit. */
export const WORKPLACE_HINT: RegExp = hintOf([
  "address",
  "agnostic",
  "all week",
  "alternat",
  "and so",
  "anywhere",
  "attend",
  "be here",
  "building",
  "cable",
  "campus",
  "classroom",
  "clinic",
  "come in",
  "commut",
  "couch",
  "day in",
  "depot",
  "distributed",
  "done here",
  "do (?:this|it)",
  "each (?:working )?day",
  "every(?: single)? (?:working )?(?:day|morning|hour|shift)",
  "factory",
  "five days",
  "5 days",
  "foot in",
  "geograph",
  "hire (?:from )?(?:any|every)",
  "hiring (?:from )?(?:any|every)",
  "hospital",
  "house",
  "kitchen",
  "living room",
  "location",
  "mon(?:day)?s? ?(?:to|-|–)",
  "out of (?:your|their)",
  "physical",
  "place",
  "plant",
  "presence",
  "scif",
  "school",
  "screen",
  "stationed",
  "be based",
  "is based",
  "report to",
  "shifts are",
  "shop",
  "sofa",
  "spend",
  "split",
  "studio",
  "the whole week",
  "the (?:working )?week",
  "where you",
  "workshop",
  "zoom",
]);

const FREE = ["remote", "onsite", "hybrid"] as const;

/** Homes of others, where nobody works for this employer from. */
const OTHERS_HOMES = /\b(?:patients?|clients['’]|customers?['’]|residents?|famil(?:y|ies)|children|pupils|learners)\b/i;
/** Speaks of other times, of the way to a post, or of what there is besides. */
const OTHERS =
  /\b(?:tenants?|interview\w*|induction|onboarding|pandemic|covid\S*|used to|previously|benefits?|gym|canteen|parking|phone us|apply|applications?|away from home|on[- ]call|overnight|far from home|home[- ]from[- ]home)\b/i;
const DENIED =
  /\b(?:not|never|no|nobody|isn['’]t|cannot|can['’]t|won['’]t|don['’]t|without|if|unless)\b[^.;,:]{0,40}$/i;
/** What is denied for a first time only. */
const AT_FIRST = /\b(?:training|probation|first)\b/i;
/** Home on some days only. */
const REST_OF_WEEK = /\b(?:rest|other (?:days?|two|three|one|four)|otherwise|remaining|remainder|balance)\b/i;

/** Confidence of what is composed rather than named. */
const COMPOSED = 0.8;

/** Whether one may choose among home, the office and both. */
export function isFreeChoice({ words }: Unit): boolean {
  return FREE_CHOICE.test(words);
}

/**
 * Where one works, composed of a place (one's own, the employer's), how much of the time, and whether one must, may or cannot:
 * what no single word names. At most one of each value.
 */
export function workplacesOf(unit: Unit): Finding[] {
  const { words } = unit;
  if (unit.kind === "heading" || OTHERS.test(words)) return [];
  const free = FREE_CHOICE.exec(words);
  if (free !== null) return FREE.map((value) => found(unit, value, "offered", free.index, free[0].length));
  const marked = MARKS.reduce(
    (text, { mark, of, hint }) => (hint.test(text) ? text.replace(of, (said) => mark.repeat(said.length)) : text),
    words,
  );
  const isOthersHome = OTHERS_HOMES.test(words);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if ((rule.value !== "onsite" && isOthersHome) || findings.some(({ value }) => value === rule.value)) continue;
    const finding = rule.hint.test(marked) ? firstOf(unit, marked, rule) : null;
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function firstOf(unit: Unit, marked: string, { value, polarity, patterns }: Rule): Finding | null {
  for (const pattern of patterns) {
    for (const { 0: said, index } of marked.matchAll(pattern)) {
      const length = said.trimEnd().length;
      if (/^\s?\?/.test(marked.slice(index + length))) continue;
      const isDenied = polarity === "offered" && (DENIED.test(marked.slice(0, index)) || isDenial(said));
      if (isDenied && value !== "remote") continue;
      const isRest = value === "remote" && polarity === "offered" && !isDenied && REST_OF_WEEK.test(unit.words);
      if ((isDenied || polarity === "not_offered") && AT_FIRST.test(unit.words)) continue;
      return found(unit, isRest ? "hybrid" : value, isDenied ? "not_offered" : polarity, index, length);
    }
  }
  return null;
}

function found(unit: Unit, value: string, polarity: FactPolarity, start: number, length: number): Finding {
  return { kind: "arrangement", value, polarity, unit, start, end: start + length, confidence: COMPOSED };
}

function isDenial(said: string): boolean {
  return /\b(?:cannot|can['’]t|won['’]t|will not|not be|never)\b/i.test(said) && !/\b(?:don['’]t|do not)\b/i.test(said);
}
