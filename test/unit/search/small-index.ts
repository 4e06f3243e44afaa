import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PACKAGE_ROOT } from "../../../src/config.ts";
import type { IngestSummary } from "../../../src/domain/ingest.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { DEFAULT_MODEL, openEmbedder } from "../../../src/embed/open.ts";
import { type IngestOptions, ingest } from "../../../src/ingest/ingest.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";

/** Where the built-in model lies. */
export const MODELS = join(PACKAGE_ROOT, "models");

/** The built-in model; one thread, so that tests side by side do not get into each other's way. */
export function openBuiltInModel(): Promise<Embedder> {
  return openEmbedder({ modelsDir: MODELS, device: "cpu", threads: 1 });
}

/** A folder of postings and an index of it, in a place of its own. */
export class SmallIndex {
  readonly path = mkdtempSync(join(tmpdir(), "shortlist-small-"));
  readonly postings = join(this.path, "postings");
  readonly dir = join(this.path, "index");
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
    mkdirSync(this.postings);
  }

  /** Writes a file of postings and returns its path. */
  write(name: string, content: string | Buffer): string {
    const path = join(this.postings, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  delete(name: string): void {
    rmSync(join(this.postings, name), { recursive: true });
  }

  /** Ingests the folder. `options` replace what is given otherwise. */
  async ingest(options: Partial<IngestOptions> = {}): Promise<IngestSummary> {
    const store = options.store ?? openStore(this.dir, { mode: "write" });
    try {
      const paths = [this.postings];
      return await ingest({
        store,
        embedder: this.#embedder,
        paths,
        defaultPaths: [],
        modelRef: DEFAULT_MODEL,
        ...options,
      });
    } finally {
      store.close();
    }
  }

  /** Looks into the index. */
  read<T>(look: (store: Store) => T): T {
    const store = openStore(this.dir, { mode: "read" });
    try {
      return look(store);
    } finally {
      store.close();
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
