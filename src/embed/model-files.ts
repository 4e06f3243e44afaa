import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { IncompatibleError, NotFoundError } from "../domain/errors.ts";
import { choosePooling, type Pooling, PoolingSettings } from "./pooling.ts";
import { choosePrompts, PromptSettings, type Prompts } from "./prompts.ts";

/** A model folder, read and found usable: everything its vectors depend on but for the choice of weights. */
export interface ModelFolder {
  /** Absolute path. */
  readonly dir: string;
  /** To show: the folder's name, or the name given to `loadModelFolder`. */
  readonly name: string;
  /** How token vectors become one. Unused where the graph has an output `sentence_embedding`. */
  readonly pooling: Pooling;
  readonly prompts: Prompts;
  /** Longest input in tokens, special tokens included. */
  readonly maxTokens: number;
  /** Whether texts are lower-cased before tokenising (sentence-transformers' `do_lower_case`). */
  readonly lowerCase: boolean;
  readonly tokenizerPath: string;
  /** Null where the folder has none. */
  readonly tokenizerConfigPath: string | null;
  /** Absolute paths of all ONNX graphs found, sorted. */
  readonly graphs: readonly string[];
  /** Choices that the files leave open or that were made for them, one sentence each. */
  readonly notes: readonly string[];
}

const ModelConfig = z.looseObject({
  _name_or_path: z.string().optional(),
  model_type: z.string().optional(),
  max_position_embeddings: z.number().optional(),
  n_positions: z.number().optional(),
  pad_token_id: z.number().nullish(),
});
const TokenizerConfig = z.looseObject({ model_max_length: z.number().nullish() });
const SentenceConfig = z.looseObject({
  max_seq_length: z.number().nullish(),
  do_lower_case: z.boolean().nullish(),
});
const Modules = z.array(z.looseObject({ path: z.string(), type: z.string() }));

/** Model types that number positions from `pad_token_id + 1`, and so lose that many. */
const OFFSET_POSITIONS = new Set(["roberta", "xlm-roberta", "camembert", "mpnet"]);
/** Longest input where no file says. */
const DEFAULT_MAX_TOKENS = 512;

/**
 * Reads a model folder in the layout of sentence-transformers (`modules.json`, `1_Pooling/config.json`, ...) or of
 * transformers.js (`config.json`, `tokenizer.json`, `onnx/*.onnx`; mean pooling then).
 *
 * Throws `NotFoundError` (`model_not_found`) where there is no such folder, `IncompatibleError` (`model_unsupported`,
 * `model_incomplete`, `model_invalid`) where the model cannot be used.
 */
export async function loadModelFolder(path: string, givenName?: string): Promise<ModelFolder> {
  const dir = resolve(path);
  if (!(await isFolder(dir))) {
    throw new NotFoundError("model_not_found", `There is no model folder ${dir}.`, {
      hint: "Pass --model with the folder of a sentence-transformers model exported to ONNX, or a hub name such as org/name.",
    });
  }
  const name = givenName ?? basename(dir);
  const modules = await readModules(dir);
  const root = join(dir, modules.transformer);
  const config = await readJson(join(root, "config.json"), ModelConfig);
  if (config === null) throw incomplete(dir, "config.json");
  const sentence = (await readJson(join(root, "sentence_bert_config.json"), SentenceConfig)) ?? {};
  const tokenizerConfig = await readJson(join(root, "tokenizer_config.json"), TokenizerConfig);
  if (!(await isFile(join(root, "tokenizer.json")))) throw incomplete(dir, "tokenizer.json");
  const promptSettings = (await readJson(join(dir, "config_sentence_transformers.json"), PromptSettings)) ?? {};
  const pooling = await readPooling(dir, modules.pooling);
  return {
    dir,
    name,
    pooling: pooling ?? "mean",
    prompts: choosePrompts(promptSettings, [name, basename(dir), config._name_or_path ?? ""]),
    maxTokens: longestInput(config, sentence.max_seq_length, tokenizerConfig?.model_max_length),
    lowerCase: sentence.do_lower_case ?? false,
    tokenizerPath: join(root, "tokenizer.json"),
    tokenizerConfigPath: tokenizerConfig === null ? null : join(root, "tokenizer_config.json"),
    graphs: await findGraphs(dir, root),
    notes: [
      ...(pooling === null ? ["The model's files do not say how to pool; mean pooling is used."] : []),
      ...(modules.normalize
        ? []
        : ["The model's files do not ask for unit vectors; they are normalised all the same."]),
    ],
  };
}

interface ModuleList {
  /** Folder of the transformer's files, relative to the model's. */
  readonly transformer: string;
  /** Folder of the pooling's settings; null where there is no such module. */
  readonly pooling: string | null;
  readonly normalize: boolean;
}

async function readModules(dir: string): Promise<ModuleList> {
  const modules = await readJson(join(dir, "modules.json"), Modules);
  if (modules === null) return { transformer: "", pooling: null, normalize: false };
  const pathByType = new Map(modules.map((module) => [module.type.split(".").at(-1) ?? "", module.path]));
  for (const type of pathByType.keys()) {
    if (!["Transformer", "Pooling", "Normalize"].includes(type)) {
      throw new IncompatibleError(
        "model_unsupported",
        `The model ${dir} has a module ${type}, which is not supported.`,
        {
          hint: "Use a model made of Transformer, Pooling and Normalize modules only.",
        },
      );
    }
  }
  return {
    transformer: pathByType.get("Transformer") ?? "",
    pooling: pathByType.get("Pooling") ?? null,
    normalize: pathByType.has("Normalize"),
  };
}

async function readPooling(dir: string, folder: string | null): Promise<Pooling | null> {
  const settings = await readJson(join(dir, folder ?? "1_Pooling", "config.json"), PoolingSettings);
  if (settings !== null) return choosePooling(settings, dir);
  if (folder !== null) throw incomplete(dir, `${folder}/config.json`);
  return null;
}

function longestInput(config: z.infer<typeof ModelConfig>, ...limits: readonly (number | null | undefined)[]): number {
  const positions = config.max_position_embeddings ?? config.n_positions;
  const lost = OFFSET_POSITIONS.has(config.model_type ?? "") ? (config.pad_token_id ?? 1) + 1 : 0;
  const known = [positions === undefined ? undefined : positions - lost, ...limits].filter(
    // Tokenizers without a limit say 1e30.
    (limit): limit is number => typeof limit === "number" && limit > 0 && limit < 1e9,
  );
  return known.length === 0 ? DEFAULT_MAX_TOKENS : Math.min(...known);
}

async function findGraphs(dir: string, root: string): Promise<string[]> {
  const folders = [...new Set([join(dir, "onnx"), dir, join(root, "onnx"), root])];
  const found: string[] = [];
  for (const folder of folders) {
    if (!(await isFolder(folder))) continue;
    const names = (await readdir(folder)).filter((entry) => entry.endsWith(".onnx"));
    found.push(...names.sort().map((entry) => join(folder, entry)));
  }
  if (found.length === 0) throw incomplete(dir, "onnx/model_quantized.onnx or onnx/model.onnx");
  return found;
}

/** The file's content checked against `schema`; null where there is no such file. */
async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  if (!(await isFile(path))) return null;
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new IncompatibleError("model_invalid", `${path} cannot be read: ${reason}`, {
      cause,
      hint: "Fetch the model again, or repair the file.",
    });
  }
}

function incomplete(dir: string, file: string): IncompatibleError {
  return new IncompatibleError("model_incomplete", `The model folder ${dir} has no ${file}.`, {
    hint: "Fetch the model again, or export it with `optimum-cli export onnx`.",
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
