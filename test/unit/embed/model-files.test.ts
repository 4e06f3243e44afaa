import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadModelFolder } from "../../../src/embed/model-files.ts";
import { BUILT_IN, copyOfBuiltIn, newFolder, writeFiles } from "./folders.ts";

/** The least that transformers.js publishes of a model. */
const PLAIN = { "config.json": {}, "tokenizer.json": {}, "onnx/model.onnx": "" };

describe("loadModelFolder", () => {
  it("reads the built-in model's settings from its own files", async () => {
    const folder = await loadModelFolder(BUILT_IN);
    expect(folder).toMatchObject({
      dir: BUILT_IN,
      name: "shortlist-minilm",
      pooling: "mean",
      prompts: { query: "", passage: "" },
      maxTokens: 256,
      lowerCase: false,
      notes: [],
    });
    expect(folder.graphs.map((graph) => basename(graph))).toEqual(["model_quantized.onnx"]);
  });

  it("pools a model without sentence-transformers' files by the mean, and says so", async () => {
    const folder = await loadModelFolder(await writeFiles(await newFolder(), PLAIN));
    expect(folder).toMatchObject({ pooling: "mean", maxTokens: 512, tokenizerConfigPath: null });
    expect(folder.notes).toEqual([expect.stringMatching(/mean pooling/), expect.stringMatching(/unit vectors/)]);
  });

  it("finds the transformer's files in the folder that modules.json names", async () => {
    const dir = await writeFiles(await newFolder(), {
      "modules.json": [
        { path: "0_Transformer", type: "sentence_transformers.models.Transformer" },
        { path: "1_Pooling", type: "sentence_transformers.models.Pooling" },
      ],
      "0_Transformer/config.json": { max_position_embeddings: 128 },
      "0_Transformer/tokenizer.json": {},
      "0_Transformer/sentence_bert_config.json": { do_lower_case: true },
      "1_Pooling/config.json": { pooling_mode_cls_token: true },
      "model.onnx": "",
    });
    const folder = await loadModelFolder(dir, "org/name");
    expect(folder).toMatchObject({ name: "org/name", pooling: "cls", maxTokens: 128, lowerCase: true });
    expect(folder.tokenizerPath).toBe(join(dir, "0_Transformer", "tokenizer.json"));
  });

  it.each([
    [{ max_position_embeddings: 512 }, { model_max_length: 1e30 }, {}, 512],
    [{ max_position_embeddings: 512 }, { model_max_length: 384 }, {}, 384],
    [{ max_position_embeddings: 512 }, { model_max_length: 384 }, { max_seq_length: 128 }, 128],
    [{ max_position_embeddings: 514, model_type: "xlm-roberta", pad_token_id: 1 }, {}, {}, 512],
    [{ max_position_embeddings: 514, model_type: "mpnet" }, { model_max_length: 1e30 }, {}, 512],
    [{ n_positions: 8192 }, {}, { max_seq_length: null }, 8192],
  ])("takes the smallest limit of %j, %j and %j", async (config, tokenizer, sentence, expected) => {
    const dir = await writeFiles(await newFolder(), {
      ...PLAIN,
      "config.json": config,
      "tokenizer_config.json": tokenizer,
      "sentence_bert_config.json": sentence,
    });
    expect((await loadModelFolder(dir)).maxTokens).toBe(expected);
  });

  it("tells a family's prompts by the folder's name and by the model it was trained from", async () => {
    expect((await loadModelFolder(await copyOfBuiltIn("e5-small-v2"))).prompts.query).toBe("query: ");
    const tuned = await copyOfBuiltIn("mine", { "config.json": { _name_or_path: "BAAI/bge-small-en-v1.5" } });
    expect((await loadModelFolder(tuned)).prompts.query).toMatch(/^Represent this sentence/);
  });

  it("refuses modules that it does not run", async () => {
    const types = ["Transformer", "Pooling", "Dense"];
    const modules = types.map((type, at) => ({ path: at === 0 ? "" : `${at}_${type}`, type: `x.models.${type}` }));
    const dir = await copyOfBuiltIn("dense", { "modules.json": modules });
    await expect(loadModelFolder(dir)).rejects.toMatchObject({
      code: "model_unsupported",
      message: expect.stringContaining("module Dense"),
      exitCode: 4,
    });
  });

  it.each(["config.json", "tokenizer.json", "onnx/model.onnx"])("says that %s is missing", async (path) => {
    const { [path as keyof typeof PLAIN]: _left, ...files } = PLAIN;
    const dir = await writeFiles(await newFolder(), files);
    await expect(loadModelFolder(dir)).rejects.toMatchObject({
      code: "model_incomplete",
      message: expect.stringContaining(dir),
      hint: expect.any(String),
    });
  });

  it("names the file that is not valid, and the field", async () => {
    const broken = await writeFiles(await newFolder(), { ...PLAIN, "config.json": "{" });
    await expect(loadModelFolder(broken)).rejects.toMatchObject({ code: "model_invalid" });
    const wrong = await writeFiles(await newFolder(), { ...PLAIN, "config.json": { max_position_embeddings: "many" } });
    await expect(loadModelFolder(wrong)).rejects.toThrow(/config\.json cannot be read: .*max_position_embeddings/s);
  });

  it("says that there is no such folder", async () => {
    const missing = join(await newFolder(), "nothing");
    await expect(loadModelFolder(missing)).rejects.toMatchObject({ code: "model_not_found", exitCode: 3 });
  });
});
