import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Config, PACKAGE_ROOT } from "../../config.ts";
import { EXIT, UsageError } from "../../domain/errors.ts";
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
}

/**
 * Measures the search on labelled collections, prints a Markdown report of each, and writes it to the folder `out` with
 * all numbers as JSON beside it.
 */
export async function runEval(
  folders: readonly string[],
  { json, out }: EvalFlags,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const dirs = folders.length > 0 ? folders : [ownBenchmark()];
  const ref = modelRef(config);
  const embedder = await openModel(config, ref, terminal);
  try {
    for (const dir of dirs) {
      const { glossary, openJudge, judgeMs } = searcherOptions(config, terminal);
      const found = report(
        await evaluate({
          dir,
          embedder,
          modelRef: ref,
          searcher: { ...(glossary === undefined ? {} : { glossary }), openJudge, judgeMs },
          onProgress: (line) => terminal.interactive && terminal.status(line),
        }),
      );
      const markdown = renderReport(found);
      terminal.out(json ? JSON.stringify(found) : markdown);
      mkdirSync(out, { recursive: true });
      const path = join(resolve(out), basename(resolve(dir)));
      writeFileSync(`${path}.json`, `${JSON.stringify(found, null, 1)}\n`);
      writeFileSync(`${path}.md`, markdown);
      terminal.err(`written: ${path}.md and ${path}.json`);
    }
    return EXIT.ok;
  } finally {
    await embedder.close();
  }
}

function ownBenchmark(): string {
  if (existsSync(BENCHMARK)) return BENCHMARK;
  throw new UsageError("eval_no_folder", "Say which folder of labelled questions to measure on.", {
    hint: "See: shortlist eval --help",
  });
}
