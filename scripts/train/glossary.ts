import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEmbedder } from "../../src/embed/open.ts";
import type { GlossaryFile } from "../../src/search/glossary.ts";
import { encodeVector } from "../../src/store/vector-blob.ts";

/** Writes the built-in model's glossary from the bank: `tsx scripts/train/glossary.ts`. Again whenever either changes. */
interface Intent {
  readonly intent: string;
  readonly about: string;
  readonly queries: readonly string[];
}

const bank = join(import.meta.dirname, "bank");
const models = join(import.meta.dirname, "../../models");
const intents = readdirSync(bank)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(join(bank, name), "utf8").split("\n"))
  .filter((line) => line.trim() !== "")
  .map((line): Intent => JSON.parse(line));

const embedder = await openEmbedder({ modelsDir: models, device: "cpu" });
const vectors: Uint8Array[] = [];
for (const { about, queries } of intents) {
  for (const vector of await embedder.embed([about, ...queries], "query")) vectors.push(encodeVector(vector, "int8"));
}
const file: GlossaryFile = {
  fingerprint: embedder.info.fingerprint,
  dimensions: embedder.info.dimensions,
  entries: intents.map(({ intent, about, queries }) => ({ name: intent, meaning: about, questions: queries.length })),
  vectors: Buffer.concat(vectors).toString("base64"),
};
writeFileSync(join(models, "shortlist-minilm/glossary.json"), `${JSON.stringify(file)}\n`);
console.log(`${file.entries.length} entries, ${vectors.length} vectors`);
await embedder.close();
