import { describe, expect, it } from "vitest";
import { NO_PROGRESS } from "../../../src/ingest/progress.ts";
import { doneShare, progressInWords, timeLeft } from "../../../src/server/pages/ingest-words.ts";

describe("the share that is done", () => {
  it("is of bytes while files are read, of postings while they are embedded anew, and unknown before", () => {
    expect(doneShare(NO_PROGRESS)).toBeNull();
    expect(doneShare({ ...NO_PROGRESS, phase: "reading", bytes: 5, totalBytes: 20 })).toBe(0.25);
    const anew = { phase: "embedding", bytes: 20, totalBytes: 20, reembedded: 1, toReembed: 10 } as const;
    expect(doneShare({ ...NO_PROGRESS, ...anew })).toBe(0.1);
    expect(doneShare({ ...NO_PROGRESS, phase: "reading" })).toBe(1);
  });
});

describe("progress in words", () => {
  it("tells files, share, rate and what is left", () => {
    const reading = { phase: "reading", files: 20, totalFiles: 1200, bytes: 5, totalBytes: 20, postings: 31 } as const;
    expect(progressInWords({ ...NO_PROGRESS, ...reading, textsPerSecond: 210.4, remainingMs: 95_000 })).toBe(
      "reading: 20 of 1,200 files, 31 new postings, 25 %, 210 texts/s, about 2 min left",
    );
  });

  it("tells postings where they are embedded anew", () => {
    const anew = { phase: "embedding", reembedded: 40, toReembed: 1000, remainingMs: 5000 } as const;
    expect(progressInWords({ ...NO_PROGRESS, ...anew })).toBe(
      "embedding anew: 40 of 1,000 postings, 4 %, about 5 s left",
    );
  });

  it("tells times in the unit that suits them", () => {
    expect([900, 59_000, 61_000, 5_400_000, 36_000_000].map(timeLeft)).toEqual([
      ...["1 s", "59 s", "1 min", "1.5 h", "10.0 h"],
    ]);
  });
});
