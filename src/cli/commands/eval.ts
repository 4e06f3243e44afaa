import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Config, PACKAGE_ROOT } from "../../config.ts";
import { EXIT, UsageError } from "../../domain/errors.ts";
import { measureFacts, renderFactReport } from "../../eval/facts.ts";
import { renderReport, report } from "../../eval/report.ts";
import { evaluate } from "../../eval/run.ts";
import { modelRef, openModel, searcherOptions } from "../models.ts";
import type { Terminal } from "../output.ts";

/** The benchmark in the source code's folder, which a package that was installed does not have. */
const BENCHMARK = join(PACKAGE_ROOT, "test", "bench", "test");

/** Flags of `shortlist eval`. */
export interface EvalFlags {
  readonly json: boolean;
  /** Folder for the reports. */
  readonly out: string;
  /** Stops the evaluation. */
  readonly signal: AbortSignal;
}

/**
 * Measures the search on labelled collections, prints a Markdown report of each, and writes it to the folder `out` with
 * all numbers as JSON beside it.
 */
export async function runEval(
  folders: readonly string[],
  { json, out, signal }: EvalFlags,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const dirs = folders.length > 0 ? folders : [ownBenchmark()];
  const ref = modelRef(config);
  const embedder = await openModel(config, ref, terminal);
  try {
    for (const dir of dirs) {
      const found = report(
        await evaluate({
          dir,
          embedder,
          modelRef: ref,
          searcher: searcherOptions(config, terminal),
          onProgress: (line) => terminal.interactive && terminal.status(line),
          signal,
        }),
      );
      const [first] = found.skipped;
      if (first !== undefined) {
        terminal.err(`${found.skipped.length} documents could not be read, first ${first.path}: ${first.reason}`);
      }
      const markdown = renderReport(found);
      terminal.out(json ? JSON.stringify(found) : markdown);
      writeReport(join(resolve(out), reportName(dir, dirs)), found, markdown, terminal);
    }
    return EXIT.ok;
  } finally {
    await embedder.close();
  }
}

/** Measures the facts read out of labelled postings, prints a Markdown table of each folder, and writes it as `runEval` does. */
export async function runFactsEval(
  folders: readonly string[],
  { json, out }: EvalFlags,
  _config: Config,
  terminal: Terminal,
): Promise<number> {
  const dirs = folders.length > 0 ? folders : [ownBenchmark()];
  for (const dir of dirs) {
    const found = await measureFacts(dir);
    const markdown = renderFactReport(found);
    terminal.out(json ? JSON.stringify(found) : markdown);
    writeReport(join(resolve(out), `${reportName(dir, dirs)}-facts`), found, markdown, terminal);
  }
  return EXIT.ok;
}

function writeReport(path: string, found: object, markdown: string, terminal: Terminal): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.json`, `${JSON.stringify(found, null, 1)}\n`);
  writeFileSync(`${path}.md`, markdown);
  terminal.err(`written: ${path}.md and ${path}.json`);
}

/** The folder's name; with its parent's where another has the same. */
function reportName(dir: string, dirs: readonly string[]): string {
  const name = basename(resolve(dir));
  const isShared = dirs.filter((other) => basename(resolve(other)) === name).length > 1;
  return isShared ? `${basename(dirname(resolve(dir)))}-${name}` : name;
}

function ownBenchmark(): string {
  if (existsSync(BENCHMARK)) return BENCHMARK;
  throw new UsageError("eval_no_folder", "Say which folder of labelled questions to measure on.", {
    hint: "See: shortlist eval --help",
  });
}
