import { readdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { isAbsolute, join } from "node:path";
import { NotFoundError } from "../domain/errors.ts";
import { type DeviceChoice, type RequestedDevice, resolveDevice } from "./device.ts";
import type { Embedder } from "./embedder.ts";
import { workerEntry } from "./entry.ts";
import { fingerprintModel } from "./fingerprint.ts";
import { fetchModel, type HubProgress, isHubName } from "./hub.ts";
import { loadModelFolder, type ModelFolder } from "./model-files.ts";
import { InferencePool } from "./pool.ts";
import type { WorkerSettings } from "./protocol.ts";
import { planThreads } from "./threads.ts";
import { chooseWeights, findWeights, type ProcessorKind } from "./weights.ts";

/** Name of the model that ships with the program. */
export const DEFAULT_MODEL = "shortlist-minilm";

/** What to open. */
export interface OpenEmbedderOptions {
  /** A name below `modelsDir`, a folder's path, or a hub name (`org/name`, `org/name@revision`). Default `DEFAULT_MODEL`. */
  readonly model?: string | undefined;
  /** Folder of models: the built-in one, and those fetched from the hub. */
  readonly modelsDir: string;
  /** Default `auto`. */
  readonly device?: RequestedDevice | undefined;
  /** Threads that inference may use, at least 1. Default: as many as the machine runs at once. */
  readonly threads?: number | undefined;
  /** Default `https://huggingface.co`. */
  readonly hubEndpoint?: string | undefined;
  /** Access token for gated and private models of the hub. */
  readonly hubToken?: string | undefined;
  /** Called while a model is fetched from the hub. */
  readonly onProgress?: ((progress: HubProgress) => void) | undefined;
}

/** An embedder with what is worth telling about how it was opened. */
export interface OpenedEmbedder extends Embedder {
  /** Why this device, and what the model's files left open; one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Finds a model (fetching it where it is a hub name not fetched before), chooses device and weights, and loads it.
 * Throws `NotFoundError` (`model_not_found`) and `IncompatibleError` with the reason and the next step.
 */
export async function openEmbedder(options: OpenEmbedderOptions): Promise<OpenedEmbedder> {
  const folder = await locateModel(options);
  const choice = await resolveDevice(options.device ?? "auto", findWeights(folder, "gpu"));
  const weightsPath = chooseWeights(folder, choice.device === "cpu" ? "cpu" : "gpu");
  const threads = Math.max(1, options.threads ?? availableParallelism());
  const { workers, intraOpThreads } =
    choice.device === "cpu"
      ? planThreads(threads, (await stat(weightsPath)).size)
      : { workers: 1, intraOpThreads: threads };
  const pool = new InferencePool({
    entry: workerEntry(),
    settings: workerSettings(folder, { weightsPath, provider: choice.device, intraOpThreads }),
    size: workers,
  });
  try {
    const [dimensions, fingerprint] = await Promise.all([pool.start(), fingerprintModel(folder, weightsPath)]);
    return describe(pool, { folder, choice, dimensions, fingerprint });
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/**
 * The folder of a model, read: below `modelsDir`, at a path, or fetched from the hub. Throws `NotFoundError`
 * (`model_not_found`) where it is none of these, and as `loadModelFolder` and `fetchModel`.
 */
export async function locateModel(options: OpenEmbedderOptions): Promise<ModelFolder> {
  const name = options.model ?? DEFAULT_MODEL;
  const below = join(options.modelsDir, name.replace(/(?<=@.*)\//g, "_"));
  if (!isAbsolute(name) && !/^\.{1,2}([\\/]|$)/.test(name) && (await isFolder(below)))
    return loadModelFolder(below, name);
  if (await isFolder(name)) return loadModelFolder(name);
  if (!isHubName(name)) {
    throw new NotFoundError(
      "model_not_found",
      `There is no model "${name}" in ${options.modelsDir}, and no such folder.`,
      {
        hint: `Known here: ${await knownModels(options.modelsDir)}. Hub names look like org/name.`,
      },
    );
  }
  const kinds: ProcessorKind[] = ["auto", "cpu"].includes(options.device ?? "auto") ? ["cpu"] : ["gpu"];
  const { modelsDir, hubEndpoint: endpoint, hubToken: token, onProgress } = options;
  return loadModelFolder(await fetchModel({ name, modelsDir, kinds, endpoint, token, onProgress }), name);
}

function workerSettings(
  folder: ModelFolder,
  session: { weightsPath: string; provider: string; intraOpThreads: number },
): WorkerSettings {
  const { tokenizerPath, tokenizerConfigPath, maxTokens, lowerCase, pooling, prompts } = folder;
  return {
    session: { ...session, head: pooling },
    tokenizer: { tokenizerPath, tokenizerConfigPath, maxTokens, lowerCase },
    prompts,
  };
}

interface Opened {
  readonly folder: ModelFolder;
  readonly choice: DeviceChoice;
  readonly dimensions: number;
  readonly fingerprint: string;
}

function describe(pool: InferencePool, { folder, choice, dimensions, fingerprint }: Opened): OpenedEmbedder {
  return {
    info: { name: folder.name, fingerprint, dimensions, maxTokens: folder.maxTokens, device: choice.device },
    notes: [...choice.reasons, ...folder.notes],
    stats: () => pool.stats(),
    embed: (texts, kind) => pool.embed(texts, kind),
    close: () => pool.close(),
  };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function knownModels(modelsDir: string): Promise<string> {
  const entries = await readdir(modelsDir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.length === 0 ? "none" : names.join(", ");
}
