import { InferenceSession, Tensor } from "onnxruntime-node";
import { IncompatibleError } from "../domain/errors.ts";
import { type Pooling, poolAndNormalise } from "./pooling.ts";

/** How a graph is to be run. */
export interface SessionSettings {
  /** Path of the ONNX graph. */
  readonly weightsPath: string;
  /** onnxruntime's name of the execution provider: `cpu`, `cuda`, ... */
  readonly provider: string;
  readonly pooling: Pooling;
  /** Threads inside one inference, at least 1. */
  readonly intraOpThreads: number;
}

const INPUTS: readonly string[] = ["input_ids", "attention_mask", "token_type_ids"];
/** Names under which exporters give one vector a token. */
const TOKEN_OUTPUTS: readonly string[] = ["last_hidden_state", "token_embeddings"];
/** Name under which exporters give the text's vector, already pooled. */
const POOLED_OUTPUT = "sentence_embedding";

/**
 * A graph ready to embed token ids, one text a run. Runs are synchronous inside onnxruntime: use it in a worker thread.
 *
 * One text a run, because dynamic int8 quantisation takes one scale for all activations of a batch, so that batch mates
 * would change a vector; on a processor it is as fast as sorted batches and pays for no padding.
 */
export class EmbeddingSession {
  readonly dimensions: number;
  readonly #session: InferenceSession;
  readonly #inputs: readonly string[];
  readonly #output: string;
  readonly #pooling: Pooling;

  private constructor(session: InferenceSession, shape: { output: string; dimensions: number }, pooling: Pooling) {
    this.#session = session;
    this.#inputs = session.inputNames;
    this.#output = shape.output;
    this.dimensions = shape.dimensions;
    this.#pooling = pooling;
  }

  /**
   * Loads a graph and runs it once, so that what cannot work fails here. Throws `IncompatibleError`: `model_unsupported`
   * where its inputs or outputs are not those of a text encoder, `inference_failed` where onnxruntime refuses.
   */
  static async create(settings: SessionSettings): Promise<EmbeddingSession> {
    const session = await failClearly(settings, () =>
      InferenceSession.create(settings.weightsPath, sessionOptions(settings)),
    );
    const unknown = session.inputNames.filter((name) => !INPUTS.includes(name));
    if (unknown.length > 0) throw unsupported(settings, `wants the input ${unknown.join(", ")}`);
    const output = [POOLED_OUTPUT, ...TOKEN_OUTPUTS].find((name) => session.outputNames.includes(name));
    if (output === undefined) throw unsupported(settings, `gives ${session.outputNames.join(", ")}, no token vectors`);
    const first = (await failClearly(settings, () => session.run(feeds(session.inputNames, [0]), [output])))[output];
    const dimensions = first?.dims.at(-1);
    if (!(first?.data instanceof Float32Array) || dimensions === undefined) {
      throw unsupported(settings, `gives ${first?.type ?? "nothing"}, not float32`);
    }
    return new EmbeddingSession(session, { output, dimensions }, settings.pooling);
  }

  /** Writes the unit vector of a text's token ids to `out`, of length `dimensions`. Gives the milliseconds inside inference. */
  async embed(ids: readonly number[], out: Float32Array): Promise<number> {
    const inputs = feeds(this.#inputs, ids);
    const started = performance.now();
    const result = (await this.#session.run(inputs, [this.#output]))[this.#output];
    const elapsedMs = performance.now() - started;
    const data = result?.data;
    if (!(data instanceof Float32Array) || !poolAndNormalise(data, this.#pooling, out)) {
      throw new Error("the model gave a vector that is zero or not finite");
    }
    return elapsedMs;
  }
}

/** The graph's inputs for one text: every token is attended to, and all belong to the first segment. */
function feeds(names: readonly string[], ids: readonly number[]): Record<string, Tensor> {
  const shape = [1, ids.length];
  const values: Record<string, () => BigInt64Array> = {
    input_ids: () => BigInt64Array.from(ids, BigInt),
    attention_mask: () => new BigInt64Array(ids.length).fill(1n),
    token_type_ids: () => new BigInt64Array(ids.length),
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
    hint: "Export the model with `optimum-cli export onnx --task feature-extraction`.",
  });
}
