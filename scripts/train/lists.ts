import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openCrossEncoder } from "../../src/embed/cross-encoder.ts";
import { openEmbedder } from "../../src/embed/open.ts";
import { preparePosting } from "../../src/ingest/prepare.ts";
import { readerFor } from "../../src/ingest/readers/registry.ts";
import { gatherCandidates } from "../../src/search/candidates.ts";
import { readClaims } from "../../src/search/judge.ts";
import { PostingReader } from "../../src/search/posting-reader.ts";
import { embedQuestion } from "../../src/search/question.ts";
import { openSnapshot } from "../../src/search/snapshot.ts";
import { JUDGED_WEIGHTS } from "../../src/search/weights.ts";

/**
 * Writes what the judge thinks of the sentences that the search finds in real postings, for `embedder.py`: JSON lines of a
 * question, the texts that are embedded for sentences, and how sure judge and cosine together are of each. The index must
 * have been made of the file `--postings` (JSON lines) alone. Questions are those of the invented postings that name none, the
 * bank's, and the judged ones.
 *
 *     tsx scripts/train/lists.ts --index DIR --postings FILE.jsonl --out lists.jsonl
 */
const { values } = parseArgs({
  options: {
    index: { type: "string", default: "index" },
    postings: { type: "string", default: "postings.jsonl" },
    out: { type: "string", default: "lists.jsonl" },
    most: { type: "string", default: "4000" },
  },
});
const models = join(import.meta.dirname, "../../models");

const embedded = await embeddedTexts(values.postings);
const embedder = await openEmbedder({ modelsDir: models, device: "cpu" });
const crossEncoder = await openCrossEncoder({ dir: join(models, "shortlist-judge") });
const snapshot = await openSnapshot(values.index);
const lines: string[] = [];
for (const text of questions(Number(values.most))) {
  const asked = await embedQuestion(text, embedder, null);
  const reader = new PostingReader(snapshot.store);
  const options = { question: asked.question, reader, crossEncoder, deadline: Number.POSITIVE_INFINITY };
  const { claims } = await readClaims(gatherCandidates(snapshot, asked), options);
  const { sentence: cosine, logit } = JUDGED_WEIGHTS[asked.question.wants].weights;
  const byText = new Map<string, number>();
  for (const { candidate, ordinal, features } of claims) {
    const { externalId } = snapshot.store.postingByRow(candidate.passage.postingRow) ?? {};
    const sentence = embedded.get(externalId ?? "")?.[ordinal] ?? "";
    if (sentence !== "") byText.set(sentence, cosine * features.sentence + logit * features.logit);
  }
  const logits = [...byText.values()].map((value) => Math.round(value * 100) / 100);
  lines.push(JSON.stringify({ q: text, texts: [...byText.keys()], logits }));
  if (lines.length % 500 === 0) console.log(`${lines.length} questions`);
}
writeFileSync(values.out, `${lines.join("\n")}\n`);
snapshot.release();
await crossEncoder.close();
await embedder.close();

/** By external id, the text that is embedded for each of a posting's sentences. */
async function embeddedTexts(path: string): Promise<Map<string, string[]>> {
  const reader = await readerFor(path);
  if ("problem" in reader) throw new Error(reader.problem.reason);
  const texts = new Map<string, string[]>();
  for await (const found of reader.read({ path, bytes: readFileSync(path) })) {
    if (found.kind !== "posting" || found.externalId === null) continue;
    const sentences = preparePosting(found, path).texts.filter(({ form }) => form === "int8");
    texts.set(
      found.externalId,
      sentences.map(({ text }) => text),
    );
  }
  return texts;
}

/** Up to `most` questions, spread over all sources. */
function questions(most: number): string[] {
  const read = (folder: string) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => readFileSync(join(import.meta.dirname, folder, name), "utf8").split("\n"))
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line));
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
  const invented = read("postings").flatMap(({ title, questions: asked }) =>
    asked
      .map(({ q }: { q: string }) => q)
      .filter((q: string) => ![...words(q)].some((word) => words(title).has(word)) && !/\b(?:at|in) \p{Lu}/u.test(q)),
  );
  const bank = read("bank").flatMap(({ queries }) => queries as string[]);
  const judged = read("judged").flatMap(({ question, split }) => (split === "train" ? [question as string] : []));
  const all = [...new Set<string>([...invented, ...bank, ...judged])];
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] ?? "");
}
