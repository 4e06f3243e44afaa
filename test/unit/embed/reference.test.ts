import { env, type FeatureExtractionPipeline, pipeline } from "@huggingface/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenedEmbedder, openEmbedder } from "../../../src/embed/open.ts";
import { TextTokenizer } from "../../../src/embed/tokenizer.ts";
import { BUILT_IN, MODELS_DIR } from "./folders.ts";

const TEXTS = [
  "which roles need a clearance?",
  "Registered nurse, night shift, intensive care; two years of experience and a current licence are required.",
  "We pay £18.40 an hour, rising to £21.15 after six months – plus tips, meals & a bicycle allowance.",
  "L'équipe recherche un·e soudeur·euse TIG/MIG à Besançon. ¡Salario según convenio! 資格は不要です。",
  "Remote (UTC±2)! 🚀 C++/Rust, k8s, e-mail: jobs@example.org, https://example.org/apply?id=7#top",
  "ALL CAPS, tabs\tand\nline\r\nbreaks,  double  spaces, zero\u200bwidth, cafe\u0301 and ﬁne ligatures",
  "The harbour master keeps the berthing plan, answers the radio and walks the quay twice a day. ".repeat(8),
];

describe("the stock feature-extraction pipeline on the same weights", () => {
  let stock: FeatureExtractionPipeline;
  let ours: OpenedEmbedder;

  beforeAll(async () => {
    env.allowRemoteModels = false;
    env.localModelPath = MODELS_DIR;
    // The same graph on both sides: int8 rounding makes much of what graph optimisations change a little.
    const extra = { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } };
    const session_options = { intraOpNumThreads: 1, enableMemPattern: false, extra };
    stock = await pipeline("feature-extraction", "shortlist-minilm", { dtype: "q8", device: "cpu", session_options });
    ours = await openEmbedder({ modelsDir: MODELS_DIR, device: "cpu" });
  });

  afterAll(async () => {
    await ours.close();
    await stock.dispose();
  });

  it("reads the same tokens", async () => {
    const tokenizer = await TextTokenizer.load({
      tokenizerPath: `${BUILT_IN}/tokenizer.json`,
      tokenizerConfigPath: `${BUILT_IN}/tokenizer_config.json`,
      maxTokens: 256,
      lowerCase: false,
    });
    for (const text of TEXTS) expect(tokenizer.encode(text).ids).toEqual(stock.tokenizer.encode(text));
  });

  it("gives the same vectors", async () => {
    const vectors = await ours.embed(TEXTS, "passage");
    for (const [at, text] of TEXTS.entries()) {
      const theirs = (await stock([text], { pooling: "mean", normalize: true })).tolist()[0] as number[];
      const cosine = theirs.reduce((sum, value, column) => sum + value * (vectors[at]?.[column] ?? 0), 0);
      expect(cosine).toBeGreaterThan(0.9999);
    }
  });
});
