import { describe, expect, it } from "vitest";
import type { PostingHit } from "../../../src/domain/search.ts";
import type { JudgedPosting } from "../../../src/search/answer.ts";
import { type NearestMiss, whySilent } from "../../../src/search/silence.ts";
import { understand } from "../../../src/search/understand.ts";

function miss(text: string, features = { denied: 0, coverage: 0 }): NearestMiss {
  const passages = [{ evidence: { text } }];
  const hit = { title: "Mill hand", company: "Weir & Co", source: { path: "/jobs/mill.txt" }, passages };
  return {
    hit: hit as unknown as PostingHit,
    judged: { passages: [{ features }] } as unknown as JudgedPosting,
  };
}

const question = understand("which roles need a clearance?");

describe("an explanation of silence", () => {
  it("says what was looked for, in how many postings, and what the nearest says instead", () => {
    expect(whySilent(question, 1200, miss("Clearance sale\n  on Friday."))).toBe(
      "Looked for “which roles need a clearance?”: none of 1,200 postings says. " +
        "The nearest, Mill hand at Weir & Co, says instead: “Clearance sale on Friday.”",
    );
  });

  it("tells a denial from a miss", () => {
    expect(whySilent(question, 2, miss("No clearance is needed.", { denied: 1, coverage: 0.5 }))).toContain(
      "says the opposite: “No clearance",
    );
    expect(whySilent(question, 2, miss("No weekend work.", { denied: 1, coverage: 0 }))).toContain("says instead: “No");
  });

  it("has no nearest to tell of where there is none", () => {
    expect(whySilent(question, 1, undefined)).toBe(
      "Looked for “which roles need a clearance?”: the one posting does not say.",
    );
  });

  it("shortens long questions and long quotes between words", () => {
    const long = whySilent(understand("word ".repeat(300)), 3, miss("proof ".repeat(300)));
    expect(long.length).toBeLessThan(500);
    expect(long).toContain("word …”");
    expect(long).toContain("proof …”");
  });
});
