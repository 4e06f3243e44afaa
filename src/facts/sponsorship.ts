import { isQuestion } from "./asides.ts";
import { supplyOf } from "./polarity.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

const HINT = /sponsor|visas?\b|permit|H-?1-?B|accredited employer|takeover/i;

const PERMIT =
  "(?:(?:work(?:ing)?|employment|residence|immigration|skilled[- ]worker|critical skills|H-?1-?B|research|specialist)[ -])*(?:visas?|(?:work|employment|residence|skilled[- ]worker|specialist)[- ](?:residence )?permits?)";
/** Help with a visa by name. */
const SPONSORING = new RegExp(
  [
    // "visa sponsorship", "sponsorship for a work visa", "sponsor visas", "sponsorship of employment visas"
    "\\b(?:visas?|immigration|work permit|employment|work authori[sz]ation|H-?1-?B|employer|skilled[- ]worker|tier 2|CoS|green card)(?:\\/\\p{L}+)? (?:status )?sponsor(?:ship|ed|ing|s)?\\b",
    `\\bsponsor(?:ship|ing|ed|s)?\\b[^.;:]{0,50}?\\b(?:visas?|work permits?|H-?1-?B|work authori[sz]ation|immigration|employment authori[sz]ation|green cards?|OPT|CPT|skilled[- ]worker)\\b`,
    "\\bcertificates? of sponsorship\\b",
    "\\b(?:sponsor(?:'s|ship)? licen[cs]e|licence as a sponsor|licen[cs]ed? (?:visa )?sponsor|licen[cs]ed to sponsor)\\b",
    // "sponsor candidates", "unable to sponsor", "does not sponsor", "will sponsor", "sponsorship is not available"
    "\\bsponsor(?:ing|s)? (?:\\p{L}+ ){0,3}?(?:applicants?|candidates?|foreign nationals?|anyone|anybody|nobody|someone|individuals?|workers|you)\\b",
    "\\b(?:unable|not able|able|willing|happy|can|cannot|can['’]t|do not|don['’]t|does not|doesn['’]t|not|will|won['’]t|never|DO NOT|DO NOT) (?:to |currently |be )*sponsor(?:ed|ing)?\\b",
    "\\b(?:requir(?:e|es|ing)|needs?|needing|without|no|not offer(?:ing)?|not provide|offers?|provides?|providing|eligible for|not eligible for|not available for|with)(?: the need for| a need for| any| company| employer| future| current(?:ly)?)* sponsorship\\b(?! (?:deals?|packages?|opportunit|activit|program))",
    "\\b(?:no|any|not an?y?|award of) (?:types?|kinds?|forms?) of sponsorship\\b",
    "\\bneeds? for sponsorship\\b",
    "\\bunable to assist with[^.;]{0,30}\\b(?:visas?|permits?)\\b",
    "\\bnot on offer: [^.;]{0,40}\\bsponsorship\\b",
    "\\bvisas?(?: sponsorship)?: ?(?:no|yes)\\b",
    "(?:^|[-–—.] )[\\s*•-]*sponsorship[*: ]{0,4}(?:is |for this (?:role|position) is )?(?:not |un)?(?:available|offered|provided)\\b",
    "\\bnothing for us to sponsor\\b",
    "\\baccredited employer\\b",
    "\\b(?:not eligible for|ineligible for) an? (?:work|employment) permit\\b",
  ].join("|"),
  "iu",
);
/** Doing something about a permit. */
const ARRANGING = new RegExp(
  [
    // "we handle the visa application", "will support a work visa", "get you a permit", "apply for a permit for you"
    `\\b(?:arrang|handl|support|appl(?:y|ies|ied|ying) for|fil|process|prepar|obtain|organi[sz]|tak(?:e|es) care of|pay|pays|cover|assist with|help(?:s|ing)? with|get you|provid|offer|do|issue|sort out|deal with|undertake|look after)\\p{L}*(?: for)?(?: [\\p{L}\\d'’-]+){0,4}? ${PERMIT}\\b`,
    `\\b${PERMIT}(?: (?:and|&|or|application|fees?|costs?|its|the|relocation|\\p{L}+)){0,4}? (?:is |are |will be )?(?:arranged|handled|paid|covered|provided|supported|taken care of|support|assistance|paperwork|available|transfers?)\\b`,
    "\\b(?:arrang\\p{L}*|appl(?:y|ies) for|get you|process(?:es)?|obtain|file)(?: an?| any| the)? permits?\\b",
    "\\b(?:work|residence|employment) permit,? (?:we|then we|and we) (?:file|handle|arrange|do|pay|get|apply)",
    `\\bon [\\p{L}-]*(?:employer-)?(?:nominated|sponsored) visas?\\b`,
  ].join("|"),
  "iu",
);
/** Whose permits: other people's, travellers', clients'. */
const OTHERS =
  /\b(?:clients?['’]?|customers?['’]?|travell?ers?|guests?['’]?|travel arrangements|prepare (?:our|their)|executives?['’]|visa (?:card|inc|checks?|debit)|family[- ]reunification|relief|flights|itinerar\w+|tourists?|building permits?|planning|parking|students['’]|event|learner\S* permit|applications? lodged|environmental|hot work|confined|permits? to work)\b/i;
const OTHER_SPONSORS =
  /\b(?:clearance|events?|project|executive|corporate|study|trial|research|program(?:me)?|business|team|team['’]s|sports?|membership|health|medical|clinical|sponsored (?:by|health|benefits?|retirement|content|training|plans?)|workspace|gym|conference|exhibitors?|donors?|partners?|fundrais\w+|charit\w+|foundation)\b/i;
/** Who arranges: the writer, or a word for the employer. */
const EMPLOYER =
  /\b(?:we|us|our|you|receive|agency|company|employer|bank|office|school|hotel|council|institute|university|client|firm|centre|department|hospital|clinic|observatory|county|team)\b|['’](?:ll|ve)\b/i;
const SAYS_VISA =
  /\bvisas?\b|\bimmigration\b|\bH-?1-?B\b|\bwork (?:permit|authori[sz]ation)|\bauthori[sz]ed to work|\bright to work|\beligible to work|\bCertificates? of Sponsorship\b/i;

const BY_CASE =
  /\b(?:case[- ]by[- ]case|may be (?:available|considered|possible|offered|provided)|can be considered|might be (?:available|possible)|depend(?:s|ing) on|for the right (?:candidate|person)s? only|in (?:some|certain|exceptional) (?:cases|circumstances)|will consider|(?:could|would|may|might) (?:consider|sponsor)|negotiable|where the search|subject to eligibility|not a deal-?breaker)\b/i;
const DENIED =
  /\b(?:no|not|never|nobody|none|cannot|unable|without|nor|neither|unfortunately|ineligible|excluded|unavailable|nothing|too small to|too new to|hard to get)\b|n['’]t\b/i;
/** "authorised to work without sponsorship", "will not require sponsorship now or in the future": the employer gives none. */
const WITHOUT =
  /\bwithout (?:\p{L}+ ){0,6}sponsor|\b(?:not|n['’]t|never|nor)\b[^.;]{0,50}\b(?:requir\w+|need\w*)\b[^.;]{0,40}\bsponsor|\bno (?:\p{L}+ ){0,3}sponsor|\bnow or in the future\b/iu;

/** Denials that `src/text` does not know. */
const UNABLE = /\b(?:too (?:small|new|young) to|nothing)\b[^.;]{0,20}$/i;

/** Whether the employer helps people from abroad to a visa or permit. */
export const sponsorship: Extractor = {
  kind: "sponsorship",
  extract: (source) =>
    source.units.flatMap((unit, index) => (HINT.test(unit.words) ? inUnit(unit, source.units[index + 1]) : [])),
};

function inUnit(unit: Unit, next: Unit | undefined): Finding[] {
  const answer = answerOf(unit) ?? answerBelow(unit, next);
  if (answer !== null) return [answer];
  const { words } = unit;
  if (isQuestion(unit) || /\bwith or without\b|\bare you\b/i.test(words)) return [];
  const match = matchOf(words);
  if (match === null || (unit.kind !== "item" && /^[\s*#_]*visa sponsorship[\s:*_]*$/i.test(words))) return [];
  const start = match.index;
  const end = start + match[0].length;
  const polarity = polarityOf(unit, start, end);
  return [{ kind: "sponsorship", value: "visa", polarity, unit, ...widened(words, start, end, polarity) }];
}

function matchOf(words: string): RegExpExecArray | null {
  const sponsoring = SPONSORING.exec(words);
  if (sponsoring !== null && (SAYS_VISA.test(sponsoring[0]) || isOfPeople(words))) return sponsoring;
  const arranging = /permit|visa/i.test(words) ? ARRANGING.exec(words) : null;
  return arranging === null || OTHERS.test(words) || isDuty(words, arranging) ? null : arranging;
}

/** "Process visa applications", "Prepare permits": work that is to be done, where no employer is the one who does it. */
function isDuty(words: string, { index, 0: match }: RegExpExecArray): boolean {
  if (/^(?:visa|help|work permit|support)/i.test(match)) return false;
  return (
    /^[\s*•·–-]*(?:\d+[.)] )?$/.test(words.slice(0, index)) || !EMPLOYER.test(words.slice(0, index + match.length))
  );
}

/** Whether "sponsor" without a visa speaks of applicants, and not of clearances, events or plans. */
function isOfPeople(words: string): boolean {
  return SAYS_VISA.test(words) || !OTHER_SPONSORS.test(words);
}

function polarityOf(unit: Unit, start: number, end: number): Finding["polarity"] {
  const { words } = unit;
  if (BY_CASE.test(words))
    return DENIED.test(words.slice(Math.max(0, start - 40), end)) && !/\bcase\b/i.test(words)
      ? "not_offered"
      : "mentioned";
  if (WITHOUT.test(words) || UNABLE.test(words.slice(0, start))) return "not_offered";
  return supplyOf(unit, words.slice(start, end)) === "not_offered" || DENIED.test(words.slice(start, end))
    ? "not_offered"
    : "offered";
}

/** "Visa: will sponsor", "Visa sponsorship: no", and the like. */
function answerOf(unit: Unit): Finding | null {
  const label = unit.label ?? "";
  if (!/\b(?:visas?|sponsorship)\b/.test(label)) return null;
  const said = unit.words.slice(unit.words.search(/[:：]/) + 1);
  const base = { kind: "sponsorship" as const, value: "visa", unit, start: 0, end: unit.words.trimEnd().length };
  if (BY_CASE.test(said)) return { ...base, polarity: "mentioned" };
  if (DENIED.test(said) || /\b(?:only|must|citizens?)\b/i.test(said)) return { ...base, polarity: "not_offered" };
  return /^[\s*]*(?:yes|available|offered|provided|will sponsor|sponsored|possible)/i.test(said)
    ? { ...base, polarity: "offered" }
    : null;
}

/** "Visa sponsorship" on a line of its own, and what the next line answers; without an answer only a list item offers it. */
function answerBelow(unit: Unit, next: Unit | undefined): Finding | null {
  if (!/^[\s*#_]*visa sponsorship[\s:*_]*$/i.test(unit.words)) return null;
  const answer = /^[\s*]*(no|none|not available|n\/a|yes|available)\b/i.exec(next?.words ?? "");
  if (answer === null) return null;
  const polarity = DENIED.test(answer[0]) || /n\/a/i.test(answer[0]) ? "not_offered" : "offered";
  return { kind: "sponsorship", value: "visa", polarity, unit, start: 0, end: unit.words.trimEnd().length };
}

/** The match with the denial before it, or what is said behind it. */
function widened(words: string, start: number, end: number, polarity: string): { start: number; end: number } {
  const behind =
    /^[^.;]{0,40}?\b(?:available|offered|provided|possible|considered|case[- ]by[- ]case(?: basis)?)\b/i.exec(
      words.slice(end),
    );
  const to = behind === null ? end : end + behind[0].length;
  if (polarity !== "not_offered" || DENIED.test(words.slice(start, to))) return { start, end: to };
  const before = words.slice(0, start);
  const denial = [
    ...before.matchAll(
      /\b(?:no|not|never|nobody|none|cannot|unable|without|nor|neither|nothing|too small|\p{L}+n['’]t)\b/giu,
    ),
  ].at(-1);
  return { start: denial?.index ?? start, end: to };
}
