import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../../src/domain/span.ts";
import { postingId, preparePosting } from "../../../src/ingest/prepare.ts";
import type { ReadPosting } from "../../../src/ingest/readers/reader.ts";

function read(changes: Partial<ReadPosting> = {}): ReadPosting {
  return {
    kind: "posting",
    externalId: null,
    title: "Lock Keeper",
    company: null,
    location: null,
    url: null,
    datePosted: null,
    validThrough: null,
    text: "Lock Keeper\n\nYou open the gates for boats.\n\nRequirements\n- You can swim.\n- You rise early.",
    metadata: {},
    ...changes,
  };
}

describe("a posting prepared for the store", () => {
  it("has its passages and sentences as spans of its text", () => {
    const { toStore } = preparePosting(read(), "/jobs/lock.txt");
    const quote = (span: { start: number; end: number }) => sliceSpan(toStore.posting.text, span);
    expect(toStore.sentences.map(({ span }) => quote(span).trim())).toContain("You open the gates for boats.");
    expect(toStore.passages.length).toBeGreaterThan(0);
    for (const { sentences } of toStore.passages) {
      for (const span of sentences) expect(toStore.sentences.map((sentence) => sentence.span)).toContainEqual(span);
    }
  });

  it("names the texts to embed by the hashes that passages and sentences carry", () => {
    const { toStore, texts } = preparePosting(read(), "/jobs/lock.txt");
    const hashes = [...toStore.passages, ...toStore.sentences].map(({ embeddingHash }) => embeddingHash);
    expect(new Set(texts.map(({ hash }) => hash))).toEqual(new Set(hashes));
    for (const hash of hashes) expect(hash).toMatch(/^[\da-f]{64}$/);
    const forms = new Set(
      toStore.passages.map(({ embeddingHash }) => texts.find(({ hash }) => hash === embeddingHash)),
    );
    expect([...forms].every((text) => text?.form === "float32" && text.text.includes("Lock Keeper"))).toBe(true);
  });

  it("reads a list item under its heading, and gives other sentences as they stand", () => {
    const { texts } = preparePosting(read(), "/jobs/lock.txt");
    const sentences = texts.filter(({ form }) => form === "int8").map(({ text }) => text);
    expect(sentences).toContain("You open the gates for boats.");
    expect(sentences.find((text) => text.includes("You can swim"))).toMatch(/Requirements.*You can swim/);
  });

  it("is the same for the same input, and has another hash where the title differs", () => {
    expect(preparePosting(read(), "/a")).toEqual(preparePosting(read(), "/a"));
    const hashesOf = (title: string) =>
      preparePosting(read({ title }), "/a").toStore.passages.map(({ embeddingHash }) => embeddingHash);
    expect(hashesOf("Lock Keeper")).not.toEqual(hashesOf("Sluice Keeper"));
  });

  it("gives halves of surrogate pairs up, without moving anything", () => {
    const text = "A \ud83d lonely half, and a whole \u{1f9ba} one.";
    const { toStore } = preparePosting(read({ text }), "/a");
    expect(toStore.posting.text).toBe("A \ufffd lonely half, and a whole \u{1f9ba} one.");
    expect(toStore.posting.text).toHaveLength(text.length);
  });

  it("carries record and line offset only where the reader gave them", () => {
    expect(preparePosting(read(), "/a").toStore.posting.source).toEqual({});
    const { source, id } = preparePosting(read({ record: 0, lineOffset: -2 }), "/a").toStore.posting;
    expect({ source, id }).toEqual({ source: { record: 0, lineOffset: -2 }, id: postingId("/a", 0) });
  });
});

describe("a posting's id", () => {
  it("tells paths and records apart", () => {
    const ids = [postingId("/a", undefined), postingId("/a", 0), postingId("/a", 1), postingId("/a0", undefined)];
    expect(new Set(ids).size).toBe(4);
    expect(postingId("/a", 1)).toBe(postingId("/a", 1));
  });
});
