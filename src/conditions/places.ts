import { COUNTRIES, REGIONS } from "../facts/vocabulary/places.ts";
import type { FactOf } from "./filter.ts";

/** A place's name as facts write it: lower case, no accents, `_` between words. */
export function placeName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

/** Whether a place fact lies in the place of that name: its city, region or country, by any name that the fact gives. */
export function isIn(fact: FactOf, name: string): boolean {
  return placeNames(fact).includes(name);
}

const COUNTRY_NAMES = new Map(
  COUNTRIES.flatMap((names) => names.map((name) => [placeName(name), names[0] ?? ""] as const)),
);
const REGION_NAMES = new Map(
  Object.entries(REGIONS).flatMap(([country, regions]) =>
    regions.flatMap((names) => names.map((name) => [placeName(name), country] as const)),
  ),
);

/** Whether a place fact says enough to tell that it is not in the place of that name. */
export function isElsewhere(fact: FactOf, name: string): boolean {
  if (isIn(fact, name)) return false;
  const { city, region, country } = fact.detail ?? {};
  const known = typeof country === "string" ? COUNTRY_NAMES.get(placeName(country.split(";")[0] ?? "")) : undefined;
  if (COUNTRY_NAMES.has(name) && !REGION_NAMES.has(name)) return known !== undefined;
  const of = REGION_NAMES.get(name);
  if (of !== undefined) return known !== undefined && (known !== of || region !== undefined);
  return city !== undefined;
}

/** All names that a place fact gives of where it is. */
export function placeNames({ value, detail }: FactOf): string[] {
  return [value, ...Object.values(detail ?? {})].flatMap((known) =>
    typeof known === "string" ? known.split(/[,;/]/).map(placeName) : [],
  );
}
