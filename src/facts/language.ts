import type { FactPolarity } from "../domain/fact.ts";
import { isEmployersPart } from "./asides.ts";
import { demandOf } from "./polarity.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { LANGUAGES } from "./vocabulary/languages.ts";
import { isWishSection } from "./wishes.ts";

const NAMES = Object.keys(LANGUAGES).sort((a, b) => b.length - a.length);
const NAME = new RegExp(
  `(?<![\\p{L}-])(?:${NAMES.join("|")})(?![\\p{L}’'])(?!-(?!speaking|language|fluent|english|french|spanish|german)\\p{L})`,
  "giu",
);
const HINT = new RegExp(
  `bilingual|multilingual|language|\\b(?:A[12]|B[12]|C[12])\\b|ish\\b|ese\\b|ic\\b|ian\\b|${["french", "german", "dutch", "czech", "greek", "hindi", "urdu", "thai", "welsh", "tamil", "mandarin", "malay", "swahili", "somali", "zulu", "xhosa", "afrikaans", "farsi", "tagalog", "hebrew", "korean", "slovak", "auslan", "asl", "setswana", "arabic", "maori", "māori", "hmong", "dari", "pashto", "bengali", "punjabi", "gujarati", "telugu", "kannada", "nepali", "oshiwambo", "bemba", "twi", "quechua", "catalan", "basque"].join("|")}`,
  "i",
);

/** Words by which a text speaks of knowing a language. */
const KNOWING =
  /\b(?:speak(?:s|ers?|ing)?|spoken|speech|fluen(?:t|cy|tly)|languages?|(?:bi|multi|tri)lingual|writ(?:ten|e|ing)|verbal(?:ly)?|oral|native|mother tongue|conversational(?:ly)?|proficien(?:t|cy)|command|communicat(?:e|es|ion|ing|ive)|comprehension|understand(?:ing)?|level|literate|literacy|[ABC][12](?:\.\d)?\b|read(?:ing)?|working knowledge|knowledge of|basic|interpret\w*|translat\w*|a few words|a little|comfortable in|skills|dialects?|vocabulary|accent)\b/i;
/** Words by which one is asked for, wished for or done without. */
const ASKING =
  /\b(?:required?|necessary|needed|need|must|essential|compulsory|indispensable|condition|preferred|desirable|plus|asset|advantage|advantageous|bonus|merit|useful|helpful|helps?|handy|nice|welcome|goes without saying|of course|counts?|well|good enough|enough)\b/i;
/** A name in front of these is a language, and no people, dish or market. */
const LANGUAGE_NEXT =
  /^(?:$|[\s*_]*[,;.:!?()/&+–—|=)]|\s+[-–—]|[\s*_]*\n|-(?:speaking|language|fluent|english|french|spanish|german)|\s+(?:and|or|plus|is|are|isn['’]t|at|for|with|to|as|language|speaking|speakers?|fluency|proficien\w+|skills?|communication|both|helps?|would|will|well|good|fluently|spoken|written|writing|reading|level|required|preferred|must|counts|goes|you|of course|in order|desirable|essential|necessary|needed|a plus|an? (?:advantage|asset|bonus|plus|must|merit)|advantageous|literacy|on|but|also|because|since|so|where|that|which|comprehension|abilit\w+|knowledge|native|mother|translat\w+|interpret\w+|[ABC][12]|(?:near-)?native|conversation\w*|on top|spoken|oral|verbal\w*|like|not|gets|lets|when|from|in|course(?=,|$)|constitutes|may be|can be|has|tests?\b(?= level)|than|good enough|every|too|very|comfortably|without|fluent\w*|(?:is|are) \w+))/iu;
/** Words that show the name to be a subject taught, a document's or an application's language, or a customer's. */
const OTHER_BEFORE =
  /\b(?:(?:cv|cvs|curriculum|r[eé]sum[eé]s?|letters?|applications?|apply|applying|submit(?:ted)?|written applications?|answer this instead,?|documents?|certificates?|file|questions?|forms?|exam|interview|upload|send|write|advert\w*|version|available|lessons?|classes|courses?|training|instruction|meetings?|degree|major|bachelor['’]?s?|master['’]?s?|highers|gcses?|gcse|grade \w|diploma|a-levels?|teacher|teach|tutor|lecturer|professor|department|maths|mathematics|science)(?:\s\([^)]*\))?(?:\s(?:are|is|be))?(?:\s(?:written|sent|given|held|submitted))?\s(?:of |in |and |& |, )?(?:either |both )?|(?:from|after|before|by|year|learn|study|studying|taught|spoke|into|the|our|their|its|every|old|new)\s)$/i;
/** Words that speak of those who lack it, of papers written in it, of extra pay for it, or of others who speak it. */
const NOT_OF_ROLE =
  /\b(?:(?:do|does|who do|did|can)\s?(?:not|n['’]t) speak|without|a (?:third|half|quarter) of (?:it|them|us) in|helps? you in|repeat themselves in|(?:speak|use|have) (?:a |other )?languages? other than|certified in|plain|limited|(?:materials?|information|provided|delivered|displayed|published|available|posted)(?: \p{L}+)? in(?: both)?|designated|(?:manuals?|instructions?|drills?|documents?|labels?|recipes?|signs?|lessons?|classes|pictures?) (?:are|is) (?:\p{L}+ )?(?:in|given in)|(?:customers|clients|patients|guests|leads|crew|neighbou?rs|parents|families|residents|children|pupils|farmers) (?:\p{L}+ )?(?:speak|write|read|are|have))\b[^.;]{0,30}$/iu;
const SPOKEN_ABOUT =
  /^(?:\s(?:language\s)?(?:learners?|courses?|class(?:es)?|lessons?|tuition|training)\b|[^.;]{0,40}\b(?:are all spoken|(?:gets?|brings?|earns?) (?:you )?an? (?:allowance|stipend|bonus)|speakers in the|not (?:their|the) (?:native|first))\b|[^.;]{0,120}\blanguages represented\b)/iu;
/** Those who speak it are not the candidate: "English-speaking students", "Spanish speaking families". */
const OTHER_SPEAKERS =
  /^[\s-](?:language\s)?(?:speaking|proficient)\s(?!candidate|applicant|skill|required|preferred|is\b|a\b|and\b|or\b|desirable|essential|abilit|role|position|person|individual|consultant|advis|agent|nurse|staff)\p{L}/iu;
const LEVEL =
  /^[\s,:(–-]*(?:(?:is|at|to|of|on|in)\s)?(?:at\s)?(?:an?\s|the\s)?(?:minimum\s|level\s|least\s|good\s)?((?:near-)?native|fluent(?:ly)?|advanced|intermediate|basic|conversational|professional(?: working)?|business|[ABC][12](?:\.\d)?\+?(?:\s?[-/–]\s?[ABC][12])?|level \d)(?:[\s-](?:level|proficiency|fluency))?\b/i;
const LEVEL_BEFORE =
  /\b((?:near-)?native(?: or near-native)?|fluent|fluency|advanced|intermediate|basic|conversational|proficient|excellent|strong|good|very good|business|professional|mother tongue)(?:\s(?:in|level|and|spoken|written|verbal|oral|command of|knowledge of|communication skills in|or|\/|working))*\s*(?:both\s)?$/i;

/** Wishes and denials that postings make of languages alone. */
const WISHED =
  /\b(?:helps?|handy|useful|nice|welcome|counts? in your favou?r|merit|goes a long way|would please|charming|asset|extra|won['’]t hold it against|learn in time|in time)\b/i;
/** "Hindi or Telugu gets you further": right behind the name, or the next one. */
const GETS_FURTHER = /^(?:\s(?:or|and)\s\p{L}+)?\s(?:gets you|lets you|would make you|will make you|opens)\b/iu;
/** "Expected to reach B1 in Norwegian": asked for, if not on the first day. */
const TO_BE_LEARNT = /\b(?:expected|required|have|need|must|willing) to (?:reach|learn|attain|acquire)\b[^.;]*$/i;
/** The second language that papers may be in. */
const OTHER_PAPER =
  /\b(?:submitted|written|apply|applications?|cvs?|letters?|write|documents?|instructions)\b[^.;]{0,30}\bin (?:either )?\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)* (?:or|and) (?:in )?$/u;
const NOT_ASKED =
  /\b(?:(?:is|are) (?:not|never)|isn['’]t|aren['’]t|no need|not insist|don['’]t (?:use|need|insist|expect)|play no part|nobody (?:insists|will examine)|only for|: no\b)/i;
const BILINGUAL = /\b(?:bi|tri|multi)lingual(?:ism)?\b/i;

/** Languages asked for, welcome, or expressly not needed. */
export const language: Extractor = {
  kind: "language",
  extract: ({ units }) => units.flatMap(languagesOf),
};

function languagesOf(unit: Unit): Finding[] {
  if (!HINT.test(unit.words) || isEmployersPart(unit)) return [];
  const named = [...unit.words.matchAll(NAME)];
  const found = named.flatMap((match) => languageOf(unit, match, named) ?? []);
  if (found.length > 0) return found;
  return bilingual(unit);
}

function languageOf(unit: Unit, match: RegExpExecArray, named: readonly RegExpExecArray[]): Finding | null {
  const [name] = match;
  const start = match.index;
  const end = start + name.length;
  const value = LANGUAGES[name.toLowerCase()];
  if (value === undefined) return null;
  const before = unit.words.slice(0, start);
  const after = unit.words.slice(end);
  const isPlain = value === "sgn" && name.toLowerCase() !== "sign language";
  if (
    !isPlain &&
    name === name.toLowerCase() &&
    value !== "sgn" &&
    !/(?:fluent|speak(?:ing)?|spoken|written|in|-)\s*$/i.test(before) &&
    !/^(?:\s(?:speaking|speaker|language|fluency)|-speaking|\s?\+)/i.test(after)
  )
    return null;
  if (!LANGUAGE_NEXT.test(after) || OTHER_BEFORE.test(before)) return null;
  if (
    named.length < 3 &&
    /\b(?:history|classics|literature|mathematics|maths|economics)\b/i.test(unit.words.slice(start - 30, end + 30)) &&
    !/fluen|speak/i.test(unit.words)
  )
    return null;
  if (OTHER_PAPER.test(before)) return null;
  if (NOT_OF_ROLE.test(before) || SPOKEN_ABOUT.test(after) || OTHER_SPEAKERS.test(after)) return null;
  if (!isSpokenOf(unit, before, after, named)) return null;
  const level = LEVEL.exec(after)?.[1] ?? LEVEL_BEFORE.exec(before)?.[1];
  const [from, to] = proof(unit.words, start, end);
  return {
    kind: "language",
    value,
    polarity: demandOn(unit, name, before, after),
    unit,
    start: from,
    end: to,
    detail: level === undefined ? undefined : { level },
  };
}

/** Whether a unit speaks of knowing the language: by such words, or by being a short item of little else. */
function isSpokenOf(unit: Unit, before: string, after: string, named: readonly RegExpExecArray[]): boolean {
  const near = `${before.slice(-70)} ${after.slice(0, 90)}`;
  if (KNOWING.test(near)) return !/\b(?:market|cuisine|customers in|restaurant)\b/i.test(near);
  if (unit.section !== null && /language/i.test(unit.section)) return true;
  if (unit.label !== null && /language/.test(unit.label)) return true;
  const isItem = /^[\s\-*•–—\d.)(a-z]{0,6}$|[.;!?]\s$/.test(before) || named.length > 1;
  return (
    isItem &&
    (ASKING.test(after.slice(0, 60)) || /^[\s.,;]*$/.test(after) || named.length > 1) &&
    unit.kind !== "heading"
  );
}

function demandOn(unit: Unit, name: string, before: string, after: string): FactPolarity {
  const demand = demandOf(unit, name);
  const clause = `${/[^.;,]{0,40}$/.exec(before)?.[0] ?? ""}${name}${/^[^.;]{0,90}/.exec(after)?.[0] ?? ""}`;
  if (demand === "preferred" || isWishSection(unit.section)) return "preferred";
  if (/\bif you (?:also )?(?:have|speak|know)\b[^.;]*$/i.test(before)) return "preferred";
  if (WISHED.test(clause) && !/\b(?:must|required|essential)\b/i.test(clause)) return "preferred";
  if (GETS_FURTHER.test(after)) return "preferred";
  if (/\b(?:some|a few words of|a little|a bit of)\s*$/i.test(before)) return "preferred";
  if (TO_BE_LEARNT.test(before)) return "required";
  if (demand === "not_required" && /\b(?:recommended|preferred|welcome|plus|desirable|advantage)\b/i.test(clause))
    return "preferred";
  return demand === "not_required" || NOT_ASKED.test(/^[^.;,]{0,40}/.exec(after)?.[0] ?? "") ? "not_required" : demand;
}

/** The name with the words about it that stand right by: "fluent", "at B2", "is a plus". */
function proof(words: string, start: number, end: number): [number, number] {
  const before = LEVEL_BEFORE.exec(words.slice(Math.max(0, start - 40), start));
  const after =
    /^[^.,;:()\n]{0,40}?\b(?:required|preferred|a plus|an asset|an advantage|a bonus|desirable|essential|necessary|a must|needed|helps?|useful|handy|welcome)\b/i.exec(
      words.slice(end),
    );
  return [before === null ? start : start - before[0].length, after === null ? end : end + after[0].length];
}

/** Two languages asked for where none is named. */
function bilingual(unit: Unit): Finding[] {
  const match = BILINGUAL.exec(unit.words);
  if (
    match === null ||
    /\b(?:customers?|students?|school|education|program\w*|communit\w*|children|families|team of|services)\b/i.test(
      unit.words.slice(match.index, match.index + 40),
    )
  )
    return [];
  return [
    {
      kind: "language",
      value: "bilingual",
      polarity: demandOf(unit, match[0]),
      unit,
      start: match.index,
      end: match.index + match[0].length,
    },
  ];
}
