import { copyFile, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprintModel } from "../../../src/embed/fingerprint.ts";
import { loadModelFolder } from "../../../src/embed/model-files.ts";
import { chooseWeights } from "../../../src/embed/weights.ts";
import { BUILT_IN, copyOfBuiltIn } from "./folders.ts";

async function fingerprint(dir: string): Promise<string> {
  const folder = await loadModelFolder(dir);
  return fingerprintModel(folder, chooseWeights(folder, "cpu"));
}

describe("fingerprintModel", () => {
  it("is the same for the same files, whatever their folder is called", async () => {
    const original = await fingerprint(BUILT_IN);
    expect(original).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprint(await copyOfBuiltIn("another-name"))).toBe(original);
  });

  it.each([
    ["pooling", { "1_Pooling/config.json": { pooling_mode_cls_token: true } }],
    ["prompts", { "config_sentence_transformers.json": { prompts: { query: "ask: " } } }],
    ["longest input", { "sentence_bert_config.json": { max_seq_length: 128 } }],
    ["lower-casing", { "sentence_bert_config.json": { max_seq_length: 256, do_lower_case: true } }],
    ["tokenizer's settings", { "tokenizer_config.json": { do_lower_case: false, model_max_length: 512 } }],
    ["tokenizer", { "tokenizer.json": { model: {} } }],
  ])("changes with the %s", async (_name, files) => {
    expect(await fingerprint(await copyOfBuiltIn("changed", files))).not.toBe(await fingerprint(BUILT_IN));
  });

  it("changes with a single byte of the weights, at the same size and time", async () => {
    const dir = await copyOfBuiltIn("changed");
    const path = join(dir, "onnx/model_quantized.onnx");
    await unlink(path);
    await copyFile(join(BUILT_IN, "onnx/model_quantized.onnx"), path);
    const before = await fingerprint(dir);
    const bytes = await readFile(path);
    bytes[bytes.length - 1000] = (bytes[bytes.length - 1000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await fingerprint(dir)).not.toBe(before);
  });

  it("takes in weights that ONNX keeps in a file of their own", async () => {
    const dir = await copyOfBuiltIn("external", { "onnx/model_quantized.onnx_data": "weights" });
    expect(await fingerprint(dir)).not.toBe(await fingerprint(BUILT_IN));
  });
});
