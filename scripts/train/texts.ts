import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { displayTitle } from "../../src/domain/posting.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { preparePosting } from "../../src/ingest/prepare.ts";
import { readerFor } from "../../src/ingest/readers/registry.ts";
import type { PostingToStore } from "../../src/store/types.ts";
import { plainText, sentenceEmbeddingText } from "../../src/text/embedding-text.ts";

/**
 * Writes judged sentences with their words: `judged/sentences.jsonl` has places in postings only, whose texts belong to others.
 * `--postings` is a file of JSON lines with `id, title, company, location, text`, as the judged sentences were read from.
 *
 *     tsx scripts/train/texts.ts --postings FILE.jsonl --out judged-text.jsonl
 */
const { values } = parseArgs({
  options: {
    postings: { type: "string", default: "postings.jsonl" },
    judged: { type: "string", default: resolve(import.meta.dirname, "judged/sentences.jsonl") },
    out: { type: "string", default: "judged-text.jsonl" },
  },
});

const path = resolve(values.postings);
const reader = await readerFor(path);
if ("problem" in reader) throw new Error(reader.problem.reason);
const postings = new Map<string, PostingToStore>();
for await (const found of reader.read({ path, bytes: readFileSync(path) })) {
  if (found.kind === "posting" && found.externalId !== null) {
    postings.set(found.externalId, preparePosting(found, path).toStore);
  }
}

const lines: string[] = [];
let lost = 0;
for (const line of readFileSync(values.judged, "utf8").split("\n").filter(Boolean)) {
  const { question, posting: id, start, end, label, split } = JSON.parse(line);
  const found = postings.get(id);
  const sentence = found?.sentences.find(({ span }) => span.start <= start && end <= span.end);
  if (found === undefined || sentence === undefined) {
    lost += 1;
    continue;
  }
  const { posting } = found;
  const source = { ...posting.source, path };
  const name = [displayTitle({ ...posting, source }), posting.company, posting.location].filter(Boolean).join(", ");
  const text = sentenceEmbeddingText({ section: sentence.section, text: sliceSpan(posting.text, sentence.span) });
  lines.push(JSON.stringify({ question, text, name: plainText(name), label, split }));
}
writeFileSync(values.out, `${lines.join("\n")}\n`);
console.log(`${lines.length} judged sentences written to ${values.out}; ${lost} not found in ${path}`);
