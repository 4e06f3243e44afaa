import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { dequantize, dotQuantized, quantize } from "../../src/store/quantize.ts";
import type { Store } from "../../src/store/store.ts";
import { decodeQuantized, decodeVector, encodeVector } from "../../src/store/vector-blob.ts";
import { embeddingsOf, MODEL, postingOf, sourceOf, temporaryFolder } from "../unit/store/support.ts";

const vectors = fc.array(fc.float({ noNaN: true, min: -4, max: 4 }), { minLength: 2, maxLength: 64 }).map(toVector);

function toVector(numbers: readonly number[]): Float32Array {
  return Float32Array.from(numbers);
}

/** Slack for the rounding of float32 itself: relative, and near zero, where it has no more digits, absolute. */
const ROUNDING = 1 + 1e-4;
const SMALLEST = 2 ** -149;

describe("a quantized vector", () => {
  it("is off by no more than half a step in any number", () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        const quantized = quantize(vector);
        const largest = Math.max(...vector.map(Math.abs));
        expect(quantized.scale).toBeLessThanOrEqual((largest / 127) * ROUNDING + SMALLEST);
        for (const [at, value] of dequantize(quantized).entries()) {
          const error = Math.abs(value - (vector[at] as number));
          expect(error).toBeLessThanOrEqual((quantized.scale / 2) * ROUNDING + 127 * SMALLEST);
        }
      }),
    );
  });

  it("has the dot products of the vector that it stands for", () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        const quantized = quantize(vector);
        const expected = dequantize(quantized).reduce((sum, value, at) => sum + value * (vector[at] as number), 0);
        expect(Math.abs(dotQuantized(vector, quantized) - expected)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe("a stored vector", () => {
  it("comes back bit for bit as float32, and as its quantized self as int8", () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        expect(decodeVector(encodeVector(vector, "float32"), vector.length)).toEqual(vector);
        const int8 = encodeVector(vector, "int8");
        expect(decodeQuantized(int8, vector.length)).toEqual(quantize(vector));
        expect(decodeVector(int8, vector.length)).toEqual(dequantize(quantize(vector)));
        expect(() => decodeVector(int8, vector.length + 1)).toThrow(RangeError);
      }),
    );
  });
});

describe("a search by words", () => {
  it("takes any text as terms, without an error", () => {
    withStore((store) => {
      store.writeSource(sourceOf("/a"), [postingOf({ id: "p", lines: ["Welds pipes by night."] })]);
      const terms = fc.array(
        fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom('"', "AND", "*", "pipes")),
      );
      fc.assert(
        fc.property(terms, (asked) => {
          for (const hit of store.searchLexical(asked, 5)) expect(hit.score).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 300 },
      );
    });
  });
});

describe("a store", () => {
  const line = fc.constantFrom("Weld.", "Cook.", "Teach.", "Drive.", "Nurse.", "Emoji 👷.", "Same.", "Same.");
  const posting = fc.record({
    id: fc.constantFrom("p1", "p2", "p3", "p4"),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    title: fc.constantFrom("Welder", "Cook", null),
  });
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.uniqueArray(posting, { selector: (draft) => draft.id, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

  it("holds exactly what was last written, under any sequence of writes and removals", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        withStore((store) => {
          const modelId = store.ensureModel(MODEL);
          store.useModel(modelId);
          const everyRow = new Map<number, string>();
          for (const drafts of steps) {
            const postings = (drafts ?? []).map(postingOf);
            const entries = embeddingsOf(postings);
            if (drafts === null) store.removeSource("/a");
            else store.writeSource(sourceOf("/a"), postings, { modelId, entries });
            store.pruneEmbeddings([modelId]);

            expect(store.check()).toEqual([]);
            const passages = postings.flatMap((written) => written.passages);
            expect(store.counts()).toMatchObject({ postings: postings.length, passages: passages.length });
            expect(store.passageVectors(modelId).count()).toBe(passages.length);
            for (const written of postings) {
              const stored = store.postingByPublicId(written.posting.id);
              expect(stored?.text).toBe(written.posting.text);
              expect(stored?.title).toBe(written.posting.title);
              const rows = store.passagesOf(stored?.row ?? 0);
              expect(rows.map((row) => [row.id, row.span])).toEqual(written.passages.map((cut) => [cut.id, cut.span]));
              expect(store.sentencesOf(stored?.row ?? 0).map(({ span }) => span)).toEqual(
                written.sentences.map(({ span }) => span),
              );
              for (const [at, { row }] of rows.entries()) {
                const embedded = written.passages[at]?.embeddingHash ?? "";
                expect(everyRow.get(row) ?? embedded, "a row stands for one embedded text for ever").toBe(embedded);
                everyRow.set(row, embedded);
              }
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

function withStore(work: (store: Store) => void): void {
  const folder = temporaryFolder();
  const store = openStore(folder.dir, { mode: "write" });
  try {
    work(store);
  } finally {
    store.close();
    folder.remove();
  }
}
