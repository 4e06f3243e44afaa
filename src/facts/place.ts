import { isCity, isLand, readPlace, type Trust } from "./place-name.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { CITIES } from "./vocabulary/cities.ts";

/** Where the work is: city, region and country, as far as the posting's location or plain words say. */
export const place: Extractor = {
  kind: "place",
  extract(source) {
    for (const look of [labelledLines, locationField, headLines, belowHeading, prose, mentions]) {
      const findings = look(source);
      if (findings.length > 0) return findings;
    }
    return [];
  },
};

const LABEL =
  /^(?:(?:job |work |primary |office |main |reporting |position )?locations?(?:\(s\))?|where(?: (?:it is|we are|you(?:['’]ll)? work))?|place(?: of work)?|city|town|based(?: (?:in|at))?|base|workplace|work ?site|site|office|duty station|centre|terminal|territory|address)$/i;
/** Longest line that is read as a list of places, in UTF-16 code units. */
const MOST_LINE = 240;
/** Longest line that a heading "Location" says to be a place. */
const MOST_BELOW_HEADING = 80;
/** Prose and the lines of a letter's head name the employer's other places too: the first are the role's. */
const MOST_IN_PROSE = 1;
const MOST_IN_HEAD = 3;
/** Units of a text's beginning in which the employer's address may stand, and where in them. */
const HEAD_UNITS = 6;
const MOST_HEAD = 160;

function labelledLines({ units }: FactSource): Finding[] {
  const lines = units.filter(({ label }) => label !== null && LABEL.test(label));
  const fields = lines.filter(({ isField }) => isField);
  for (const line of fields.length > 0 ? fields : lines.slice(0, 2)) {
    const findings = placesOf(line, line.words.search(/[:：]/) + 1, line.words.length);
    if (findings.length > 0) return findings;
  }
  return [];
}

/** What stands under a heading "Location". */
function belowHeading({ units }: FactSource): Finding[] {
  const below = units.find(
    ({ section, label, words }) =>
      section !== null && label === null && LABEL.test(section) && words.length <= MOST_BELOW_HEADING,
  );
  return below === undefined ? [] : placesOf(below, 0, below.words.length);
}

/** The location field's words where they stand in the text. */
function locationField({ units, location }: FactSource): Finding[] {
  const unit = location === null || location === "" ? undefined : units.find(({ words }) => words.includes(location));
  if (unit === undefined || location === null) return [];
  const from = unit.words.indexOf(location);
  return placesOf(unit, from, from + location.length);
}

/** Between places of one line: ";", "/", "or". Names with "and" in them stay whole. */
const BETWEEN =
  /\s*\((?:or|and|\d+|one|two|three|four|five|six)\),?\s*|\s*[;|/·•\n]\s*|\s+(?:or|OR|&)\s+(?=\p{Lu})|(?<!\b(?:Bosnia|Trinidad|Newfoundland|Tyne|Antigua))\s+and\s+(?=\p{Lu})/u;
/** Where a list's next sentence begins. */
const SENTENCE_END = /(?<=[\p{L}\p{N}]{3})\.\s+(?=\p{Lu})/u;
const MODE =
  "(?:(?:fully |100% )?remote(?:ly)?|hybrid|on[- ]?site|in[- ]office|anywhere|telecommute|work from home|wfh|flexible)";
const LEADING_MODE = new RegExp(
  `^\\s*(?:(?:${MODE})(?:\\s*(?:[-–—:,]|\\b(?:in|within|from|across|based in)\\b)?\\s*))+(?:the )?`,
  "iu",
);
const TRAILING_MODE = new RegExp(`\\s*[-–—,]?\\s*\\b${MODE}\\b.*$`, "iu");

interface Part {
  readonly words: string;
  readonly start: number;
}

/** A line's parts, with where they begin in it. */
function partsOf(line: string, between: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of line.matchAll(new RegExp(between, "gu"))) {
    parts.push({ words: line.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...parts, { words: line.slice(start), start }];
}

function placesOf(unit: Unit, from: number, to: number, trust: Trust = "labelled"): Finding[] {
  const whole = unit.words.slice(from, Math.min(to, from + MOST_LINE));
  const line = trust === "labelled" ? (whole.split(SENTENCE_END, 1)[0] ?? "") : whole;
  const places: Finding[] = [];
  const limits: Finding[] = [];
  let isLimit = false;
  for (const { words, start } of partsOf(line, BETWEEN).flatMap(listOf)) {
    const mode = LEADING_MODE.exec(words)?.[0];
    const lead = (mode ?? /^[\s(]*/.exec(words)?.[0] ?? "").length;
    const said = words.slice(lead).replace(TRAILING_MODE, "");
    const read = readPlace(withoutBrackets(said), trust);
    isLimit ||= mode !== undefined && /\b(?:in|within|from|across)\s*$/i.test(mode);
    if (read === null) continue;
    const inner = /^[\s(*_#]*(?:(?:in|near|based in)\s+)?/i.exec(said)?.[0].length ?? 0;
    const first = from + start + lead + inner;
    const end = from + start + lead + said.trimEnd().replace(/[\s,.(–—-]+$/, "").length;
    if (first >= end) continue;
    (isLimit ? limits : places).push({ kind: "place", polarity: "offered", unit, start: first, end, ...read });
  }
  // "Bremen, or remote in Poland": where remote work is limited to is no place beside the office's.
  return places.length > 0 ? places : limits;
}

/** "Remote, Ohio, Texas, Iowa" and "DE, NL" are lists: every name is a land. Others are one address. */
function listOf({ words, start }: Part): Part[] {
  const parts = partsOf(words, /\s*,\s*/);
  const lands = parts.filter(({ words: name }) => isLand(bare(name)));
  const names = parts.map(({ words: name }) => bare(name));
  if (parts.length > 1 && names.every(isCity) && (parts.length > 2 || !names.some(isLand)) && new Set(names).size > 1)
    return parts.map((part) => ({ ...part, start: part.start + start }));
  const isList =
    lands.length > 1 &&
    parts.every(({ words: name }, at) => isLand(names[at]) || /remote|international|hybrid|anywhere/i.test(name)) &&
    !isCity(names[0]);
  return isList && !isPair(lands) ? lands.map((part) => ({ ...part, start: part.start + start })) : [{ words, start }];
}

/** "Alberta, Canada" and "Georgia, US" name a region and its country. */
function isPair(lands: readonly Part[]): boolean {
  const read = readPlace(lands.map(({ words }) => bare(words)).join(", "));
  return lands.length === 2 && read !== null && read.detail.city === undefined && read.detail.region !== undefined;
}

function bare(name: string): string {
  return name.replace(LEADING_MODE, "").trim();
}

/** "Ghent (Belgium)" says its country in brackets; other brackets say how one works there. */
function withoutBrackets(words: string): string {
  return words
    .replace(/\(([^()]*)\)/g, (_, inner: string) => (isLand(inner.trim()) ? `, ${inner}` : " "))
    .replace(/\([^()]*$|[()]/g, " ")
    .replace(/^\s*(?:in|near|based in|at)\s+/i, "");
}

/** Signs between the parts of a head: "Acme | Leeds, UK | Full-time". */
const HEAD_BETWEEN = /\s*(?:[|·•;]|\/\/|\n)\s*|\s+[–—]\s*|—\s*|\s+-\s+|(?<=[\p{L}\p{N})*]{3})\.\s+(?=\p{Lu})/u;

/** Addresses in the first lines: "Hob Mill, Headingley, Leeds", "Acme | Bangkok, TH | Remote". */
function headLines({ units }: FactSource): Finding[] {
  let lands: Finding[] = [];
  for (const unit of units.slice(0, HEAD_UNITS)) {
    if (unit.kind === "item") continue;
    if (unit.label !== null && !unit.words.includes("|") && !unit.words.includes("·")) continue;
    const head = unit.words.slice(0, MOST_HEAD);
    const whole = partsOf(head, HEAD_BETWEEN).flatMap((part) => addressIn(unit, part));
    const findings = whole.length > 0 ? whole : bracketsOf(head).flatMap((part) => addressIn(unit, part));
    const known = findings.slice(0, MOST_IN_HEAD).map((finding) => ({ ...finding, confidence: 0.85 }));
    if (known.some(({ detail }) => detail?.city !== undefined)) return known;
    if (lands.length === 0) lands = known;
  }
  return lands;
}

function addressIn(unit: Unit, { words, start }: Part): Finding[] {
  const label = /^([\p{L} ]{2,20}):\s/u.exec(words);
  if (label !== null && !LABEL.test(label[1] ?? "")) return [];
  const end = start + words.length;
  const isWhole = end < MOST_HEAD || unit.words.length <= MOST_HEAD;
  return isWhole && isAddress(words) ? placesOf(unit, start + (label?.[0].length ?? 0), end, "known") : [];
}

/** What stands in brackets: "Field technician (Longyearbyen, Svalbard)". */
function bracketsOf(head: string): Part[] {
  return [...head.matchAll(/\(([^()]{3,60})\)/g)].map((match) => ({ words: match[1] ?? "", start: match.index + 1 }));
}

/** Most words in small letters that an address has beside its names. */
const MOST_OTHER_WORDS = 6;

/** No sentence: no verbs, and capitals or a comma. */
function isAddress(words: string): boolean {
  return (
    (words.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length <= MOST_OTHER_WORDS &&
    !/[$£€]/.test(words) &&
    words.trim().length <= 110 &&
    !/[?!]|\b(?:is|are|was|were|we|you|our|has|have|will|can|seeks?|the (?:role|job|work))\b/i.test(words)
  );
}

const NAME = "\\p{Lu}[\\p{L}.'’]*\\p{L}(?:-\\p{L}+)*";
const NAMES = `(?:St\\. )?${NAME}(?:[ -](?:(?:upon|on|in|of|de|del|la|le|am|an|der|do|the) )?${NAME}){0,3}`;
const PROSE = new RegExp(
  `(?<!\\b(?:unless|if|not|candidates?|applicants?|people|anyone|someone|clients?|customers?|those|colleagues|further offices|offices)(?: (?:who are|you are|are|is|be|also))? )\\b(?:[Bb]ased|[Ll]ocated|[Ss]ituated) (?:in|at|near|out of|from) (?:(?:central|downtown|sunny|beautiful|nearby|our|the)\\s)?(?<based>${NAMES}(?:, ${NAMES}){0,2})|` +
    `\\b(?:[Oo]ur|[Tt]his) (?:[\\p{L}-]+ ){0,3}(?:office|workshop|studio|shop|depot|lab|laboratory|bakery|clinic|hospital|school|yard|factory|plant|site|store|branch|warehouse|headquarters|team|restaurant|kitchen|farm|campus|practice|role|position|job)s? (?:(?:is|are)(?: (?:based|located))? )?in (?<seat>${NAMES}(?:, ${NAMES}){0,2})|` +
    `\\bto join (?:us|our \\p{L}+(?: \\p{L}+)?) in (?<join>${NAMES}(?:, ${NAMES}){0,2})`,
  "gu",
);
const NO_NAME =
  /^(?:The|Our|A|An|This|Your|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|You|We|It|City require|Europe|Remote|English|Year|Phase|Q\d)\b/;

/** Words of a next sentence where marks have been lost: "in Oxfordshire Role: ...". */
const RUN_ON =
  / (?:Role|Salary|Job|Our|The|Hours|Benefits|Duties|My|Position|You|We|Responsib\w+|Experience|This|Area)\b.*$/;

function prose({ units }: FactSource): Finding[] {
  const findings: Finding[] = [];
  for (const unit of units) {
    if (unit.kind === "heading" || !/ (?:in|at|near|of|from) \p{Lu}/u.test(unit.words)) continue;
    for (const match of unit.words.matchAll(PROSE)) {
      const whole = match.groups?.based ?? match.groups?.seat ?? match.groups?.join ?? "";
      if (NO_NAME.test(whole)) continue;
      const said = whole.replace(RUN_ON, "");
      const start = match.index + match[0].length - whole.length;
      const read = readPlace(said);
      if (read !== null)
        findings.push({
          kind: "place",
          polarity: "offered",
          unit,
          start,
          end: start + said.length,
          confidence: 0.8,
          ...read,
        });
      if (findings.length >= MOST_IN_PROSE) return findings;
    }
  }
  return findings;
}

/** Units in which the employer says where it is, where neither line nor plain words do. */
const INTRODUCTION = 6;
const AT_CITY = new RegExp(
  `\\b(?:is|are|['’]re|an?|[Oo]ur) (?:[^\\s.;:!?]+ ){1,16}?in (?<city>${NAME}(?: ${NAME}){0,2})(?<land>, ${NAME}(?: ${NAME})?)?`,
  "gu",
);
const OF_EMPLOYER = /\b(?:we|our|us|is)\b/i;
const OF_OTHERS =
  /\b(?:customers?|clients?|degree|university|born|conference|last (?:year|time|summer)|founded|meets?|met|whose|who can|flights?|trips?|travel\w*|exhibition|also)\b/i;

/** "Our office is two floors of an old mill in Leeds." */
function mentions({ units }: FactSource): Finding[] {
  for (const unit of units.slice(0, INTRODUCTION)) {
    if (!OF_EMPLOYER.test(unit.words) || OF_OTHERS.test(unit.words)) continue;
    for (const match of unit.words.matchAll(AT_CITY)) {
      const { city = "", land = "" } = match.groups ?? {};
      if (!CITIES.has(city.toLowerCase()) && !isCity(land.slice(2))) continue;
      const read = readPlace(city + (isLand(land.slice(2)) || isCity(land.slice(2)) ? land : ""));
      const start = match.index + match[0].lastIndexOf(city + land);
      if (read !== null)
        return [
          {
            kind: "place",
            polarity: "offered",
            unit,
            start,
            end: match.index + match[0].length,
            confidence: 0.7,
            ...read,
          },
        ];
    }
  }
  return [];
}
