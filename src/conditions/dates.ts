import type { FactOf, FactTest } from "./filter.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads an ISO 8601 date, or `14d` for a number of days before `now`, as `YYYY-MM-DD`; null where it is neither. */
export function readDay(text: string, now: Date): string | null {
  const days = /^(\d{1,4})d$/.exec(text.trim())?.[1];
  if (days !== undefined) return new Date(now.getTime() - Number(days) * DAY_MS).toISOString().slice(0, 10);
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(text.trim())?.[0] ?? null;
  return day === null || Number.isNaN(Date.parse(day)) ? null : day;
}

/** Posted on that day or after it. */
export function postedSince(day: string): FactTest {
  return {
    kinds: ["posted"],
    wins: "yes",
    of: ({ value }) => (value.padEnd(10, "-01").slice(0, 10) >= day ? "yes" : "no"),
  };
}

/** Whether one can still apply on `today`; what names no last day is open. */
export function openOn(today: string, wanted: boolean): FactTest {
  const of = ({ value }: FactOf): "yes" | "no" | null => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
    return value >= today === wanted ? "yes" : "no";
  };
  return { kinds: ["deadline"], wins: "no", of, silence: wanted ? "yes" : "unknown" };
}

/** Begins on a day or after it, or before it. */
export function startsBy(day: string): FactTest {
  return {
    kinds: ["start"],
    wins: "yes",
    of: ({ value }) => (value === "immediate" || value <= day ? "yes" : "no"),
  };
}
