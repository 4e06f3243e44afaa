import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { IncompatibleError } from "../domain/errors.ts";
import { workerEntry } from "./entry.ts";
import { loadModelFolder } from "./model-files.ts";
import { InferencePool } from "./pool.ts";
import { planThreads } from "./threads.ts";
import { chooseWeights } from "./weights.ts";

/** Reads a question and a text together and says how surely the text answers. */
export interface CrossEncoder {
  /** The model folder's name. */
  readonly name: string;
  /**
   * The logit of each of `texts` answering `question`, in their order. Texts are begun in their order too, and none is
   * begun at or after `deadline` (of `performance.now()`), nor once `signal` is aborted: those left over are null. Throws
   * `IncompatibleError` where inference fails.
   */
  score(
    question: string,
    texts: readonly string[],
    deadline: number,
    signal?: AbortSignal | undefined,
  ): Promise<(number | null)[]>;
  /** Ends the workers; pending calls reject. */
  close(): Promise<void>;
}

/** What to open. */
export interface OpenCrossEncoderOptions {
  /** Folder of a BERT-like sequence classifier with one label, exported to ONNX. */
  readonly dir: string;
  /** Threads that inference may use, at least 1. Default: as many as the machine runs at once. */
  readonly threads?: number | undefined;
}

/** Pairs a worker holds, so that it never waits for the main thread. */
const AHEAD = 2;

/**
 * Opens a cross-encoder on the processor: pairs come a few dozen at a time, too few to be worth a transfer to a GPU.
 * Throws `NotFoundError` (`model_not_found`) and `IncompatibleError` with the reason and the next step.
 */
export async function openCrossEncoder({ dir, threads }: OpenCrossEncoderOptions): Promise<CrossEncoder> {
  const folder = await loadModelFolder(dir);
  const weightsPath = chooseWeights(folder, "cpu");
  const { tokenizerPath, tokenizerConfigPath, maxTokens, lowerCase, prompts } = folder;
  const plan = planThreads(Math.max(1, threads ?? availableParallelism()), (await stat(weightsPath)).size);
  const pool = new InferencePool({
    entry: workerEntry(),
    settings: {
      session: { weightsPath, provider: "cpu", head: "logits", intraOpThreads: plan.intraOpThreads },
      tokenizer: { tokenizerPath, tokenizerConfigPath, maxTokens, lowerCase },
      prompts,
    },
    size: plan.workers,
  });
  try {
    const labels = await pool.startAll();
    if (labels !== 1) {
      throw new IncompatibleError("model_unsupported", `The model ${dir} gives ${labels} logits; a judge gives one.`, {
        hint: "Export a sequence classifier with one label.",
      });
    }
  } catch (error) {
    await pool.close();
    throw error;
  }
  const lanes = plan.workers * AHEAD;
  return {
    name: basename(folder.dir),
    score: (question, texts, deadline, signal) => scoreUntil(pool, { question, texts, deadline, signal, lanes }),
    close: () => pool.close(),
  };
}

interface Job {
  readonly question: string;
  readonly texts: readonly string[];
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  readonly lanes: number;
}

async function scoreUntil(pool: InferencePool, job: Job): Promise<(number | null)[]> {
  const { question, texts, deadline, signal, lanes } = job;
  const logits = new Array<number | null>(texts.length).fill(null);
  let next = 0;
  const lane = async () => {
    while (next < texts.length && performance.now() < deadline && signal?.aborted !== true) {
      const at = next++;
      const [[logit = null] = []] = await pool.embed([texts[at] ?? ""], { question });
      logits[at] = logit;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return logits;
}
