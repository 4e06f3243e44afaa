import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SentenceStream } from "../../../src/answer/split.ts";

function split(text: string, { step = text.length, cutOff = false } = {}) {
  const stream = new SentenceStream();
  const sentences = [];
  for (let at = 0; at < text.length; at += step) sentences.push(...stream.push(text.slice(at, at + step)));
  return [...sentences, ...stream.end({ cutOff })];
}

const TEXT =
  "The welder at Keel & Sons Ltd. needs a clearance [1]. Pay is $31.50 an hour. [2] [3] Boots, e.g. size 9, are given [2, 3].\n- You start at 7 a.m. [4]\nNobody says more.";
const SENTENCES = [
  { text: "The welder at Keel & Sons Ltd. needs a clearance.", citations: [1] },
  { text: "Pay is $31.50 an hour.", citations: [2, 3] },
  { text: "Boots, e.g. size 9, are given.", citations: [2, 3] },
  { text: "You start at 7 a.m.", citations: [4] },
  { text: "Nobody says more.", citations: [] },
];

describe("a model's text", () => {
  it("is cut into sentences with the numbers they cite, before or behind the full stop", () => {
    expect(split(TEXT)).toEqual(SENTENCES);
  });

  it("is cut alike however it comes in pieces", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: TEXT.length }), (step) => {
        expect(split(TEXT, { step })).toEqual(SENTENCES);
      }),
    );
  });

  it("gives each sentence as soon as the next one begins", () => {
    const stream = new SentenceStream();
    expect(stream.push("It pays well [1]. ")).toEqual([]);
    expect(stream.push("It is")).toEqual([{ text: "It pays well.", citations: [1] }]);
    expect(stream.end({ cutOff: false })).toEqual([{ text: "It is", citations: [] }]);
  });

  it("loses its last sentence where it was cut off in it", () => {
    expect(split("It pays well [1]. It is al", { cutOff: true })).toEqual([{ text: "It pays well.", citations: [1] }]);
    expect(split("It pays well [1].", { cutOff: true })).toEqual([{ text: "It pays well.", citations: [1] }]);
    expect(split("", { cutOff: true })).toEqual([]);
  });
});
