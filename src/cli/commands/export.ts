import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { exportIndex } from "../../maintenance/export.ts";
import { count } from "../../server/pages/words.ts";
import { openStore } from "../../store/open-store.ts";
import { megabytes, type Terminal } from "../output.ts";
import { upkeepReporter } from "../upkeep-progress.ts";

/** Writes the index to one portable file. */
export async function runExport(
  path: string,
  options: { overwrite: boolean; json: boolean },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const store = openStore(config.index, { mode: "read" });
  try {
    const { overwrite } = options;
    const report = await exportIndex({ store, path, overwrite, onProgress: upkeepReporter(terminal) });
    if (options.json) terminal.out(JSON.stringify(report));
    else {
      const { postings, sources, bytes, sha256 } = report;
      const what = `${count(postings, "posting")} of ${count(sources, "file")}`;
      terminal.out(`Exported ${what} to ${report.path} (${megabytes(bytes)} MB, SHA-256 ${sha256.slice(0, 12)}).`);
    }
    return EXIT.ok;
  } finally {
    store.close();
  }
}
