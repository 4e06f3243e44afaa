import { fieldAfter, fieldBefore } from "./experience-field.ts";
import type { Finding, Unit } from "./source.ts";
import { BEGINNERS, WELCOMED, WORKED } from "./vocabulary/experience.ts";

const HINT =
  /experience|beginner|novice|fresher|newcomer|newbie|green|first[- ]tim|chang|graduate|grads?\b|leavers?\b|trainee|returner|scratch|never|need|mind|ask|new to|before\b|\bCV\b|background|past\b/i;
const IS =
  "(?:\\s?[,–—(-]?\\s?(?:is|are|was|would be|will be|being|['’]s)?\\s?(?:strictly |really |at all |always |necessarily |absolutely |in any way )*)";
const ASKED =
  "(?:necessary|required|needed|expected|essential|asked(?: for)?|demanded|mandatory|a must|a requirement|a prerequisite|assumed|wanted|sought|called for|a condition|important|compulsory)";
const WORDS =
  "((?:(?!(?:with|to|the|in|from|by|for|has|have|having|that|is|are|but)\\s)[\\p{L}][\\p{L}&/’'-]*,?\\s){0,5}?)";
const OF_WHAT = "(?:\\s(?:in|of|with|as|on|at|\\p{L}+ing)\\s[^.;,:?!]{1,50}?)?";
const NOUNS =
  "(?:experience|background|track record|(?<=(?:previous|prior|earlier|past) (?:\\p{L}+ ){0,2})(?:work|employment|roles?))";
const NOT = "(?:do(?:es)? not|don['’]t|doesn['’]t|needn['’]t|need not|won['’]t|will not|never|no(?:t)?)";

/** Ways to say that no experience is needed; the first group holds words about its field. */
const NONE_NEEDED: readonly RegExp[] = [
  // "No (railway) experience (in X) is necessary", "no experience wanted".
  new RegExp(`\\b(?:no|zero|nil|neither) ${WORDS}${NOUNS}${OF_WHAT}(?:\\s(?:at all|whatsoever))?${IS}${ASKED}`, "giu"),
  // "No experience? No problem.", "No experience: we train you.", "no experience, no problem", "No experience either".
  new RegExp(
    `\\b(?:no|zero) ${WORDS}${NOUNS}${OF_WHAT}(?:\\?|[,.:–—-]+ ?(?:no problem|no worries|(?:and|but|as|because|since)? ?(?:full |we |training|that['’]s (?:fine|ok)))| either\\b| (?:and|but|as) (?:full |we |training)| (?:is )?(?:fine|ok|okay|no problem)\\b)`,
    "giu",
  ),
  // "Experience (in X) is not required", "isn't essential".
  new RegExp(
    `(?<!\\p{L})${WORDS}${NOUNS}${OF_WHAT}\\s?(?:is |are )?(?:not|isn['’]t|never|aren['’]t|(?:won['’]t|need not|needn['’]t) be)\\s(?:at all |strictly |always |necessarily |really )?${ASKED}`,
    "giu",
  ),
  // "You don't need any experience", "no need for a sales background".
  new RegExp(
    `\\b(?:${NOT} (?:need|require|ask for|have to have|expect|look for|want|insist on|mind about|care about)|no need (?:for|of|to have)|needn['’]t have|need not have|do without) (?:any |to have (?:any )?|you to have (?:any )?|an? )?${WORDS}${NOUNS}`,
    "giu",
  ),
  // "Experience: none", "Experience required: no", "Experience level - entry".
  /\b(?:experience|exp)(?: required| needed| level)?\??\s?[:–—|-]\s?\**\s?(?:none|no|not required|not necessary|not needed|not essential|nil|n\/a|zero|0|fresher)\b()(?! (?:less|fewer|experience))/giu,
  // "with or without experience", "regardless of experience", "whatever your experience", "all levels of experience".
  new RegExp(
    `\\b(?:with or without|regardless of|irrespective of|no matter (?:your|what)|whatever your) (?:(?:your|level of|prior|previous|any) )*${WORDS}(?:experience|background)\\b(?! (?:check|in life))|\\b(?:all|any) levels? of ()experience\\b`,
    "giu",
  ),
  // "You needn't have worked in a museum", "you don't need to have done support before", "need not come from fintech".
  new RegExp(
    `\\b(?:${NOT} (?:need|have|ask you|expect you|require you) to|no need to|needn['’]t|need not|not necessary to|not essential to|(?:doesn['’]t|does not) matter (?:if|whether) you(?:['’]ve| have)?|nobody (?:asks|expects) you to) (?:have|(?=come from)|be (?=experienced)|(?=experience)|never|not)?\\s?(?:ever |previously )?(?:${WORKED.join("|")}|come from|been in|experienced in)\\b()`,
    "giu",
  ),
  // "Never seen an oyster? Fine", "New to care? Don't worry".
  /\b(?:(?:you(?:['’]ve| have) )?never \p{L}+(?: \p{L}+)?|new to|no idea about|not (?:done|worked|tried)|haven['’]t)\b[^.;:!?]{0,50}(?:\?|\bbefore\?)()/giu,
  // "We train from scratch", "we'll teach you everything".
  /\b(?:train\p{L}*|taught|teach\p{L}*|learn|show\p{L}*|start\p{L}*)\b[^.;:!?]{0,30}\bfrom (?:scratch|zero|nothing|the ground up|the (?:very )?(?:start|beginning))\b()/giu,
  /\bwe(?:['’]ll| will|['’]re happy to)? (?:teach|show|train) you (?:everything|the (?:ropes|trade|job|rest|whole|basics)|all (?:you|that))\b()/giu,
  // "A blank CV", "your past doesn't matter".
  /\bblank (?:cv|résumé|resume)\b[^.;]{0,30}\b(?:won['’]t|fine|ok|no|welcome|not)\b()/giu,
  /\b(?:what|where) you(?:['’]ve)? (?:did|have done|done|worked) before\b[^.;]{0,25}\b(?:n['’]t|not|no)\b()/giu,
];
const QUESTION = /\?$/;
/** Answers that make a stated lack no matter. */
const REASSURED =
  /^[\s*_]*(?:no (?:problem|worries|matter|bother)|fine|good|great|perfect|don['’]t (?:worry|let)|do not worry|not a problem|that['’]s (?:fine|ok|okay|all right|no problem)|(?:we|you)(?:['’]ll| will|['’]d)\b|we (?:train|teach|can|will|have|provide|offer)|(?:full )?training|welcome|come|apply|neither|all (?:the )?better)/i;
const BEGINNER = new RegExp(`(?<![\\p{L}-])(?:${BEGINNERS.join("|")})(?![\\p{L}-])`, "giu");
const WELCOME_AFTER = new RegExp(
  `^[^.;:!?]{0,40}?(?<!\\bnot |\\bnor |n['’]t |\\bcannot be )\\b${WELCOMED}\\b|^ (?:by us|too|as well)?[.!,]? ?$`,
  "iu",
);
const WELCOME_BEFORE =
  /\b(?:welcom(?:e|es|ing)|open to|consider(?:s|ing)?|suits?|suitable for|ideal for|perfect for|happy to (?:take|hire|train|hear from|consider)|glad to (?:take|hear from)|accept(?:s|ing)?|take on|hire|train|encourage) (?:\p{L}+,? ){0,6}(?:and |or )?$/iu;
const NOT_THEM =
  /\b(?:not|n['’]t|no|never|cannot|nor|unsuitable|help|teach|train(?:ing|s)?|supervis\w+|mentor\w*|support\w*|our|your|lessons|for)\b[^.;]{0,40}$/i;
const OPEN_TO_NOT = /\b(?:not|n['’]t|no|never|cannot|nor)\b[^.;]{0,30}$/i;
/** A wish beside the denial: "helps but is not required" wishes for it. */
const WISHED =
  /\b(?:helps|would help|would be (?:a |an )?(?:help|\p{L}+)|preferred|desirable|useful|welcome|handy|a plus|a bonus|an advantage|an asset|beneficial|advantageous|helpful|ideal|lovely|nice)\b/iu;

/** What a unit says of needing no experience. */
export function noneNeeded(unit: Unit, next: Unit | undefined): Finding[] {
  if (!HINT.test(unit.words)) return [];
  for (const pattern of NONE_NEEDED) {
    for (const match of unit.words.matchAll(pattern)) {
      if (QUESTION.test(match[0]) && !isReassured(unit, match, next)) continue;
      return [readNone(unit, match)];
    }
  }
  return beginners(unit);
}

function isReassured(unit: Unit, match: RegExpExecArray, next: Unit | undefined): boolean {
  const rest = unit.words.slice(match.index + match[0].length).trim();
  return REASSURED.test(rest === "" ? (next?.words ?? "") : rest);
}

function readNone(unit: Unit, match: RegExpExecArray): Finding {
  const start = match.index;
  const end = start + match[0].length;
  const clause = /[^.;]{0,60}$/.exec(unit.words.slice(0, end))?.[0] ?? "";
  const rest = /^[^.;?]{0,60}/.exec(unit.words.slice(end))?.[0] ?? "";
  const isWish = /experience|background/i.test(match[0]) && WISHED.test(clause + rest) && !/^no\b/i.test(match[0]);
  const words = match[1] ?? match[2] ?? "";
  const own = fieldBefore(words.replace(/^(?:any|some|no|your|and|or|but)\s/i, ""));
  const noun = /(?:experience|background|before|worked|done)\b(.*)$/i.exec(unit.words.slice(start, end + 40));
  const field = own[0] ?? fieldAfter(noun?.[1] ?? "")[0] ?? "any";
  return {
    kind: "experience",
    value: field,
    polarity: isWish ? "preferred" : "not_required",
    unit,
    start,
    end,
    confidence: 0.85,
  };
}

/** "Beginners are welcome", "we take complete novices". */
function beginners(unit: Unit): Finding[] {
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
