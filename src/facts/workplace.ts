import type { FactPolarity } from "../domain/fact.ts";
import type { Finding, Unit } from "./source.ts";
import { ALL_THE_TIME, AT_HOME, AT_WORK, MONDAY_TO_FRIDAY, NO_SITE } from "./vocabulary/workplaces.ts";

/**
 * Where one works, composed of a place (one's own, the employer's), how much of the time, and whether one must, may or
 * cannot: what no single word names.
 */

interface Rule {
  readonly value: "remote" | "hybrid" | "onsite";
  readonly polarity: FactPolarity;
  readonly pattern: RegExp;
  /** A cheap first look. */
  readonly hint: RegExp;
}

const FEW = "[^.;()|]";
/** One is there: "you'll be", "we'd have you", "new starters come". */
const BEING =
  "(?:be|you['’]re|we['’]re|you are|we are|(?:everyone|everybody|team|starters?)(?:['’]s| is| are)|comes?|have you|want you|need you|expect you|sits?|turns? up|present|works?|working)(?: (?:expected|needed|required|working|based|found|wanted|asked))?(?: to (?:be|work|come))?";
const WHOLE =
  "(?:all(?: of)?(?: (?:the|this|our|your|these))? (?:work|duties|tasks|teaching|lessons|sessions|shifts|testing|of it)|everything|all of (?:it|this)|even the [a-zÀ-ɏ ]{3,30}?)";
const ROLE = "(?:role|job|post|position|work|duties|vacancy|it|this|internship|placement|apprenticeship)";
const DONE = "(?:performed|done|carried out|worked|undertaken|completed|conducted|executed|based|fulfilled)";
const ONLY =
  "(?:\\s(?:only|entirely|fully|exclusively|solely|always|wholly|completely|permanently|full[- ]time|physically|here)){0,2}";
const WORK_TIME = `(?:${ALL_THE_TIME}|${MONDAY_TO_FRIDAY})`;
const HERE = `(?:${AT_WORK}|here (?:in|at|on)\\b|on campus\\b|in school\\b|in branch\\b)`;

const ALL_HINT =
  /(?:every|each) (?:single |working )*(?:day|morning|hour|shift)|all week|the (?:whole |working )?week|day in|all (?:of )?the time|(?:five|5|six|6) (?:working )?days|\bMon|week in/i;

const PRESENCE: readonly Rule[] = [
  {
    value: "onsite",
    polarity: "offered",
    hint: ALL_HINT,
    pattern: new RegExp(
      `\\b${BEING}\\s(?:(?:down|up|out|back|over|right|here|physically)\\s){0,2}(?:${HERE}${FEW}{0,50}?\\b${WORK_TIME}|(?:in|at|on) (?:the|our) (?!${NO_SITE})${FEW}{2,60}?\\b${ALL_THE_TIME}|in,? (?:(?:to|for) ${FEW}{0,20})?${ALL_THE_TIME})`,
      "gi",
    ),
  },
  {
    value: "onsite",
    polarity: "offered",
    hint: /full[- ]time|daily|attendance|presen[ct]|spend|be here|based/i,
    pattern: new RegExp(
      `\\b${BEING}\\s(?:back )?${HERE}(?: in [A-Z][a-z]+)? full[- ]time\\b|\\b(?:daily|full[- ]time|everyday|five[- ]day|constant) (?:on[- ]?site |in[- ]person |physical |office )?(?:attendance|presence)\\b|\\b(?:attendance|presence) ${HERE}${FEW}{0,40}?\\b(?:${WORK_TIME}|full[- ]time)|\\bphysical(?:ly)? presen(?:t|ce)\\b${FEW}{0,40}?\\b(?:essential|required|needed|necessary|expected|a must)\\b|\\bspend(?:s|ing)? (?:all|the whole|every|your|each) (?:of )?(?:your |the )?(?:working )?(?:week|day) ${HERE}|\\b(?:need|must|have) (?:to )?be here\\b${FEW}{0,25}?\\b${ALL_THE_TIME}|^[\\s*_•-]*(?:office|site)[- ]based (?:in|at) [A-Z]`,
      "gi",
    ),
  },
  {
    value: "onsite",
    polarity: "offered",
    hint: ALL_HINT,
    pattern: new RegExp(
      `\\b${ALL_THE_TIME},?${FEW}{0,25}?\\b(?:${BEING}\\s${HERE}|(?:in|at) (?:our|the)(?: [A-Za-zÀ-ɏ'’-]+){1,3} (?:office|studio|branch|hub|headquarters|plant|workshop)\\b)`,
      "gi",
    ),
  },
  {
    value: "onsite",
    polarity: "offered",
    hint: /^\W*(?:on|in)[- ]?(?:site|office|person)|WFO/i,
    pattern: new RegExp(
      `^[\\s*_•-]*(?:on[- ]?site|in[- ]office|in[- ]person)\\b${FEW}{0,40}?\\b${WORK_TIME}|\\bWFO\\b`,
      "gi",
    ),
  },
  {
    value: "onsite",
    polarity: "offered",
    hint: /done|perform|carried|take|happen|undert|work|complet|conduct/i,
    pattern: new RegExp(
      `\\b${WHOLE}\\s(?:(?:is|are|must be|has to be|have to be|will be|gets?|can only be) ${DONE}|takes? place|happens?|must take place)${ONLY}\\s${HERE}`,
      "gi",
    ),
  },
  {
    value: "onsite",
    polarity: "offered",
    hint: /must|(?:is|are) (?:all|entirely|only|wholly|always|excl)|has to|have to|need|can only|require|full[- ]time/i,
    pattern: new RegExp(
      `\\b${ROLE}${FEW}{0,60}?\\b(?:must|has to|have to|needs? to|can only|is required to|are required to) be ${DONE}${ONLY}\\s${HERE}|\\b${ROLE} (?:is|are) (?:all|entirely|only|wholly|always|exclusively) ${DONE} (?:${HERE}|here\\b)|\\b(?:must|have to|need to|required to|expected to) (?:be able to |be (?:available|willing) to )?(?:work|be present|be) (?:on[- ]?site|in[- ]person|in[- ]office)\\b(?![^.;]{0,60}\\b(?:one|two|three|four|[1-4]|few)\\b[^.;]{0,12}\\bdays?)(?! (?:for|at times|occasionally|when|once|if|as needed|on occasion|up to|at least|one|two|three|four|[1-4]))|\\b(?:role|job|post|position|internship)(?: is|['’]s| will be) based (?:full[- ]time|permanently|entirely|solely|fully) ${HERE}`,
      "gi",
    ),
  },
];

/** The work cannot leave: "the press sits in Leeds and so will you", "the only part that can be done anywhere but here". */
const BOUND: readonly Rule[] = [
  {
    value: "onsite",
    polarity: "offered",
    hint: /so,? |anywhere but|nowhere/i,
    pattern:
      /\b(?:sits?|stands?|lives?|stays?|is|are)\b[^.;]{0,90}\band so,?(?: [^,.;]{2,30},)? will you\b|\b(?:no|none|only)\b[^.;]{0,50}\b(?:done|worked|performed) anywhere (?:but|other than) (?:here|in the|at the|in our|at our)\b|\b(?:done|worked) nowhere (?:but|else)\b/gi,
  },
  {
    value: "remote",
    polarity: "not_offered",
    hint: /screen|zoom|video|broadband|cable|webcam|laptop/i,
    pattern:
      /\b(?:cannot|can['’]t|won['’]t|none|no part|neither|nothing|not|will)\b[^.;]{0,30}\b(?:job|work|role|post|this|it|them|they)\b[^.;]{0,12}\b(?:be )?(?:done|fit|go|run|handed over|worked)\b[^.;]{0,10}\b(?:through|over|down|via|by|from behind) (?:an? |the )?(?:screen|zoom|video|broadband|cable|webcam|laptop)\b/gi,
  },
];

const NO_ONE_COMES: readonly Rule[] = [
  {
    value: "onsite",
    polarity: "not_offered",
    hint: /office|come in|desk|attendance|presence/i,
    pattern:
      /\b(?:no|never any|without any) (?:requirement|need|obligation|expectation|pressure)(?: for you| on you)? to (?:ever )?(?:be in|come in(?:to)?|attend|travel (?:in)?to|commute to|report to|go (?:in)?to|visit) (?:an?|the|our|any) (?:[A-Za-z]+ )?office\b|\b(?:you['’]?(?:ll)?|we) (?:never|don['’]t(?: ever)?|won['’]t(?: ever)?|do not|will not|will never|needn['’]t)(?: have to| need to)? (?:come in|go in|come into (?:the|an|our) office|be (?:asked|called|summoned) in(?:to (?:the|an) office)?)(?=\s?(?:[.,;]|$))|\b(?:never|not|won['’]t|needn['’]t|don['’]t)\b[^.;,]{0,20} set foot in (?:an?|the|our) [a-z ]{0,12}office\b|\b(?:attendance|presence)\b[^.;,]{0,25} (?:is|are)(?: not|n['’]t| never) (?:\w+ )?(?:required|needed|expected|necessary)\b|\b(?:not|won['’]t|never|no) (?:find |have |need )?an? (?:desk|office) (?:here|of ours|with your name)\b/gi,
  },
];

const YOU =
  "(?:you|we|our (?!customers|clients|users|members|guests|readers|competitors)[a-z]+s|everyone|everybody|all of us|every one of us|the (?:whole |entire )?team|all staff|all employees|the (?:role|job|post|work)|this (?:role|job|post))";
const CAN = "(?:(?:['’](?:ll|d|re)| will| would| can| could| may| are| is)(?: also| all| each| always| mostly)?(?: be)?)?";

const ELSEWHERE: readonly Rule[] = [
  {
    value: "remote",
    polarity: "offered",
    hint: /(?:from|out of) [^.]{0,20}(?:home|house|sofa|couch|kitchen|room|address)/i,
    pattern: new RegExp(
      `\\b${YOU}${CAN} (?!(?:travel|driv|commut|walk|go|come|leav|start|set|move|live|relocat|return|visit|get|need|deliver|care)[a-z]*\\b)(?:[a-zÀ-ɏ'’-]+ ){1,5}?(?:from|out of) (?:your |their |our |a |the )?(?:own )?(?:homes?|houses?|sofa|couch|kitchen(?: table)?|(?:spare|front|living|dining|box) ?(?:bed)?room|dining table|bedroom|address)\\b(?! (?:to|care|visits?|in the (?:morning|evening)|country|state))`,
      "gi",
    ),
  },
  {
    value: "remote",
    polarity: "offered",
    hint: /do (?:this|it|the)/i,
    pattern: new RegExp(
      `\\b(?:can|could|may|able to|free to|welcome to) do (?:this|it|the (?:job|work|role)|this (?:job|work|role))${FEW}{0,40}?\\b${AT_HOME}`,
      "gi",
    ),
  },
  {
    value: "remote",
    polarity: "offered",
    hint: /where|anywhere|distributed|geograph|location|postcode|any /i,
    pattern:
      /\bwhere(?:ver)? you (?:sit|live|work|are|happen to be|log (?:on|in)|choose to work)\b[^.;:]{0,25}\b(?:up to you|nobody['’]s business|no one['’]s business|your (?:own )?(?:choice|affair|business|call|decision)|no difference|doesn['’]t matter|does not matter|irrelevant|matters (?:not|little))\b|\b(?:don['’]t|do not) (?:really )?(?:mind|care|worry about) where (?:in the [A-Z][a-z]+ |in [A-Z][a-z]+ )?(?:you|they|people) (?:live|are|sit|work|do it|do this|log (?:on|in)|call home)\b|\b(?:doesn['’]t|does not) matter (?:to us )?where you (?:live|are|sit|work)\b|\b(?:role|job|work|this|it)\b[^.;]{0,15}\b(?:can|may|could) be (?:done|performed|worked)\b[^.;]{0,25}\b(?:anywhere|wherever)\b(?! (?:but|other than|except))|\b(?:geography|your (?:location|postcode|address)|location) (?:doesn['’]t|does not|isn['’]t|is not|is) (?:matter|come into it|a (?:factor|barrier|problem|concern)|no (?:object|barrier|bar|issue|problem)|irrelevant|unimportant|flexible and remote)\b|\b(?:you|candidates|applicants)(?:['’]re free to| are free to| can| may| could|['’]re welcome to) (?:be (?:based |located )?|live |sit |base yourself |live and work |log (?:on|in) (?:from )?)(?:absolutely |almost |pretty much )?(?:anywhere|wherever)\b|(?:\b(?:we|team|company|everyone)(?:['’]re| are| is|['’]s)|\bas|^[\s*_•-]*)(?: an?)? ?(?:[a-z-]+, )?(?:(?:fully|100 ?%|entirely|completely|wholly)[- ]distributed\b(?! (?:systems?|network|services?|architect))|distributed(?:[- ]first)? (?:company|organi[sz]ation|since)\b)|\b(?:done|worked|performed|work) from any(?:where)? (?:(?:US|UK|EU) )?(?:state|country|county|province|location|time ?zone|place)\b|\b(?:location|place)[- ](?:independent|agnostic)\b|\bhir(?:e|es|ing) (?:from )?(?:anywhere|everywhere)\b/gi,
  },
  {
    value: "remote",
    polarity: "offered",
    hint: /commut|your own address|your (?:desk|workplace)|(?:from|out of) (?:your|our|their) |your office|your workplace/i,
    pattern:
      /\bcommute\b[^.;]{0,30}\b(?:bed|stairs|hall(?:way)?|landing|kettle|kitchen|sofa|downstairs|upstairs)\b|\byour (?:home|own home|spare (?:bed)?room|kitchen table|front room|sofa) (?:is|will be|becomes) your (?:office|workplace|place of work)\b|\b(?:no|zero|without a) (?:daily )?commute\b|\bat your own address\b|\byour (?:office|desk|workplace) is (?:wherever|your (?:own )?(?:home|kitchen|sofa|spare|house))\b|\b(?:work(?:s|ed|ing)?|log(?:s|ged|ging)? (?:on|in)|operat(?:e|es|ing)) (?:[a-z]+ ){0,2}(?:from|out of) (?:your|our|their) (?:own )?(?:homes?|houses?|kitchens?|sofas?|living rooms?|spare rooms?)\b/gi,
  },
  {
    value: "remote",
    polarity: "offered",
    hint: /home/i,
    pattern: new RegExp(`(?<!\\bfeels? )\\b(?:at|from) home,? (?:on |from )?${WORK_TIME}|\\b${WORK_TIME} (?:at|from) home\\b`, "gi"),
  },
];

const NEITHER: readonly Rule[] = [
  {
    value: "hybrid",
    polarity: "not_offered",
    hint: /days (?:on|at)|split week/i,
    pattern:
      /\b(?:not|isn['’]t|never|no|cannot|can['’]t|don['’]t)\b[^.;,:()]{0,45}?\b(?:days (?:on the (?:couch|sofa)|at home)|split week)\b/gi,
  },
  {
    value: "remote",
    polarity: "not_offered",
    hint: /home|sofa|couch|kitchen|slippers|telecommut|telework/i,
    pattern: new RegExp(
      `\\b(?:not|isn['’]t|never|no|nothing|none|nobody|no one|no part|cannot|can['’]t|don['’]t)\\b[^.;,:()]{0,45}?(?:[- ]from[- ](?:home|your (?:sofa|couch|kitchen|bedroom|house))\\b(?! (?:to|in) )|\\b(?:be |go |come )?(?:taken |carried |brought )home\\b|\\b(?:telecommut|telework)[a-z]*|\\bhome days?\\b)`,
      "gi",
    ),
  },
];

const EITHER: readonly Rule[] = [
  {
    value: "onsite",
    polarity: "offered",
    hint: /\bor\b[^.]*(?:home|remotely|yours|your own|sofa)|(?:home|remotely|yours|your own|sofa)[^.]*\bor\b/i,
    pattern: new RegExp(
      `(?<=${AT_HOME}),? or (?:from |at |in )?${AT_WORK}|\\b(?:from|at|in) (?:the|our) [A-Za-zÀ-ɏ'’-]+(?: [A-Za-zÀ-ɏ'’-]+)? ?(?=,? or (?:also |even )?${AT_HOME})`,
      "gi",
    ),
  },
];

const ALL_THREE =
  /\b(?:home|remote(?:ly)?)\b[^.;]{0,30}\b(?:office|on[- ]?site|in[- ]person)\b[^.;]{0,12}\bor an? (?:blend|mix(?:ture)?|combination|bit) of\b[^.;:]{0,12}/gi;
const ALL_THREE_HINT = /\bor an? (?:blend|mix|combination|bit)/i;
const FREE: readonly Rule[] = (["remote", "onsite", "hybrid"] as const).map((value) => ({
  value,
  polarity: "offered",
  hint: ALL_THREE_HINT,
  pattern: ALL_THREE,
}));

const TURNS: readonly Rule[] = [
  {
    value: "hybrid",
    polarity: "offered",
    hint: /split|divid|altern|half|part of|some of|portion|partly|\d0 ?[%\/]|part[- ]home|(?:can|may|could) be (?:done|worked|written|finished)/i,
    pattern: new RegExp(
      `\\b(?:split|splits|splitting|divide|divides|divided|dividing)\\b${FEW}{0,30}?\\bbetween\\b${FEW}{0,50}?\\b(?:home|remote(?:ly)?|remote work\\w*|kitchen table|telework\\w*)\\b|\\balternat(?:e|ing) (?:days|weeks)\\b${FEW}{0,40}?\\b(?:${AT_HOME}|home)|\\b(?:part|some|half|a (?:portion|proportion|part|share)|a (?:good )?bit|the (?:bulk|majority)|most) of (?:the|your|their|each|it|this|that)\\b[^.;()|]{0,40}?\\b(?:${AT_HOME}|wherever you)|\\bpart(?:ly|ially)? ${AT_HOME}|\\b\\d0 ?(?:\\/ ?\\d0|%|per cent)[^.;|]{0,15}\\b(?:office|on[- ]?site|home|remote\\w*)\\b[^.;|]{0,25}\\b(?:office|on[- ]?site|home|remote\\w*)\\b|\\bpart[- ]home,? (?:and )?part[- ](?:office|site)|\\b(?:marking|prep|paperwork|reports?|admin|accounts|notes|ordering|write[- ]?ups?|reading|documentation|planning)\\b[^.;,()|]{0,15}\\b(?:can|may|could) be (?:done|worked|written|finished) ${AT_HOME}`,
      "gi",
    ),
  },
];

/** Whether one may choose among home, the office and both. */
export function isFreeChoice({ words }: Unit): boolean {
  return ALL_THREE_HINT.test(words) && words.search(ALL_THREE) !== -1;
}

/** Any of these, or no rule holds in a unit. */
export const WORKPLACE_HINT =
  /\bhere\b|farm\b|shop\b|spend|physically|depot|shifts are|attendance|presence|living room|house|out of (?:your|their)|your own|\bset foot|dining|virtual|do (?:this|it)|every (?:single |working )*(?:day|morning|hour|shift)|each (?:working )?(?:day|morning)|all week|the (?:whole |working )?week|day in|all (?:of )?the time|(?:five|5|six|6) (?:working )?days|\bMon|building|campus|school|studio|branch|come in|commut|where you|distributed|location|geograph|screen|zoom|broadband|sofa|couch|scif|takes? place|happens|gets done|and so|address|factory|plant\b|workshop|clinic|hospital|from any|your house/i;

const RULES: readonly Rule[] = [...PRESENCE, ...BOUND, ...NO_ONE_COMES, ...FREE, ...EITHER, ...TURNS, ...ELSEWHERE, ...NEITHER];

/** Speaks of others' places, of the past, or of what the employer sells. */
const OTHERS_HOMES = /\b(?:patients?|clients['’]|customers?['’]|residents?|famil(?:y|ies)|children|pupils|learners)\b/i;
const OTHERS =
  /\b(?:tenants?|interview\w*|induction|onboarding|pandemic|covid\S*|used to|tenant|previously|benefits?|gym|canteen|parking|phone us|apply|applications?|away from home|on[- ]call|overnight|far from home|home[- ]from[- ]home)\b/i;
/** Home on some days only. */
const REST_OF_WEEK = /\b(?:rest|other (?:days?|two|three|one|four)|otherwise|remaining|remainder|balance)\b/i;
const UNFINISHED = /\b(?:not|never|no|nobody|isn['’]t|cannot|can['’]t|won['’]t|don['’]t|without|if|unless)\b[^.;,:]{0,40}$/i;

/** What a unit says by place, time and permission; at most one of each value and polarity. */
export function workplacesOf(unit: Unit): Finding[] {
  const { words } = unit;
  if (unit.kind === "heading" || OTHERS.test(words)) return [];
  const isOthersHome = OTHERS_HOMES.test(words);
  const findings: Finding[] = [];
  for (const { value, polarity, pattern, hint } of RULES) {
    if ((value !== "onsite" && isOthersHome) || !hint.test(words) || findings.some((finding) => finding.value === value)) continue;
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (/^\s?\?/.test(words.slice(end))) continue;
      const isDenied = polarity === "offered" && (UNFINISHED.test(words.slice(0, start)) || isDenial(match[0]));
      if (isDenied && value !== "remote") continue;
      const isRest = value === "remote" && !isDenied && polarity === "offered" && REST_OF_WEEK.test(words);
      findings.push({
        kind: "arrangement",
        value: isRest ? "hybrid" : value,
        polarity: isDenied ? "not_offered" : polarity,
        unit,
        start,
        end,
        confidence: COMPOSED,
      });
      break;
    }
  }
  return findings;
}

/** Confidence of what is composed rather than named. */
const COMPOSED = 0.8;

function isDenial(said: string): boolean {
  return /\b(?:cannot|can['’]t|won['’]t|will not|not be|never)\b/i.test(said) && !/\b(?:don['’]t|do not)\b/i.test(said);
}
