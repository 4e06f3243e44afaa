import { type DemandTable, demandsOf } from "./demands.ts";
import type { Extractor, Finding } from "./source.ts";
import { CHECK_RULES } from "./vocabulary/check.ts";

const TABLE: DemandTable = {
  kind: "check",
  hint: /check|screen|test|background|criminal|police|DBS|CRB|PVG|vetting|credit|reference|referee|vaccin|immuni|medical|physical|health|fit[- ]for|fitness|driving record|motor vehicle|MVR|drug|conviction|finger|clearance|disclosure|good conduct|WWC|blue card|toxicology|record|X-ray|Acts? 3/i,
  rules: CHECK_RULES,
  duties:
    /^[\s*•·–-]*(?:\d+[.)] ?)?(?:(?:conduct|perform|process|coordinat|manag|administer|initiat|schedul|run|review|overse|order|track|ensur|facilitat|prepar|audit|monitor|investigat|analy[sz]|evaluat|support|assist|handl|interpret|collect|develop|responsible for|lead|creat|provid|verif|maintain|screen|check|record|design|build|implement|execut|deliver|observ|examin)\p{L}*|carr(?:y|ies) out)\b(?![^.;]{0,60}\b(?:proof|satisfactory|successful|clean|valid)\b)|\b(?:experience|knowledge|familiarity|skills?) (?:\p{L}+ )?(?:with|in|of|conducting|performing|running)\b/iu,
  inHeading: /\b(?:required|must|no)\b/i,
  wishes: false,
};
/** Fair-chance promises and lists of those who are welcome: a record named there is no check. */
const FAIR_CHANCE =
  /\b(?:qualified applicants? with|applicants? with (?:arrest|criminal)|fair chance|ban the box|will (?:be )?consider(?:ed)?[^.;]{0,60}(?:arrest|conviction|criminal histor)|isn['’]t an automatic bar|will not (?:automatically )?(?:disqualify|exclude|bar)|does not (?:automatically )?(?:disqualify|exclude|bar)|former (?:clients|offenders)|in a manner consistent|will not be considered|NOT attach|objections to)\b/i;

/** What is looked into before or while someone works here. */
export const check: Extractor = {
  kind: "check",
  extract: (source) =>
    demandsOf(source, TABLE)
      .filter((finding) => !isFairChance(finding))
      .map((finding) => (isCleanRecord(finding) ? { ...finding, polarity: "required" } : finding)),
};

/** "No criminal record", "no adverse listing": the denial is of the record, and the check is asked. */
function isCleanRecord({ value, polarity, unit, start, end }: Finding): boolean {
  if (polarity !== "not_required" || (value !== "criminal" && value !== "credit")) return false;
  const words = unit.words.slice(start, end);
  return (
    /\b(?:no|without|not have) (?:\p{L}+ ){0,2}(?:criminal|convictions?|felony|undischarged)/iu.test(words) &&
    !/\b(?:checks?|ask\w*|need\w*|require\w*)\b/i.test(words)
  );
}

function isFairChance({ value, unit }: Finding): boolean {
  return ["criminal", "background", "vaccination", "references"].includes(value) && FAIR_CHANCE.test(unit.words);
}
