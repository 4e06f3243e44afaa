import { CITIES, CITY_NAMES } from "./vocabulary/cities.ts";
import { BUILDING, NO_PLACE, OCCUPATION } from "./vocabulary/no-places.ts";
import { COUNTIES, COUNTRIES, REGIONS } from "./vocabulary/places.ts";

/** A place as a fact tells it: every part with its other names and codes, so that a filter for any of them finds it. */
export interface Place {
  readonly value: string;
  readonly detail: Readonly<Record<string, string>>;
}

interface Region {
  readonly names: readonly string[];
  /** Common name of its country. */
  readonly country: string;
}

const COUNTRY_BY_NAME = new Map(
  COUNTRIES.flatMap((names) => names.map((name) => [name.toLowerCase(), names] as const)),
);
const REGIONS_BY_NAME = new Map<string, Region[]>();
for (const [country, regions] of Object.entries(REGIONS)) {
  for (const names of regions) {
    for (const name of names) {
      const key = name.toLowerCase();
      REGIONS_BY_NAME.set(key, [...(REGIONS_BY_NAME.get(key) ?? []), { names, country }]);
    }
  }
}
const CITY_BY_NAME = new Map(CITY_NAMES.flatMap((names) => names.map((name) => [name.toLowerCase(), names] as const)));

/** Longest code of a country or region: those count in capitals only ("IN" is India, "in" is not). */
const MOST_CODE = 3;

function isWritten(name: string): boolean {
  return name.length > MOST_CODE || name === name.toUpperCase();
}

function countryOf(name: string | undefined): readonly string[] | undefined {
  return name !== undefined && isWritten(name) ? COUNTRY_BY_NAME.get(name.toLowerCase()) : undefined;
}

function regionsOf(name: string | undefined): readonly Region[] {
  return name !== undefined && isWritten(name) ? (REGIONS_BY_NAME.get(name.toLowerCase()) ?? []) : [];
}

export function isCity(name: string | undefined): boolean {
  return (
    name !== undefined && isWritten(name) && (CITIES.has(name.toLowerCase()) || CITY_BY_NAME.has(name.toLowerCase()))
  );
}

/** Whether a name is a country's or a region's, or says that it is a county's. */
export function isLand(name: string | undefined): boolean {
  if (name === undefined) return false;
  return (
    countryOf(name) !== undefined ||
    regionsOf(name).length > 0 ||
    COUNTIES.has(name.toLowerCase()) ||
    /^(?:Co\.|County) \p{Lu}/u.test(name)
  );
}

function isCounty(name: string | undefined): boolean {
  return name !== undefined && COUNTIES.has(name.toLowerCase()) && !isCity(name);
}

/** A name as facts write it: lower case, `_` for spaces. */
function factName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, "_");
}

const POSTCODE = /\s*\b(?:[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4,6}(?:-\d{4})?)$/;
const OFFICE_OF = /^(?:near |the |greater |central |downtown )*(?:(?:town|city|village|municipality) of )?/i;
const AREA =
  /\s+(?:area|metro(?:politan)? area|metro|region|and (?:the )?surround\w+.*|(?:city )?cent(?:er|re)|offices?)$/;
/** "20 km south of Lusaka" says how far a place is from another. */
const DISTANCE = /^\d+ ?(?:km|kilometres|kilometers|miles?|min(?:ute)?s|hours?)\b/i;
/** A city's name before what the employer has there: "Nairobi campus". */
const SEAT = /^(.+?) (?:[Cc]ampus|[Hh]eadquarters|HQ|[Oo]ffices?|[Dd]epot|[Bb]ase|[Bb]ranch|[Ss]ite)$/;
/** Most words of one name, and most parts of an address. */
const MOST_WORDS = 5;
const MOST_PARTS = 6;

/** The names between an address's commas that may be names of places, without codes of the post. */
function namesIn(words: string): string[] {
  return words
    .replace(/[*_`#]+/g, " ")
    .split(/\s*[,–—]\s*|\s+-\s+/)
    .map((part) =>
      part
        .trim()
        .replace(/\s(?:and|plus|or)\s\p{Ll}.*$/u, "")
        .replace(POSTCODE, "")
        .replace(OFFICE_OF, "")
        .replace(AREA, "")
        .replace(/(?<=\p{Ll}{2})\.$/u, "")
        .trim(),
    )
    .map(withoutSeat)
    .flatMap(withoutCode)
    .filter((part) => part !== "" && !NO_PLACE.test(part) && !DISTANCE.test(part));
}

function withoutSeat(part: string): string {
  const seat = SEAT.exec(part)?.[1];
  return isCity(seat) ? (seat ?? part) : part;
}

/** "Saskatoon SK" and "North Geelong VIC" write no comma before the code. */
function withoutCode(part: string): string[] {
  const code = /^(.+\p{Ll}) ([A-Z]{2,3})$/u.exec(part);
  const [region] = regionsOf(code?.[2]);
  return code === null || region === undefined ? [part] : [code[1] ?? "", region.names[0] ?? ""];
}

function isName(part: string): boolean {
  return (
    /^[\p{Lu}\d]/u.test(part) &&
    part.split(/\s+/).length <= MOST_WORDS &&
    !/[@:!?"()]|\b(?:we|you|our|your|is|are|for|to|from|with)\b|days?$/.test(part)
  );
}

/** What must stand in an address for it to be one: `labelled` lines say that they are, others must name a known place. */
export type Trust = "labelled" | "known";

/** "Austin, TX, US", "Munich, Germany", "Acme Mills, Headingley, Leeds": the place that an address names. */
export function readPlace(words: string, trust: Trust = "labelled"): Place | null {
  const all = namesIn(words);
  if (all.length > MOST_PARTS + 2) return null;
  // A line that is a place begins with its names; in others they may come last: "Dunn Foods, upper floor, Leeds".
  const runs = runsOfNames(all);
  const named = trust === "labelled" ? (isName(all[0] ?? "") ? (runs[0] ?? []) : []) : (runs.find(isKnown) ?? []);
  const parts = withoutBuildings(unrepeated(countryLast(named)), trust);
  return parts.length === 0 || parts.length > MOST_PARTS ? null : placeOf(parts);
}

/** Names that follow each other without other words between. */
function runsOfNames(parts: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const part of parts) {
    if (isName(part)) runs.at(-1)?.push(part);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}

function isKnown(names: readonly string[]): boolean {
  return names.some((part, at) => isCity(part) || (isLand(part) && (at > 0 || part.length > MOST_CODE)));
}

/** "OR, OR, 97309" says the code twice. */
function unrepeated(parts: readonly string[]): string[] {
  return parts.filter((part, at) => at === 0 || part !== parts[at - 1] || part.length > MOST_CODE);
}

/** "Netherlands, Amsterdam" begins with the country. */
function countryLast(parts: readonly string[]): readonly string[] {
  const [first, ...rest] = parts;
  const isReversed =
    first !== undefined &&
    first.length > MOST_CODE &&
    countryOf(first) !== undefined &&
    rest.length > 0 &&
    !isLand(rest.at(-1));
  return isReversed ? [...rest, first] : parts;
}

/** Without employers, buildings and streets; where no label says that a line is a place, nor what stands before them. */
function withoutBuildings(parts: readonly string[], trust: Trust): string[] {
  const isOther = (part: string) => !isCity(part) && !isLand(part) && (BUILDING.test(part) || OCCUPATION.test(part));
  const after = trust === "known" ? parts.slice(parts.findLastIndex(isOther) + 1) : parts;
  const kept = (after.length > 0 ? after : parts).filter((part) => !isOther(part));
  if (kept.length > 0) return kept;
  const city = parts.map(cityWithin).find((name) => name !== null);
  return city === undefined || city === null ? [] : [city];
}

/** The city that a building's name begins with: "Nairobi campus", "Paya Lebar, Singapore Office". */
function cityWithin(part: string): string | null {
  const words = part.split(/\s+/);
  for (let count = Math.min(words.length - 1, 3); count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    if (isCity(name)) return name;
  }
  return null;
}

function placeOf(parts: readonly string[]): Place | null {
  const rest = [...parts];
  const last = rest.at(-1);
  let country = countryOf(last);
  // "Austin, CA" is California, and "Toronto, ON, CA" Canada; "CA" alone is neither for sure.
  const isRegion =
    country !== undefined &&
    regionsOf(last).length > 0 &&
    (rest.length === 2 || (last?.length ?? 0) > MOST_CODE || /\bCounty$/.test(rest.at(-2) ?? ""));
  if (isRegion) country = undefined;
  if (country !== undefined) rest.pop();
  let names: readonly string[] | undefined;
  const regions = regionsOf(rest.at(-1));
  const region = regions.find(({ country: of }) => country === undefined || of === country[0]);
  const isTown = rest.length === 1 && isCity(rest[0]) && (rest[0]?.length ?? 0) > MOST_CODE && country !== undefined;
  if (region !== undefined && !isTown) {
    names = region.names;
    country ??= countryOf(region.country);
    rest.pop();
  }
  if (names === undefined && rest.length === 1 && isCounty(rest[0])) names = [rest.pop() ?? ""];
  const city = cityOf(rest, names !== undefined && region?.country !== "United Kingdom");
  const town = city === undefined ? -1 : rest.indexOf(city);
  const county = names === undefined ? rest[town + 1] : undefined;
  const value =
    city ??
    (names === undefined ? undefined : written(parts, names)) ??
    (country === undefined ? undefined : written(parts, country));
  if (value === undefined) return null;
  return {
    value: factName(value),
    detail: {
      ...(city === undefined ? {} : { city: aliases(city) }),
      ...(names === undefined ? (county === undefined ? {} : { region: county }) : { region: names.join("; ") }),
      ...(country === undefined ? {} : { country: country.slice(0, 4).join("; ") }),
    },
  };
}

/** Of the names before region and country the city: the one known as such, else the first, or the last before a state. */
function cityOf(names: readonly string[], beforeState: boolean): string | undefined {
  const last = names.at(-1);
  if (names.length < 2 || beforeState || isCity(last)) return last;
  const known = names.find(isCity);
  return known ?? (names.length > 2 ? names.at(-2) : names[0]);
}

function aliases(city: string): string {
  const names = CITY_BY_NAME.get(city.toLowerCase()) ?? [];
  return [city, ...names.filter((name) => name !== city)].join("; ");
}

/** A region's or country's common name, where the words write it so or as a code. */
function written(parts: readonly string[], names: readonly string[]): string | undefined {
  const said = parts.find((part) => names.some((name) => name.toLowerCase() === part.toLowerCase()));
  return said !== undefined && said.length > MOST_CODE ? said : names[0];
}
