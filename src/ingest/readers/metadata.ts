import type { Entry } from "./entries.ts";
import { storable } from "./values.ts";

const MAX_DEPTH = 6;
const MAX_ITEMS = 200;
const MAX_STRING_LENGTH = 4000;

/**
 * Fields as JSON values that are safe to store: at most six levels deep, 200 entries a level and 4,000 code units a
 * string; what is beyond is left out, and so are nulls and blank strings at the top.
 */
export function metadataOf(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const kept = entries
    .slice(0, MAX_ITEMS)
    .map(({ key, value }) => [storable(key), plain(value, 1)] as const)
    .filter(([, value]) => value !== null && value !== "" && value !== undefined);
  return Object.fromEntries(kept);
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === "string") return storable(value.slice(0, MAX_STRING_LENGTH)).trim();
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value !== "object" || value === null) return typeof value === "boolean" ? value : null;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => plain(item, depth + 1) ?? null);
  const fields = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(fields.map(([key, item]) => [storable(key), plain(item, depth + 1)]));
}
