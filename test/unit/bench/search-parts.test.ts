import { describe, expect, it } from "vitest";
import { naiveScan } from "../../../scripts/bench/naive.ts";
import { loadQuestions, questionsIn } from "../../../scripts/bench/questions.ts";

describe("naiveScan", () => {
  it("gives the nearest vectors, best first", () => {
    const vectors = [
      { id: 1, vector: [0, 1] },
      { id: 2, vector: [1, 0] },
      { id: 3, vector: [0.6, 0.8] },
    ];
    expect(naiveScan(vectors, [1, 0], 2)).toEqual([2, 3]);
  });
});

describe("questionsIn", () => {
  it("finds questions under their usual names, each once, and nothing else", () => {
    const value = [
      { id: "q1", question: "who welds?", answers: ["You weld."] },
      { intent: "pay", queries: ["what is paid?", "who welds?"], passages: ["31 dollars"] },
    ];
    expect(questionsIn(value)).toEqual(["who welds?", "what is paid?"]);
  });
});

describe("loadQuestions", () => {
  it("gives as many different questions as asked for", async () => {
    const questions = await loadQuestions(1100);
    expect(new Set(questions).size).toBe(1100);
    expect(questions.every((question) => question.trim() !== "")).toBe(true);
  });
});
