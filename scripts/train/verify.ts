import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openEmbedder } from "../../src/embed/open.ts";
import { dot } from "../../src/search/vectors.ts";

/**
 * Tells whether an exported model gives in our runtime what PyTorch gives: cosine similarities with the vectors that
 * `vectors.py` wrote. Exits with 1 where their mean is under `--least`: .999 for fp32, .99 for int8.
 *
 *     tsx scripts/train/verify.ts --model DIR --vectors FILE.jsonl [--least 0.99]
 */
const { values } = parseArgs({
  options: {
    model: { type: "string", default: "models/shortlist-minilm" },
    vectors: { type: "string", default: "vectors.jsonl" },
    least: { type: "string", default: "0.99" },
  },
});
const rows = readFileSync(values.vectors, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): { text: string; vector: number[] } => JSON.parse(line));
const embedder = await openEmbedder({ model: values.model, modelsDir: "models", device: "cpu" });
const ours = await embedder.embed(
  rows.map(({ text }) => text),
  "passage",
);
await embedder.close();
const cosines = rows.map(({ vector }, at) => dot(ours[at] as Float32Array, Float32Array.from(vector)));
const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
console.log(`${rows.length} texts: cosine ${mean.toFixed(4)} on average, ${Math.min(...cosines).toFixed(4)} at least`);
process.exitCode = mean >= Number(values.least) ? 0 : 1;
