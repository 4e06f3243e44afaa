import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { type ImportReport, importIndex } from "../../maintenance/import.ts";
import { parsePathMap } from "../../maintenance/map-paths.ts";
import { count } from "../../server/pages/words.ts";
import type { Terminal } from "../output.ts";
import { upkeepReporter } from "../upkeep-progress.ts";

/** Puts an exported index in the index's folder. */
export async function runImport(
  path: string,
  options: { maps: readonly string[]; replace: boolean; json: boolean },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const report = await importIndex({
    path,
    dir: config.index,
    maps: options.maps.map(parsePathMap),
    replace: options.replace,
    engine: config.engine,
    onProgress: upkeepReporter(terminal),
  });
  if (options.json) terminal.out(JSON.stringify(report));
  else for (const line of describe(report, config.index)) terminal.out(line);
  return EXIT.ok;
}

function describe({ postings, sources, mapped, missingFiles, generation, movedAway }: ImportReport, dir: string) {
  return [
    `Imported ${count(postings, "posting")} of ${count(sources, "file")} into ${dir} (generation ${generation}).`,
    ...(mapped > 0 ? [`The paths of ${count(mapped, "file")} were changed.`] : []),
    ...(missingFiles > 0
      ? [
          `${count(missingFiles, "file")} of them are not on this machine: searching works, but an ingest of the folders they were in takes their postings out. Import with --map OLD=NEW where they lie elsewhere.`,
        ]
      : []),
    ...(movedAway === null
      ? []
      : [`The damaged database that was there is now ${movedAway}; remove it if you do not need it.`]),
  ];
}
