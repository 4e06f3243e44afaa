import { InvalidArgumentError } from "commander";
import { FILTERS } from "../conditions/filters.ts";
import { UsageError } from "../domain/errors.ts";
import { nearestName } from "../domain/nearest.ts";
import type { Settings } from "../domain/settings.ts";

/** The flags of a command, as the command line has them. */
export type Flags = Partial<Record<keyof Settings, unknown>> & Record<string, unknown>;

/** Gathers the values of a flag that may be repeated. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** `name=value` pairs as filters. Throws `UsageError` (`bad_filter`) where one has no value or is given twice. */
export function filtersFrom(pairs: unknown): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const pair of Array.isArray(pairs) ? pairs.map(String) : []) {
    const at = pair.indexOf("=");
    if (at < 1) throw noPair(pair);
    const name = pair.slice(0, at).trim();
    if (Object.hasOwn(filters, name)) {
      throw new UsageError("bad_filter", `The filter ${name} is given twice.`, {
        hint: `Write both values in one: ${name}=a,b for one of them, ${name}=a;b for both.`,
      });
    }
    filters[name] = pair.slice(at + 1);
  }
  return filters;
}

function noPair(pair: string): UsageError {
  const meant = nearestName(
    pair,
    FILTERS.map(({ name }) => name),
  );
  const { name, example } = FILTERS.find((filter) => filter.name === meant) ?? { name: "remote", example: "yes" };
  return new UsageError("bad_filter", `"${pair}" is no filter: write it as name=value.`, {
    hint: `For example --filter ${name}=${example}. See: shortlist ask --help`,
  });
}

/** A parser of whole numbers within a range, for commander. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
