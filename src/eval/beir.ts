import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { InputError } from "../domain/errors.ts";

/** A collection in the form of BEIR (Thakur et al. 2021): `corpus.jsonl`, `queries.jsonl`, `qrels.tsv`, each also gzipped. */
export interface BeirFolder {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}

/** A query with the gain of every document that is relevant to it. */
export interface BeirQuery {
  readonly id: string;
  readonly text: string;
  readonly gains: ReadonlyMap<string, number>;
}

/** A document without a text is its title. */
const Document = z
  .looseObject({ _id: z.coerce.string(), title: z.string().nullish(), text: z.string() })
  .transform((read) => (read.text.trim() === "" ? { ...read, text: read.title ?? "" } : read));
export type BeirDocument = z.infer<typeof Document>;
const Query = z.looseObject({ _id: z.coerce.string(), text: z.string() });

/** The folder's three files; null where one is missing. `qrels/test.tsv` serves as well. */
export function findBeir(dir: string): BeirFolder | null {
  const find = (...names: string[]) =>
    names.flatMap((name) => [join(dir, name), join(dir, `${name}.gz`)]).find((path) => existsSync(path));
  const corpus = find("corpus.jsonl");
  const queries = find("queries.jsonl");
  const qrels = find("qrels.tsv", join("qrels", "test.tsv"));
  return corpus === undefined || queries === undefined || qrels === undefined ? null : { corpus, queries, qrels };
}

/** The documents, one after the other. Throws `InputError` (`beir_invalid`) with the file, and the line where it is one. */
export function beirDocuments(folder: BeirFolder): AsyncIterable<BeirDocument> {
  return records(folder.corpus, Document);
}

/** The queries that have a relevant document. Throws as `beirDocuments`. */
export async function beirQueries(folder: BeirFolder): Promise<BeirQuery[]> {
  const gains = await readQrels(folder.qrels);
  const queries: BeirQuery[] = [];
  for await (const { _id, text } of records(folder.queries, Query)) {
    const relevant = gains.get(_id);
    if (relevant !== undefined) queries.push({ id: _id, text, gains: relevant });
  }
  return queries;
}

/** Lines `query document gain`, or trec's `query 0 document gain`; a heading is passed over, as are gains of 0 and less. */
async function readQrels(path: string): Promise<Map<string, Map<string, number>>> {
  const gains = new Map<string, Map<string, number>>();
  let number = 0;
  for await (const line of lines(path)) {
    number += 1;
    const cells = line.trim().split(/\s+/);
    if (line.trim() === "" || (number === 1 && Number.isNaN(Number(cells.at(-1))))) continue;
    const [query, document, gain] = cells.length === 4 ? [cells[0], cells[2], cells[3]] : cells;
    const value = Number(gain);
    if (query === undefined || document === undefined || Number.isNaN(value)) {
      throw invalid(path, number, "is not `query document gain`");
    }
    if (value <= 0) continue;
    const relevant = gains.get(query) ?? new Map<string, number>();
    gains.set(query, relevant.set(document, value));
  }
  return gains;
}

async function* records<T>(path: string, schema: z.ZodType<T>): AsyncIterable<T> {
  let number = 0;
  for await (const line of lines(path)) {
    number += 1;
    if (line.trim() === "") continue;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      throw invalid(path, number, "is not JSON");
    }
    const parsed = schema.safeParse(record);
    if (!parsed.success) throw invalid(path, number, z.prettifyError(parsed.error));
    yield parsed.data;
  }
}

async function* lines(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => input.destroy(error));
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError("beir_invalid", `${path} cannot be read: ${reason}`, { cause });
  }
}

function invalid(path: string, line: number, what: string): InputError {
  return new InputError("beir_invalid", `${path}, line ${line}: ${what}`);
}
