import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openCrossEncoder } from "../../src/embed/cross-encoder.ts";
import { openEmbedder } from "../../src/embed/open.ts";
import { Searcher } from "../../src/search/searcher.ts";

/**
 * Writes sentences of an index to be judged: for each line of a file of questions the evidence at some ranks, near the top
 * and deeper down.
 *
 *     tsx scripts/train/collect.ts --index DIR --questions FILE --out FILE.jsonl
 */
const RANKS = [0, 1, 2, 4, 7, 12, 20, 33];

const { values } = parseArgs({
  options: {
    index: { type: "string", default: "index" },
    questions: { type: "string", default: join(import.meta.dirname, "judged/questions-1.txt") },
    out: { type: "string", default: "candidates.jsonl" },
    judge: { type: "string", default: join(import.meta.dirname, "../../models/shortlist-judge") },
  },
});
const models = join(import.meta.dirname, "../../models");
const embedder = await openEmbedder({ modelsDir: models, device: "cpu" });
const judge = await openCrossEncoder({ dir: values.judge });
const searcher = await Searcher.open({
  dir: values.index,
  openEmbedder: async () => embedder,
  openJudge: async () => judge,
  glossary: join(models, "shortlist-minilm/glossary.json"),
  judgeMs: 10_000,
});
const lines: string[] = [];
for (const question of readFileSync(values.questions, "utf8").split("\n").filter(Boolean)) {
  const { postings } = await searcher.rank(question, "judged");
  for (const rank of RANKS) {
    const hit = postings[rank];
    const passage = hit?.passages[0];
    if (hit === undefined || passage === undefined) continue;
    const { text, span } = passage.evidence;
    const title = [hit.title, hit.company, hit.location].filter((part) => part).join(", ");
    lines.push(
      JSON.stringify({
        question,
        posting: hit.externalId,
        start: span.start,
        end: span.end,
        sentence: text,
        section: passage.evidence.section,
        title,
        rank,
        score: passage.score,
        why: passage.why,
      }),
    );
  }
}
writeFileSync(values.out, `${lines.join("\n")}\n`);
console.log(`${lines.length} sentences written to ${values.out}`);
await searcher.close();
await judge.close();
await embedder.close();
