import { describe, expect, it } from "vitest";
import { embeddingRate, type IngestProgress, remainingMs } from "../../../src/ingest/progress.ts";

const PROGRESS: IngestProgress = {
  phase: "reading",
  files: 2,
  totalFiles: 8,
  bytes: 250,
  totalBytes: 1000,
  postings: 2,
  embedded: 30,
  elapsedMs: 1500,
};

describe("progress", () => {
  it("tells texts a second", () => {
    expect(embeddingRate(PROGRESS)).toBe(20);
    expect(embeddingRate({ ...PROGRESS, elapsedMs: 0 })).toBe(0);
  });

  it("tells what remains by the bytes that were read", () => {
    expect(remainingMs(PROGRESS)).toBe(4500);
    expect(remainingMs({ ...PROGRESS, bytes: 1000 })).toBe(0);
    expect(remainingMs({ ...PROGRESS, bytes: 0 })).toBeUndefined();
  });
});
