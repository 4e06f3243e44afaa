import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PIPELINE_VERSION } from "../../src/ingest/prepare.ts";
import { MIGRATIONS } from "../../src/store/migrations.ts";
import type { BenchContext } from "./context.ts";
import { type IngestRun, runIngest } from "./program.ts";
import type { BenchPosting } from "./texts.ts";

/** An index that was built for the benchmark. */
export interface KeptIndex {
  readonly indexDir: string;
  /** Folder of its postings, a JSON file each. */
  readonly postingsDir: string;
  /** How it was built. */
  readonly run: IngestRun;
  /** Whether it was there already. */
  readonly reused: boolean;
}

/**
 * An index of `postings`: built by the built program where there is none yet of the same texts, model and versions, and
 * kept below the system's folder for temporary files.
 */
export async function keptIndex(context: BenchContext, postings: readonly BenchPosting[]): Promise<KeptIndex> {
  const dir = join(tmpdir(), "shortlist-bench", keyOf(context.fingerprint, postings));
  const [postingsDir, indexDir, runPath] = [join(dir, "postings"), join(dir, "index"), join(dir, "run.json")];
  if (existsSync(indexDir)) {
    context.log(`index of ${postings.length} postings: the one in ${dir} is used again`);
    return { indexDir, postingsDir, run: JSON.parse(await readFile(runPath, "utf8")) as IngestRun, reused: true };
  }
  context.log(`index of ${postings.length} postings: built in ${dir}`);
  await writePostings(postingsDir, postings);
  // Renamed into place when it is whole, so that one that was interrupted never counts.
  const draftDir = await mkdtemp(join(dir, "draft-"));
  try {
    const run = await runIngest({ paths: [postingsDir], indexDir: draftDir, modelDir: context.modelDir });
    await writeFile(runPath, JSON.stringify(run));
    await rename(draftDir, indexDir);
    return { indexDir, postingsDir, run, reused: false };
  } catch (error) {
    await rm(draftDir, { recursive: true, force: true });
    throw error;
  }
}

/** Writes postings to a folder, as a JSON file each. */
export async function writePostings(dir: string, postings: readonly BenchPosting[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [at, { title, company, location, text }] of postings.entries()) {
    const name = `posting-${String(at + 1).padStart(6, "0")}.json`;
    await writeFile(join(dir, name), `${JSON.stringify({ title, company, location, description: text }, null, 2)}\n`);
  }
}

function keyOf(fingerprint: string, postings: readonly BenchPosting[]): string {
  const hash = createHash("sha256").update(JSON.stringify([fingerprint, PIPELINE_VERSION, MIGRATIONS.length]));
  for (const { title, company, location, text } of postings)
    hash.update(JSON.stringify([title, company, location, text]));
  return hash.digest("hex").slice(0, 16);
}
