import { parseArgs } from "node:util";

/** The parts of the benchmark, in the order they run. */
export const SUITES = ["facts", "embed", "ingest", "reingest", "search", "filters", "serve", "http", "scale"] as const;
export type Suite = (typeof SUITES)[number];

/** What the benchmark was asked to do. */
export interface BenchArguments {
  /** What to measure, in the order of `SUITES`. */
  readonly only: readonly Suite[];
  /** Small sizes: to try the benchmark out, not to judge by. */
  readonly quick: boolean;
  /** File to write the report to, as JSON. */
  readonly json?: string | undefined;
  /** JSON Lines file of postings (`.zst` through the `zstd` program). */
  readonly texts?: string | undefined;
  /** Folder of the model; default: the built-in one. */
  readonly model?: string | undefined;
  readonly help: boolean;
}

/** Shown by `--help`. */
export const HELP = `Measures speed and memory on this machine, as ratios against named peers in one run where it can be.

    npm run bench                             everything: on two cores some twenty minutes
    npm run bench -- --quick                  small sizes, about a minute: not to judge by
    npm run bench -- --only search,serve      some parts of ${SUITES.join(", ")}
    npm run bench -- --json bench-results/today.json

  --only A,B     parts to run
  --quick        small sizes
  --json PATH    write the report as JSON too
  --texts FILE   postings to measure with: JSON Lines with a text in each record, or the same as .zst
  --model DIR    model folder; it must have onnx/model_quantized.onnx
  --help         this text

Indexes of real postings are built once and kept below the system's folder for temporary files.
The exit code says whether everything could be measured, not whether every target was reached: the table does.`;

/** Reads the command line (without node and script). Throws `Error` naming what it does not know. */
export function parseBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      texts: { type: "string" },
      model: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { only, ...rest } = values;
  return { ...rest, only: only === undefined ? SUITES : parseSuites(only) };
}

function parseSuites(list: string): readonly Suite[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !SUITES.some((suite) => suite === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no part ${unknown.map((name) => `"${name}"`).join(", ")}: choose of ${SUITES.join(", ")}.`,
    );
  }
  return SUITES.filter((suite) => names.includes(suite));
}
