import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { spread } from "./statistics.ts";
import { ROOT } from "./texts.ts";

/** Labelled questions on the sample postings. */
const LABELLED = join(ROOT, "test", "bench", "tune", "questions.json");
/** Questions by intent, on postings of all trades: a JSON object a line, with `queries`. */
const BANK = join(ROOT, "scripts", "train", "bank");

/** `count` different questions: the labelled ones, then others spread over all intents; fewer where there are no more. */
export async function loadQuestions(count: number): Promise<string[]> {
  const labelled = existsSync(LABELLED) ? questionsIn(JSON.parse(await readFile(LABELLED, "utf8"))) : [];
  const known = new Set(labelled.slice(0, count));
  const others = (await readBank()).filter((question) => !known.has(question));
  return [...known, ...spread(others, count - known.size)];
}

/** Every text under a key `question`, `query` or `queries`, wherever it stands in a JSON value; each once. */
export function questionsIn(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: unknown, key: string): void => {
    if (typeof part === "string") {
      if (["question", "query", "queries"].includes(key)) found.add(part);
    } else if (Array.isArray(part)) {
      for (const item of part) visit(item, key);
    } else if (typeof part === "object" && part !== null) {
      for (const [name, item] of Object.entries(part)) visit(item, name);
    }
  };
  visit(value, "");
  return [...found];
}

async function readBank(): Promise<string[]> {
  const names = existsSync(BANK) ? (await readdir(BANK)).filter((name) => name.endsWith(".jsonl")).sort() : [];
  const lines = await Promise.all(names.map(async (name) => (await readFile(join(BANK, name), "utf8")).split("\n")));
  return questionsIn(
    lines
      .flat()
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
  );
}
