import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { IncompatibleError, UsageError } from "../domain/errors.ts";
import { HubClient, type HubFile, type HubModel, unknownModel } from "./hub-client.ts";
import { graphNames, type ProcessorKind } from "./weights.ts";

/** Where models come from unless told otherwise. */
export const HUB_ENDPOINT = "https://huggingface.co";

/** How far a download is. */
export interface HubProgress {
  readonly file: string;
  readonly receivedBytes: number;
  /** Null where the hub does not say. */
  readonly totalBytes: number | null;
}

/** What to fetch, and where to. */
export interface FetchModelOptions {
  /** `org/name`, or `org/name@revision`. */
  readonly name: string;
  /** Folder of models; the model goes into `modelsDir/org/name` (or `.../name@revision`). */
  readonly modelsDir: string;
  /** Which weights to fetch: the best for each kind that the model has; at least one kind must have some. */
  readonly kinds: readonly ProcessorKind[];
  /** Default `HUB_ENDPOINT`. */
  readonly endpoint?: string | undefined;
  /** Access token for gated and private models. */
  readonly token?: string | undefined;
  readonly onProgress?: ((progress: HubProgress) => void) | undefined;
}

const REQUIRED: readonly string[] = ["config.json", "tokenizer.json"];
const OPTIONAL: readonly string[] = [
  "modules.json",
  "1_Pooling/config.json",
  "config_sentence_transformers.json",
  "sentence_bert_config.json",
  "tokenizer_config.json",
  "special_tokens_map.json",
  "README.md",
  "LICENSE",
];
const NAME = /^(?<id>[\w-][\w.-]*\/[\w-][\w.-]*)(?:@(?<revision>[\w-][\w./-]*))?$/;

/** Whether `name` has the form of a hub name: `org/name` or `org/name@revision`. */
export function isHubName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Downloads a model's settings, tokenizer and weights, and gives its folder. The folder appears under its name only when
 * it is whole; until then it is called `....partial`, and a later call goes on where this one stopped.
 *
 * Throws `UsageError` (`bad_model_name`), `NotFoundError` (`model_not_found`), or `IncompatibleError`: `model_unsupported`
 * where it has no ONNX weights or no `tokenizer.json`, and those of `HubClient.download`.
 */
export async function fetchModel(options: FetchModelOptions): Promise<string> {
  const match = NAME.exec(options.name);
  if (match?.groups?.id === undefined) {
    throw new UsageError("bad_model_name", `"${options.name}" is not a model name.`, {
      hint: "Names look like org/name, or org/name@revision.",
    });
  }
  const model = { id: match.groups.id, revision: match.groups.revision ?? "main" };
  const endpoint = (options.endpoint ?? HUB_ENDPOINT).replace(/\/+$/, "");
  const client = new HubClient({ endpoint, token: options.token });
  const target = join(options.modelsDir, ...options.name.replace(/@.*/, (at) => at.replaceAll("/", "_")).split("/"));
  const staging = `${target}.partial`;
  await mkdir(staging, { recursive: true });
  const listing = await client.list(model);
  const pinned = listing === null ? model : { ...model, revision: listing.commit };
  const download = new Download({ client, model: pinned, staging, onProgress: options.onProgress });
  if (listing === null) await download.unlisted(options.kinds, () => unknownModel(model, endpoint));
  else await download.listed(listing.files, options.kinds);
  await writeFile(join(staging, ".source.json"), `${JSON.stringify({ endpoint, ...pinned })}\n`);
  await putInPlace(staging, target);
  return target;
}

interface DownloadOptions {
  readonly client: HubClient;
  readonly model: HubModel;
  /** Folder that receives the files. */
  readonly staging: string;
  readonly onProgress: ((progress: HubProgress) => void) | undefined;
}

class Download {
  readonly #options: DownloadOptions;

  constructor(options: DownloadOptions) {
    this.#options = options;
  }

  /** Fetches what is wanted of a model whose files the hub has listed. */
  async listed(files: readonly HubFile[], kinds: readonly ProcessorKind[]): Promise<void> {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const missing = REQUIRED.find((path) => !byPath.has(path));
    if (missing !== undefined) throw this.#unsupported(missing);
    const graphs = kinds.map((kind) => graphPaths(kind).find((path) => byPath.has(path)));
    if (graphs.every((path) => path === undefined)) throw this.#unsupported("ONNX weights");
    const weights = graphs.flatMap((path) => (path === undefined ? [] : [path, `${path}_data`]));
    for (const path of new Set([...REQUIRED, ...OPTIONAL, ...weights])) {
      const file = byPath.get(path);
      if (file !== undefined && !(await this.#fetch(file))) throw this.#unsupported(path);
    }
  }

  /** Fetches what is wanted of a model whose files are not listed, by asking for each. */
  async unlisted(kinds: readonly ProcessorKind[], unknown: () => Error): Promise<void> {
    const [config = "", ...required] = REQUIRED;
    if (!(await this.#fetch(unlistedFile(config)))) throw unknown();
    for (const path of required) if (!(await this.#fetch(unlistedFile(path)))) throw this.#unsupported(path);
    for (const path of OPTIONAL) await this.#fetch(unlistedFile(path));
    let found = 0;
    for (const kind of kinds) if (await this.#fetchFirst(graphPaths(kind))) found += 1;
    if (found === 0) throw this.#unsupported("ONNX weights");
  }

  async #fetchFirst(paths: readonly string[]): Promise<boolean> {
    for (const path of paths) {
      if (!(await this.#fetch(unlistedFile(path)))) continue;
      await this.#fetch(unlistedFile(`${path}_data`));
      return true;
    }
    return false;
  }

  async #fetch(file: HubFile): Promise<boolean> {
    const { client, model, staging, onProgress } = this.#options;
    const target = join(staging, ...file.path.split("/"));
    // Only a hash tells that a file of an earlier, broken-off call is still the hub's; the small ones are fetched again.
    if (file.sha256 !== null && (await sizeOf(target)) === file.sizeBytes) return true;
    return client.download(model, file, target, (receivedBytes) => {
      onProgress?.({ file: file.path, receivedBytes, totalBytes: file.sizeBytes });
    });
  }

  #unsupported(missing: string): IncompatibleError {
    return new IncompatibleError("model_unsupported", `The model ${this.#options.model.id} has no ${missing}.`, {
      hint: "Choose a model with ONNX weights (onnx/model_quantized.onnx or onnx/model.onnx) and a tokenizer.json.",
    });
  }
}

/** Paths under which repositories keep a kind's graphs, best first. */
function graphPaths(kind: ProcessorKind): string[] {
  return ["onnx/", ""].flatMap((folder) => graphNames(kind).map((name) => folder + name));
}

function unlistedFile(path: string): HubFile {
  return { path, sizeBytes: null, sha256: null };
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

/** Gives the finished folder its name; where another process was faster, its folder stays. */
async function putInPlace(staging: string, target: string): Promise<void> {
  try {
    await rename(staging, target);
  } catch (error) {
    if ((await stat(target).catch(() => null)) === null) throw error;
    await rm(staging, { recursive: true, force: true });
  }
}
