import { InferenceSession, Tensor } from "onnxruntime-node";
import { IncompatibleError } from "../domain/errors.ts";
import { type Head, poolAndNormalise } from "./pooling.ts";
import type { EncodedText } from "./tokenizer.ts";

/** How a graph is to be run. */
export interface SessionSettings {
  /** Path of the ONNX graph. */
  readonly weightsPath: string;
  /** onnxruntime's name of the execution provider: `cpu`, `cuda`, ... */
  readonly provider: string;
  readonly head: Head;
  /** Threads inside one inference, at least 1. */
  readonly intraOpThreads: number;
}

const INPUTS: readonly string[] = ["input_ids", "attention_mask", "token_type_ids"];
/** Names under which exporters give one vector a token. */
const TOKEN_OUTPUTS: readonly string[] = ["last_hidden_state", "token_embeddings"];
/** Name under which exporters give the text's vector, already pooled. */
const POOLED_OUTPUT = "sentence_embedding";
/** Name under which exporters give the scores of a classifier. */
const LOGITS_OUTPUT = "logits";

/**
 * A graph ready to encode token ids into numbers (a unit vector, or a cross-encoder's logits), one text a run. Runs are
 * synchronous inside onnxruntime: use it in a worker thread.
 *
 * One text a run, because dynamic int8 quantisation takes one scale for all activations of a batch, so that batch mates
 * would change a vector; on a processor it is as fast as sorted batches and pays for no padding.
 */
export class EncoderSession {
  /** How many numbers come of a text. */
  readonly dimensions: number;
  readonly #session: InferenceSession;
  readonly #inputs: readonly string[];
  readonly #output: string;
  readonly #head: Head;

  private constructor(session: InferenceSession, shape: { output: string; dimensions: number }, head: Head) {
    this.#session = session;
    this.#inputs = session.inputNames;
    this.#output = shape.output;
    this.dimensions = shape.dimensions;
    this.#head = head;
  }

  /**
   * Loads a graph and runs it once, so that what cannot work fails here. Throws `IncompatibleError`: `model_unsupported`
   * where its inputs or outputs are not those of a text encoder, `inference_failed` where onnxruntime refuses.
   */
  static async create(settings: SessionSettings): Promise<EncoderSession> {
    const session = await failClearly(settings, () =>
      InferenceSession.create(settings.weightsPath, sessionOptions(settings)),
    );
    const unknown = session.inputNames.filter((name) => !INPUTS.includes(name));
    if (unknown.length > 0) throw unsupported(settings, `wants the input ${unknown.join(", ")}`);
    const [wanted, names] =
      settings.head === "logits" ? ["logits", [LOGITS_OUTPUT]] : ["token vectors", [POOLED_OUTPUT, ...TOKEN_OUTPUTS]];
    const output = names.find((name) => session.outputNames.includes(name));
    if (output === undefined) throw unsupported(settings, `gives ${session.outputNames.join(", ")}, no ${wanted}`);
    const first = (
      await failClearly(settings, () => session.run(feeds(session.inputNames, { ids: [0], secondFrom: 1 }), [output]))
    )[output];
    const dimensions = first?.dims.at(-1);
    if (!(first?.data instanceof Float32Array) || dimensions === undefined) {
      throw unsupported(settings, `gives ${first?.type ?? "nothing"}, not float32`);
    }
    return new EncoderSession(session, { output, dimensions }, settings.head);
  }

  /** Writes what comes of a text's token ids to `out`, of length `dimensions`. Gives the milliseconds inside inference. */
  async encode(text: EncodedText, out: Float32Array): Promise<number> {
    const inputs = feeds(this.#inputs, text);
    const started = performance.now();
    const result = (await this.#session.run(inputs, [this.#output]))[this.#output];
    const elapsedMs = performance.now() - started;
    const data = result?.data;
    if (!(data instanceof Float32Array) || !this.#take(data, out)) {
      throw new Error("the model gave numbers that are all zero or not finite");
    }
    return elapsedMs;
  }

  #take(data: Float32Array, out: Float32Array): boolean {
    if (this.#head !== "logits") return poolAndNormalise(data, this.#head, out);
    out.set(data.subarray(0, out.length));
    return out.every(Number.isFinite);
  }
}

/** The graph's inputs for one text or pair: every token is attended to. */
function feeds(names: readonly string[], { ids, secondFrom }: EncodedText): Record<string, Tensor> {
  const shape = [1, ids.length];
  const values: Record<string, () => BigInt64Array> = {
    input_ids: () => BigInt64Array.from(ids, BigInt),
    attention_mask: () => new BigInt64Array(ids.length).fill(1n),
    token_type_ids: () => new BigInt64Array(ids.length).fill(1n, secondFrom),
  };
  return Object.fromEntries(names.map((name) => [name, new Tensor("int64", values[name]?.() ?? [], shape)]));
}

function sessionOptions({ provider, intraOpThreads }: SessionSettings): InferenceSession.SessionOptions {
  const shared = { executionProviders: [provider], interOpNumThreads: 1, intraOpNumThreads: intraOpThreads };
  // Errors only: onnxruntime's warnings go straight to standard error.
  if (provider !== "cpu") return { ...shared, logSeverityLevel: 3 };
  return {
    ...shared,
    logSeverityLevel: 3,
    // Memory patterns are kept for each input shape, and one text a run means hundreds of shapes.
    enableMemPattern: false,
    // On a processor the fused operator is slower than the two it replaces (a passage takes a tenth less without it) and
    // less exact: int8 rounding turns its deviations into cosines of .995 with the graph as exported, for every other text.
    extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
  };
}

async function failClearly<T>(settings: SessionSettings, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new IncompatibleError(
      "inference_failed",
      `onnxruntime cannot run ${settings.weightsPath} on ${settings.provider}: ${reason}`,
      { cause, hint: "Fetch the model again, or try --device cpu." },
    );
  }
}

function unsupported(settings: SessionSettings, what: string): IncompatibleError {
  return new IncompatibleError("model_unsupported", `The graph ${settings.weightsPath} ${what}.`, {
    hint: `Export the model with \`optimum-cli export onnx --task ${settings.head === "logits" ? "text-classification" : "feature-extraction"}\`.`,
  });
}
