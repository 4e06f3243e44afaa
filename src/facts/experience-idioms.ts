import { isQuestion } from "./asides.ts";
import { fieldAfter } from "./experience-field.ts";
import { hintOf } from "./hint.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Finding, Unit } from "./source.ts";
import { INITIATED, STAYS } from "./vocabulary/experience-idioms.ts";

const HINT = hintOf(
  "stranger|old hand|teeth|stripes|spurs|new to|first|round the block|seasoned|scars|ropes|stint|spell|season|stretch|tour|summer|winter".split(
    "|",
  ),
);
const KNOWING = new RegExp(`\\b(?:${INITIATED.join("|")})(?![A-Za-zÀ-ɏ])`, "gi");
const STAY = new RegExp(
  `\\b(?:${STAYS.join("|")})(?= (?:in|at|on|with|as|of|behind|there|under|for|doing|running|working)\\b)`,
  "gi",
);
/** The sentence is about who applies. */
const OF_CANDIDATE =
  /\b(?:you|your|must|should|need\w*|want\w*|require\w*|look(?:ing)? for|seek\w*|candidates?|applicants?|someone|somebody|anyone|person|people who|hands who)\b/i;
const OF_OTHERS = /\b(?:our|their|his|her|we|they|he|she|customers?|guests?|clients?|children)\b[^.;,]{0,25}$/i;
const SUPPOSED = /\b(?:if|whether|when|once|even)\b[^.;,]{0,40}$/i;

/** What idioms say of experience: "no stranger to a busy yard", "a stint in a call centre would help". */
export function experienceIdioms(unit: Unit, lower: string): Finding[] {
  if (!HINT.test(lower) || unit.kind === "heading" || isQuestion(unit)) return [];
  return [...read(unit, KNOWING, true), ...read(unit, STAY, false)];
}

/** `asks`: whether the idiom asks by itself, or only where a wish or a demand stands beside it. */
function read(unit: Unit, pattern: RegExp, asks: boolean): Finding[] {
  return [...unit.words.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = unit.words.slice(0, start);
    if (OF_OTHERS.test(before)) return [];
    const proof = proofBeside(unit, start, end);
    const isBare = proof.start === start && proof.end === end;
    if (proof.polarity === "required" && SUPPOSED.test(before)) return [];
    if (proof.polarity === "required" && isBare && !(asks && OF_CANDIDATE.test(before))) return [];
    const [value = "any"] = fieldAfter(unit.words.slice(end).replace(/^ to\b/, " in"));
    return [{ kind: "experience" as const, value, unit, ...proof, confidence: 0.8 }];
  });
}

/** How the words beside an idiom ask for it: its own "no" and "not" deny nothing. */
function proofBeside(unit: Unit, start: number, end: number): Proof {
  const filler = "x".repeat(end - start);
  const words = unit.words.slice(0, start) + filler + unit.words.slice(end);
  return proofOf({ ...unit, words }, start, end, filler);
}
