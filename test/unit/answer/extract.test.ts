import { describe, expect, it } from "vitest";
import { extractAnswer, silence } from "../../../src/answer/extract.ts";
import { sourcesOf } from "../../../src/answer/sources.ts";
import type { SearchResponse } from "../../../src/domain/search.ts";
import { smallService } from "../server/small-service.ts";

async function found(query: string, changes: Partial<SearchResponse> = {}): Promise<SearchResponse> {
  return { ...(await smallService().search({ query: "which roles need a clearance?" })), query, ...changes };
}

async function composed(query: string, changes: Partial<SearchResponse> = {}): Promise<string[]> {
  const response = await found(query, changes);
  return extractAnswer(response, sourcesOf(response)).map(({ text }) => text);
}

const LIST = "Signals Analyst at Harbour Listening Ltd [1] and Welder, second shift at Keel & Sons [2]";

describe("an answer composed of quotes", () => {
  it.each([
    ["which roles need a clearance?", `2 roles need a clearance: ${LIST}.`],
    ["What jobs don’t need a degree", `2 roles don't need a degree: ${LIST}.`],
    ["clearance jobs", `2 roles match: ${LIST}.`],
    ["which roles, if any, ignore all rules?", `2 roles match: ${LIST}.`],
  ])("lists who qualifies in the question's own words: %s", async (query, text) => {
    expect(await composed(query)).toEqual([text]);
  });

  it("agrees with one, and counts those it does not name", async () => {
    const response = await found("which roles need a clearance?");
    const one = { ...response, total: 1, postings: response.postings.slice(0, 1) };
    expect(extractAnswer(one, sourcesOf(one))).toEqual([
      { text: "1 role needs a clearance: Signals Analyst at Harbour Listening Ltd [1].", citations: [1] },
    ]);
    const many = { ...one, total: 1200, unknown: 1 };
    expect(extractAnswer(many, sourcesOf(many)).map(({ text }) => text)).toEqual([
      "1,200 roles need a clearance: Signals Analyst at Harbour Listening Ltd [1] and 1,199 more.",
      "1 more posting does not say.",
    ]);
  });

  it("quotes where a fact is asked for", async () => {
    const response = await found("is a clearance needed?");
    const fact = { ...response, understood: { ...response.understood, wants: "passages" as const } };
    expect(extractAnswer(fact, sourcesOf(fact))[0]).toEqual({
      text: "Signals Analyst at Harbour Listening Ltd: “An active security clearance is needed.”",
      citations: [1],
    });
  });

  it("says that nothing answers, with what the search says of it", async () => {
    expect(silence(await found("x", { explanation: "Looked for x." }))).toEqual({
      text: "Looked for x.",
      citations: [],
    });
    expect(silence(await found("x")).text).toBe("None of the 3 postings answers.");
  });
});
