import type { Verdict } from "../conditions/filter.ts";
import { type Answer, answer, type Close, drawLine, type JudgedPosting } from "./answer.ts";
import type { AskedCondition, Demand } from "./conditions.ts";
import type { EmbeddedQuestion } from "./question.ts";
import type { Snapshot } from "./snapshot.ts";

/** Probability that a posting fulfils a condition which its facts are said to fulfil: how often facts are right. */
const FACT_HOLDS = 0.9;

/** What a question with conditions is answered from. */
export interface ComposeOptions {
  readonly snapshot: Snapshot;
  /** The question, whole. */
  readonly question: string;
  readonly demand: Demand;
  readonly embed: (text: string) => Promise<EmbeddedQuestion>;
  readonly close: Close | null;
  /** Ends the search when aborted, as in `answer`. */
  readonly signal?: AbortSignal | undefined;
}

/** Probabilities and proofs by posting row. */
type Found = ReadonlyMap<number, JudgedPosting>;

/**
 * Answers a question from facts and passages together. The passages answer it as they would any question; where facts fulfil
 * all its conditions, these are settled, and the passages are asked what is left of it. A posting qualifies by either way. What
 * facts deny never qualifies, nor what they do not say of a number, a date or a filter that was given.
 */
export async function composeAnswer(options: ComposeOptions): Promise<Answer> {
  const { snapshot, question, demand } = options;
  const { conditions, rest } = demand;
  const counts = { judged: 0, left: 0, judgeMs: 0 };
  const search = async (text: string, postings: ReadonlySet<number>): Promise<Found> => {
    if (postings.size === 0 || text === "") return new Map();
    const among = postings.size === snapshot.facts.size ? undefined : snapshot.passages.of(postings);
    const { close, signal } = options;
    const found = await answer(snapshot, await options.embed(text), { close, among, signal });
    counts.judged += found.judged;
    counts.left += found.left;
    counts.judgeMs += found.judgeMs;
    return new Map([...found.qualifying, ...found.rest].map((posting) => [posting.postingRow, posting]));
  };
  const sure = conditions.filter(({ said }) => said?.sure !== false);
  const within = rowsWith(snapshot, sure, (condition) => (isStrict(condition) ? ["yes"] : ["yes", "unknown"]));
  const settled =
    sure.some(({ said }) => said !== null) || question === "" ? rowsWith(snapshot, sure, () => ["yes"]) : null;
  const byQuestion = await search(question, within);
  const byRest = rest === question || settled === null ? byQuestion : await search(rest, settled);
  const rows = new Set([...byQuestion.keys(), ...byRest.keys(), ...(rest === "" ? (settled ?? []) : [])]);
  const postings = [...rows].map((row): JudgedPosting => {
    const found = [byQuestion.get(row), byRest.get(row)];
    const isSettled = settled?.has(row) === true;
    const byFacts = isSettled ? FACT_HOLDS * (rest === "" ? 1 : (found[1]?.score ?? 0)) : 0;
    const passages = found.flatMap((one) => one?.passages ?? []).sort((a, b) => b.score - a.score);
    const proven = conditions.filter(({ verdicts }) => verdicts.of(row) === "yes").map(({ parsed }) => parsed);
    return { postingRow: row, score: 1 - (1 - (found[0]?.score ?? 0)) * (1 - byFacts), passages, proven };
  });
  return { ...drawLine(postings.sort((a, b) => b.score - a.score)), ...counts };
}

/** Whether facts alone decide: filters that were given, and numbers and dates. */
function isStrict({ parsed, said }: AskedCondition): boolean {
  return said === null || parsed.onlyFacts;
}

/** Rows of the postings to which the facts say, of each condition, one of the wanted things. */
function rowsWith(
  snapshot: Snapshot,
  conditions: readonly AskedCondition[],
  wanted: (condition: AskedCondition) => readonly Verdict[],
): Set<number> {
  const [first, ...others] = conditions;
  if (first === undefined) return new Set(snapshot.facts.rows());
  const fits = (condition: AskedCondition, row: number) => wanted(condition).includes(condition.verdicts.of(row));
  const rows = [...first.verdicts.rows(...wanted(first))];
  return new Set(rows.filter((row) => others.every((condition) => fits(condition, row))));
}
