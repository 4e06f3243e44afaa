import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact } from "../../../src/domain/fact.ts";
import type { Span } from "../../../src/domain/span.ts";
import type { EmbeddingEntry, PostingToStore, SourceRecord } from "../../../src/store/types.ts";
import { randomNumbers, unitVector } from "../../conformance/vectors.ts";

export const DIMENSIONS = 16;
export const MODEL = { fingerprint: "f00d", name: "tiny", dimensions: DIMENSIONS };

/** A new folder, and what removes it. */
export function temporaryFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "shortlist-store-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The same vector for the same text. */
export function vectorOf(text: string): Float32Array {
  return unitVector(randomNumbers(Number.parseInt(sha256(text).slice(0, 8), 16)), DIMENSIONS);
}

export function sourceOf(path: string, content = path): SourceRecord {
  return { path, sha256: sha256(content), sizeBytes: content.length, mtimeMs: 1000.5, format: "txt" };
}

/** What a test says of a posting; its text is one sentence a line, two lines a passage that share one with the next. */
export interface Draft {
  readonly id: string;
  readonly lines: readonly string[];
  readonly title?: string | null;
  readonly section?: string | null;
  readonly company?: string;
  readonly record?: number;
}

/** One fact for each line, with and without numbers and details. */
function factAt(span: Span, at: number): Fact {
  const numbers = at % 2 === 0 ? { min: at, max: at + 0.5, detail: { per: "hour", total: true } } : {};
  return { kind: "pay", value: "gbp", polarity: "offered", ...numbers, span, confidence: 0.9, origin: "text" };
}

/** A posting with its passages and sentences cut, and hashes as an ingest would give them. */
export function postingOf({
  id,
  lines,
  title = "Welder",
  section = null,
  company = "Acme",
  record,
}: Draft): PostingToStore {
  const text = lines.join("\n");
  const spans: Span[] = [];
  let start = 0;
  for (const line of lines) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  const passages = spans.flatMap((span, ordinal) => {
    const end = spans[Math.min(ordinal + 1, spans.length - 1)]?.end ?? span.end;
    if (ordinal > 0 && ordinal === spans.length - 1) return [];
    const body = text.slice(span.start, end);
    return {
      id: sha256(`${id}/${body}`).slice(0, 16),
      ordinal,
      span: { start: span.start, end },
      line: ordinal + 1,
      section,
      sentences: spans.slice(ordinal, ordinal + 2),
      embeddingHash: sha256(embeddedText(title, section, body)),
    };
  });
  return {
    posting: {
      id,
      text,
      title,
      company,
      externalId: null,
      location: "Leeds",
      url: null,
      datePosted: "2024-05-01",
      validThrough: null,
      source: record === undefined ? {} : { record },
      metadata: { shift: "night", tags: ["a", "b"] },
    },
    passages,
    sentences: spans.map((span) => ({ span, section, embeddingHash: sha256(text.slice(span.start, span.end)) })),
    facts: spans.map((span, at) => factAt(span, at)),
    signature: new Uint8Array([lines.length, 0, 255]),
  };
}

/** Embeddings of all passages and sentences of postings. */
export function embeddingsOf(postings: readonly PostingToStore[]): EmbeddingEntry[] {
  return postings.flatMap(({ passages, sentences }) => [
    ...passages.map(({ embeddingHash }) => ({ textHash: embeddingHash, vector: vectorOf(embeddingHash) })),
    ...sentences.map(({ embeddingHash }) => ({
      textHash: embeddingHash,
      vector: vectorOf(embeddingHash),
      form: "int8" as const,
    })),
  ]);
}

function embeddedText(title: string | null, section: string | null, body: string): string {
  return `${title} | ${section} | ${body}`;
}
