import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { openEmbedder } from "../../../src/embed/open.ts";
import { Glossary } from "../../../src/search/glossary.ts";
import { embedQuestion } from "../../../src/search/question.ts";
import { dot } from "../../../src/search/vectors.ts";

const models = resolve(import.meta.dirname, "../../../models");
const path = join(models, "shortlist-minilm/glossary.json");
let embedder: Embedder;
let glossary: Glossary | null;

beforeAll(async () => {
  embedder = await openEmbedder({ modelsDir: models, device: "cpu", threads: 1 });
  glossary = await Glossary.load(path, embedder.info.fingerprint);
});
afterAll(() => embedder.close());

describe("the built-in glossary", () => {
  it("was made with the built-in model's weights of today", () => {
    expect(glossary).not.toBeNull();
  });

  it.each([
    ["which jobs need a security clearance?", /clearance/],
    ["do any of you sponsor work visas?", /visa/],
    ["is there a pension plan?", /pension|retirement/i],
  ])("recognises %j", async (question, meaning) => {
    expect((await embedQuestion(question, embedder, glossary)).question.meaning).toMatch(meaning);
  });

  it.each(["blorf zindle quaxor", "how long should sourdough prove?", "capital of Mongolia"])(
    "knows nothing of %j",
    async (question) => {
      expect((await embedQuestion(question, embedder, glossary)).question.meaning).toBeNull();
    },
  );

  it("is passed over where it was made with another model, or is not there", async () => {
    expect(await Glossary.load(path, "0".repeat(64))).toBeNull();
    expect(await Glossary.load(join(models, "nowhere.json"), embedder.info.fingerprint)).toBeNull();
  });

  it("keeps a spelled-out question's embedding a unit vector, and its own words among the terms", async () => {
    const { question, embedding } = await embedQuestion("which jobs need a security clearance?", embedder, glossary);
    expect(dot(embedding, embedding)).toBeCloseTo(1, 5);
    expect(question.terms).toEqual(expect.arrayContaining(["security", "clearance"]));
    expect(question.focus).toEqual(["security", "clearance"]);
  });
});
