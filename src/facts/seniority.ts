import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { LABEL_LEVELS, LEVELS, STATED } from "./vocabulary/seniority.ts";

const LONGEST_TITLE = 90;
/** What follows a level that is somebody else's: "Assistant to the Director", "Manager's Assistant". */
const OTHERS_BEFORE = /\b(?:to|for|of|under|reporting to|supporting)\s(?:the |our |a )?(?:[A-Za-zÀ-ɏ]+ ){0,2}$/i;

/** "We are looking for ...", "join us as ...", "as our ..., you will": what follows is the role by its name. */
const SOUGHT =
  /\b(?:(?:seek(?:s|ing)?|look(?:s|ing)? for|hir(?:e|es|ing)(?! (?:managers?|team|committee|panel|director|lead))|recruit(?:s|ing)?(?! and)|search(?:ing)? for|in search of|appoint(?:s|ing)?|adding|bring(?:ing)? (?:on|in)|after|(?:we|i)(?:['’]re| are)? (?:currently )?(?:need(?:ing)?|want(?:ing)?|require)|join (?:us|our [A-Za-zÀ-ɏ]+|the [A-Za-zÀ-ɏ]+)(?: here| today)? as|work(?:ing)? as|role (?:of|as)|position (?:of|as)|vacancy for|opening for|opportunity for|employ(?:ed|ing)? as|in need of)(?: to (?:hire|recruit|appoint|add))? (?:an? |another |one |two |three |our (?:next |first |new )?|the (?:post|role|position) of |(?=[A-ZÀ-Þ]))|(?:^|[.;:]\s+)as (?:an?|our|the) (?=[^.;:,]{3,50},? you\b))/gi;
/** Where the name of the role ends. */
const NAME_END =
  /^.{0,70}?(?=\s(?:to|who|for|with|in|at|on|of(?! (?:operations|sales|finance|engineering|marketing|people|product|department|kitchen|year))|from|based|able|capable|that|where|working|reporting|responsible|experienced|within|you|and (?:a|an|you|we|help|support|work)|is|are|will|has)\b|[.,;:()!?–—]|\s-\s|$)/i;
/** Levels by themselves are none of the role in these: "a senior living community". */
const NOT_THE_ROLE =
  /\b(?:leadership|stakeholders?|level management|clients?|customers?|students?|support|advice|system|software|partner|investor|role model)\b/i;
const STATED_HINT =
  /entry|junior|trainee|graduate|mid|senior|lead|manag|supervis|executive|intern|apprentic|director|head |principal|foreman|chief|early[- ]career|starting|placement/i;
const OF_OTHERS =
  /\b(?:not (?:an?|the)|isn['’]t an?|reports? to|work(?:ing)? with|alongside|liais\w*|support\w*|progress\w*|promot\w*|grow\w*|former|previous(?:ly)?|years|experience|completed|if you)\b/i;
const LABEL =
  /^(?:seniority(?: level)?|(?:job|career|experience|position|role) level|level(?: of (?:role|position))?|career stage)$/i;
/** The level a title or a plain statement gives the role. */
export const seniority: Extractor = {
  kind: "seniority",
  extract(source) {
    const title = titleOf(source);
    const fromTitle = title === null ? [] : titleLevels(title);
    return [...fromTitle, ...source.units.flatMap((unit) => (unit === title?.unit ? [] : statedLevels(unit)))];
  },
};

/** A posting's title where it stands in the text. */
interface Title {
  readonly unit: Unit;
  readonly start: number;
  readonly words: string;
}

/** The title's words in the unit that has them, or else an opening heading. */
function titleOf({ units, title }: FactSource): Title | null {
  const first = units[0];
  if (first === undefined) return null;
  if (title === null) {
    const isTitle = first.words.length <= LONGEST_TITLE && !/[.!?]$/.test(first.words);
    return isTitle ? { unit: first, start: 0, words: first.words } : null;
  }
  const unit = units.slice(0, 12).find(({ words }) => words.includes(title));
  return unit === undefined ? null : { unit, start: unit.words.indexOf(title), words: title };
}

function titleLevels({ unit, start, words }: Title): Finding[] {
  return only(
    LEVELS.flatMap((level) => {
      const match = level.words.exec(words);
      if (match === null || OTHERS_BEFORE.test(words.slice(0, match.index))) return [];
      return [found(unit, level.value, start + match.index, match[0].trimEnd())];
    }),
  );
}

/** "Vice President" is no president besides, a "managing director" no mere director, a "team lead" who manages both; a "product manager intern" is one who learns. */
function only(findings: Finding[]): Finding[] {
  const learner = findings.find(({ value }) => value === "intern" || value === "apprentice");
  if (learner !== undefined) return [learner];
  return findings.filter(
    (one) =>
      !findings.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
}

function statedLevels(unit: Unit): Finding[] {
  if (unit.label !== null && LABEL.test(unit.label)) {
    const from = unit.words.search(/[:：]/) + 1;
    return LABEL_LEVELS.flatMap(({ value, words }) => {
      const match = words.exec(unit.words.slice(from));
      return match === null ? [] : [found(unit, value, from + match.index, match[0])];
    });
  }
  if (!STATED_HINT.test(unit.words)) return [];
  const sought = soughtLevels(unit);
  if (sought.length > 0) return sought;
  return STATED.flatMap(({ value, words }) => {
    const match = words.exec(unit.words);
    if (
      match === null ||
      OF_OTHERS.test(unit.words.slice(Math.max(0, match.index - 50), match.index + match[0].length))
    )
      return [];
    return [found(unit, value, match.index, match[0])];
  });
}

/** The levels of the role's name where a sentence says who is sought. */
function soughtLevels(unit: Unit): Finding[] {
  return [...unit.words.matchAll(SOUGHT)].flatMap((match) => {
    const start = match.index + match[0].length;
    const words = NAME_END.exec(unit.words.slice(start))?.[0] ?? "";
    if (
      words === "" ||
      NOT_THE_ROLE.test(words) ||
      OF_OTHERS.test(unit.words.slice(Math.max(0, match.index - 40), match.index))
    )
      return [];
    return titleLevels({ unit, start, words });
  });
}

function found(unit: Unit, value: string, start: number, words: string): Finding {
  return { kind: "seniority", value, polarity: "mentioned", unit, start, end: start + words.length };
}
