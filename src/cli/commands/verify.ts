import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import type { Finding } from "../../maintenance/finding.ts";
import { type VerifyReport, verify } from "../../maintenance/verify.ts";
import { count, number } from "../../server/pages/words.ts";
import { openStore } from "../../store/open-store.ts";
import { modelRef, openModel } from "../models.ts";
import type { Terminal } from "../output.ts";
import { upkeepReporter } from "../upkeep-progress.ts";
import { openExisting } from "../write-store.ts";

/** Checks everything in the index and, unless `check`, makes good what can be made good without the files. */
export async function runVerify(
  options: { check: boolean; json: boolean },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const store = options.check ? openStore(config.index, { mode: "read" }) : openExisting(config.index);
  const snapshot = options.check ? store.snapshot() : null;
  try {
    const report = await verify({
      store,
      repair: !options.check,
      engine: config.engine,
      onProgress: upkeepReporter(terminal),
      openEmbedder: () => openModel(config, modelRef(config, store.model()?.name), terminal),
    });
    if (options.json) terminal.out(JSON.stringify(report));
    else for (const line of describe(report, options.check)) terminal.out(line);
    return report.ok ? EXIT.ok : EXIT.incompatible;
  } finally {
    snapshot?.release();
    store.close();
  }
}

function describe(report: VerifyReport, isCheck: boolean): string[] {
  const { found, repaired, left, ok, postings, passages, vectors, seconds } = report;
  const looked = `${count(postings, "posting")}, ${count(passages, "passage")} and ${count(vectors, "vector")} in ${seconds.toFixed(1)} s`;
  const lines = isCheck ? found.flatMap((finding) => paragraph("found", finding)) : [];
  if (!isCheck) {
    lines.push(...repaired.flatMap((finding) => paragraph("repaired", finding)));
    lines.push(...left.flatMap((finding) => paragraph("left", finding)));
  }
  return [...lines, `Checked ${looked}: ${verdict(report, isCheck, ok)}`];
}

function verdict({ found, repaired, left }: VerifyReport, isCheck: boolean, ok: boolean): string {
  if (found.length === 0) return "the index is sound.";
  if (ok) return repaired.length > 0 ? "the index is sound again." : "the index is sound.";
  if (isCheck) return "the index is damaged. Repair it: shortlist verify";
  return left.some(({ code }) => code === "database")
    ? "damage is left that cannot be repaired."
    : "damage is left that only the files can mend. Read them again: shortlist ingest";
}

function paragraph(what: string, { severity, count: rows, message, examples }: Finding): string[] {
  const kind = severity === "leftover" && what === "found" ? "note" : what;
  return [`${kind.padEnd(9)}${number(rows)}: ${message}`, ...examples.map((example) => `           ${example}`)];
}
