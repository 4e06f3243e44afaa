import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { type OpenEmbedderOptions, type OpenedEmbedder, openEmbedder } from "../../../src/embed/open.ts";
import { BUILT_IN, copyOfBuiltIn, MODELS_DIR, newFolder, writeFiles } from "./folders.ts";

const LONG_TEXTS = new Array<string>(60).fill("The crane operator works on the quay. ".repeat(20));

async function open(options: Partial<OpenEmbedderOptions> = {}): Promise<OpenedEmbedder> {
  const embedder = await openEmbedder({ modelsDir: MODELS_DIR, device: "cpu", ...options });
  onTestFinished(() => embedder.close());
  return embedder;
}

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return a?.reduce((sum, value, column) => sum + value * (b?.[column] ?? 0), 0) ?? 0;
}

describe("openEmbedder", () => {
  it("opens the built-in model by default and says what it is", async () => {
    const embedder = await open({ device: "auto" });
    expect(embedder.info).toEqual({
      name: "shortlist-minilm",
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      dimensions: 384,
      maxTokens: 256,
      device: "cpu",
    });
    expect(embedder.notes).toEqual(["cpu: the model has no fp16 or fp32 weights for a GPU."]);
  });

  it("opens a model by its path", async () => {
    expect((await open({ model: BUILT_IN, modelsDir: "/nowhere" })).info.name).toBe("shortlist-minilm");
  });

  it("finds texts of one meaning near each other", async () => {
    const embedder = await open();
    const [question] = await embedder.embed(["Which roles need a security clearance?"], "query");
    const [near, far] = await embedder.embed(
      ["Applicants must hold an active Secret clearance.", "The bakery opens at four in the morning."],
      "passage",
    );
    expect(dot(question, near)).toBeGreaterThan(dot(question, far) + 0.2);
  });

  it("counts texts, tokens and time", async () => {
    const embedder = await open({ threads: 1 });
    await embedder.embed(["hi", "hi"], "passage");
    expect(embedder.stats()).toMatchObject({ texts: 2, tokens: 6, parallelism: 1 });
    expect(embedder.stats().inferenceMs).toBeGreaterThan(0);
  });

  it("embeds a question otherwise than a passage where the model has prompts, and only there", async () => {
    const plain = await open();
    const prompted = await open({ model: await copyOfBuiltIn("e5-small-v2") });
    const text = "a night shift welder";
    const [asked] = await plain.embed([text], "query");
    expect(asked).toEqual((await plain.embed([text], "passage"))[0]);
    const [question] = await prompted.embed([text], "query");
    expect(question).toEqual((await plain.embed([`query: ${text}`], "passage"))[0]);
    expect((await prompted.embed([text], "passage"))[0]).toEqual((await plain.embed([`passage: ${text}`], "query"))[0]);
    expect(prompted.info.fingerprint).not.toBe(plain.info.fingerprint);
  });

  it("pools as the model's files say", async () => {
    const dir = await copyOfBuiltIn("cls", { "1_Pooling/config.json": { pooling_mode_cls_token: true } });
    const [cls] = await (await open({ model: dir })).embed(["a nurse"], "passage");
    const [mean] = await (await open()).embed(["a nurse"], "passage");
    expect(dot(cls, cls)).toBeCloseTo(1, 5);
    expect(dot(cls, mean)).toBeLessThan(0.99);
  });

  it("sees no more of a text than the model's longest input", async () => {
    const embedder = await open();
    const start = "The crane operator works on the quay. ".repeat(60);
    const [whole, cut] = await embedder.embed([start, `${start} And then there is more.`], "passage");
    expect(whole).toEqual(cut);
  });

  it("leaves the event loop free", async () => {
    const embedder = await open();
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    await embedder.embed(LONG_TEXTS, "passage");
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(20);
  });

  it("names the models it knows where there is none of the name", async () => {
    await expect(open({ model: "no-such-model" })).rejects.toMatchObject({
      code: "model_not_found",
      message: expect.stringContaining('"no-such-model"'),
      hint: expect.stringContaining("shortlist-minilm"),
    });
  });

  it("says that weights are not a graph", async () => {
    const files = { "config.json": {}, "tokenizer.json": {}, "onnx/model.onnx": "not a graph" };
    const model = await writeFiles(await newFolder(), files);
    await expect(open({ model })).rejects.toMatchObject({
      code: "inference_failed",
      exitCode: 4,
      message: expect.stringContaining("model.onnx"),
    });
  });

  it("ends in the middle of an inference when closed, and rejects what was pending", async () => {
    const embedder = await openEmbedder({ modelsDir: MODELS_DIR, device: "cpu" });
    const pending = embedder.embed(LONG_TEXTS, "passage");
    const rejected = expect(pending).rejects.toMatchObject({ code: "embedder_closed" });
    await embedder.close();
    await rejected;
  });

  it("lets a process end that has not closed it, once nothing is pending", async () => {
    const code = `void embedder.embed(texts, "passage").then((all) => process.stdout.write("embedded " + all.length));`;
    expect(await runWithEmbedder(code)).toEqual({ stdout: "embedded 60", code: 0 });
  });

  it("lets a process exit with its own code in the middle of an inference", async () => {
    const code = `void embedder.embed(texts, "passage"); setTimeout(() => process.exit(3), 100);`;
    expect(await runWithEmbedder(code)).toEqual({ stdout: "", code: 3 });
  });
});

/** Runs `code` in a process of its own, with `embedder` and `texts` at hand. */
function runWithEmbedder(code: string): Promise<{ stdout: string; code: unknown }> {
  const script = `
    import { openEmbedder } from ${JSON.stringify(pathToFileURL(resolve("src/embed/open.ts")).href)};
    const embedder = await openEmbedder({ modelsDir: ${JSON.stringify(MODELS_DIR)}, device: "cpu" });
    const texts = ${JSON.stringify(LONG_TEXTS)};
    ${code}`;
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  return new Promise((settle) => {
    execFile(process.execPath, args, { timeout: 30_000 }, (error, stdout) => {
      settle({ stdout, code: error === null ? 0 : (error.code ?? error.signal) });
    });
  });
}
