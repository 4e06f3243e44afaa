import type { FactPolarity } from "../domain/fact.ts";
import { settled } from "./arrangement-certainty.ts";
import { officeDaysOf } from "./office-days.ts";
import { supplyOf } from "./polarity.ts";
import { remoteOf } from "./remote.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import {
  BY_TURNS,
  HYBRID,
  HYBRID_BEFORE,
  HYBRID_BEHIND,
  ONSITE_ALONE,
  ONSITE_FRAMES,
} from "./vocabulary/arrangement.ts";
import { isFreeChoice, WORKPLACE_HINT, workplacesOf } from "./workplace.ts";

/** Where one works: remote, at times in the office, or on site. */
export const arrangement: Extractor = {
  kind: "arrangement",
  extract: ({ units }) => countedOnly(units.flatMap(arrangementsOf).map(settled)),
};

/** A posting that counts the days of its hybrid once says no other hybrid elsewhere. */
function countedOnly(findings: readonly Finding[]): Finding[] {
  const isTurns = ({ value, polarity }: Finding) => value === "hybrid" && polarity === "offered";
  const isCounted = ({ min, max }: Finding) => min !== undefined || max !== undefined;
  const counted = findings.find((finding) => isTurns(finding) && isCounted(finding));
  return counted === undefined ? [...findings] : findings.filter((finding) => !isTurns(finding) || finding === counted);
}

const HINT =
  /^\W*(?:yes|yep|yeah|sure|absolutely|of course|certainly|no|nope|afraid|sorry|never|not)\b|remote|virtual|home|anywhere|wherever|wfh|tele[wc]|office|hybrid|blended|come in\b|off-?site|site|person|premises|elsewhere|kitchen table|your own|with us|away from|bench|desk|\b(?:rest|other) (?:two|three)|days?['’]? (?:[a-z]+ )?(?:in|at|on)\b|stay put|\bdays in\b|\bin (?:for )?(?:at least )?(?:one|two|three|four|[1-4])\b/i;

function arrangementsOf({ words: wrapped, ...rest }: Unit): Finding[] {
  const isNamedOrCounted = HINT.test(wrapped);
  if (!isNamedOrCounted && !WORKPLACE_HINT.test(wrapped)) return [];
  // Patterns write one space for what may be the end of a line.
  const unit: Unit = { ...rest, words: wrapped.replace(/\s/g, " ") };
  if (!isNamedOrCounted) return workplacesOf(unit);
  const hybrid = hybridOf(unit);
  const remote = remoteOf(unit).filter(
    ({ value, polarity }) =>
      polarity !== "offered" ||
      value === "hybrid" ||
      hybrid.every((finding) => finding.polarity !== "offered" || !isOneWith(unit, finding)),
  );
  const turns = hybrid.length > 0 ? remote.filter(({ value }) => value !== "hybrid") : remote;
  const named = [...hybrid, ...turns, ...(hybrid.length > 0 && !/\bor\b|\//i.test(unit.words) ? [] : onsiteOf(unit))];
  return [...named, ...composed(unit, named)];
}

/** What is composed, where no name or number has said the same or the like: work by turns is neither remote nor on site. */
function composed(unit: Unit, named: readonly Finding[]): Finding[] {
  const isByTurns = named.some(({ value, polarity }) => value === "hybrid" && polarity === "offered");
  const found = workplacesOf(unit);
  if (isFreeChoice(unit)) return found.filter(({ value }) => !named.some((other) => other.value === value));
  const turns = found.some(({ value, polarity }) => value === "hybrid" && polarity === "offered");
  return found.filter(({ value, polarity }) => {
    if (named.some((other) => other.value === value)) return false;
    if (value === "hybrid") return !named.some((other) => other.value === "remote" && other.polarity === "offered");
    return polarity !== "offered" || !(isByTurns || turns);
  });
}

/** Whether the remote work that a unit speaks of is a part of its hybrid: "hybrid, two days from home", not "hybrid or remote". */
function isOneWith({ words }: Unit, hybrid: Finding): boolean {
  if (hybrid.confidence !== undefined) return true;
  return !/\b(?:or|and)\s+(?:fully )?(?:remote|hybrid)|remote\s*(?:\/|\||or|and)|hybrid\s*(?:\/|\|)/i.test(words);
}

/** Confidence of a week by turns that no word names. */
const COUNTED = 0.8;

const DAYS_HINT = /day|once a|twice a|\b(?:two|three|one|four) at\b|\b(?:other|rest|remaining)\b/i;

function hybridOf(unit: Unit): Finding[] {
  const { words } = unit;
  const named = (/hybrid|blended work/i.test(words) ? [...words.matchAll(HYBRID)] : []).find((match) =>
    isNamed(words, match),
  );
  const days = DAYS_HINT.test(words) ? officeDaysOf(words, named !== undefined) : null;
  if (named !== undefined) {
    const { min, max } = days ?? {};
    return [
      {
        kind: "arrangement",
        value: "hybrid",
        polarity: NOT_SO_HYBRID.test(words.slice(named.index + named[0].length))
          ? "not_offered"
          : supplyOf(unit, named[0]),
        unit,
        start: named.index,
        end: named.index + named[0].length,
        min,
        max,
      },
    ];
  }
  const both = BY_TURNS.exec(words);
  if (both !== null && days === null && !/\b(?:teach|learn|event|class|research|support)\w*\b/i.test(words)) {
    const end = both.index + both[0].length;
    return [
      { kind: "arrangement", value: "hybrid", polarity: "offered", unit, start: both.index, end, confidence: COUNTED },
    ];
  }
  if (days === null || unit.kind === "heading") return [];
  const { min, max, start, end } = days;
  return [
    { kind: "arrangement", value: "hybrid", polarity: "offered", unit, start, end, min, max, confidence: COUNTED },
  ];
}

/** What is written or run for others rather than offered: "you will write our hybrid working policy". */
const TASK =
  /\b(?:writ(?:e|es|ing)|draft(?:ing)?|design(?:ing)?|develop(?:ing)?|implement(?:ing)?|shap(?:e|ing)|review(?:ing)?|own(?:ing)?|lead(?:ing)?|roll(?:ing)? out|champion(?:ing)?|manag(?:e|ing)|record(?:ing)?) (?:[a-z'’-]+ ){0,2}(?:our|the|an?|their|its|company['’]s) $|\b(?:tenants?|learners?|students?|taught|courses?)\b[^.;|()]{0,40}$/i;
/** Says behind it that there is none. */
const NOT_SO_HYBRID =
  /^[^.;,]{0,20}\b(?:(?:is|are|can|will)(?: not|n['’]t|not) (?:be )?(?:\w+ )?(?:offered|available|permitted|allowed|considered|accommodated|authori[sz]ed|possible|an option|on offer)|cannot be|can['’]t be|off the table|out of the question|ruled out)\b/i;
/** Names of it that are also those of events, goods and teaching. */
const OTHER_HYBRID = /hybrid[- ](?:environment|format|mode|models)$/i;

function isNamed(words: string, match: RegExpExecArray): boolean {
  const before = words.slice(0, match.index);
  if (TASK.test(before)) return false;
  if (/\b(?:experience|cloud|multi|plug-in|between|2D|3D)\b[^.;]{0,20}$/i.test(before)) return false;
  if (/\s/.test(match[0].trim()) || /hybrid-/i.test(match[0]))
    return (
      !OTHER_HYBRID.test(match[0]) || /\b(?:work(?!shop)\w*|role|position|job|internship)\b[^.;]{0,45}$/i.test(before)
    );
  return HYBRID_BEHIND.test(words.slice(match.index + match[0].length)) && HYBRID_BEFORE.test(before);
}

const OTHER_ONSITE =
  /^[- ]?(?:canteen|parking|nursery|gym|child\w*|cr[eè]che|restaurant|caf|training|visits?|meetings?|interviews?|support\b|inspections?|service\b|team\b|housing|accommodation|laundry|kitchen|facilit\w+|clinic|daycare|shop\b|managers?|supervis\w+|events?|customer|health|lunch|breakroom|massage|doctor|medical|amenit\w+|environment|snacks|wellness|sales)/i;

function onsiteOf(unit: Unit): Finding[] {
  const { words } = unit;
  if (!/site|person|office|premises|with us|bench|desk/i.test(words)) return [];
  const framed = ONSITE_FRAMES.flatMap((pattern) => [...words.matchAll(pattern)])[0];
  const match = framed ?? [...words.matchAll(ONSITE_ALONE)].find((alone) => standsAlone(unit, alone));
  if (match === undefined || OTHER_ONSITE.test(words.slice(match.index + match[0].length))) return [];
  if (
    /\b(?:interview|test|exam|assessment|orientation|induction|until then|at first|initially|probation)\w*\b[^.;]{0,20}$/i.test(
      words.slice(0, match.index),
    )
  )
    return [];
  const polarity: FactPolarity = supplyOf(unit, match[0]);
  return [
    { kind: "arrangement", value: "onsite", polarity, unit, start: match.index, end: match.index + match[0].length },
  ];
}

/** As in the heads of short postings: "Engineer | On-site | Full-time", and after a label "Work type: On-site". */
function standsAlone({ words, label, isField }: Unit, match: RegExpExecArray): boolean {
  const before = words.slice(0, match.index);
  const after = words.slice(match.index + match[0].length);
  const isBetween = /(?:^|[|(/,;:·•–—-])\s?$/.test(before) && /^\s?(?:$|[|)/,;(·•–—.-])/.test(after);
  return isBetween && (isField || label !== null || words.includes("|") || words.length < 80);
}
