import type { Fact, FactKind } from "../domain/fact.ts";

/** What a posting's facts say to a condition. */
export type Verdict = "yes" | "no" | "unknown";

/** What of a fact conditions look at. */
export type FactOf = Pick<Fact, "kind" | "value" | "polarity" | "min" | "max" | "detail">;

/** A condition on the facts of one posting. */
export interface FactTest {
  /** Kinds of facts that it looks at. */
  readonly kinds: readonly FactKind[];
  /** What a single fact says to it; null where it says nothing. */
  readonly of: (fact: FactOf) => "yes" | "no" | null;
  /** Which of a posting's facts decides where they disagree. */
  readonly wins: "yes" | "no";
  /** What a posting counts as that says nothing. Default `unknown`. */
  readonly silence?: Verdict;
  /** Turns the verdict of the facts into that of the condition: for `x=unknown`. Default: as it is. */
  readonly wantsUnknown?: boolean;
}

/** A way to narrow a search by facts. */
export interface Filter {
  readonly name: string;
  /** What it asks for, and in which form, in a sentence. */
  readonly about: string;
  readonly example: string;
  /** The tests that must all hold; null where the value is none. */
  readonly parse: (value: string, now: Date) => readonly FactTest[] | null;
  /** Whether only facts can tell: numbers and dates, which the wording of a passage does not. */
  readonly onlyFacts: boolean;
  /** The condition in words, of a value that `parse` takes. */
  readonly label: (value: string) => string;
}

/** What facts together say to a condition. */
export function verdictOf(test: FactTest, facts: Iterable<FactOf>): Verdict {
  let verdict: Verdict = "unknown";
  for (const fact of facts) {
    const said = test.kinds.includes(fact.kind) ? test.of(fact) : null;
    if (said !== null && (verdict === "unknown" || said === test.wins)) verdict = said;
  }
  return concluded(test, verdict);
}

/** The condition that holds where `test` is denied, and is denied where that holds. */
export function contrary(test: FactTest): FactTest {
  return {
    ...test,
    wins: opposite(test.wins),
    of: (fact) => {
      const said = test.of(fact);
      return said === null ? null : opposite(said);
    },
  };
}

function opposite(said: "yes" | "no"): "yes" | "no" {
  return said === "yes" ? "no" : "yes";
}

/** The verdict of a condition, from what the facts say to it. */
export function concluded(test: FactTest, said: Verdict): Verdict {
  if (test.wantsUnknown) return said === "unknown" ? "yes" : "no";
  return said === "unknown" ? (test.silence ?? "unknown") : said;
}
