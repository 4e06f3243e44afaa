import type { FactPolarity } from "../domain/fact.ts";
import { isEmployersPart } from "./asides.ts";
import { demandOf } from "./polarity.ts";
import { type SkillMatch, skillNames } from "./skill-match.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { isWishSection } from "./wishes.ts";

/** Skills and technologies of the vocabulary: asked for, welcome, or spoken of. */
export const skill: Extractor = {
  kind: "skill",
  extract: (source) => strongest(source.units.flatMap((unit) => skillsOf(source, unit))),
};

/** How much a polarity says: what is only mentioned in one place and asked for in another is asked for. */
const STRENGTH: Readonly<Partial<Record<FactPolarity, number>>> = { required: 3, preferred: 2, mentioned: 1 };

/** Of each skill the findings of the strongest polarity. */
function strongest(findings: Finding[]): Finding[] {
  const most = new Map<string, number>();
  const strength = ({ polarity }: Finding): number => STRENGTH[polarity] ?? 0;
  for (const one of findings) most.set(one.value, Math.max(most.get(one.value) ?? 0, strength(one)));
  return findings.filter((one) => strength(one) === most.get(one.value));
}

function skillsOf(source: FactSource, unit: Unit): Finding[] {
  if (unit.label !== null && NO_SKILL_LABEL.test(unit.label)) return [];
  if (isEmployersPart(unit)) return [];
  const names = skillNames(unit.words).filter(({ start, end }) => !isPartOfName(source, unit, start, end));
  if (names.length === 0) return [];
  const isKnown = borneOut(unit.words, names);
  return names.filter((_, at) => isKnown[at]).flatMap((name) => findingOf(unit, name) ?? []);
}

/** Labelled lines about the employer, the place and the terms. */
const NO_SKILL_LABEL =
  /^(?:company|employer|organi[sz]ation|location|address|posted|clos\w+|salary|pay|employment type|contract|website|url|e-?mail|contact|phone|department|hours|about us|sector|industry)\b/i;

/** Follows the name of a firm or institution. */
const FIRM_AFTER =
  /^(?:\s(?:&|and)\s\p{Lu}\p{L}+)?,?\s(?:Inc|Ltd|Limited|LLC|LLP|GmbH|AG|plc|PLC|Corp|Corporation|Co\.|B\.V|Pty|S\.A|University|College|Hospital|Group|Foundation|Institute|Association|Council|Board|Hills|Street|Road|Avenue|Park|Valley|County|City)\b/u;

/** What a degree is in is no skill of its own: "a degree in communications, public relations or journalism". */
const DEGREE_IN =
  /\b(?:degrees?|diploma|bachelor\S*|master['’]?s|bsc|msc|b\.sc?|m\.sc?|majors?|ph\.?d)\b(?:(?!\b(?:experiences?|knowledge|skills?|skilled|proficien\w+|years?|ability|familiar\w*|must|with|using)\b)[^.;\n]){0,150}$/i;

/** Whether words stand in a degree's field, the employer's name, another firm's, a web address or an e-mail address. */
function isPartOfName({ company }: FactSource, { words }: Unit, start: number, end: number): boolean {
  // "CAD 128,000" is an amount, "R$ 3,100" too.
  if (/^\s?\$?\d{2,}[\d,.]*\d{3}|^\$/.test(words.slice(end, end + 12)) && /^[A-Z]{1,3}$/.test(words.slice(start, end)))
    return true;
  if (DEGREE_IN.test(words.slice(Math.max(0, start - 160), start))) return true;
  if (FIRM_AFTER.test(words.slice(end, end + 40))) return true;
  const before = words[start - 1];
  if (before === "@" || before === "_" || (before === "." && /\w/.test(words[start - 2] ?? ""))) return true;
  if (/^(?:\.(?:com|org|net|io|co|edu|gov|example|ai)\b|@|:\/\/|_)/.test(words.slice(end, end + 12))) return true;
  if (/(?:https?:\/\/|www\.)\S*$/.test(words.slice(Math.max(0, start - 80), start))) return true;
  if (company === null || company.length < 3) return false;
  for (let at = words.indexOf(company); at !== -1; at = words.indexOf(company, at + 1)) {
    if (at <= start && end <= at + company.length) return true;
  }
  // "Oracle" in a posting of Oracle's is the firm, but "Oracle SQL" there is the product.
  return company.toLowerCase() === words.slice(start, end).toLowerCase();
}

/** Words of knowing and using in front of a name. */
const KNOWING_BEFORE =
  /\b(?:experiences?|experienced|proficien\w+|knowledge|skill\w*|fluen\w+|expert\w*|familiar\w*|competen\w+|background|written|programming|coding|developing|using|use|uses|know|know-how|good|strong|solid|advanced|intermediate|basic|excellent|confident|working|skills:|mastery|command|literate|understanding|training|trained|microsoft|ms|apache|adobe|autodesk|stack:|languages?:|software:|tools:)(?:,? (?:in|with|of|on|the|using|at least|such as|as|like|including|e\.g\.|knowledge of|working in|building in|level|or more)){0,3}[\s(:]*$/i;
/** Words of making and using behind one. */
const USING_AFTER =
  /^(?:\s|-)(?:developers?|development|engineers?|engineering|programm\w+|skills?|experience|framework|scripts?|scripting|code|codebase|language|macros?|spreadsheets?|databases?|software|certif\w+|consultants?|administrat\w+|admins?|apps?|applications?|platform|knowledge|proficiency|ecosystem|microservices|services|sdk|apis?|stack|modell?ing|formulas|workflows|queries|pipelines)\b/i;
/** What parts the items of a list. */
const LIST_JOIN =
  /^\s*(?:[,/;|•&+(]|,?\s?(?:and|or)(?:\/or)?\s|,?\s*(?:and|or|e\.g\.|such as|like|including)\s)\s*(?:(?:and|or|ms|microsoft|adobe|apache|google|even|some)\s)?\s*$/i;

/** For each name, whether it is sure by itself, by the words about it, or by a sure one beside it in a list. */
function borneOut(words: string, names: readonly SkillMatch[]): boolean[] {
  const sure = names.map((name) => isSureAlone(words, name));
  const isJoined = (left: number): boolean => {
    const [a, b] = [names[left], names[left + 1]];
    return a !== undefined && b !== undefined && LIST_JOIN.test(words.slice(a.end, b.start));
  };
  for (let at = 1; at < names.length; at += 1) if (!sure[at] && sure[at - 1] && isJoined(at - 1)) sure[at] = true;
  for (let at = names.length - 2; at >= 0; at -= 1) if (!sure[at] && sure[at + 1] && isJoined(at)) sure[at] = true;
  return sure;
}

function isSureAlone(words: string, { certainty, start, end }: SkillMatch): boolean {
  if (certainty === "always" || certainty === "exact") return true;
  if (certainty === "in a list") return false;
  if (/^(?:&\s?\p{L}|\$)/u.test(words.slice(end)) || (/\($/.test(words.slice(0, start)) && words[end] === ")"))
    return false;
  if (words[end] === "-" && !/^-based|^-like/.test(words.slice(end))) return false;
  if (end - start === 1 && /\bin\s$/.test(words.slice(0, start)) && /^(?:[\s,.;:)]|$)/.test(words.slice(end)))
    return true;
  return (
    KNOWING_BEFORE.test(words.slice(Math.max(0, start - 60), start)) || USING_AFTER.test(words.slice(end, end + 20))
  );
}

/** Headings of what is asked. */
const REQUIREMENTS =
  /\b(?:require\w*|qualif\w*|must|essential|need|skills?|you have|you bring|you['’]ll bring|you will bring|you know|about you|who you are|what you|ask|profile|criteria|looking for|look for|candidate|specification|minimum|experience|expertise|expect\w*|competenc\w*|abilities|background|your)\b/i;
const NO_REQUIREMENTS =
  /\b(?:you['’]ll do|you will do|you do\b|offer|get\b|benefit\w*|responsib\w*|duties|do you get|learn|work on)\b/i;
/** A sentence's own words of demand. */
const DEMAND =
  /\b(?:must|require[sd]?|requirements?|requiring|essential|need(?:ed|s)?|mandatory|necessary|experienced?|proficien\w+|knowledge|familiar\w*|skilled|skills|expertise|expert|fluen\w+|competen\w+|ability|able to|you know|you['’]ve|you have|you write|you can|confident|comfortable|understanding|background|command of|mastery|minimum|at least|years|know(?:s|ing)?|literate|good|strong|solid|adept|conversant|you write|hands-on|experienced)\b/i;
/** A sentence about the employer and its market. */
const OF_EMPLOYER =
  /\b(?:leading|leader|provider of|supplier of|manufacturer of|founded|our (?:clients?|customers?|products?|mission|company|platform|suite)|we (?:build|make|sell|provide|offer|help|supply|manufacture|design|are an?)|is an? (?:\p{L}+ ){0,4}(?:company|firm|business|startup|agency|organi[sz]ation|consultancy|charity)|training (?:in|on|for|provided)|we(?:['’]ll| will)? (?:teach|train|pay for))\b/iu;

function findingOf(unit: Unit, match: SkillMatch): Finding | null {
  const { skill: value, start, end } = match;
  const name = unit.words.slice(start, end);
  const demand = demandOf(unit, name);
  if (demand === "not_required" && !isWishSection(unit.section)) return null;
  const polarity = polarityIn(unit, demand, match);
  if (polarity === "mentioned" && (!match.isProper || OF_EMPLOYER.test(unit.words))) return null;
  if (!match.isProper && !isAskedByName(unit, start, end)) return null;
  return { kind: "skill", value, polarity, unit, start, end, confidence: polarity === "mentioned" ? 0.8 : undefined };
}

/** A field in which one has worked, or a paper that one holds: other kinds of facts. */
const FIELD_BEFORE =
  /\b(?:years?['’]?(?: (?:of|in|on|experience|post-qualification|solid|proven|relevant)){0,3}|licen[cs]e (?:for|in)|certificate (?:for|in)|worked in|career in|a background in)\s(?:[\p{L}-]+,? (?:(?:and|or) )?){0,2}$/iu;
const PAPER_AFTER =
  /^\s(?:certificate|licen[cs]e|ticket|card|diploma|degree|qualification|experience required|parlours?|team|department|industry|sector|samples?)\b/i;
/** Words of knowing how, near an activity's name. */
const KNOW_HOW =
  /\b(?:skill\w*|proficien\w+|experienced?|knowledge|knows?|familiar\w*|competen\w+|expert\w*|able to|ability to|trained in|training in|confident|good at|understanding|hands-on|adept|some|theory|schooling)\b/i;

/**
 * Whether an activity ("bookkeeping", "milking") is asked for as a skill: by words of knowing how beside it, or as an item
 * of a list of requirements or wishes that opens with it. What one does all day, has years in or holds a paper for is none.
 */
function isAskedByName({ words, kind }: Unit, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - 70), start);
  if (FIELD_BEFORE.test(before) || PAPER_AFTER.test(words.slice(end))) return false;
  if (kind !== "paragraph" && /^[\s\-*•–—\d.)]*(?:[\p{L}-]+\s){0,1}$/u.test(words.slice(0, start))) return true;
  const near = (/[^.;!?]*$/.exec(before)?.[0] ?? "") + (/^[^.;,!?]{0,25}/.exec(words.slice(end))?.[0] ?? "");
  return KNOW_HOW.test(near) || words.length < BARE_LINE;
}

/** Longest line that is no more than a skill and a word about it. */
const BARE_LINE = 60;
/** "You know this or that, or learn fast": welcome and no must. */
const OR_LEARNS =
  /^[^.;!?]{0,40}\bor (?:(?:are |be )?(?:willing|ready|happy|able|keen) to learn|(?:can |will )?learn (?:fast|quickly|it|them|on the job))/i;
/** What the employer works with, which one need not know yet. */
const OURS = /\bwe (?:use|run|work with|build on|rely on|currently use)\s(?:[\p{L}-]+ ){0,2}$/iu;
const WISH_LABEL = /^(?:preferred|desirable|desired|nice to have|bonus|a plus|welcome|optional)\b/i;

const WISHED =
  /\b(?:helps?(?! (?:us|to|you|our|them|people|customers|the|with))|handy|useful|welcome|an asset|merit|counts in your favou?r|is nice|bonus)\b/i;

/** The words about a name, in its clause. */
function around(words: string, start: number, end: number): string {
  const before = /[^.;!?]{0,80}$/.exec(words.slice(0, start))?.[0] ?? "";
  const after = /^[^.;!?]{0,60}/.exec(words.slice(end))?.[0] ?? "";
  return before + words.slice(start, end) + after;
}

function polarityIn(unit: Unit, demand: FactPolarity, { start, end }: SkillMatch): FactPolarity {
  if (demand === "preferred" || isWishSection(unit.section) || WISHED.test(around(unit.words, start, end)))
    return "preferred";
  if (OR_LEARNS.test(unit.words.slice(end))) return "preferred";
  if (unit.words.length < BARE_LINE && WISH_LABEL.test(unit.before?.label ?? "")) return "preferred";
  if (OURS.test(unit.words.slice(0, start))) return "mentioned";
  if (unit.isField || unit.kind === "heading") return "mentioned";
  const { section, words } = unit;
  if (section !== null && REQUIREMENTS.test(section) && !NO_REQUIREMENTS.test(section)) return "required";
  if (section !== null && NO_REQUIREMENTS.test(section)) return "mentioned";
  return DEMAND.test(around(words, start, end)) ? "required" : "mentioned";
}
