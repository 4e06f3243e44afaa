import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Real postings outside the repository; a bench without them takes any JSON Lines file with a `text` in each record. */
export const DEFAULT_TEXTS = "../shared/data/postings/train.jsonl.zst";

/** Passage lengths in words go round these, about 110 on average, so that the mix is the same in every run. */
const WORDS = [80, 95, 110, 125, 140];

/**
 * The first `count` passages, one a record, of a JSON Lines file (`.zst` through the `zstd` program): the first 80 to 140
 * words of its `text`, records too short left out. Throws where the file or the program is missing or there are too few.
 */
export async function readPassages(path: string, count: number): Promise<string[]> {
  const passages: string[] = [];
  for (const line of (await readLines(path)).split("\n")) {
    if (passages.length === count) break;
    if (line === "") continue;
    const words = textOf(JSON.parse(line)).split(/\s+/).filter(Boolean);
    const length = WORDS[passages.length % WORDS.length] ?? 110;
    if (words.length >= length) passages.push(words.slice(0, length).join(" "));
  }
  if (passages.length < count) throw new Error(`${path} gives ${passages.length} passages, ${count} are wanted.`);
  return passages;
}

function textOf(record: unknown): string {
  const text = typeof record === "object" && record !== null && "text" in record ? record.text : "";
  return typeof text === "string" ? text : "";
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
