import type { FactKind, FactPolarity } from "../domain/fact.ts";
import type { FactOf, FactTest } from "./filter.ts";

/** A kind of fact of which one asks for values by name. */
export interface ListKind {
  readonly kind: FactKind;
  /** A value, in lower case, as facts write it. Default: as it is. */
  readonly canonical?: (value: string) => string;
  /** Polarities by which a fact fulfils the condition, and those by which it says the contrary. */
  readonly holds: readonly FactPolarity[];
  readonly lacks: readonly FactPolarity[];
  /** Values of which a posting has one: another one says the contrary. */
  readonly exclusive?: readonly string[];
  /** Values that stand for others too: `cdl` for `cdl_a`. Default: each for itself. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Whether a fact is of a value, where that is more than being equal. */
  readonly matches?: (fact: FactOf, value: string) => boolean;
  /** Whether a fact says that it is not of a value, where another value says so only at times. */
  readonly denies?: (fact: FactOf, value: string) => boolean;
  /** What a posting counts as that does not speak of a thing, where its absence is asked for. Default `unknown`. */
  readonly silence?: "yes";
}

/** Marks a value whose absence is asked for. */
export const NOT = "!";
/** Values that are of every kind. */
const GENERAL = ["yes", "no", "unknown"];
/** A word of a vocabulary, or a name where the vocabulary is open. */
const VALUE = /^[\p{L}\p{N}][\p{L}\p{N}_+#./&' -]*$/u;

/**
 * The conditions of `a,b;c`: one for each part between semicolons, which together must hold; of the values between commas one
 * must. `yes` asks for any value, `no` and `!a` for it being expressly absent, `unknown` for postings that do not say. Null
 * where a value is none.
 */
export function listTests(list: ListKind, value: string): FactTest[] | null {
  const parts = value
    .toLowerCase()
    .split(";")
    .map((part) => part.split(",").map((item) => item.trim()));
  const isValue = (item: string) => VALUE.test(nameIn(list, item));
  return parts.flat().every(isValue) ? parts.map((values) => anyOf(list, values)) : null;
}

/** What a value names, as facts write it. */
function nameIn({ canonical }: ListKind, asked: string): string {
  const named = asked.replace(NOT, "");
  return canonical?.(named) ?? named;
}

/** The condition that asks for any of some values, each in lower case and as in `listTests`. */
export function anyOf(list: ListKind, values: readonly string[]): FactTest {
  const alternatives = values.map((value) => single(list, value));
  const isNegative = values.every((value) => value === "no" || value.startsWith(NOT));
  return {
    kinds: [list.kind],
    // So that it is the contrary of the condition without the mark, whatever a posting says.
    wins: isNegative ? "no" : "yes",
    of: (fact) => {
      const said = alternatives.map((alternative) => alternative(fact));
      if (said.includes("yes")) return "yes";
      // What denies one alternative says nothing of the others.
      return said.length > 0 && said.every((one) => one === "no") ? "no" : null;
    },
    ...(isNegative && list.silence !== undefined ? { silence: list.silence } : {}),
    ...(values.includes("unknown") ? { wantsUnknown: true } : {}),
  };
}

function single(list: ListKind, asked: string): FactTest["of"] {
  const isAbsent = asked === "no" || asked.startsWith(NOT);
  const value = GENERAL.includes(asked) ? null : nameIn(list, asked);
  const wanted = value === null ? null : [value, ...(list.groups?.[value] ?? [])];
  const matches = list.matches ?? ((fact: FactOf, one: string) => fact.value === one);
  const others = value !== null && list.exclusive?.includes(value) === true ? list.exclusive : null;
  const present = isAbsent ? "no" : "yes";
  const absent = isAbsent ? "yes" : "no";
  return (fact) => {
    const isIt = wanted === null || wanted.some((one) => matches(fact, one));
    if (isIt && list.holds.includes(fact.polarity)) return present;
    if (isIt && list.lacks.includes(fact.polarity)) return absent;
    if (wanted !== null && list.denies !== undefined && wanted.every((one) => list.denies?.(fact, one))) return absent;
    return others?.includes(fact.value) === true && list.holds.includes(fact.polarity) ? absent : null;
  };
}
