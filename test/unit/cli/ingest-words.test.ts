import { describe, expect, it } from "vitest";
import { describeChange, describeSkipped, describeSummary, progressLine } from "../../../src/cli/ingest-words.ts";
import { shortened, shown } from "../../../src/cli/output.ts";
import type { IngestSummary } from "../../../src/domain/ingest.ts";
import { NO_PROGRESS } from "../../../src/ingest/progress.ts";
import { groupSkipped } from "../../../src/ingest/summary.ts";

const SUMMARY: IngestSummary = {
  ...{ added: 1500, updated: 2, unchanged: 7, removed: 501, moved: 500, skipped: [], skippedBy: [] },
  ...{ postings: 2000, passages: 9000, embedded: 300, reused: 100, tokens: 12_000, tokensPerSecond: 3000, seconds: 4 },
  stages: { scanning: 0, reading: 0.1, cutting: 0.4, waiting: 3, writing: 0.5, indexing: 0, inference: 3.6 },
  ...{ inferenceShare: 0.9, device: "cpu", model: "small", generation: 3 },
};

describe("the report of an ingest", () => {
  it("tells postings, texts, tokens, stages and what the index holds", () => {
    expect(describeSummary(SUMMARY)).toEqual([
      "1,000 added, 2 updated, 500 moved, 7 unchanged, 1 removed, 0 skipped; 300 texts embedded in 4.0 s with small on cpu.",
      "12,000 tokens, 3,000 a second; 100 texts (25 %) cost nothing, met before or elsewhere.",
      "90 % of the time was inference (3.6 s); beside it reading 0.1 s, cutting and facts 0.4 s, waiting for inference 3.0 s, writing 0.5 s.",
      "The index holds 2,000 postings in 9,000 passages (generation 3).",
    ]);
  });

  it("is short where nothing was read", () => {
    expect(describeSummary({ ...SUMMARY, embedded: 0, reused: 0 })).toHaveLength(2);
    expect(describeChange({ ...SUMMARY, added: 0, updated: 0, moved: 0, removed: 0 })).toBeNull();
    expect(describeChange({ ...SUMMARY, added: 1, updated: 0, moved: 1, removed: 1 })).toMatch(/^1 moved; /);
  });

  it("names the first files of each reason, what to do, and how many more there are", () => {
    const broken = Array.from({ length: 5 }, (_, at) => ({
      path: `/j/${at}.json`,
      code: "bad_json",
      reason: "No JSON.",
    }));
    const lines = describeSkipped(
      groupSkipped([{ path: "/a\u001b[2J\nb.csv", record: 3, code: "odd", reason: "Odd." }, ...broken]),
    );
    expect(lines).toEqual([
      "skipped /j/0.json: No JSON. (bad_json)",
      "skipped /j/1.json: likewise (bad_json)",
      "skipped /j/2.json: likewise (bad_json)",
      "  ... and 2 more (bad_json); --json lists all",
      expect.stringMatching(/^ {2}Mend it/),
      "skipped /a\\u{1b}[2J\\nb.csv, record 4: Odd. (odd)",
    ]);
  });
});

describe("what was skipped for one code", () => {
  const skip = (path: string, reason: string) => ({ path, code: "not_postings", reason });

  it("is one group where the reasons differ only in what they quote and count, and several where they do not", () => {
    const lines = describeSkipped(
      groupSkipped([
        skip("/a.json", "No record has a title or a description; the fields found are `a`, `b`."),
        skip("/b.json", "No record has a title or a description; the fields found are `c`."),
        skip("/c.html", 'The file holds an error page, not a posting: "404 Not Found".'),
      ]),
    );
    expect(lines).toEqual([
      "skipped /a.json: No record has a title or a description; the fields found are `a`, `b`. (not_postings)",
      "skipped /b.json: likewise (not_postings)",
      'skipped /c.html: The file holds an error page, not a posting: "404 Not Found". (not_postings)',
    ]);
  });
});

describe("a progress line", () => {
  const reading = {
    phase: "reading",
    files: 1,
    totalFiles: 3,
    bytes: 1,
    totalBytes: 4,
    file: "/very/long/way/to/a/welder.md",
  } as const;

  it("fits into the terminal, with the file's name as far as there is room", () => {
    const line = progressLine({ ...NO_PROGRESS, ...reading }, 70);
    expect(line).toHaveLength(70);
    expect(line).toMatch(/^reading: 1 of 3 files, .*…\S*welder\.md$/);
    expect(progressLine({ ...NO_PROGRESS, ...reading }, 50)).not.toContain("welder");
    expect(progressLine({ ...NO_PROGRESS, ...reading })).not.toContain("welder");
  });
});

describe("names", () => {
  it("are printed without control characters", () => {
    expect(shown("a\tb\r\nc\u009b\u202egpj.md")).toBe("a\\tb\\r\\nc\\u{9b}\\u{202e}gpj.md");
    expect(shown("Übung 日本.md")).toBe("Übung 日本.md");
  });

  it("lose their middle where they are too long", () => {
    expect(shortened("abcdefghij", 10)).toBe("abcdefghij");
    expect(shortened("abcdefghijk", 7)).toBe("ab…hijk");
    expect([shortened("abc", 1), shortened("abc", 0)]).toEqual(["…", ""]);
  });
});
