import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { type VacuumReport, vacuum } from "../../maintenance/vacuum.ts";
import { count } from "../../server/pages/words.ts";
import { megabytes, type Terminal } from "../output.ts";
import { upkeepReporter } from "../upkeep-progress.ts";
import { openExisting } from "../write-store.ts";

/** Makes the index as small as it can be. */
export async function runVacuum(options: { json: boolean }, config: Config, terminal: Terminal): Promise<number> {
  const store = openExisting(config.index);
  try {
    const report = await vacuum({ store, engine: config.engine, onProgress: upkeepReporter(terminal) });
    if (options.json) terminal.out(JSON.stringify(report));
    else for (const line of describe(report)) terminal.out(line);
    return EXIT.ok;
  } finally {
    store.close();
  }
}

function describe(report: VacuumReport): string[] {
  const { bytesBefore, bytesAfter, removedRows, lexicalRebuilt, vectorIndexRebuilt, logEmptied } = report;
  const done = [
    removedRows > 0 ? `${count(removedRows, "row")} removed that nothing referred to` : "",
    lexicalRebuilt ? "the full-text index made anew" : "",
    vectorIndexRebuilt ? "the vector index made anew" : "",
  ].filter((what) => what !== "");
  return [
    `The index takes ${megabytes(bytesAfter)} MB; it took ${megabytes(bytesBefore)} MB.`,
    ...(done.length > 0 ? [`Done: ${done.join(", ")}.`] : []),
    ...(logEmptied ? [] : ["A program that reads the index still holds its log: it shrinks when that lets go."]),
  ];
}
