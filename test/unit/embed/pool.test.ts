import { describe, expect, it, onTestFinished } from "vitest";
import { InferencePool } from "../../../src/embed/pool.ts";
import type { WorkerSettings } from "../../../src/embed/protocol.ts";

const SETTINGS: WorkerSettings = {
  session: { weightsPath: "", provider: "cpu", head: "mean", intraOpThreads: 1 },
  tokenizer: { tokenizerPath: "", tokenizerConfigPath: null, maxTokens: 8, lowerCase: false },
  prompts: { query: "", passage: "" },
};

/**
 * A worker that speaks the protocol without a model: a text's vector is its length and the thread's number. "slow" takes
 * 50 ms, "crash" throws outside any handler, "exit" ends the thread, "fail" is answered with a failure.
 */
const SCRIPT = `
import { parentPort, threadId } from "node:worker_threads";
import { setTimeout as sleep } from "node:timers/promises";
let last = Promise.resolve();
parentPort.on("message", ({ type, id, texts, urgent }) => {
  if (type === "stop") return parentPort.close();
  const work = async () => {
    if (texts.includes("crash")) setImmediate(() => { throw new Error("boom"); });
    if (texts.includes("exit")) process.exit(7);
    if (texts.includes("slow")) await sleep(50);
    if (texts.includes("crash")) return;
    if (texts.includes("fail")) {
      const failure = { code: "inference_failed", message: "no", hint: null };
      return parentPort.postMessage({ type: "failed", id, failure });
    }
    const vectors = Float32Array.from(texts.flatMap((text) => [text.length, threadId]));
    parentPort.postMessage({ type: "done", id, result: { vectors, tokens: 3 * texts.length, inferenceMs: 2 } });
  };
  if (urgent) void work(); else last = last.then(work);
});
parentPort.postMessage({ type: "ready", dimensions: 2 });
`;

function openPool(size: number, script = SCRIPT): InferencePool {
  const entry = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  const pool = new InferencePool({ entry, settings: SETTINGS, size });
  onTestFinished(() => pool.close());
  return pool;
}

const texts = (count: number, text = "x") => Array.from({ length: count }, (_, at) => text.repeat((at * 7) % 31));

describe("InferencePool", () => {
  it("gives each text its own vector, in the order of the texts", async () => {
    const pool = openPool(2);
    expect(await pool.start()).toBe(2);
    const wanted = texts(100);
    const vectors = await pool.embed(wanted, "passage");
    expect(vectors.map((vector) => vector[0])).toEqual(wanted.map((text) => text.length));
    expect(new Set(vectors.map((vector) => vector.buffer)).size).toBe(100);
  });

  it("gives nothing for nothing", async () => {
    expect(await openPool(1).embed([], "query")).toEqual([]);
  });

  it("shares a large call between its workers and keeps a small one to those that are started", async () => {
    const pool = openPool(2);
    await pool.start();
    const small = await pool.embed(texts(8), "query");
    expect(new Set(small.map((vector) => vector[1])).size).toBe(1);
    const large = await pool.embed(texts(200, "slow"), "passage");
    expect(new Set(large.map((vector) => vector[1])).size).toBe(2);
  });

  it("adds up texts, tokens and inference time", async () => {
    const pool = openPool(2);
    await pool.embed(texts(20), "passage");
    await pool.embed(texts(1), "query");
    // 20 texts are three messages, one text is a fourth.
    expect(pool.stats()).toEqual({ texts: 21, tokens: 63, inferenceMs: 8, parallelism: 2 });
  });

  it("answers a small call while a large one waits", async () => {
    const pool = openPool(1);
    await pool.start();
    let done = false;
    const large = pool.embed(new Array<string>(64).fill("slow"), "passage").then(() => {
      done = true;
    });
    await pool.embed(["question"], "query");
    expect(done).toBe(false);
    await large;
  });

  it.each([
    ["crash", /boom/],
    ["exit", /exit code 7/],
  ])("rejects what a worker was given when it ends by %s, and starts another", async (text, reason) => {
    const pool = openPool(1);
    const pending = pool.embed(["slow"], "query");
    const failing = pool.embed([...texts(30), text], "passage");
    await expect(pending).rejects.toMatchObject({ code: "worker_crashed", exitCode: 4 });
    await expect(failing).rejects.toThrow(reason);
    expect((await pool.embed(["again"], "query"))[0]?.[0]).toBe(5);
  });

  it("rejects the call whose inference fails and no other", async () => {
    const pool = openPool(2);
    const good = pool.embed(texts(50), "passage");
    await expect(pool.embed(["fail"], "query")).rejects.toMatchObject({ code: "inference_failed" });
    await expect(pool.embed([...texts(50), "fail"], "passage")).rejects.toMatchObject({ code: "inference_failed" });
    expect(await good).toHaveLength(50);
  });

  it("fails to start where the worker cannot use the model, with the worker's words", async () => {
    const failure = { code: "model_unsupported", message: "The graph wants more.", hint: "Export it again." };
    const script = `import { parentPort } from "node:worker_threads"; parentPort.postMessage(${JSON.stringify({ type: "unusable", failure })});`;
    const pool = openPool(1, script);
    await expect(pool.start()).rejects.toMatchObject(failure);
    await expect(pool.embed(["a"], "query")).rejects.toMatchObject(failure);
  });

  it("fails to start where the worker's script throws", async () => {
    await expect(openPool(1, "throw new Error('no addon');").start()).rejects.toMatchObject({
      code: "worker_crashed",
      message: expect.stringContaining("no addon"),
    });
  });

  it("rejects pending and later calls once closed", async () => {
    const pool = openPool(1);
    await pool.start();
    const calls = [pool.embed(["slow"], "query"), pool.embed(texts(100, "slow"), "passage")];
    const outcomes = Promise.allSettled(calls);
    await pool.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "embedder_closed" } });
    }
    await expect(pool.embed(["a"], "query")).rejects.toMatchObject({ code: "embedder_closed" });
    await pool.close();
  });
});
