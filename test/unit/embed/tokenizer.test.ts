import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TextTokenizer } from "../../../src/embed/tokenizer.ts";
import { BUILT_IN, newFolder, writeFiles } from "./folders.ts";

const CLS = 101;
const SEP = 102;

function load(maxTokens: number, lowerCase = false): Promise<TextTokenizer> {
  return TextTokenizer.load({
    tokenizerPath: join(BUILT_IN, "tokenizer.json"),
    tokenizerConfigPath: join(BUILT_IN, "tokenizer_config.json"),
    maxTokens,
    lowerCase,
  });
}

describe("TextTokenizer", () => {
  it("puts the model's special tokens around a text", async () => {
    expect((await load(256)).encode("hi").ids).toEqual([CLS, 7632, SEP]);
  });

  it("gives an empty text the special tokens alone", async () => {
    expect((await load(256)).encode(" \n").ids).toEqual([CLS, SEP]);
  });

  it("cuts an over-long text at its end and keeps the closing token", async () => {
    const tokenizer = await load(16);
    const whole = (await load(256)).encode("welders and nurses ".repeat(20)).ids;
    const cut = tokenizer.encode("welders and nurses ".repeat(20)).ids;
    expect(cut).toHaveLength(16);
    expect(cut).toEqual([...whole.slice(0, 15), SEP]);
  });

  it("does not pad or cut by the tokenizer file's own settings", async () => {
    const tokenizer = await load(256);
    expect(tokenizer.encode("one two three").ids).toHaveLength(5);
    expect(tokenizer.encode("night shift ".repeat(100)).ids).toHaveLength(202);
  });

  it("lower-cases where the model asks for it", async () => {
    const dir = await writeFiles(await newFolder(), {
      "tokenizer.json": {
        version: "1.0",
        added_tokens: [],
        normalizer: null,
        pre_tokenizer: { type: "Whitespace" },
        post_processor: null,
        decoder: null,
        model: { type: "WordPiece", unk_token: "?", vocab: { "?": 0, Nurse: 1, nurse: 2, a: 3 } },
      },
    });
    const settings = { tokenizerPath: join(dir, "tokenizer.json"), tokenizerConfigPath: null, maxTokens: 8 };
    expect((await TextTokenizer.load({ ...settings, lowerCase: false })).encode("Nurse").ids).toEqual([1]);
    expect((await TextTokenizer.load({ ...settings, lowerCase: true })).encode("Nurse").ids).toEqual([2]);
    expect((await TextTokenizer.load({ ...settings, lowerCase: true })).encode("").ids).toEqual([0]);
  });

  it("says which file is unusable", async () => {
    const dir = await writeFiles(await newFolder(), { "tokenizer.json": "{}" });
    const tokenizerPath = join(dir, "tokenizer.json");
    const load = TextTokenizer.load({ tokenizerPath, tokenizerConfigPath: null, maxTokens: 8, lowerCase: false });
    await expect(load).rejects.toMatchObject({
      code: "model_invalid",
      message: expect.stringContaining(tokenizerPath),
    });
  });
});
