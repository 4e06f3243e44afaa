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
import { benchIngest } from "./ingest.ts";
import { describeMachine, machineFacts } from "./machine.ts";
import { isMet, type Measurement, markdownTable } from "./measurement.ts";
import { benchReingest } from "./reingest.ts";
import { benchSearch } from "./search.ts";
import { benchServe } from "./serve.ts";
import { loadCorpus, ROOT } from "./texts.ts";

const BENCHES: Readonly<Record<Suite, (context: BenchContext) => Promise<Measurement[]>>> = {
  embed: measureEmbedding,
  ingest: benchIngest,
  reingest: benchReingest,
  search: benchSearch,
  serve: benchServe,
};

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
  const measurements: Measurement[] = [];
  const failures: string[] = [];
  for (const suite of wanted.only) {
    console.error(`${suite} ...`);
    try {
      measurements.push(...(await BENCHES[suite](context)));
    } catch (error) {
      // What was measured so far took minutes.
      failures.push(`${suite} could not be measured: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  const { origin } = context.corpus;
  console.log(`\n${describeMachine(machine)}\nTexts: ${origin}; model ${context.fingerprint.slice(0, 12)}`);
  if (wanted.quick) console.log("A quick run: sizes are too small to judge by.");
  console.log(`\n${markdownTable(measurements)}\n`);
  for (const failure of failures) console.error(failure);
  if (wanted.json !== undefined) {
    const results = measurements.map((measurement) => ({ ...measurement, met: isMet(measurement) }));
    const { quick } = wanted;
    await writeReport(wanted.json, { machine, texts: origin, model: context.fingerprint, quick, results, failures });
  }
  return failures.length === 0 ? 0 : 1;
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
