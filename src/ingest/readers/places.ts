import { normalKey } from "./keys.ts";
import { isObject, type JsonObject, scalarLine } from "./values.ts";

const TOWN = ["addresslocality", "locality", "city", "town", "municipality", "jobcity"];
const REGION = ["addressregion", "region", "state", "province", "regioncode", "statecode", "jobstate", "county"];
const COUNTRY = ["addresscountry", "country", "countryname", "countrycode", "jobcountry"];
const WHOLE = ["fulltext", "displayname", "locationname", "label", "text", "name", "address", "streetaddress"];
const MAX_PLACES = 20;

/**
 * A place as one line: a string, schema.org `Place` or `PostalAddress`, the usual job boards' objects, or an array of
 * these (parted by `; `). Null where nothing is said.
 */
export function readPlace(value: unknown, depth = 0): string | null {
  if (Array.isArray(value)) {
    const places = value.slice(0, MAX_PLACES).map((place) => (depth > 4 ? null : readPlace(place, depth + 1)));
    return [...new Set(places.filter((place) => place !== null))].join("; ") || null;
  }
  if (typeof value === "string") return placeLine(value);
  if (!isObject(value) || depth > 4) return null;
  const address = value.address ?? value["schema:address"];
  const nested = isObject(address) || Array.isArray(address) ? readPlace(address, depth + 1) : null;
  return nested ?? composePlace(value) ?? firstOf(value, WHOLE);
}

/** The place that a record's own `city`, `state` and `country` fields make up, or null. */
export function composePlace(record: JsonObject): string | null {
  const parts = [TOWN, REGION, COUNTRY].map((names) => firstOf(record, names));
  return [...new Set(parts.filter((part) => part !== null))].join(", ") || null;
}

function firstOf(record: JsonObject, names: readonly string[]): string | null {
  const entries = Object.entries(record).map(([key, value]) => [normalKey(key), value] as const);
  for (const name of names) {
    for (const [key, value] of entries) {
      const line = key === name ? placeLine(isObject(value) ? value.name : value) : null;
      if (line !== null) return line;
    }
  }
  return null;
}

function placeLine(value: unknown): string | null {
  const line = typeof value === "string" ? scalarLine(value, 200) : null;
  return line !== null && /\p{L}/u.test(line) && !/^https?:/.test(line) ? line : null;
}
