import { type DemandTable, demandsOf } from "./demands.ts";
import { hintOf } from "./hint.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { CHECK_RULES, CHECK_STEMS } from "./vocabulary/check.ts";

const TABLE: DemandTable = {
  kind: "check",
  hint: hintOf(CHECK_STEMS),
  rules: CHECK_RULES,
  duties:
    /^[\s*•·–-]*(?:\d+[.)] ?)?(?:(?:conduct|perform|process|coordinat|manag|administer|initiat|schedul|run|review|overse|order|track|ensur|facilitat|prepar|audit|monitor|investigat|analy[sz]|evaluat|support|assist|handl|interpret|collect|develop|responsible for|lead|creat|provid|verif|maintain|screen|check|record|design|build|implement|execut|deliver|observ|examin)\w*|carr(?:y|ies) out)\b(?![^.;]{0,60}\b(?:proof|satisfactory|successful|clean|valid)\b)|\b(?:experience|knowledge|familiarity|skills?) (?:\w+ )?(?:with|in|of|conducting|performing|running)\b/i,
  inHeading: /\b(?:required|must|no)\b/i,
  wishes: true,
};
/** Fair-chance promises and lists of those who are welcome: a record named there is no check. */
const FAIR_CHANCE =
  /\b(?:qualified applicants? with|applicants? with (?:arrest|criminal)|fair chance|ban the box|will (?:be )?consider(?:ed)?[^.;]{0,60}(?:arrest|conviction|criminal histor)|isn['’]t an automatic bar|will not (?:automatically )?(?:disqualify|exclude|bar)|does not (?:automatically )?(?:disqualify|exclude|bar)|former (?:clients|offenders)|in a manner consistent|will not be considered|NOT attach|objections to)\b/i;

/** What is looked into before or while someone works here. */
export const check: Extractor = {
  kind: "check",
  extract: (source) => [
    ...demandsOf(source, TABLE)
      .filter((finding) => !isFairChance(finding))
      .map(withOwnDenial)
      .filter(({ polarity }) => polarity !== "preferred")
      .map((finding) => (isCleanRecord(finding) ? { ...finding, polarity: "required" as const } : finding)),
    ...source.units.flatMap(testedIn),
  ],
};

/** Nobody is asked, in words that govern a whole list: "nobody will ask for a drug test, a credit report or payslips". */
const ASKS_NONE =
  /\b(?:(?:nobody|no one)\b[^.;]{0,30}\b(?:asks?|checks?|tests?|wants?)|asks? (?:no one|nobody)|we (?:do not|don['’]t|never|won['’]t|will not) (?:ask|run|do|require|want|need|test|check|carry|bother|care|look))\b/i;
/** Only others are checked: "apply to drivers and not to aides", "only for the youth team; this post is outside it". */
const OF_OTHER_POSTS =
  /\b(?:appl(?:y|ies)|only)\b[^.]{0,60}\b(?:and not|not to|but not|(?:this|your) (?:post|role|job) (?:is|falls) (?:outside|exempt))\b/i;
/** A wish of which it is said that it is no more. */
const NO_MORE =
  /\b(?:not (?:compulsory|mandatory|required|obligatory|a condition|a requirement)|optional|no more than that|, no more\b|your (?:own )?choice|may decline|up to you|voluntary)\b/i;

/** "No charge for the DBS": the denial is of a cost. */
const NO_CHARGE = /\bno (?:upfront |extra |additional )?(?:charge|cost|fee)/i;
/** The answer of a table's row: "Drug screen\tNo". */
const NO_BEHIND = /^[\t |:?]{1,4}(?:no|none|n\/a)[\s.]*$/i;
const MUST = /\b(?:must|required|mandatory|compulsory|subject to|conditional|contingent)\b(?!-have)/i;

function withOwnDenial(finding: Finding): Finding {
  const { unit, start, end, polarity } = finding;
  if (polarity === "not_required")
    return NO_CHARGE.test(unit.words.slice(start, end)) || /rehabilitation of|unvaccinated/i.test(unit.words)
      ? { ...finding, polarity: "required" }
      : finding;
  if (NO_BEHIND.test(unit.words.slice(end))) return { ...finding, polarity: "not_required" };
  if (polarity === "preferred" && !NO_MORE.test(unit.words) && MUST.test(unit.words))
    return { ...finding, polarity: "required" };
  const before =
    unit.words
      .slice(0, start)
      .split(/[;:—–]|\bbut\b|\band we\b|, we\b/)
      .at(-1) ?? "";
  const isDenied =
    ASKS_NONE.test(before) ||
    OF_OTHER_POSTS.test(unit.words.slice(end)) ||
    (polarity === "preferred" && NO_MORE.test(unit.words));
  return isDenied ? { ...finding, polarity: "not_required" } : finding;
}

/** Tests of which the sentence before says what for: "No drugs. We test before you start." */
function testedIn(unit: Unit): Finding[] {
  const match = /\btest|\bscreened/i.test(unit.words) ? WE_TEST.exec(unit.words) : null;
  if (match === null || !SUBSTANCES.test(unit.words + (unit.before?.words ?? ""))) return [];
  const isDenied = /\b(?:do not|don['’]t|never|won['’]t|nobody|no one)\b/i.test(match[0]);
  const span = { start: match.index, end: match.index + match[0].length };
  return [{ kind: "check", value: "drug", polarity: isDenied ? "not_required" : "required", unit, ...span }];
}

const SUBSTANCES = /\b(?:drugs?|cannabis|marijuana|alcohol|sober|urine|drug-free)\b/i;
const WE_TEST =
  /\b(?:we (?:do not |don['’]t |never |also )?test(?: (?:everyone|everybody|all|you|for (?:it|that|them)))?(?= (?:before|at|on|and|after|for)\b|[.,;])|(?:you(?:['’]ll| will)|everyone (?:is|will)|all staff (?:are|will)|(?:every|each) new (?:hire|starter|employee) is) (?:be |get )?(?:tested|screened))\b/i;

/** "No criminal record", "no adverse listing": the denial is of the record, and the check is asked. */
function isCleanRecord({ value, polarity, unit, start, end }: Finding): boolean {
  if (polarity !== "not_required" || !["criminal", "credit", "driving_record"].includes(value)) return false;
  const words = unit.words.slice(start, end);
  if (ASKS_NONE.test(unit.words.slice(0, end))) return false;
  return (
    /\b(?:no|without|not have) (?:\w+ ){0,2}(?:criminal|convictions?|felony|undischarged|bankrupt\w*|adverse|CCJs?|misdemeanou?rs?|penalty|endorsements?|DUIs?|DWIs?|moving|major|points)/i.test(
      words,
    ) && !/\b(?:checks?|ask\w*|need\w*|require\w*)\b/i.test(words)
  );
}

function isFairChance({ value, unit }: Finding): boolean {
  return ["criminal", "background", "vaccination", "references"].includes(value) && FAIR_CHANCE.test(unit.words);
}
