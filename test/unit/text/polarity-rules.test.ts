import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type CueRule,
  NEGATION_CUES,
  NEGATION_HINT,
  PREFERENCE_CUES,
  PREFERENCE_HINT,
} from "../../../src/text/polarity-rules.ts";

const bank = resolve(import.meta.dirname, "../../../scripts/train/bank");
const sentences = readdirSync(bank)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(join(bank, name), "utf8").split("\n"))
  .filter((line) => line.trim() !== "")
  .flatMap((line) => {
    const { passages, near_misses, queries } = JSON.parse(line) as Record<string, string[]>;
    return [...(passages ?? []), ...(near_misses ?? []), ...(queries ?? [])];
  });

const missed = (rules: readonly CueRule[], hint: RegExp) =>
  sentences.filter((text) => rules.some(({ pattern }) => text.search(pattern) >= 0) && !hint.test(text));

describe("the hints", () => {
  it("are met by every sentence of the bank that a rule matches", () => {
    expect(sentences.length).toBeGreaterThan(9000);
    expect(missed(NEGATION_CUES, NEGATION_HINT)).toEqual([]);
    expect(missed(PREFERENCE_CUES, PREFERENCE_HINT)).toEqual([]);
  });
});
