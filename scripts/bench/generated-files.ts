import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generatePostings } from "./grammar.ts";

/** Which postings to write. */
export interface GeneratedFiles {
  readonly count: number;
  /** Postings in a file of JSON lines; 1: a text file each. */
  readonly perFile: number;
  readonly seed: number;
}

/** Digits of numbers in file names. */
const DIGITS = 6;

/** Writes synthetic postings into a folder, which is made, and returns how many files those were. */
export async function writeGenerated(dir: string, { count, perFile, seed }: GeneratedFiles): Promise<number> {
  await mkdir(dir, { recursive: true });
  let files = 0;
  let lines: string[] = [];
  const write = async (content: string, ending: string) => {
    files += 1;
    await writeFile(join(dir, `generated-${String(files).padStart(DIGITS, "0")}.${ending}`), content);
  };
  for (const { title, company, location, text } of generatePostings(count, seed)) {
    if (perFile === 1) await write(`${title}\n${company}\n${location}\n\n${text}\n`, "txt");
    else lines.push(JSON.stringify({ title, company, location, description: text }));
    if (lines.length < perFile) continue;
    if (lines.length > 0) await write(`${lines.join("\n")}\n`, "jsonl");
    lines = [];
  }
  if (lines.length > 0) await write(`${lines.join("\n")}\n`, "jsonl");
  return files;
}
