import { join } from "node:path";
import { AutoModelForSequenceClassification, AutoTokenizer, env } from "@huggingface/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CrossEncoder, openCrossEncoder } from "../../../src/embed/cross-encoder.ts";
import { MODELS_DIR } from "./folders.ts";

const JUDGE = "shortlist-judge";
const QUESTION = "which roles need a clearance?";
const TEXTS = [
  "Before you start: An interim Secret clearance has to be granted before day one. | Test engineer, Chesapeake",
  "Our clearance racks must be tidy at all times. | Shop assistant, Leeds",
  "No clearance of any kind is needed. | Cook",
  "",
  "Long: ".concat("the harbour master keeps the berthing plan, answers the radio and walks the quay. ".repeat(5)),
];
const FOREVER = Number.POSITIVE_INFINITY;

let judge: CrossEncoder;

beforeAll(async () => {
  judge = await openCrossEncoder({ dir: join(MODELS_DIR, JUDGE), threads: 2 });
});
afterAll(() => judge?.close());

describe("a cross-encoder", () => {
  it("gives the logits that the stock library gives on the same weights", async () => {
    env.allowRemoteModels = false;
    env.localModelPath = MODELS_DIR;
    const extra = { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } };
    const session_options = { intraOpNumThreads: 1, enableMemPattern: false, extra };
    const tokenizer = await AutoTokenizer.from_pretrained(JUDGE);
    const model = await AutoModelForSequenceClassification.from_pretrained(JUDGE, { dtype: "q8", session_options });
    const logits = await judge.score(QUESTION, TEXTS, FOREVER);
    for (const [at, text] of TEXTS.entries()) {
      // The stock tokenizer takes no second text for an empty one.
      if (text === "") continue;
      const inputs = tokenizer(QUESTION, { text_pair: text, truncation: true, max_length: 128 });
      const theirs = (await model(inputs)).logits.data[0] as number;
      expect(logits[at], text).toBeCloseTo(theirs, 2);
    }
    await model.dispose();
  });

  it("scores a text alike, whatever stands beside it", async () => {
    const forwards = await judge.score(QUESTION, TEXTS, FOREVER);
    const backwards = await judge.score(QUESTION, [...TEXTS].reverse(), FOREVER);
    expect(backwards.reverse()).toEqual(forwards);
  });

  it("begins nothing after the deadline, and what it began it ends", async () => {
    expect(await judge.score(QUESTION, TEXTS, performance.now() - 1)).toEqual(TEXTS.map(() => null));
    const many = Array.from({ length: 400 }, (_, at) => `${TEXTS[at % 3]} ${at}`);
    const scored = await judge.score(QUESTION, many, performance.now() + 20);
    const done = scored.filter((logit) => logit !== null).length;
    expect(done).toBeLessThan(many.length);
    expect(scored.slice(0, done)).not.toContain(null);
  });

  it("has nothing to say of nothing", async () => {
    expect(await judge.score(QUESTION, [], FOREVER)).toEqual([]);
  });
});
