import { beginners } from "./experience-beginners.ts";
import { adjectivesStart, fieldAfter, fieldBefore } from "./experience-field.ts";
import type { Finding, Unit } from "./source.ts";
import { PARTICIPLE } from "./vocabulary/experience.ts";

const IS =
  "(?:\\s?[,–—(-]?\\s?(?:is|are|was|would be|will be|being|['’]s)?\\s?(?:strictly |really |at all |always |necessarily |absolutely |in any way )*)";
const ASKED =
  "(?:necessary|required|needed|expected|essential|asked(?: for)?|demanded|mandatory|a must|a requirement|a prerequisite|assumed|wanted|sought|called for|a condition|important|compulsory)";
const WORDS =
  "((?:(?!(?:with|to|the|in|from|by|for|has|have|having|that|is|are|but)\\s)[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ&/’'-]*,?\\s){0,5}?)";
const OF_WHAT = "(?:\\s(?:in|of|with|as|on|at|[A-Za-zÀ-ɏ]+ing)\\s[^.;,:?!]{1,50}?)?";
const NOUNS =
  "(?:experience|background|track record|(?<=(?:previous|prior|earlier|past) (?:[A-Za-zÀ-ɏ]+ ){0,2})(?:work|employment|roles?))";
const NOT = "(?:do(?:es)? not|don['’]t|doesn['’]t|needn['’]t|need not|won['’]t|will not|never|no(?:t)?)";

/** A way to say that no experience is needed. */
interface Lack {
  /** What a unit must hold for the pattern to be worth trying. */
  readonly hint: RegExp;
  /** With the flag `g`; its first group, where it has one, holds words about the field. */
  readonly pattern: RegExp;
}

const NOUN_HINT = /experience|\bexp\b|background|track record|(?:previous|prior|earlier|past) /;
const LACKS: readonly Lack[] = [
  // "No (railway) experience (in X) is necessary", "no experience wanted".
  {
    hint: /\b(?:no|zero|nil|neither)\b/,
    pattern: new RegExp(
      `\\b(?:no|zero|nil|neither) ${WORDS}${NOUNS}${OF_WHAT}(?:\\s(?:at all|whatsoever))?${IS}${ASKED}`,
      "gi",
    ),
  },
  // "No experience? No problem.", "No experience: we train you.", "No experience either".
  {
    hint: /\b(?:no|zero)\b/,
    pattern: new RegExp(
      `\\b(?:no|zero) ${WORDS}${NOUNS}${OF_WHAT}(?:\\?|[,.:–—-]+ ?(?:no problem|no worries|(?:and|but|as|because|since)? ?(?:full |we |training|that['’]s (?:fine|ok)))| either\\b| (?:and|but|as) (?:full |we |training)| (?:is )?(?:fine|ok|okay|no problem)\\b)`,
      "gi",
    ),
  },
  // "Experience (in X) is not required", "isn't essential".
  {
    hint: /\b(?:not|never)\b|n['’]t\b/,
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])${NOUNS}${OF_WHAT}\\s?(?:is |are )?(?:not|isn['’]t|never|aren['’]t|(?:won['’]t|need not|needn['’]t) be)\\s(?:at all |strictly |always |necessarily |really )?${ASKED}`,
      "gi",
    ),
  },
  // "You don't need any experience", "no need for a sales background".
  {
    hint: /\b(?:not|never|no need|do without)\b|n['’]t\b/,
    pattern: new RegExp(
      `\\b(?:${NOT} (?:need|require|ask for|have to have|expect|look for|want|insist on|mind about|care about)|no need (?:for|of|to have)|needn['’]t have|need not have|do without) (?:any |to have (?:any )?|you to have (?:any )?|an? )?${WORDS}${NOUNS}`,
      "gi",
    ),
  },
  // "Experience: none", "Experience required: no", "Experience level - entry".
  {
    hint: /[:–—|-]\s?\**\s?(?:no|nil|n\/a|zero|0|fresher)/,
    pattern:
      /\b(?:experience|exp)(?: required| needed| level)?\??\s?[:–—|-]\s?\**\s?(?:none|no|not required|not necessary|not needed|not essential|nil|n\/a|zero|0|fresher)\b(?! (?:less|fewer|experience))/gi,
  },
  // "with or without experience", "regardless of experience", "whatever your experience", "all levels of experience".
  {
    hint: /with or|less of|irrespective|no matter|whatever|levels? of/,
    pattern: new RegExp(
      `\\b(?:with or without|regardless of|irrespective of|no matter (?:your|what)|whatever your) (?:(?:your|level of|prior|previous|any) )*${WORDS}experience\\b|\\b(?:all|any) levels? of experience\\b`,
      "gi",
    ),
  },
];
/** What every one of `OTHER_LACKS` has somewhere. */
const OTHER_HINT =
  /n['’]t|\b(?:no|not|never|nobody) |new to|from (?:scratch|zero|nothing|the )|you (?:every|the|all)|first (?:job|role|post|proper|ever)|blank|empty|\bthin |before|whether|everyone|everybody|of us\b|we all|of the (?:team|crew|staff)/;
/** Those that name no experience. */
const OTHER_LACKS: readonly Lack[] = [
  // "Whether you've done it for years or never before makes no difference".
  {
    hint: /whether (?:you|it|this)/,
    pattern:
      /\bwhether (?:you|it|this)\b(?=[^.;!?]{0,160}(?:no odds|no difference|n['’]t (?:matter|mind|care|bother)|not (?:matter|mind|care)|all the same|either way|all one|\bwelcome|\bapply|hear from you|teach you|train you|your own business))[^.;!?]{0,90}\bor\b[^.;!?]{0,20}\b(?:never|yet|new|not|no|none|first|just (?:starting|started|beginning)|beginner|green|nothing|straight)\b/gi,
  },
  // "Everyone here started out knowing nothing", "most of us came with no background in it".
  {
    hint: /(?:started|began|came|joined|arrived|walked in)/,
    pattern:
      /\b(?:everyone|everybody|all of us|most of us|half of us|we all|nobody|none of us|most of the (?:team|crew|staff))\b[^.;!?]{0,25}\b(?:started|began|came|joined|arrived|walked in)\b[^.;!?]{0,20}\b(?:not knowing|knowing (?:nothing|little|any)|with(?:out| no| nothing| zero)|from (?:scratch|zero|nothing|other)|new to|as (?:a )?beginners?|green|had (?:never|no))\b/gi,
  },
  // "We don't need years behind you", "no years in the trade are asked for".
  {
    hint: /years (?:behind|of|in|on)\b/,
    pattern:
      /\b(?:don['’]t|do not|no|needn['’]t) (?:(?:need|ask for|want|have|require) )?(?:[A-Za-zÀ-ɏ]+ )?years (?:behind|of|in|on)\b/gi,
  },
  // "You needn't have worked in a museum", "you don't need to have done support before", "need not come from fintech".
  {
    hint: /need|have to|expect|essential|matter|necessary|nobody/,
    pattern: new RegExp(
      `\\b(?:${NOT} (?:need|have|ask you|expect you|require you) to|no need to|needn['’]t|need not|not necessary to|not essential to|(?:doesn['’]t|does not) matter (?:if|whether) you(?:['’]ve| have)?|nobody (?:asks|expects) you to) (?:have|(?=come from)|be (?=experienced)|(?=experience)|never|not)?\\s?(?:ever |previously )?(?:${PARTICIPLE}|come from|been in|experienced in)\\b`,
      "gi",
    ),
  },
  // "Never seen an oyster? Fine", "New to care? Don't worry".
  {
    hint: /\?/,
    pattern:
      /\b(?:(?:you(?:['’]ve| have) )?never [A-Za-zÀ-ɏ]+(?: [A-Za-zÀ-ɏ]+)?|new to|no idea about|not (?:done|worked|tried)|haven['’]t|first(?: ever)? (?:job|proper job|role|post))\b[^.;:!?]{0,50}\?/gi,
  },
  // "We train from scratch", "we'll teach you everything".
  {
    hint: /from (?:scratch|zero|nothing|the)/,
    pattern:
      /\b(?:train(?:ed|ing|s)?|taught|teach(?:es|ing)?|learn|show|start)\b[^.;:!?]{0,30}\bfrom (?:scratch|zero|nothing|the ground up|the very (?:start|beginning))\b/gi,
  },
  {
    hint: /(?:teach|show|train) you (?:every|the|all)/,
    pattern:
      /\bwe(?:['’]ll| will|['’]re happy to)? (?:teach|show|train) you (?:everything|the (?:ropes|trade|job|rest|whole|basics)|all (?:you|that))\b/gi,
  },
  // "A blank CV", "what you did before doesn't matter".
  {
    hint: /(?:blank|empty|thin|short)(?: cv| r)|(?:cv|resume|résumé) (?:can|may|is)|you\S* (?:did|have done|done|worked) before/,
    pattern:
      /\b(?:cv|resume|résumé) (?:can|may) (?:well )?be (?:blank|empty|thin|short)\b|\b(?:blank|empty|thin) (?:cv|résumé|resume)\b[^.;]{0,30}\b(?:won['’]t|fine|ok|no|welcome|not)\b|\b(?:what|where) you(?:['’]ve)? (?:did|have done|done|worked) before\b[^.;]{0,25}(?:n['’]t|\bnot|\bno)\b/gi,
  },
];
/** Under a heading "Experience". */
const NONE = /^[\s\-*•]*(?:none|no|nil|not)\b(?: (?:is |at all )?(?:required|needed|necessary|essential))?[.!]?\s*$/i;
/** Who needs none, where it is not the candidate. */
const OF_OTHERS =
  /\b(?:volunteers?|customers?|guests?|players?|students?|participants?|visitors?|members|clients?|users?|parents)(?: who)? (?:do )?(?:need )?$/i;
const QUESTION = /\?$/;
/** Answers that make a stated lack no matter. */
const REASSURED =
  /^[\s*_]*(?:no (?:problem|worries|matter|bother)|fine|good|great|perfect|don['’]t (?:worry|let)|do not worry|not a problem|that['’]s (?:fine|ok|okay|all right|no problem)|(?:we|you)(?:['’]ll| will|['’]d)\b|we (?:train|teach|can|will|have|provide|offer)|(?:full )?training|welcome|come|apply|neither|all (?:the )?better)/i;
/** A wish beside the denial: "helps but is not required" wishes for it. */
const WISHED =
  /\b(?:helps|would help|would be (?:a |an )?(?:help|[A-Za-zÀ-ɏ]+)|preferred|desirable|useful|welcome|handy|a plus|a bonus|an advantage|an asset|beneficial|advantageous|helpful|ideal|lovely|nice)\b/i;

/** What a unit says of needing no experience. */
export function noneNeeded(unit: Unit, next: Unit | undefined, lower: string): Finding[] {
  if (/^experience\b/i.test(unit.section ?? "") && NONE.test(unit.words))
    return [none(unit, 0, unit.words.length, "any")];
  const lacks = [...(NOUN_HINT.test(lower) ? LACKS : []), ...(OTHER_HINT.test(lower) ? OTHER_LACKS : [])];
  for (const { hint, pattern } of lacks) {
    if (!hint.test(lower)) continue;
    for (const match of unit.words.matchAll(pattern)) {
      if (OF_OTHERS.test(unit.words.slice(0, match.index))) continue;
      if (QUESTION.test(match[0]) && !isReassured(unit, match, next)) continue;
      return [readNone(unit, match)];
    }
  }
  return beginners(unit, lower);
}

function isReassured(unit: Unit, match: RegExpExecArray, next: Unit | undefined): boolean {
  const rest = unit.words.slice(match.index + match[0].length).trim();
  return REASSURED.test(rest === "" ? (next?.words ?? "") : rest);
}

function readNone(unit: Unit, match: RegExpExecArray): Finding {
  const isNoun = /^(?:experience|background|track|work|employment|roles?)/i.test(match[0]);
  const start = isNoun ? adjectivesStart(unit.words, match.index) : match.index;
  const end = match.index + match[0].length;
  const clause = /[^.;]{0,60}$/.exec(unit.words.slice(0, end))?.[0] ?? "";
  const rest = /^[^.;?]{0,60}/.exec(unit.words.slice(end))?.[0] ?? "";
  const isWish = /experience|background/i.test(match[0]) && WISHED.test(clause + rest) && !/^no\b/i.test(match[0]);
  const adjectives = isNoun ? unit.words.slice(start, match.index) : (match[1] ?? "");
  const noun = /(?:experience|background|before|worked|done)\b(.*)$/i.exec(unit.words.slice(start, end + 40));
  const field = fieldBefore(adjectives)[0] ?? fieldAfter(noun?.[1] ?? "")[0] ?? "any";
  return { ...none(unit, start, end, field), polarity: isWish ? "preferred" : "not_required" };
}

function none(unit: Unit, start: number, end: number, value: string): Finding {
  return { kind: "experience", value, polarity: "not_required", unit, start, end, confidence: 0.85 };
}
