/** Measures speed and memory and prints a table of the targets: `npm run bench -- --help`. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fingerprintModel } from "../../src/embed/fingerprint.ts";
import { loadModelFolder } from "../../src/embed/model-files.ts";
import { DEFAULT_MODEL } from "../../src/embed/open.ts";
import { chooseWeights } from "../../src/embed/weights.ts";
import { type BenchArguments, HELP, parseBenchArguments, type Suite } from "./arguments.ts";
import type { BenchContext } from "./context.ts";
import { measureEmbedding } from "./embed.ts";
import { benchFacts } from "./facts.ts";
import { benchFilters } from "./filters.ts";
import { benchHttp } from "./http.ts";
import { benchIngest } from "./ingest.ts";
import { busyShare, describeMachine, machineFacts } from "./machine.ts";
import { isMet, type Measurement, markdownTable } from "./measurement.ts";
import { benchReingest } from "./reingest.ts";
import { benchScale } from "./scale.ts";
import { benchSearch } from "./search.ts";
import { benchServe } from "./serve.ts";
import { loadCorpus, ROOT } from "./texts.ts";

const BENCHES: Readonly<Record<Suite, (context: BenchContext) => Promise<Measurement[]>>> = {
  facts: benchFacts,
  embed: measureEmbedding,
  ingest: benchIngest,
  reingest: benchReingest,
  search: benchSearch,
  filters: benchFilters,
  serve: benchServe,
  http: benchHttp,
  scale: benchScale,
};

/** Share of the machine that others may take before the numbers are called into question. */
const BUSY = 0.15;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let wanted: BenchArguments;
  try {
    wanted = parseBenchArguments(args);
  } catch (error) {
    console.error(`${(error as Error).message}\nSee: npm run bench -- --help`);
    return 2;
  }
  if (wanted.help) {
    console.log(HELP);
    return 0;
  }
  const machine = machineFacts();
  const context = await openContext(wanted);
  const run = await runSuites(wanted.only, context);
  const { origin } = context.corpus;
  console.log(`\n${describeMachine(machine)}\nTexts: ${origin}; model ${context.fingerprint.slice(0, 12)}`);
  if (wanted.quick) console.log("A quick run: sizes are too small to judge by.");
  for (const warning of run.warnings) console.log(warning);
  console.log(`\n${markdownTable(run.measurements)}\n`);
  for (const failure of run.failures) console.error(failure);
  if (wanted.json !== undefined) {
    const { quick } = wanted;
    const { warnings, failures } = run;
    const results = run.measurements.map((measurement) => ({ ...measurement, met: isMet(measurement) }));
    const model = context.fingerprint;
    await writeReport(wanted.json, { machine, texts: origin, model, quick, results, warnings, failures });
  }
  return run.failures.length === 0 ? 0 : 1;
}

/** What came of the parts. */
interface Run {
  readonly measurements: Measurement[];
  /** What casts doubt on the numbers. */
  readonly warnings: string[];
  /** Why a part could not be measured. */
  readonly failures: string[];
}

async function runSuites(suites: readonly Suite[], context: BenchContext): Promise<Run> {
  const run: Run = { measurements: [], warnings: [], failures: [] };
  for (const suite of suites) {
    const busy = await busyShare();
    const warning = `${suite}: other processes took ${(100 * busy).toFixed(0)} % of the machine when it began.`;
    if (busy > BUSY) run.warnings.push(warning);
    console.error(busy > BUSY ? warning : `${suite} ...`);
    try {
      run.measurements.push(...(await BENCHES[suite](context)));
    } catch (error) {
      // What was measured so far took minutes.
      run.failures.push(`${suite} could not be measured: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return run;
}

async function openContext({ texts, model, quick }: BenchArguments): Promise<BenchContext> {
  const modelDir = model === undefined ? join(ROOT, "models", DEFAULT_MODEL) : resolve(model);
  const folder = await loadModelFolder(modelDir);
  return {
    corpus: await loadCorpus(texts),
    modelDir,
    fingerprint: await fingerprintModel(folder, chooseWeights(folder, "cpu")),
    quick,
    log: (line) => console.error(`  ${line}`),
  };
}

async function writeReport(path: string, report: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  console.error(`written to ${path}`);
}
