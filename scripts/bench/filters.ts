import { join } from "node:path";
import type { Searcher } from "../../src/search/searcher.ts";
import { loadBuilt } from "./built.ts";
import type { BenchContext } from "./context.ts";
import { enlargedIndex } from "./enlarged-index.ts";
import type { Measurement } from "./measurement.ts";
import { loadQuestions } from "./questions.ts";
import { searchIndex } from "./search.ts";
import { median, percentile } from "./statistics.ts";

const TIMES = 10;
const QUESTIONS = 200;
const QUICK_QUESTIONS = 20;
const WARM_UP = 20;
const LIMIT = 10;
/** Of these filters the ones are measured that pass the shares of postings nearest to `SHARES`. */
const FILTERS: readonly Readonly<Record<string, string>>[] = [
  { remote: "yes" },
  { benefit: "health" },
  { sponsorship: "yes" },
  { sponsorship: "no" },
  { degree: "no" },
  { clearance: "yes" },
  { clearance: "ts_sci" },
  { employment: "part_time" },
  { employment: "internship" },
  { language: "de" },
  { licence: "forklift" },
  { shift: "night" },
  { pay_min: "usd 200000" },
  { place: "berlin" },
  { place: "texas", shift: "night" },
  { skill: "cobol" },
  { remote: "yes", sponsorship: "yes" },
];
const SHARES = [0.2, 0.05, 0.01, 0.002];

/** Searches with filters that pass ever fewer postings, in turns with one without, at ten times the postings. */
export async function benchFilters(context: BenchContext): Promise<Measurement[]> {
  const kept = await searchIndex(context);
  const indexDir = await enlargedIndex(context, kept, TIMES);
  const questions = await loadQuestions(WARM_UP + (context.quick ? QUICK_QUESTIONS : QUESTIONS));
  const { Searcher, openEmbedder } = await loadBuilt();
  const searcher = await Searcher.open({
    dir: indexDir,
    glossary: join(context.modelDir, "glossary.json"),
    openEmbedder: () => openEmbedder({ model: context.modelDir, modelsDir: context.modelDir, device: "cpu" }),
  });
  await searcher.warm();
  try {
    const sides = [{ filters: {}, share: 1 }, ...(await filtersOfShares(searcher))];
    const taken = sides.map((side) => ({ ...side, ms: [] as number[] }));
    for (const query of questions.slice(0, WARM_UP))
      for (const { filters } of sides) await ask(searcher, query, filters);
    const measured = questions.slice(WARM_UP);
    for (const query of measured) {
      for (const side of taken) {
        const startedAt = performance.now();
        await ask(searcher, query, side.filters);
        side.ms.push(performance.now() - startedAt);
      }
    }
    const { passages } = searcher.status().index;
    const whole = taken[0]?.ms ?? [];
    return taken.map(({ filters, share, ms }) => ({
      measure: `search of ${passages.toLocaleString("en-US")} passages, ${describe(filters, share)}, p50`,
      value: median(ms),
      unit: "ms",
      note: `p99 ${percentile(ms, 0.99).toFixed(1)}; ${(median(ms) / median(whole)).toFixed(2)} times a search without`,
    }));
  } finally {
    await searcher.close();
    await searcher.embedder.close();
  }
}

function ask(searcher: Searcher, query: string, filters: Readonly<Record<string, string>>) {
  return searcher.search({ query, filters, limit: LIMIT });
}

/** Of `FILTERS` those whose shares are nearest to `SHARES`, each checked to give whole pages of what passes. */
async function filtersOfShares(searcher: Searcher) {
  const passing = await Promise.all(
    FILTERS.map(async (filters) => {
      const { postings, total, index } = await ask(searcher, "", filters);
      if (postings.length !== Math.min(LIMIT, total))
        throw new Error(`${JSON.stringify(filters)}: a page is not whole`);
      return { filters, share: total / index.postings };
    }),
  );
  const nearest = SHARES.map((wanted) => {
    const distance = ({ share }: { share: number }) => Math.abs(Math.log((share + 1e-9) / wanted));
    return passing.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  });
  return [...new Set(nearest)];
}

function describe(filters: Readonly<Record<string, string>>, share: number): string {
  const said = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
  return said.length === 0 ? "no filter" : `${said.join(" ")} (${(100 * share).toFixed(1)} % pass)`;
}
