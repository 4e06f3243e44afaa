import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readerFor } from "../../src/ingest/readers/registry.ts";
import { walkFiles } from "../../src/ingest/walk.ts";

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Real postings outside the repository; a bench without them takes the sample postings. */
export const DEFAULT_TEXTS = join(ROOT, "../shared/data/postings/train.jsonl.zst");
/** The sample postings. */
export const SEEDS = join(ROOT, "seeds");

/** Passage lengths in words go round these, about 110 on average, so that the mix is the same in every run. */
const WORDS = [80, 95, 110, 125, 140];

/** A posting to measure with. */
export interface BenchPosting {
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly text: string;
}

/** Postings, and where they are from. */
export interface Corpus {
  readonly origin: string;
  readonly postings: readonly BenchPosting[];
}

/**
 * The postings of a JSON Lines file (`.zst` through the `zstd` program), records without a text left out; without a path,
 * of `DEFAULT_TEXTS`, and where that is not there, the sample postings. Throws where a file or the program is missing.
 */
export async function loadCorpus(path?: string): Promise<Corpus> {
  if (path === undefined && !existsSync(DEFAULT_TEXTS)) {
    return { origin: "seeds/ (the real postings are not on this machine)", postings: await readSeeds() };
  }
  const file = path ?? DEFAULT_TEXTS;
  const lines = (await readLines(file)).split("\n").filter((line) => line !== "");
  return { origin: basename(file), postings: lines.map(toPosting).filter(({ text }) => text.trim() !== "") };
}

/** Pieces of 80 to 140 words of the postings' texts, the first of each, then the second, ...; fewer where there are no more. */
export function cutPassages(postings: readonly BenchPosting[], count: number): string[] {
  const longest = Math.max(...WORDS);
  const passages: string[] = [];
  let texts = postings.map(({ text }) => text.split(/\s+/).filter(Boolean));
  while (texts.length > 0 && passages.length < count) {
    for (const words of texts) {
      const length = WORDS[passages.length % WORDS.length] as number;
      if (words.length >= length && passages.length < count) passages.push(words.slice(0, length).join(" "));
    }
    texts = texts.map((words) => words.slice(longest)).filter((words) => words.length > 0);
  }
  return passages;
}

function toPosting(line: string): BenchPosting {
  const record: unknown = JSON.parse(line);
  const field = (name: string): string | null => {
    const value = typeof record === "object" && record !== null ? (record as Record<string, unknown>)[name] : null;
    return typeof value === "string" && value !== "" ? value : null;
  };
  return { title: field("title"), company: field("company"), location: field("location"), text: field("text") ?? "" };
}

async function readSeeds(): Promise<BenchPosting[]> {
  const postings: BenchPosting[] = [];
  for await (const found of walkFiles([SEEDS])) {
    if ("problem" in found) continue;
    const reader = await readerFor(found.path, found.sizeBytes);
    if ("problem" in reader) continue;
    const bytes = await found.read();
    if ("problem" in bytes) continue;
    for await (const result of reader.read({ path: found.path, bytes })) {
      if (result.kind === "posting") postings.push(result);
    }
  }
  return postings;
}

async function readLines(path: string): Promise<string> {
  if (!path.endsWith(".zst")) return readFile(path, "utf8");
  try {
    return (await promisify(execFile)("zstd", ["-dc", path], { maxBuffer: 2 ** 30 })).stdout;
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new Error(missing ? "The program zstd is missing; install it, or pass --texts FILE.jsonl." : String(cause), {
      cause,
    });
  }
}
