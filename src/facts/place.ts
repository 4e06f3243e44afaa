import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { COUNTRIES, REGIONS } from "./vocabulary/places.ts";

/** Where the work is: city, region and country, as far as the posting's location or plain words say. */
export const place: Extractor = {
  kind: "place",
  extract(source) {
    const lines = source.units.filter(({ label }) => label !== null && LABEL.test(label));
    const fields = lines.filter(({ isField }) => isField);
    const labelled = (fields.length > 0 ? fields : lines.slice(0, 1)).flatMap(placesOfLine);
    if (labelled.length > 0) return labelled;
    const field = source.location === null ? [] : placesOfField(source, source.location);
    if (field.length > 0) return field;
    const head = source.units.slice(0, HEAD_UNITS).flatMap(placesInHead).slice(0, 1);
    return head.length > 0 ? head : source.units.flatMap(placesInProse).slice(0, MOST_IN_PROSE);
  },
};

const LABEL =
  /^(?:(?:job |work |primary |office |main )?locations?|where|place(?: of work)?|city|based(?: in)?|workplace|site|office|duty station|centre)$/i;
/** Prose names the employer's other places too: the first is the role's. */
const MOST_IN_PROSE = 1;
/** Longest line that is read as a list of places, in UTF-16 code units. */
const MOST_LINE = 160;

/** Units of a text's beginning in which the employer's address may stand. */
const HEAD_UNITS = 6;
/** Longest unit of it, in UTF-16 code units: a line, no sentence. */
const MOST_HEAD = 140;
const COUNTRY_OR_REGION = [...COUNTRIES.flat(), ...Object.values(REGIONS).flat(2)]
  .filter((name) => name.length > 3)
  .map((name) => name.replace(/[.()]/g, "\\$&"))
  .join("|");
/** "Acme Mills, Leeds, England": the last names of a line that ends in a country or region. */
const ADDRESS = new RegExp(
  `(?:(?<city>\\p{Lu}[\\p{L}.'’-]*(?: (?:de|del|la|of|upon|am|an|der|di|do|da|le|les|sur)? ?\\p{Lu}[\\p{L}.'’-]*){0,3}), )(?:\\p{Lu}[\\p{L}.'’ -]{2,25}, )?(?:${COUNTRY_OR_REGION})(?![\\p{L}])`,
  "u",
);

function placesInHead(unit: Unit): Finding[] {
  if (unit.words.length > MOST_HEAD || unit.label !== null) return [];
  const match = ADDRESS.exec(unit.words);
  if (match === null) return [];
  // What stands before the last two names is the employer's, or a street.
  const parts = match[0].split(", ");
  const isRegion = KNOWN_REGIONS.has(parts.at(-2)?.toLowerCase() ?? "");
  const words = parts.slice(isRegion ? -3 : -2).join(", ");
  const start = match.index + match[0].length - words.length;
  const name = words.replace(/^(?:Town|City|Village|Port|County) of /, "");
  const read = readPlace(name);
  if (read === null) return [];
  const end = start + words.length;
  return [{ kind: "place", polarity: "offered", unit, start, end, confidence: 0.85, ...read }];
}

/** A name as facts write it: lower case, `_` between words. */
function placeValue(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[.’']/g, "")
    .replace(/[\s-]+/g, "_");
}

interface Known {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The country of a region. */
  readonly country?: string;
}

const KNOWN_COUNTRIES = new Map<string, Known>();
for (const names of COUNTRIES)
  for (const name of names) KNOWN_COUNTRIES.set(name.toLowerCase(), { name: names[0] ?? "", aliases: names });
const KNOWN_REGIONS = new Map<string, Known[]>();
for (const [country, regions] of Object.entries(REGIONS)) {
  for (const names of regions) {
    for (const name of names) {
      const key = name.toLowerCase();
      KNOWN_REGIONS.set(key, [...(KNOWN_REGIONS.get(key) ?? []), { name: names[0] ?? "", aliases: names, country }]);
    }
  }
}

/** Words of a location line that name no place. */
const NO_PLACE =
  /^(?:remote|hybrid|on[- ]?site|onsite|office|in[- ]office|anywhere|worldwide|global|various|multiple|flexible|home[- ]?based|work from home|wfh|n\/?a|tbc|tbd|negotiable|unspecified|not specified|several|nationwide|field|home|travel|virtual|(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|remote friendly|remote ok|or remote|any|\d.*|(?:full|part)[- ]time.*|permanent.*|telecommute)$/i;
const NOISE =
  /\s*\((?:remote|hybrid|on[- ]?site|onsite|office|in[- ]office|flexible|wfh|home)[^)]*\)|\b(?:remote|hybrid|on[- ]?site)\s*(?:[-–—:,/]|\bin\b|\bwithin\b)\s*|\s*[-–—/]\s*(?:remote|hybrid|on[- ]?site)\b|\s+(?:or|and)\s+remote\b/gi;

function placesOfLine(unit: Unit): Finding[] {
  const from = unit.words.search(/[:：]/) + 1;
  return placesOf(unit, from, unit.words.length);
}

/** The location field's words where they stand in the text. */
function placesOfField({ units }: FactSource, location: string): Finding[] {
  const unit = units.find(({ words }) => words.includes(location));
  if (unit === undefined) return [];
  const from = unit.words.indexOf(location);
  return placesOf(unit, from, from + location.length);
}

function placesOf(unit: Unit, from: number, to: number): Finding[] {
  const line = unit.words.slice(from, Math.min(to, from + MOST_LINE));
  const findings: Finding[] = [];
  for (const part of line.matchAll(/[^;|/\n]+?(?=\s+(?:or|and|&)\s+(?=\p{Lu})|[;|/\n]|$)/gu)) {
    const offset = from + part.index + (/^\s*(?:(?:or|and|&)\s+)?/.exec(part[0])?.[0].length ?? 0);
    const words = part[0].replace(/^\s*(?:(?:or|and|&)\s+)?/, "").trimEnd();
    const read = readPlace(words);
    if (read !== null)
      findings.push({ kind: "place", polarity: "offered", unit, start: offset, end: offset + words.length, ...read });
  }
  return findings;
}

interface Place {
  readonly value: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** "Austin, TX, US", "Munich, Germany", "Leeds, West Yorkshire, UK", "Remote (Canada)". */
function readPlace(words: string): Place | null {
  const inBrackets = /^(?:remote|hybrid|anywhere)[^(]*\(([^)]+)\)/i.exec(words)?.[1];
  const plain = (inBrackets ?? words)
    .replace(NOISE, " ")
    .replace(/\s*\([^)]*\)|[*_]+|^(?:anywhere in|based in|in|near)\s+/gi, " ")
    .trim();
  const parts = plain
    .split(/\s*[,–—]\s*|\s+-\s+/)
    .map((part) => part.replace(/\b[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$|\b\d{4,6}(?:-\d{4})?\b/, "").trim())
    .filter((part) => part !== "" && !NO_PLACE.test(part));
  if (
    parts.length === 0 ||
    parts.length > 5 ||
    parts.some((part) => part.split(/\s+/).length > 5 || !/^\p{Lu}/u.test(part))
  )
    return null;
  let country: Known | undefined;
  let region: Known | undefined;
  const rest = [...parts];
  const last = rest.at(-1)?.toLowerCase() ?? "";
  const asRegion = KNOWN_REGIONS.get(last);
  const asCountry = KNOWN_COUNTRIES.get(last);
  // "Austin, CA" is California, and "Toronto, ON, CA" Canada.
  const isRegion = asRegion !== undefined && (asCountry === undefined || rest.length === 2);
  if (asCountry !== undefined && !isRegion) {
    country = asCountry;
    rest.pop();
  }
  const regions = KNOWN_REGIONS.get(rest.at(-1)?.toLowerCase() ?? "") ?? [];
  region = regions.find(({ country: of }) => country === undefined || of === country.name);
  if (region !== undefined && (rest.length > 1 || country === undefined || country.name !== "Singapore")) {
    if (!(rest.length === 1 && country === undefined && last.length <= 3)) rest.pop();
    country ??= KNOWN_COUNTRIES.get(region.country?.toLowerCase() ?? "");
  } else if (rest.length > 1) {
    region = { name: rest.at(-1) ?? "", aliases: [rest.at(-1) ?? ""] };
    rest.pop();
  }
  const city = rest[0];
  const name = city ?? region?.name ?? country?.name;
  if (name === undefined) return null;
  return {
    value: placeValue(name),
    detail: {
      ...(city === undefined ? {} : { city }),
      ...(region === undefined ? {} : { region: [...new Set(region.aliases)].join("; ") }),
      ...(country === undefined ? {} : { country: country.aliases.slice(0, 4).join("; ") }),
    },
  };
}

const PROSE =
  /\b(?:(?:role|position|job|post|work|you(?:['’]ll)?|candidate) (?:is |will be |be )?(?:based|located|situated) (?:in|at|near|out of)|based (?:in|near|out of)|located (?:in|at|near)|(?:our|the) (?:office|workshop|studio|shop|depot|lab|bakery|clinic|hospital|school|yard|factory|plant|site|store|branch|warehouse|headquarters) (?:is )?in|to join (?:us|our \p{L}+(?: \p{L}+)?) in)\s(?:the )?(?<place>\p{Lu}[\p{L}.'’-]+(?:[ -]\p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}){0,2})/giu;
const NO_NAME =
  /^(?:The|Our|A|An|This|Your|Monday|Tuesday|January|March|May|June|July|You|We|It|Europe|Remote|University|School|Department|Center|Centre|Hospital)\b/;

function placesInProse(unit: Unit): Finding[] {
  if (unit.kind === "heading" || !/\b(?:in|at|near|of)\b/.test(unit.words)) return [];
  return [...unit.words.matchAll(PROSE)].flatMap((match): Finding[] => {
    const said = match.groups?.place ?? "";
    if (said === "" || !/^\p{Lu}/u.test(said) || NO_NAME.test(said)) return [];
    const words = said.replace(/[.]$/, "");
    const read = readPlace(words);
    const start = match.index + match[0].length - said.length;
    return read === null
      ? []
      : [{ kind: "place", polarity: "offered", unit, start, end: start + words.length, confidence: 0.8, ...read }];
  });
}
