import { compilePatternsAtOnce } from "../../src/facts/compile.ts";
import { extractFacts } from "../../src/facts/extract.ts";
import type { BenchContext } from "./context.ts";
import type { Measurement } from "./measurement.ts";
import { spread } from "./statistics.ts";

const POSTINGS = 3000;
const QUICK_POSTINGS = 200;

/** Reading all facts of postings, in this process on one core: once with compiling the patterns, and once more without. */
export async function benchFacts(context: BenchContext): Promise<Measurement[]> {
  compilePatternsAtOnce();
  const postings = spread(context.corpus.postings, context.quick ? QUICK_POSTINGS : POSTINGS).map((posting) => ({
    ...posting,
    datePosted: null,
    validThrough: null,
  }));
  const [first, second] = [secondsFor(postings), secondsFor(postings)];
  const length = postings.reduce((sum, { text }) => sum + text.length, 0) / postings.length;
  return [
    {
      measure: `facts read, of ${Math.round(length)} characters on average`,
      value: postings.length / second,
      unit: "per second",
      target: context.quick ? undefined : { atLeast: 300 },
      note: `one core; ${(postings.length / first).toFixed(0)} with compiling the patterns, once a process`,
    },
  ];
}

/** Processor time. */
function secondsFor(postings: readonly Parameters<typeof extractFacts>[0][]): number {
  const before = process.cpuUsage();
  for (const posting of postings) extractFacts(posting);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
