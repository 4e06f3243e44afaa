import type { z } from "zod";
import { type AppError, UsageError } from "../domain/errors.ts";
import { MAX_LIMIT, MAX_QUERY_LENGTH } from "../domain/search.ts";

/** What each setting of a search takes, in words. */
const TAKES: Readonly<Record<string, string>> = {
  limit: `a whole number from 1 to ${MAX_LIMIT}`,
  offset: "a whole number, 0 or more",
  explain: "true or false",
  facets: "true or false",
  sort: "relevance, newest, pay or deadline",
  dedupe: "on or off",
};

const LONGEST_VALUE_SHOWN = 80;

/** The outcome of a validation as `@hono/zod-openapi` hands it over. */
interface Validation {
  readonly success: boolean;
  readonly error?: z.ZodError;
  /** What was validated, where the validation failed. */
  readonly data?: unknown;
}

/**
 * Turns a failed validation into an error that names the parameter and its value.
 *
 * @throws UsageError `query_empty`, `query_too_long` or `bad_request`.
 */
export function refuseInvalid(validation: Validation): void {
  refuseInvalidBy(TAKES)(validation);
}

/** As `refuseInvalid`, where settings of these names take something else, in words. */
export function refuseInvalidBy(takes: Readonly<Record<string, string>>): (validation: Validation) => undefined {
  return ({ success, error, data }) => {
    const issue = error?.issues[0];
    if (!success && issue !== undefined) throw toUsageError(issue, data, takes);
    return undefined;
  };
}

function toUsageError(issue: z.core.$ZodIssue, input: unknown, takes: Readonly<Record<string, string>>): AppError {
  const name = issue.path.join(".");
  const value = valueAt(input, issue.path);
  if (name === "q" || name === "query") {
    if (value === undefined) return queryMissing(name);
    if (issue.code === "too_big" && typeof value === "string") return queryTooLong(value.length);
  }
  return new UsageError("bad_request", describe(issue, value, takes[name]), {
    hint: "GET /openapi.json says what is taken.",
  });
}

function queryMissing(name: string): AppError {
  return new UsageError("query_empty", `There is no question: ${name} is missing.`, {
    hint: name === "q" ? "Ask as /api/search?q=which+roles+need+a+clearance" : 'Send {"query": "..."}.',
  });
}

function queryTooLong(length: number): AppError {
  return new UsageError(
    "query_too_long",
    `The question is ${length.toLocaleString("en-US")} characters long; at most ${MAX_QUERY_LENGTH.toLocaleString("en-US")} are taken.`,
    { hint: "Ask it in fewer words." },
  );
}

function describe(issue: z.core.$ZodIssue, value: unknown, takes: string | undefined): string {
  const name = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return `Unknown: ${issue.keys.map((key) => shown(key)).join(", ")}.`;
  if (name === "") return `The body is ${shown(value)}; a JSON object is needed.`;
  if (Array.isArray(value)) return `${name} is given ${value.length} times; once is enough.`;
  return `${name} = ${shown(value)}: ${takes === undefined ? issue.message : `it takes ${takes}`}.`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LONGEST_VALUE_SHOWN ? `${text.slice(0, LONGEST_VALUE_SHOWN)}…` : text;
}
