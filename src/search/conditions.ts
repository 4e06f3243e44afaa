import { type ParsedFilter, parseFilter } from "../conditions/filters.ts";
import { parseQuestion } from "../conditions/parse.ts";
import type { Condition } from "../domain/condition.ts";
import type { Span } from "../domain/span.ts";
import { wantsOf } from "../text/wants.ts";
import type { FactIndex, Verdicts } from "./fact-index.ts";

/** A condition and what every posting's facts say to it. */
export interface AskedCondition {
  readonly parsed: ParsedFilter;
  /** Where the question says it; null where it was given as a filter. */
  readonly said: { readonly words: string; readonly span: Span; readonly sure: boolean } | null;
  readonly verdicts: Verdicts;
}

/** What a search asks of facts, and what is left to be searched for in words. */
export interface Demand {
  readonly conditions: readonly AskedCondition[];
  /** The question without the conditions; empty where nothing is left of it. */
  readonly rest: string;
}

/** What the client says of conditions. */
export interface DemandOptions {
  /** Values by the name of the filter. They win over what the question says. */
  readonly filters: Readonly<Record<string, string>>;
  /** Filters that the question's words are not read as: those words are searched for. */
  readonly ignore: readonly string[];
  readonly now: Date;
}

/**
 * The conditions of a request: the filters given, then those that the question says where it asks for roles. Throws `UsageError`:
 * `unknown_filter`, `bad_filter`.
 */
export function demandOf(question: string, facts: FactIndex, options: DemandOptions): Demand {
  const { filters, ignore, now } = options;
  const parse = (name: string, value: string) => parseFilter(name, value, now);
  const given = Object.entries(filters).map(([name, value]) => parse(name, value));
  const passedOver = new Set([...ignore, ...Object.keys(filters)]);
  const asksForRoles = wantsOf(question) === "roles";
  const { conditions, rest } = asksForRoles
    ? parseQuestion(question, { now, knowsPlace: (name) => facts.hasPlace(name) })
    : { conditions: [], rest: question };
  const applied = conditions.filter(({ filter }) => !passedOver.has(filter));
  const isWhole = applied.length === conditions.length;
  const withVerdicts = (parsed: ParsedFilter, said: AskedCondition["said"]): AskedCondition => ({
    parsed,
    said,
    verdicts: facts.verdicts(parsed.tests),
  });
  return {
    conditions: [
      ...given.map((parsed) => withVerdicts(parsed, null)),
      ...applied.map(({ filter, value, span, sure }) =>
        withVerdicts(parse(filter, value), { words: question.slice(span.start, span.end), span, sure }),
      ),
    ],
    rest: isWhole ? rest : restOf(question, applied),
  };
}

/** The question without the words of the conditions that are applied. */
function restOf(question: string, applied: readonly { span: Span; sure: boolean }[]): string {
  let rest = "";
  let from = 0;
  for (const { span } of applied.filter(({ sure }) => sure)) {
    rest += question.slice(from, span.start);
    from = span.end;
  }
  return (rest + question.slice(from)).replace(/\s+/g, " ").trim();
}

/** A condition as clients see it. */
export function describeCondition({ parsed, said, verdicts }: AskedCondition): Condition {
  const { filter, value, label } = parsed;
  return { filter, value, label, words: said?.words ?? null, span: said?.span ?? null, ...verdicts.counts() };
}
