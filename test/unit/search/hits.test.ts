import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PostingHit } from "../../../src/domain/search.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import type { JudgedPosting } from "../../../src/search/answer.ts";
import { renderHits } from "../../../src/search/hits.ts";
import { openSnapshot, type Snapshot } from "../../../src/search/snapshot.ts";
import type { JudgedPassage } from "../../../src/search/weigh.ts";
import { lines, pdf } from "../../fixtures/pdf.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

const WORDS = Array.from({ length: 60 }, (_, at) => `Bridge ${at + 1} is swept by hand before the ${at + 1}. bell.`);

let model: Embedder;
let small: SmallIndex;
let snapshot: Snapshot;

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  small.write(
    "sweeper.md",
    `---\ntitle: Bridge Sweeper\ncompany: Town of Wickenburn\nid: W-12\nurl: https://jobs.example/12\n---\n\n# Your day\n\n${WORDS.join(" ")}\n\n## What you need\n\n- **A head for heights is required.**\n- A broom.\n`,
  );
  small.write("jobs.csv", 'title,description\nLamplighter,"You light lamps.\nA ladder is provided."\n');
  small.write(
    "keeper.pdf",
    pdf([
      [
        { text: "Keeper of Locks", x: 50, y: 740, size: 18 },
        ...lines(["You open the upper lock at dawn and close it again when the last barge has gone."], {
          x: 50,
          y: 700,
        }),
      ],
      lines(["A boating licence is required."], { x: 50, y: 700 }),
    ]),
  );
  await small.ingest();
  snapshot = await openSnapshot(small.dir);
});
afterAll(async () => {
  snapshot.release();
  small.remove();
  await model.close();
});

const NOW = new Date("2026-06-01");

function rowOf(title: string): number {
  return [...snapshot.store.allPostingHeads()].find((head) => head.title === title)?.row ?? -1;
}

/** A posting judged so that passage `at` has score `scores[at]` and its last sentence as evidence. */
function judged(title: string, scores: readonly number[]): JudgedPosting {
  const postingRow = rowOf(title);
  const passages = snapshot.store.passagesOf(postingRow).slice(0, scores.length);
  const judgements = passages.map((passage, at) => ({
    candidate: { passage, dense: 0.123456, lexical: 1, sentences: [] },
    evidence: passage.lastSentence,
    score: scores[at] ?? 0,
    features: { denied: 0.98765432 },
  }));
  return { postingRow, score: scores[0] ?? 0, passages: judgements as unknown as JudgedPassage[] };
}

function render(posting: JudgedPosting, explain = false): PostingHit {
  const [hit] = renderHits([{ judged: posting, copies: [] }], { snapshot, explain, now: NOW });
  return PostingHit.parse(hit);
}

describe("a hit", () => {
  it("names the pages of passage and evidence where the file has pages", () => {
    expect(render(judged("Keeper of Locks", [0.9])).passages[0]).toMatchObject({
      page: 1,
      evidence: { text: "A boating licence is required.", page: 2 },
    });
    expect(render(judged("Bridge Sweeper", [0.9])).passages[0]).not.toHaveProperty("page");
  });

  it("quotes passage and evidence by their spans of the stored text", () => {
    const hit = render(judged("Bridge Sweeper", [0.9, 0.8, 0.7]));
    const text = snapshot.store.postingByRow(rowOf("Bridge Sweeper"))?.text ?? "";
    expect(hit.passages).toHaveLength(3);
    for (const passage of hit.passages) {
      for (const { text: quote, span } of [passage, passage.evidence])
        expect(text.slice(span.start, span.end)).toBe(quote);
      expect(passage.text).toContain(passage.evidence.text);
    }
  });

  it("gives lines of the text, and with the source's offset those of the file", () => {
    const hit = render(judged("Bridge Sweeper", [0.9, 0.8, 0.7, 0.6, 0.55, 0.5]));
    const lines = readFileSync(hit.source.path, "utf8").split("\n");
    const { lineOffset = Number.NaN } = hit.source;
    for (const { evidence } of hit.passages) {
      const [start = ""] = evidence.text.split(/[.\n]/);
      expect(lines[evidence.line + lineOffset - 1]).toContain(start);
    }
    for (const { line, fileLine } of hit.passages) expect(fileLine).toBe(line + lineOffset);
  });

  it("leaves the file's line out where the file does not hold the text word for word", () => {
    const hit = render(judged("Lamplighter", [0.9]));
    expect(hit.source).toMatchObject({ format: "csv", record: 0 });
    expect(hit.passages[0]).not.toHaveProperty("fileLine");
  });

  it("shows evidence without the marks of lists and emphasis", () => {
    const row = rowOf("Bridge Sweeper");
    const passages = snapshot.store.passagesOf(row);
    const all = judged(
      "Bridge Sweeper",
      Array.from(passages, () => 0.9),
    );
    const evidence = all.passages.flatMap((passage) => render({ ...all, passages: [passage] }).passages[0]?.evidence);
    expect(evidence.map((found) => found?.text).at(-1)).toMatch(/^(A broom\.|A head for heights is required\.)$/);
  });

  it("shows of the passages below the best only those that qualify, at most five in all", () => {
    const scores = (hit: PostingHit) => hit.passages.map(({ score }) => score);
    expect(scores(render(judged("Bridge Sweeper", [0.9, 0.8, 0.01])))).toEqual([0.9, 0.8]);
    expect(scores(render(judged("Bridge Sweeper", [0.04, 0.03])))).toEqual([0.04]);
    expect(scores(render(judged("Bridge Sweeper", [0.9, 0.89, 0.88, 0.87, 0.86, 0.85, 0.84])))).toHaveLength(5);
  });

  it("explains itself where that is asked for", () => {
    expect(render(judged("Lamplighter", [0.9])).passages[0]?.why).toEqual({ dense: 0.1235, lexical: 1 });
    const [passage] = judged("Lamplighter", [0.9]).passages;
    const read = { ...judged("Lamplighter", [0.9]), passages: [{ ...(passage as JudgedPassage), logit: 2.34567 }] };
    expect(render(read).passages[0]?.why).toEqual({ dense: 0.1235, lexical: 1, judge: 2.3457 });
    expect(render(judged("Lamplighter", [0.9]), true).passages[0]?.why).toMatchObject({ denied: 0.9877 });
  });

  it("carries what the posting says of itself, and nothing where it says nothing", () => {
    const sweeper = render(judged("Bridge Sweeper", [0.9]));
    expect(sweeper).toMatchObject({
      externalId: "W-12",
      company: "Town of Wickenburn",
      url: "https://jobs.example/12",
    });
    const lamplighter = render(judged("Lamplighter", [0.9]));
    expect(lamplighter).toMatchObject({ company: null, location: null });
    expect(lamplighter).not.toHaveProperty("url");
    expect(lamplighter).not.toHaveProperty("externalId");
  });

  it("is left out where its posting is gone", () => {
    expect(
      renderHits([{ judged: { postingRow: 999, score: 1, passages: [] }, copies: [] }], {
        snapshot,
        explain: false,
        now: NOW,
      }),
    ).toEqual([]);
  });
});
