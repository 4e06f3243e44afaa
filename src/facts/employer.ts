import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { EMPLOYERS, OTHER_EMPLOYER, PUBLIC_BODY } from "./vocabulary/employers.ts";

/** What kind of employer it is, and how many work there, where the posting says it of itself. */
export const employer: Extractor = {
  kind: "employer",
  extract: (source) => withStaff([...source.units.flatMap((unit) => employersOf(unit, source)), ...publicBody(source)]),
};

const HINT =
  /client|profit|charit|501|civil service|authority|agency|municipal|public sector|government|start[- ]?up|seed|series|combinator|YC|family|owned|co-?op|union|bargaining|collective|represent|recogni|Local \d|hall/i;
const STAFF =
  /\b(?:team|staff|workforce|company|firm|employ\w*|we(?:['’]re| are)|crew)\b[^.;\d]{0,25}\b(?<count>\d{1,3}(?:,\d{3})+|\d{1,6})\b(?=\+? (?:people|employees|staff|colleagues|strong|of us|members|engineers|person))|\b(?<people>\d{1,3}(?:,\d{3})+|\d{1,6})\+? (?:employees|staff|colleagues|people\b(?! (?:who|in need|with|a (?:year|day|week)))|members\b)/i;
/** A unit speaks of its employer where it says "we", "this is", the company's name, or is short. */
const OF_ITSELF = /\b(?:we|our|us|my|is an?|as an?|this|the)\b/i;
const SHORT = 80;

function employersOf(unit: Unit, { company }: FactSource): Finding[] {
  const { words } = unit;
  if (!HINT.test(words)) return [];
  const isAbout =
    unit.isField || OF_ITSELF.test(words) || (company !== null && words.includes(company)) || words.length < SHORT;
  if (!isAbout) return [];
  return EMPLOYERS.flatMap(([value, hint, pattern]): Finding[] => {
    if (!hint.test(words)) return [];
    for (const match of words.matchAll(pattern)) {
      const said = match.groups?.said ?? match.groups?.charity ?? match[0];
      const start = match.index + match[0].lastIndexOf(said);
      if (value !== "union" && OTHER_EMPLOYER.test(words.slice(0, match.index))) continue;
      // A name is written with a capital, which patterns for any case can't tell.
      if (match.groups?.said !== undefined && value === "cooperative" && !/^C/.test(said)) continue;
      if (value === "union" && /\bcredit\s$/i.test(words.slice(0, match.index))) continue;
      return [
        {
          kind: "employer",
          value,
          polarity: "mentioned",
          unit,
          start,
          end: start + said.length,
          confidence: 0.8,
          ...staffIn(words),
        },
      ];
    }
    return [];
  });
}

/** How many work there; nothing where the unit does not count them. */
function staffIn(words: string): { min?: number; max?: number } {
  const groups = STAFF.exec(words)?.groups;
  const count = Number((groups?.count ?? groups?.people ?? "").replaceAll(",", ""));
  return count > 1 ? { min: count, max: count } : {};
}

const EMPLOYER_LABEL =
  /^(?:employer|company|organi[sz]ation|agency|department|council|authority|hiring (?:agency|organization))$/i;
/** Units of a posting's head that may name its employer alone, and the longest such name. */
const HEAD_UNITS = 5;
const FURTHEST = 20;
const MOST_NAME = 80;

/** Public bodies say by their name what they are. */
function publicBody({ units, company }: FactSource): Finding[] {
  for (const [at, unit] of units.slice(0, FURTHEST).entries()) {
    const name = namesIn(unit, at, company).find(
      (said) => BODY_HINT.test(said) && PUBLIC_BODY.test(said) && !NO_BODY.test(said),
    );
    if (name === undefined || /\b(?:university|college)\b/i.test(unit.words)) continue;
    const start = unit.words.indexOf(name);
    return [
      {
        kind: "employer",
        value: "government",
        polarity: "mentioned",
        unit,
        start,
        end: start + name.length,
        confidence: 0.85,
      },
    ];
  }
  return [];
}

const BODY_HINT = /\bof\b|county|council|police|government|corporation|state|^u\.?s/i;
/** Occupations and sentences are no employers' names. */
const NO_BODY =
  /[!?]|\b(?:manager|clerk|officer|director|specialist|analyst|engineer|assistant|coordinator|wants|is|seeks)s?\b/i;

/** What of a unit may be its employer's name: a labelled line's value, a line of the head, "Clerk, Town of Ash", the known name. */
function namesIn({ label, words }: Unit, at: number, company: string | null): string[] {
  if (label !== null && EMPLOYER_LABEL.test(label)) return [words.slice(words.search(/[:：]/) + 1).trim()];
  const known = company !== null && words.includes(company) ? [company] : [];
  if (label !== null || at >= HEAD_UNITS || words.length > MOST_NAME) return known;
  const line = words.replace(/^[\s#*_]+|[*_]+$/g, "").trim();
  const parts = line
    .split(/, | \(/)
    .slice(1)
    .filter((part) => /^(?:Town|City|County|State|Village|Borough) of \p{Lu}/u.test(part));
  return [...known, line, ...parts];
}

/** One finding of each value: the one that counts staff, else the first. */
function withStaff(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const other = best.get(finding.value);
    if (other === undefined || (other.min === undefined && finding.min !== undefined)) best.set(finding.value, finding);
  }
  return [...best.values()];
}
