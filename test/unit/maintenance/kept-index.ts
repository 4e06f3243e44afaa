import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { type VerifyReport, verify } from "../../../src/maintenance/verify.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { SmallIndex } from "../search/small-index.ts";

const FILES = {
  "clocks.txt":
    "Clockmaker\n\nYou mend clocks of every age in our workshop. Tea is at four. You need two years of practice.\n\nBenefits\n- a pension\n- thirty days of leave\n",
  "bread.md":
    "# Night baker\n\nYou bake rye bread from two to nine. The pay is £14 an hour.\n\n## You have\n\n- a food hygiene certificate\n- no fear of flour\n",
  "board.jsonl": [
    { title: "Diver", description: "You mend harbour walls under water. Fully on site." },
    { title: "Cook", description: "You cook for forty children. You need a driving licence." },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n"),
};

/** A small real index, put back as it was made before each damage. */
export class KeptIndex {
  readonly small: SmallIndex;
  readonly #embedder: Embedder;
  readonly #kept = mkdtempSync(join(tmpdir(), "shortlist-kept-"));

  private constructor(embedder: Embedder) {
    this.#embedder = embedder;
    this.small = new SmallIndex(embedder);
  }

  static async make(embedder: Embedder): Promise<KeptIndex> {
    const kept = new KeptIndex(embedder);
    for (const [name, content] of Object.entries(FILES)) kept.small.write(name, content);
    await kept.small.ingest();
    cpSync(kept.dir, kept.#kept, { recursive: true });
    return kept;
  }

  get dir(): string {
    return this.small.dir;
  }

  restore(): void {
    rmSync(this.dir, { recursive: true, force: true });
    cpSync(this.#kept, this.dir, { recursive: true });
  }

  /** Path of the vector index's file with this ending. */
  file(ending: string): string {
    const name = readdirSync(this.dir).find((entry) => entry.startsWith("passages.") && entry.endsWith(ending));
    if (name === undefined) throw new Error(`No file of the vector index ends in ${ending}`);
    return join(this.dir, name);
  }

  /** Works on the database behind the program's back. */
  edit<T>(work: (database: Database.Database) => T): T {
    const database = new Database(join(this.dir, "shortlist.db"));
    try {
      database.pragma("foreign_keys = OFF");
      database.unsafeMode();
      database.pragma("writable_schema = ON");
      return work(database);
    } finally {
      database.close();
    }
  }

  async verify(options: { repair: boolean; embed?: boolean }): Promise<VerifyReport> {
    const store = openStore(this.dir, { mode: options.repair ? "write" : "read" });
    const openEmbedder = async (): Promise<Embedder> => ({
      info: this.#embedder.info,
      stats: () => this.#embedder.stats(),
      embed: (texts, kind) => this.#embedder.embed(texts, kind),
      close: async () => {},
    });
    try {
      return await verify({ store, repair: options.repair, ...(options.embed === false ? {} : { openEmbedder }) });
    } finally {
      store.close();
    }
  }

  remove(): void {
    this.small.remove();
    rmSync(this.#kept, { recursive: true });
  }
}
