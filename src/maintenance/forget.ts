import { dirname, join, relative, resolve, sep } from "node:path";
import { NotFoundError } from "../domain/errors.ts";
import { publish } from "../ingest/publish.ts";
import { isWithin } from "../ingest/roots.ts";
import type { Store } from "../store/store.ts";
import { nearest } from "./near-names.ts";

/** What to forget. */
export interface ForgetOptions {
  /** Opened for writing. */
  readonly store: Store;
  /** Files and folders, as they were given to an ingest or lie below what was. */
  readonly paths: readonly string[];
  readonly engine?: "auto" | "hnsw" | "exact";
}

/** What was forgotten. */
export interface ForgetReport {
  readonly sources: number;
  readonly postings: number;
  readonly passages: number;
  /** Paths that an ingest without paths no longer goes over. */
  readonly roots: readonly string[];
  readonly generation: number;
  /** False where a running reader still holds the log, and with it the text, until it takes up the new generation. */
  readonly logEmptied: boolean;
  /** What the next ingest would read again, and the line for which ignore file that prevents it. */
  readonly returning: readonly { readonly path: string; readonly ignoreFile: string; readonly line: string }[];
}

/**
 * Removes files, or all files of folders, from the index with all that was made of them, and from the paths that ingests go
 * over. Deleted bytes are overwritten, and the log is emptied. Publishes a new generation.
 *
 * Throws `NotFoundError` (`path_unknown`) where a path is not in the index, and forgets nothing then.
 */
export async function forget({ store, paths, engine }: ForgetOptions): Promise<ForgetReport> {
  const wanted = paths.map((path) => resolve(path));
  const known = [...store.sources()].map(({ path }) => path);
  const roots = store.roots();
  for (const path of wanted) {
    if (![...known, ...roots].some((other) => isWithin(other, path))) throw unknownError(path, [...known, ...roots]);
  }
  const isWanted = (path: string) => wanted.some((other) => isWithin(path, other));
  const before = store.counts();
  const gone = { sources: known.filter(isWanted), roots: roots.filter(isWanted) };

  store.space().eraseDeleted();
  for (const path of gone.sources) store.removeSource(path);
  store.removeRoots(gone.roots);
  store.repairs().removeUnused();
  store.space().mergeLexical();
  const model = store.model();
  const generation =
    model === undefined
      ? store.generation()
      : await publish({ store, modelId: model.id, changed: true, ...(engine === undefined ? {} : { engine }) });
  const logEmptied = store.space().emptyLog();

  const after = store.counts();
  return {
    sources: gone.sources.length,
    postings: before.postings - after.postings,
    passages: before.passages - after.passages,
    roots: gone.roots,
    generation,
    logEmptied,
    returning: wanted.flatMap((path) => returningOf(path, store.roots())),
  };
}

function returningOf(path: string, roots: readonly string[]): ForgetReport["returning"] {
  const root = roots.find((other) => isWithin(path, other) && other !== path);
  if (root === undefined) return [];
  const line = `/${relative(root, path).split(sep).join("/")}`;
  return [{ path, ignoreFile: join(root, ".shortlistignore"), line }];
}

function unknownError(path: string, known: readonly string[]): NotFoundError {
  const folders = known.map((other) => dirname(other));
  const near = nearest(path, [...new Set([...known, ...folders])]);
  const hint =
    near.length > 0
      ? `Near it are: ${near.join(", ")}`
      : known.length === 0
        ? "The index holds no files yet."
        : `The index holds ${known.length} files; \`shortlist status\` names the folders it reads.`;
  return new NotFoundError("path_unknown", `The index holds nothing of ${path}`, { hint });
}
