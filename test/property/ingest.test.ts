import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { openBuiltInModel, SmallIndex } from "../unit/search/small-index.ts";

/** Files by name; what a folder holds. */
type Files = ReadonlyMap<string, string>;

let model: Embedder;
/** The model, with a memory for texts it has seen in an earlier run. */
let remembering: Embedder;

beforeAll(async () => {
  model = await openBuiltInModel();
  const seen = new Map<string, Float32Array>();
  remembering = {
    ...model,
    embed: async (texts, kind) => {
      const fresh = [...new Set(texts)].filter((text) => !seen.has(`${kind} ${text}`));
      const vectors = await model.embed(fresh, kind);
      for (const [at, text] of fresh.entries()) seen.set(`${kind} ${text}`, vectors[at] as Float32Array);
      return texts.map((text) => seen.get(`${kind} ${text}`) as Float32Array);
    },
  };
});
afterAll(() => model.close());

const title = fc.constantFrom("Miller", "Baker", "Ferryman");
const sentence = fc.constantFrom(
  "You mill rye.",
  "Bread is yours.",
  "Boats run at six. 🛶",
  "No licence is needed.",
  "Tea!",
);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const records = fc.array(fc.tuple(title, text), { minLength: 1, maxLength: 3 });

const plain = fc.tuple(title, text, text).map(([name, one, two]) => `${name}\n\n${one}\n\nRequirements\n- ${two}\n`);
const markdown = fc.tuple(title, text).map(([name, body]) => `---\ntitle: ${name}\n---\n\n## Tasks\n\n${body}\n`);
const csv = records.map((rows) => `title,description\n${rows.map(([name, body]) => `${name},"${body}"`).join("\n")}\n`);
const jsonl = records.map((rows) =>
  rows.map(([name, body]) => `${JSON.stringify({ title: name, description: body })}\n`).join(""),
);

const file = fc.oneof(
  fc.tuple(fc.constantFrom("a.txt", "b.txt", "deep/er/a.txt"), plain),
  fc.tuple(fc.constantFrom("a.md", "deep/b.md"), markdown),
  fc.tuple(fc.constantFrom("a.csv"), csv),
  fc.tuple(fc.constantFrom("a.jsonl", "deep/a.jsonl"), jsonl),
);
const files: fc.Arbitrary<Files> = fc.array(file, { maxLength: 5 }).map((entries) => new Map(entries));

/** Writes a folder so that it holds these files and nothing else. */
function lay(small: SmallIndex, now: Files, before: Files): void {
  for (const name of before.keys()) if (!now.has(name)) rmSync(join(small.postings, name));
  for (const [name, content] of now) small.write(name, content);
}

/** All that an index holds, by public ids: what is derived from nothing but paths and contents. */
function everything(store: Store) {
  const modelId = store.model()?.id ?? 0;
  const vectors = new Map([...store.passageVectors(modelId).vectors()].map(({ id, vector }) => [id, vector]));
  const postings = [...store.allPostingHeads()].map(({ row }) => {
    const { row: _, ...posting } = store.postingByRow(row) ?? { row, id: "" };
    const passages = store.passagesOf(row).map((passage) => {
      const { row: _row, postingRow: _postingRow, ...shared } = passage;
      return { ...shared, vector: vectors.get(passage.row) };
    });
    return { posting, passages, sentences: store.sentencesOf(row) };
  });
  const sentences = [
    ...store.sentenceVectors(
      modelId,
      [...store.allPostingHeads()].map(({ row }) => row),
    ),
  ].length;
  const sources = [...store.sources()].map(({ path, sha256, complete }) => ({ path, sha256, complete }));
  return { postings: postings.sort((a, b) => (a.posting.id < b.posting.id ? -1 : 1)), sentences, sources };
}

describe("ingesting a folder again and again, whatever becomes of its files", () => {
  it("comes to what ingesting its last state from nothing gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(files, { minLength: 2, maxLength: 4 }), async (states) => {
        const small = new SmallIndex(remembering);
        try {
          let before: Files = new Map();
          for (const now of states) {
            lay(small, now, before);
            before = now;
            await small.ingest();
          }
          const again = await small.ingest();
          expect(again).toMatchObject({ added: 0, updated: 0, removed: 0, embedded: 0, skipped: [] });
          expect(small.read((store) => store.generation())).toBe(again.generation);

          const other = openStore(join(small.path, "other"), { mode: "write" });
          await small.ingest({ store: other });
          const whole = openStore(join(small.path, "other"), { mode: "read" });
          expect(small.read(everything)).toEqual(everything(whole));
          expect(small.read((store) => store.check())).toEqual([]);
          whole.close();
        } finally {
          small.remove();
        }
      }),
      { numRuns: 30, seed: 613 },
    );
  });

  it("counts every posting once: what was there, and what came, changed, stayed and went", async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (first, second) => {
        const small = new SmallIndex(remembering);
        try {
          lay(small, first, new Map());
          const before = await small.ingest();
          lay(small, second, first);
          const after = await small.ingest();
          expect(before.postings).toBe(before.added);
          expect(after.added + after.updated + after.unchanged).toBe(after.postings);
          expect(after.removed + after.updated + after.unchanged).toBe(before.postings);
        } finally {
          small.remove();
        }
      }),
      { numRuns: 20, seed: 614 },
    );
  });
});
