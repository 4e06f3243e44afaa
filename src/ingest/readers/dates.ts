import { scalarLine } from "./values.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Times before 1990 and after 2100 are taken for other numbers. */
const EARLIEST_MS = Date.UTC(1990, 0);
const LATEST_MS = Date.UTC(2100, 0);

/**
 * A date as the source writes it, in ISO 8601 where that is certain: Unix times in seconds or milliseconds, dates with
 * the month's name. `4/5/2024` stays as it is: it may be April or May. Null where the value is no date.
 */
export function readDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const line = scalarLine(value, 60);
  if (line === null || !/\d|ago$|today|yesterday|now|immediate/i.test(line)) return null;
  if (/^\d+(\.\d*)?$/.test(line))
    return fromUnixTime(Number(line)) ?? (/^(19|20)\d\d(\d{4})?$/.test(line) ? line : null);
  return fromMonthName(line) ?? line;
}

/** The day of an ISO 8601 date and time; anything else as it is. */
export function dayOf(date: string): string {
  return /^(\d{4}-\d\d-\d\d)[T ]/.exec(date)?.[1] ?? date;
}

function fromUnixTime(time: number): string | null {
  const ms = time > 1e11 ? time : time * 1000;
  return ms > EARLIEST_MS && ms < LATEST_MS ? new Date(ms).toISOString().replace(".000Z", "Z") : null;
}

function fromMonthName(line: string): string | null {
  const first = /^(?:\p{L}+,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(line);
  const second = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})$/u.exec(line);
  const [, name, day, year] = first ?? [undefined, second?.[2], second?.[1], second?.[3]];
  if (name === undefined || day === undefined || year === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const isDay = Number(day) >= 1 && Number(day) <= 31;
  return month > 0 && isDay ? `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}
