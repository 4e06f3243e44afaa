import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

/** A level and the words of job titles that say it. */
interface Level {
  readonly value: string;
  readonly words: RegExp;
}

/** Tried on titles, in this order; each finds at most one place. */
const LEVELS: readonly Level[] = [
  {
    value: "intern",
    words: /\b(?:interns?|internships?|working student|werkstudent(?:in)?|praktikant(?:in)?|co-?op student)\b/i,
  },
  { value: "apprentice", words: /\b(?:degree |modern |higher )?apprentice(?:s|ships?)?\b/i },
  {
    value: "entry",
    words:
      /\b(?:entry[- ]level|junior|jr\b\.?|graduate(?= (?!degree|school|stud|program(?:me)? (?:manager|coordinator|director|admin))|$|s\b)|trainees?|new grads?|early[- ]career|newly qualified|nqt|ect)\b/i,
  },
  { value: "mid", words: /\b(?:mid[- ](?:level|weight|senior)|intermediate|mid(?=\)|$|-?\/))\b/i },
  {
    value: "senior",
    words:
      /\b(?:senior(?! (?:living|care|cent(?:er|re)|services?|housing|home|citizen|communit|day|adult|school|high|wellness|nutrition|leadership))|sr\b\.?|snr\b\.?)/i,
  },
  {
    value: "lead",
    words:
      /\b(?:(?:team|shift|floor|line|crew|section|room|squad|tech(?:nical)?|practice|group|site|project|store|area)[- ]?lead(?:er)?s?|lead(?! (?:gen|paint|acid|qualif|magnet|time|free|abate|management|nurtur|poison|smelt|scor))|leader|foreman|forewoman|foreperson|leading hand|charge ?hand|principal(?! (?:of )?(?:school|teacher release))|(?:senior )?staff (?:software |data |machine learning |ml |site reliability |security |backend |frontend |platform |product |systems? |infrastructure |hardware |design |devops )*(?:engineer|developer|designer|scientist|architect|programmer|sre))\b/i,
  },
  {
    value: "manager",
    words:
      /\b(?:manager|manageress|supervisor|head (?:chef|cook|housekeeper|gardener|groundsman|waiter|barista|baker|butcher|receptionist|porter|teacher|coach)|headteacher|mgr)\b(?! (?:assistant|secretary))/i,
  },
  { value: "director", words: /\b(?:director|head of(?! (?:household|state)))\b/i },
  {
    value: "executive",
    words:
      /\b(?:(?:s|e)?vp|vice[- ]president|chief (?!engineer|mate|officer,|steward|cook|pilot|inspector|of police|petty)\p{L}+(?: \p{L}+)? officer|chief of staff|chief executive|c[efotmrip]o|managing director|president(?! of the (?:student|union)))\b/iu,
  },
];
const LONGEST_TITLE = 90;
/** What follows a level that is somebody else's: "Assistant to the Director", "Manager's Assistant". */
const OTHERS_BEFORE = /\b(?:to|for|of|under|reporting to|supporting)\s(?:the |our |a )?(?:\p{L}+ ){0,2}$/iu;

/** Words that state a level of the role itself in running text. */
const ROLE = "(?:role|position|job|post|opportunity|vacancy|opening|appointment|hire|level)";
const STATED: readonly Level[] = [
  { value: "intern", words: /\b(?:this|our|the|an?|paid|unpaid|summer|month) (?:is an? )?internship\b/i },
  {
    value: "apprentice",
    words:
      /\b(?:this is an?|an?|our|the) (?:\p{L}+ |level \d ){0,2}apprenticeship (?:opportunity|role|position|post|vacancy)\b/iu,
  },
  {
    value: "entry",
    words: new RegExp(
      `\\b(?:entry[- ]level|junior|trainee|graduate(?![- ]level))[- ]${ROLE}\\b|\\bposition (?:is|at) (?:an )?entry[- ]level\\b`,
      "i",
    ),
  },
  { value: "mid", words: new RegExp(`\\bmid[- ](?:level|weight)[- ]${ROLE}\\b`, "i") },
  {
    value: "senior",
    words: new RegExp(
      `\\b(?:this is|for|is|as) an? (?:\\p{L}+ )?senior(?:[- ]level)?[- ](?:\\p{L}+ )?${ROLE}\\b`,
      "iu",
    ),
  },
  {
    value: "lead",
    words: new RegExp(`\\b(?:this is|for|is) an? (?:\\p{L}+ )?(?:team )?lead(?:er|ership)?[- ]${ROLE}\\b`, "iu"),
  },
  {
    value: "manager",
    words: new RegExp(
      `\\b(?:this is|for|is) an? (?:\\p{L}+ )?(?:management|managerial|supervisory|manager)[- ]${ROLE}\\b`,
      "iu",
    ),
  },
  {
    value: "executive",
    words: new RegExp(`\\b(?:this is|for|is) an? (?:\\p{L}+ )?executive(?:[- ]level)[- ]${ROLE}\\b`, "iu"),
  },
];
/** "We are looking for a senior buyer". */
const SOUGHT =
  /\b(?:seek(?:s|ing)?|looking for|hiring|recruiting|searching for|in search of|appoint(?:ing)?|join (?:us|our team|the team) as) an? (?:(?:new|talented|skilled|experienced|motivated|full-time|part-time|highly|enthusiastic|dynamic|permanent)[ ,]+){0,3}(senior|junior|principal|graduate|trainee|entry[- ]level|mid[- ]level)\b(?! (?:living|care|level|stakeholders?|leadership|management))/i;
const SOUGHT_VALUES: Readonly<Record<string, string>> = {
  senior: "senior",
  junior: "entry",
  principal: "lead",
  graduate: "entry",
  trainee: "entry",
  "entry-level": "entry",
  "mid-level": "mid",
};
const STATED_HINT = /entry|junior|trainee|graduate|mid|senior|lead|manag|supervis|executive|intern|apprentic/i;
const OF_OTHERS =
  /\b(?:not (?:an?|the)|isn['’]t an?|reports? to|work(?:ing)? with|alongside|liais\w*|support\w*|progress\w*|promot\w*|grow\w*|former|previous(?:ly)?|years|experience|completed|if you)\b/i;
const LABEL =
  /^(?:seniority(?: level)?|(?:job|career|experience|position|role) level|level(?: of (?:role|position))?|career stage)$/i;
const LABEL_LEVELS: readonly Level[] = [
  { value: "intern", words: /\bintern(?:ship)?\b/i },
  { value: "entry", words: /\b(?:entry|junior|graduate|associate|trainee)\b/i },
  { value: "mid", words: /\b(?:mid|intermediate|experienced)\b/i },
  { value: "senior", words: /\bsenior\b/i },
  { value: "lead", words: /\b(?:lead|principal|staff)\b/i },
  { value: "manager", words: /\b(?:manager|management|supervisor)\b/i },
  { value: "director", words: /\bdirector\b/i },
  { value: "executive", words: /\b(?:executive|vp|c-level)\b/i },
];

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
  const sought = SOUGHT.exec(unit.words);
  const level = SOUGHT_VALUES[sought?.[1]?.toLowerCase().replace(" ", "-") ?? ""];
  if (sought !== null && level !== undefined) return [found(unit, level, sought.index, sought[0])];
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

function found(unit: Unit, value: string, start: number, words: string): Finding {
  return { kind: "seniority", value, polarity: "mentioned", unit, start, end: start + words.length };
}
