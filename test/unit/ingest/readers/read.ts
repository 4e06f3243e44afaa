import { resolve } from "node:path";
import type { ReadPosting, ReadProblem, ReadResult } from "../../../../src/ingest/readers/reader.ts";
import { readerFor } from "../../../../src/ingest/readers/registry.ts";

/** Everything the registry's reader for `name` makes of a file with this content. */
export async function readAll(name: string, content: string | Buffer): Promise<ReadResult[]> {
  const path = resolve("/postings", name);
  const reader = await readerFor(path);
  if ("problem" in reader) return [{ kind: "problem", ...reader.problem }];
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const results: ReadResult[] = [];
  for await (const result of reader.read({ path, bytes })) results.push(result);
  return results;
}

/** The one posting of a file. */
export async function readOne(name: string, content: string | Buffer): Promise<ReadPosting> {
  const results = await readAll(name, content);
  const [posting] = postings(results);
  if (posting === undefined || results.length !== 1) throw new Error(`not one posting: ${JSON.stringify(results)}`);
  return posting;
}

export function postings(results: readonly ReadResult[]): ReadPosting[] {
  return results.filter((result) => result.kind === "posting");
}

export function problems(results: readonly ReadResult[]): ReadProblem[] {
  return results.filter((result) => result.kind === "problem");
}
