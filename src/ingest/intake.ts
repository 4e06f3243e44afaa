import type { Store } from "../store/store.ts";
import type { SourceRecord, StoredSource } from "../store/types.ts";
import { sha256Hex } from "../text/hash.ts";
import { type PreparedPosting, preparePosting } from "./prepare.ts";
import type { Reader } from "./readers/reader.ts";
import { readerFor } from "./readers/registry.ts";
import type { Stages } from "./stages.ts";
import type { Tally } from "./tally.ts";
import type { WalkedFile } from "./walk.ts";
import type { WriteBehind } from "./write-behind.ts";

/** Postings of one file that are handed on together; files with more are written in parts. */
const PART_POSTINGS = 16;

/** What files are taken in with. */
export interface IntakeOptions {
  readonly store: Store;
  readonly writer: WriteBehind;
  readonly tally: Tally;
  readonly stages: Stages;
  /** Whether files were read last in the way of today: if not, unchanged ones are read anew. */
  readonly isCurrent: boolean;
  /** Whether size and time of modification tell that a file is unchanged; else its hash does. */
  readonly trustTimes: boolean;
  /** Called after each posting read, with the length of its text; what it throws ends the file where it is. */
  readonly onPosting: (length: number) => void;
}

/** Takes files in: passes over those that are unchanged, reads the others and hands their postings on. */
export class Intake {
  readonly #options: IntakeOptions;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  async take(found: WalkedFile): Promise<void> {
    const { path, sizeBytes, mtimeMs } = found;
    const { store, tally, stages, trustTimes } = this.#options;
    const reader = await readerFor(path, sizeBytes);
    if ("problem" in reader) return tally.skip({ path, ...reader.problem });
    const known = store.source(path);
    const isAsItWas = known?.mtimeMs === mtimeMs && known.sizeBytes === sizeBytes;
    if (trustTimes && isAsItWas && this.#isDone(known)) return this.#unchanged(path);
    const bytes = await stages.wait("reading", () => found.read());
    if ("problem" in bytes) return tally.skip({ path, ...bytes.problem });
    const sha256 = stages.time("reading", () => sha256Hex(bytes));
    if (known?.sha256 === sha256 && this.#isDone(known)) {
      if (known.mtimeMs !== mtimeMs) store.touchSource(path, mtimeMs);
      return this.#unchanged(path);
    }
    if (known === undefined) tally.cameNew(sha256);
    await this.#read(reader, bytes, { path, sha256, sizeBytes: bytes.length, mtimeMs, format: reader.format });
  }

  #isDone(known: StoredSource | undefined): boolean {
    return this.#options.isCurrent && known?.complete === true;
  }

  #unchanged(path: string): void {
    this.#options.tally.counts.unchanged += this.#options.store.postingsOf(path);
  }

  async #read(reader: Reader, bytes: Buffer, source: SourceRecord): Promise<void> {
    const { writer, tally, stages, onPosting } = this.#options;
    const ids = new Set<string>();
    let part: PreparedPosting[] = [];
    let parts = 0;
    for await (const result of stages.each("reading", reader.read({ path: source.path, bytes }))) {
      if (result.kind === "problem") {
        const { kind: _, ...problem } = result;
        tally.skip({ path: source.path, ...problem });
        continue;
      }
      const prepared = stages.time("cutting", () => preparePosting(result, source.path));
      ids.add(prepared.toStore.posting.id);
      part.push(prepared);
      await stages.breathe();
      onPosting(result.text.length);
      if (part.length < PART_POSTINGS) continue;
      await writer.add(source, part, true);
      part = [];
      parts += 1;
    }
    // A file in which nothing can be read any more keeps what it had: it may be half written at this moment.
    if (ids.size === 0) return;
    tally.differs = true;
    await writer.add(source, part, parts > 0);
    if (parts > 0) writer.finish(source, ids);
  }
}
