import type { Finding, Unit } from "./source.ts";
import { BEGINNERS, WELCOMED } from "./vocabulary/experience.ts";

const BEGINNER = new RegExp(`(?<![A-Za-zÀ-ɏ-])(?:${BEGINNERS.join("|")})(?![A-Za-zÀ-ɏ-])`, "gi");
const BEGINNER_HINT =
  /\b(?:ect|nqt|nqn)s?\b|beginner|novice|fresher|newcomer|newbie|green|first[- ]tim|chang|switching|graduate|grads?\b|leaver|trainee|returner|inexperienced|qualified|new to|(?:people|those|anyone|candidates|applicants|someone) /;
const WELCOME_AFTER = new RegExp(
  `^[^.;:!?]{0,40}?(?<!\\bnot |\\bnor |n['’]t |\\bcannot be )\\b${WELCOMED}\\b|^ (?:by us|too|as well)?[.!,]? ?$`,
  "i",
);
const WELCOME_BEFORE =
  /\b(?:welcom(?:e|es|ing)|open to|consider(?:s|ing)?|suits?|suitable for|ideal for|perfect for|happy to (?:take|hire|train|hear from|consider)|glad to (?:take|hear from)|accept(?:s|ing)?|take on|hire|train|encourage) (?:[A-Za-zÀ-ɏ]+,? ){0,6}(?:and |or )?$/i;
const NOT_THEM =
  /\b(?:not|n['’]t|no|never|cannot|nor|unsuitable|help|teach|train(?:ing|s)?|supervis\w+|mentor\w*|support\w*|our|your|lessons|for)\b[^.;]{0,40}$/i;
const OPEN_TO_NOT = /\b(?:not|n['’]t|no|never|cannot|nor)\b[^.;]{0,30}$/i;

/** "Beginners are welcome", "we take complete novices". */
export function beginners(unit: Unit, lower: string): Finding[] {
  if (!BEGINNER_HINT.test(lower)) return [];
  for (const match of unit.words.matchAll(BEGINNER)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = unit.words.slice(0, start);
    const after = WELCOME_AFTER.exec(unit.words.slice(end));
    const ahead = WELCOME_BEFORE.exec(before);
    const isWelcome =
      (after !== null && after[0].trim().length > 2 && !NOT_THEM.test(before)) ||
      (ahead !== null && !OPEN_TO_NOT.test(ahead.input.slice(0, ahead.index)));
    if (!isWelcome) continue;
    const from = ahead?.index ?? start;
    const to = ahead === null ? end + (after?.[0].length ?? 0) : end;
    return [
      { kind: "experience", value: "any", polarity: "not_required", unit, start: from, end: to, confidence: 0.8 },
    ];
  }
  return [];
}
