import type { FactPolarity } from "../domain/fact.ts";
import { isQuestion } from "./asides.ts";
import { supplyOf } from "./polarity.ts";
import type { Unit } from "./source.ts";
import { HIRING, PEOPLE, ROLE_NOUNS } from "./vocabulary/employment.ts";

/** A term of employment where it stands. */
export interface Mention {
  readonly unit: Unit;
  /** The unit behind it in the same paragraph, or null. */
  readonly next: Unit | null;
  readonly said: string;
  readonly before: string;
  readonly after: string;
  /** Whether its words have no other sense. */
  readonly isPlain: boolean;
}

/** A noun of the role behind a term, with none but its adjectives between. */
const ROLE_BEHIND = new RegExp(
  `^(?:\\s?\\([^)]{0,25}\\))?(?:[\\s,/&-]+(?:(?:and|or) (?=full|part|perm|temp|fixed|casual|season|contract|free|paid|long|short|remote|hybrid))?(?!(?:and|or|of|for|with|to|in|from|who|that|at|by|is|are|on|as|which|the|an?|your|our|their|his|her|you|we|keep|has|have)\\b)[A-Za-zÀ-ɏ\\d'’.()-]+){0,5}?[\\s,/-]+(?:${ROLE_NOUNS})\\b(?!\\s(?:elsewhere|experience|history|permit))`,
  "i",
);
const PEOPLE_BEHIND = new RegExp(`^(?:[\\s,/&-]+(?:and |or |to )?[A-Za-zÀ-ɏ-]+){0,3}?[\\s,/-]+(?:${PEOPLE})\\b`, "i");
const WANTED_BEHIND =
  /^[^.;:!?]{0,45}\b(?:wanted|(?<!as )needed|(?<!as )required(?! (?:to|by)\b)|sought|invited|welcome to apply)\b/i;
const HIRING_BEFORE = new RegExp(
  `\\b(?:${HIRING})\\b(?:[\\s,]+(?!(?:of|with|who|that|from|by|manage|supervise|lead)\\b)[A-Za-zÀ-ɏ\\d/'’-]+){0,6}[\\s,/(-]*$`,
  "i",
);
/** A sentence about the role that comes to the term: "the post is ...", "you will work ...", "it's ...". */
const SAID_OF_ROLE = new RegExp(
  `(?:\\b(?:it|this|that|they|you|we|there)['’](?:s|re|ll be)\\b[^.;:!?]{0,25}|\\b(?:${ROLE_NOUNS}|it|this|these|they|you|everyone here|hours|opportunity|vacancies|which|we)\\b[^.;:!?]{0,40}(?:\\b(?:is|are|be|being|remains?|offered|offers?|offer|employed|engaged|comes?|available|work|working|run|runs|considered|do|don['’]t|made|hired|open|start|join|advertised|list|not)\\b)[^.;:!?]{0,25}|\\b(?:work|working|employed|engaged|hired|available|offered|open|considered|either|start(?:s|ing)?) (?:as (?:an? )?|on an? |for |to |both )?)$`,
  "i",
);
const BASIS_BEFORE = /\b(?:on|as) an? (?:[A-Za-zÀ-ɏ-]+,? (?:and |or )?){0,2}$/i;
/** Behind a term: it's the reader's choice, or the end of what a line says. */
const CHOICE_BEHIND =
  /^[\s,/]*(?:(?:and|or|\/) [A-Za-zÀ-ɏ-]+)?[,\s]*(?:available|considered|possible|your (?:pick|choice|call)|both (?:available|considered|fine)|welcome|either|an option|only\b|hours|days|nights|work\b)/i;
/** Speaks of others, of the past, or of what may come: right before a term. */
const ASIDE_BEFORE =
  /\b(?:team of|staff of|recruits|recruitment of|supervis\w*|manag(?:e|es|ing)|mentor\w*|train(?:s|ing)?|coordinat\w+|lead(?:s|ing)?|support(?:s|ing)?|schedul\w+|oversee\w*|including|our|other|all|the|both|two|three|four|five|some|his|her|their|your (?:previous|last|current)|previous(?:ly)?|former(?:ly)?|past|experience (?:as|in|with|of)|years? (?:of|as)|worked|equivalent|non[- ]|complet\w+|finish\w+|served|may (?:lead|become|turn|be extended)|could (?:lead|become)|leads? to|leading to|convert\w*|become|recogni[sz]ed|passed|having (?:done|had)|accepted|eligible|means?|from|between|among|for)\b(?: (?:an?|the|our|your|his|her|their|(?:or|of) any $|all|both|of|as|in|with|to|former|\d+|on|being|[A-Za-zÀ-ɏ]+ing))*[\s(]$/i;
const OF_OTHERS =
  /\b(?:handbook|policy|policies|notice means|legislation|the trial (?:enrols|recruits)|participants|survey|founder|predecessor|customers?|clients?|alumni|members of (?:the )?(?:faculty|staff)|benefits? (?:for|are|eligible)|eligib\w+|employment (?:business|agency) for|supply of|in this notice|students? who|faculty members who|used to|quit|recruit for|plethora|agency that|(?:occasionally|sometimes) (?:offers?|has|have|hires?|takes?)(?: on)?|experience [A-Za-zÀ-ɏ]+ing|(?:based|calculated|computed) (?:up)?on an? $|plac(?:e|es|ing) candidates|speciali[sz]\w+ in|(?:someone|anyone|somebody|people|those) (?:who )?(?:already )?(?:has|have|with|holding) an? $|conver\w+|transition\w*|(?:or|of) any $|finding an?|if you (?:want|would|are|['’]d|['’]re)|last (?:year|season|summer)(?:['’]s)?|(?:were|income) |experience (?:as|in|with|of)|years? (?:of )?(?:full|as)|(?:completed|finished|served) (?:an?|your|the)|may (?:lead|become|be extended|turn)|could (?:lead|become|turn)|(?:potential|possib\w+|chance|prospect|opportunity|option|view) (?:of|to|for) (?:be\w+ |go\w* |turn\w* (?:into )?|a |an |mov\w+ |convert\w* |extend\w* )?(?:[A-Za-zÀ-ɏ]+ )?$|leads? to|leading to|convert(?:s|ed|ing)? to|future (?:full|part|temp|vacanc))/i;
const DENIED_BEFORE =
  /\b(?:not (?:an? |as an? |for |just |on an? |to be )?|no (?:[A-Za-zÀ-ɏ]+ )?(?:place|room|work|need|position) for (?:an? )?|rather than (?:an? )?|instead of (?:an? )?|(?:do not|don['’]t|won['’]t|will not|can['’]?t|cannot|can not|never|doesn['’]t|does not|isn['’]t|is not|aren['’]t|are not|not) (?:be |currently |able to )?(?:use|hire|take on|take|consider|offer|do|want|employ|accept|run|engage|have|looking for|seeking|recruiting|hiring)(?: on)?(?: any| an?)? (?:[A-Za-zÀ-ɏ\d-]+ (?:or|and|nor) )?|sorry,? no |^\W*no )$/i;
const DENIED_BEHIND =
  /^[^.;:!?]{0,25}?\b(?:(?:is|are|was) ?(?:not|n['’]t) (?:possible|available|on offer|an option|offered|considered|what|this|something|for us)|(?:cannot|can['’]t|can not|won['’]t|will not) be (?:considered|offered|done|accommodated)|not (?:possible|available|this year|an option|considered|offered)|(?:is|are) out of the question|won['’]t (?:work|do)|need not apply)\b/i;
const ANSWERED_NO =
  /^\W*(?:no\b|it (?:isn['’]t|is not)|not (?:any ?more|so|here|this|us)|sorry|wrong|never|this isn['’]t)/i;

/** A training that is asked for, and not the one that is offered: "a completed apprenticeship". */
const FINISHED_BEFORE =
  /\b(?:complet\w+|finish\w*|served|passed|recogni[sz]ed|previous|prior|relevant|equivalent|after (?:an?|your)|(?:done|had) an?|from an?|during (?:an?|your)|paid or(?: as)?)(?: an?)?(?: [A-Za-zÀ-ɏ\d-]+){0,3} $/i;

/** Whether the role is filled so, or expressly not. */
export function polarityAt(mention: Mention): FactPolarity {
  if (isDenied(mention)) return "not_offered";
  return /^(?:no|without|not|zero|0)\b/i.test(mention.said) ? "offered" : supplyOf(mention.unit, mention.said);
}

/** Whether words beside a term deny it, or the sentence behind: "Agencies call it temporary. It isn't." */
function isDenied({ before, after, next }: Mention): boolean {
  const isAnsweredNo = next !== null && /^\W*$/.test(after) && ANSWERED_NO.test(next.words);
  return isAnsweredNo || DENIED_BEFORE.test(before) || DENIED_BEHIND.test(after);
}

/** Whether a term in running text says how the role is filled. */
export function isOfRole(mention: Mention, polarity: FactPolarity): boolean {
  const { unit, before, after, isPlain } = mention;
  const near = before.slice(-60);
  if (OF_OTHERS.test(before.slice(-90)) || FINISHED_BEFORE.test(near) || OTHER_BEHIND.test(after)) return false;
  if (polarity !== "offered" && unit.section !== null && ASKING.test(unit.section)) return false;
  if (isQuestion(unit) && polarity === "offered" && !/^\W*$/.test(before)) return false;
  if (isDenied(mention)) return true;
  const isHired = HIRING_BEFORE.test(before.slice(-80)) || WANTED_BEHIND.test(after);
  if (PEOPLE_BEHIND.test(after) && !isHired) return false;
  if (isPlain)
    return (
      isHired ||
      !/\b(?:his|her|their|my|whose|other|of our) $|\b(?:supervis\w+|manag(?:e|es|ing)|mentor\w*|oversee\w*) (?:[A-Za-zÀ-ɏ]+ )?$/i.test(
        near,
      )
    );
  if (!isHired && (OTHERS_BEFORE.test(near) || PLURAL.test(mention.said))) return false;
  const isRole = ROLE_BEHIND.test(after);
  if (ASIDE_BEFORE.test(near) && !isRole && !isHired) return false;
  return (
    isHired ||
    isRole ||
    isListed(unit, before, after) ||
    SAID_OF_ROLE.test(near) ||
    BASIS_BEFORE.test(near) ||
    CHOICE_BEHIND.test(after)
  );
}

const OTHER_BEHIND =
  /^[^.;]{0,30}\b(?:experience|benefits eligible|(?:is|are) (?:required|recogni[sz]ed|accepted)|(?:can|may|will|could) (?:meet|count|satisfy|substitute|be (?:counted|substituted|used|accepted)))\b|^[^.;]{0,40}\b(?:positions|roles|jobs|appointments)\b[^.;]{0,12}\b(?:receive|recieve|offer|include|come with|eligible|accrue|earn|qualify)\b/i;
const ASKING = /\b(?:need|require|bring|ideal|qualif)/i;
const OTHERS_BEFORE =
  /\b(?:his|her|their|my|whose|other|previous|manag\w+|supervis\w+|training|mentor\w*|coordinat\w+|all|of our) (?:[A-Za-zÀ-ɏ]+ )?$/i;

/** People of a kind, in a list of others: "tradesmen, contractors and farmers". */
const PLURAL = /(?:contractors|freelancers|interns|apprentices|casuals|volunteers)$/i;

/** Longest line whose parts between commas and strokes are taken for a list of terms, in UTF-16 code units. */
const MOST_LIST = 110;

function isListed({ words }: Unit, before: string, after: string): boolean {
  const part = before.split(/\s[|·•–—(-]\s?/).at(-1) ?? before;
  const opens =
    /^[\s*#•·–-]*(?:regular |either )?$|[|/(·•–—-]\s?$/i.test(before) ||
    (part.length < 45 && /^\W*(?:[A-ZÀ-Þ]|[^\s,]+,|.{0,25}$)/.test(part) && /(?:[,;]\s|\b(?:and|or) )$/.test(part));
  const closes = /^\s?(?:$|[,;|/).·•–—:-]|(?:and|or)\b)/.test(after);
  return opens && closes && (words.length < MOST_LIST || before.length < 25);
}
