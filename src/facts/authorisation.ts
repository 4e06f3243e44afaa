import type { FactPolarity } from "../domain/fact.ts";
import { isEqualOpportunity, isQuestion } from "./asides.ts";
import { proofOf } from "./proof.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { COUNTRY, NATION } from "./vocabulary/nations.ts";

const HINT =
  /right[- ]to[- ]work|right to (?:live|reside)|authori[sz]|eligib|work(?:ing)? (?:permit|rights|visa)|permit|permission|citizen|national|resident|residence|residency|passport|green.card|legally|lawfully|u\.?s\.?[ -]person|\bPRs?\b|allowed to work|free to work|entitled|leave to remain|settled status|E-?Verify/i;

/** Being allowed to work. */
const WORK =
  /\b(?:(?:full |unrestricted |permanent |existing |legal |valid |indefinite )*right[- ]to[- ](?:live and )?work|(?:legally |currently |already |lawfully |be |being |is |are )*(?:authori[sz]ed|permitted|eligible|entitled|allowed) to (?:legally |lawfully )?(?:live and )?(?:work|be employed|take up employment)|(?:legally|lawfully) (?:able to |allowed to |entitled to |eligible to )?(?:live and )?work(?! with children)|(?:legal )?(?:eligibility|authori[sz]ation|permission|entitlement) to (?:live and )?(?:work|be employed)|work eligibility|(?:work|employment) (?:eligibility|authori[sz]ation)|(?:unrestricted |full |valid |existing |unlimited |Australian |current |permanent )*work(?:ing)? rights|(?:valid |existing |open )*(?:work|working|employment)[- ]permits?|(?:valid |existing |current |appropriate )+work(?:ing)? visas?|(?:a |valid )?(?:residence )?permit (?:that |which )(?:already )?(?:allows|lets|permits)|employment visa status|authori[sz]ed for employment|free to work in)\b/giu;
/** Where a permit is no condition but something the employer does, or is asked of him. */
const EMPLOYERS_DOING =
  /\b(?:sponsor\w*|arrang\w+|handl\w+|appl(?:y|ies) for|support(?:s)? (?:\p{L}+ ){0,3}(?:applications?|a work visa)|fil(?:e|es|ing) for|process(?:es)? permits|obtain(?:ing)?|get you|(?:difficult|hard) to get|(?:not |in)eligible for|help with|provided|paid|taken care of|means of)\b[^.;]{0,40}$/iu;
const DONE_BEHIND =
  /^[^.;,]{0,40}?\b(?:provided|(?:is|are) (?:arranged|handled|paid|taken care)|arranged|support|assistance|sponsorship|is needed by anyone)\b/i;

const CITIZEN = new RegExp(
  `(?<!non[- –])\\b(?:${NATION}) (?:or (?:${NATION}) )?(?:citizens?(?:hip)?|nationals?|nationality|passport)\\b|\\b(?:${NATION})\\/(?:${NATION}) citizens?\\b|\\bcitizens?(?:hip)? of (?:the |an? |states? )*(?:${COUNTRY})\\b|\\bnationals of (?:the )?(?:${COUNTRY})\\b|\\bcitizenship (?:is )?(?:required|(?:not )?demanded|status required)|\\bproof of citizenship\\b|\\b(?:sole|dual) citizenship\\b|\\bcitizenship of a (?:member|NATO|EU)\\b|\\b(?:citizens?|nationals) (?:only|and (?:permanent )?residents)|\\b(?:only|residents and|residents or) citizens\\b|\\bmust be (?:an? )?citizens?\\b|\\bcitizenship, (?:permanent )?residen|\\bnationality or permanent residence\\b`,
  "giu",
);
const RESIDENT =
  /\b(?:(?:lawful |legal )?permanent residen(?:ts?|ce|cy)(?: status| visa| card)?|green[- ]cards?(?: holders?)?|(?:citizens?|citizenship|citizen) (?:or|and|\/) residents?|(?<=residents?(?: \p{L}+)? or )residency|residents and citizens|PR holders?|Singapore PRs?|Singaporeans? (?:and|or|\/) PRs?|indefinite leave to remain|ILR|settled status)\b/giu;
const US_PERSON = /\bU\.?S\.?[ -]persons?\b(?! of| with)/gi;

/** Words that name people served, or the law's other subjects. */
const OTHER_CITIZENS =
  /\b(?:senior|good|corporate|fellow|private|elderly|older|responsible|digital|global|overseas|protect|serv(?:e|es|ing)|help(?:s|ing)?|assist(?:s|ing)?|for (?:the )?)(?: (?:our|the|all))? (?:\p{L}+ )?(?:citizens?|nationals?)\b|\bcitizens['’]|\bcitizen(?:s)? (?:science|scientist|journalis|developer|advice|service|engagement|absentee|experience)|\bnational (?:cit|park)|\bcitizenship (?:applications?|and immigration|ceremon|process|class|test|services|education)|\b(?:department|ministry|minister) of[^.;]{0,30}citizenship|\bthird[- ]country nationals\b|\bresidents of [A-Z]\p{L}+ (?:County|City)/iu;
const MAY_BE = /\b(?:some|certain) (?:positions|roles|contracts)\b|\bfor all positions with a\b/i;
/** Others than who applies: the firm's customers and law. */
const DUTIES =
  /^[\s*•·–-]*(?:verif(?:y|ies)|complet(?:e|es)|review(?:s)?|process(?:es)?|audit(?:s)?|prepare(?:s)?|maintain(?:s)?|assist(?:s)?|advis(?:e|es)|collect(?:s)?|ensur(?:e|es)|conduct(?:s)?|manag(?:e|es)|perform(?:s)?)\b(?! (?:your|their) identity)/i;

const WHERE = new RegExp(`^(?:[^.;]{0,25}?\\b(?:in|within|for|of)|[ ,:(]+) (?:the )?(${COUNTRY})\\b`, "iu");
const NATION_OF = new RegExp(`(?<!\\p{L})(${NATION}|${COUNTRY})(?!\\p{L})`, "iu");

/** The right to work, and the status asked for beyond it. */
export const authorisation: Extractor = {
  kind: "authorisation",
  extract: (source) => source.units.flatMap((unit) => (HINT.test(unit.words) ? inUnit(unit) : [])),
};

function inUnit(unit: Unit): Finding[] {
  const { words } = unit;
  if (isQuestion(unit) || DUTIES.test(words)) return [];
  if (isEqualOpportunity(unit) && !/\b(?:must|required|eligible to work)\b/i.test(words)) return [];
  if (unit.kind === "heading" && !/\b(?:must|required|only|no)\b/i.test(words)) return [];
  const found = [...workIn(unit)];
  if (!OTHER_CITIZENS.test(words) && !MAY_BE.test(words)) {
    found.push(
      ...firstOf(unit, "citizen", CITIZEN),
      ...firstOf(unit, "resident", RESIDENT),
      ...firstOf(unit, "us_person", US_PERSON),
    );
  }
  return found;
}

function workIn(unit: Unit): Finding[] {
  for (const match of unit.words.matchAll(WORK)) {
    const end = match.index + match[0].length;
    const isPermit = /permit|visa/i.test(match[0]);
    const before = unit.words.slice(0, match.index);
    if (isPermit && (EMPLOYERS_DOING.test(before) || DONE_BEHIND.test(unit.words.slice(end)))) continue;
    if (/\bif you\b[^.;,]{0,40}\b(?:not|don['’]t|lack|no|need|require)\b[^.;,]{0,20}$/i.test(before)) continue;
    return [findingOf(unit, "work", match.index, end)];
  }
  return [];
}

function firstOf(unit: Unit, value: string, pattern: RegExp): Finding[] {
  for (const match of unit.words.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (!/^: we\b|^ (?:get|receive|will get|should note)\b/.test(unit.words.slice(end)))
      return [findingOf(unit, value, match.index, end)];
  }
  return [];
}

/** Denials that are about other things than the status: "without sponsorship", "now or in the future". */
function findingOf(unit: Unit, value: string, start: number, end: number): Finding {
  // Whether one may work is no wish, whatever heading it stands under.
  const proof = proofOf({ ...unit, section: null }, start, end);
  const polarity = polarityOf(unit, proof.polarity, start, end);
  const span = polarity === proof.polarity ? proof : { start, end };
  const country = countryOf(unit.words, start, end);
  return {
    kind: "authorisation",
    value,
    unit,
    polarity,
    start: span.start,
    end: span.end,
    detail: country === null ? {} : { country },
  };
}

/** A denial that falls on sponsorship, doubt or those without leaves the demand a demand. */
function polarityOf({ words }: Unit, polarity: FactPolarity, start: number, end: number): FactPolarity {
  if (polarity !== "not_required") return polarity;
  const near = words.slice(Math.max(0, start - 60), end + 60);
  const denies =
    /\b(?:no|not|n['’]t|without|irrespective of|regardless of)\b(?: \p{L}+){0,3} (?:citizen|nationality|passport|right to work|work permit|permit|green card|permanent|U\.?S\.? person|have to be|need to be|required|demanded|necessary|needed|a requirement|asked)|n['’]t (?:need|have|required|necessary|ask)/iu;
  return denies.test(near) && !/\bwithout (?:sponsor|restriction|the need|condition|limit)/i.test(near)
    ? polarity
    : "required";
}

/** The country that the status is of, as written. */
function countryOf(words: string, start: number, end: number): string | null {
  return NATION_OF.exec(words.slice(start, end))?.[1] ?? WHERE.exec(words.slice(end, end + 80))?.[1] ?? null;
}
