import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { openCrossEncoder } from "../embed/cross-encoder.ts";
import type { Embedder } from "../embed/embedder.ts";
import { DEFAULT_MODEL, type OpenedEmbedder, openEmbedder } from "../embed/open.ts";
import { Searcher, type SearcherOptions } from "../search/searcher.ts";
import { megabytes, type Terminal } from "./output.ts";

/** The model asked for by flag or setting: a path is made absolute, so that the index finds it again from anywhere. */
export function modelRef(config: Config, remembered?: string): string {
  if (config.model === undefined) return remembered ?? DEFAULT_MODEL;
  const isPath = /^\.{0,2}[\\/]|^\.{1,2}$/.test(config.model) || (!isBelowModels(config) && existsSync(config.model));
  return isPath ? resolve(config.model) : config.model;
}

function isBelowModels(config: Config): boolean {
  return existsSync(resolve(config.models, config.model ?? ""));
}

/** Opens a model on the configured device, telling of a download as it goes. */
export async function openModel(config: Config, ref: string, terminal: Terminal): Promise<OpenedEmbedder> {
  let announced = "";
  return openEmbedder({
    model: ref,
    modelsDir: config.models,
    device: config.device,
    threads: config.threads,
    hubEndpoint: config.hub,
    hubToken: config.hubToken,
    onProgress: ({ file, receivedBytes, totalBytes }) => {
      const line = `fetching ${ref}: ${file} ${megabytes(receivedBytes)}${totalBytes ? ` of ${megabytes(totalBytes)}` : ""} MB`;
      if (terminal.interactive) terminal.status(line);
      else if (announced !== file) terminal.err(`fetching ${ref}: ${file}`);
      announced = file;
    },
  });
}

/** The glossary that goes with the built-in model. */
export function glossaryPath(modelsDir: string): string {
  return join(modelsDir, DEFAULT_MODEL, "glossary.json");
}

/** The cross-encoder that ships with the program. */
export const JUDGE_MODEL = "shortlist-judge";

/** How a searcher finds index and model by the configuration. */
export function searcherOptions(config: Config, terminal: Terminal): SearcherOptions {
  return {
    dir: config.index,
    engine: config.engine,
    glossary: glossaryPath(config.models),
    judgeMs: config.judgeMs,
    openJudge: existsSync(join(config.models, JUDGE_MODEL))
      ? () => openCrossEncoder({ dir: join(config.models, JUDGE_MODEL), threads: config.threads })
      : undefined,
    openEmbedder: (remembered): Promise<Embedder> => openModel(config, modelRef(config, remembered), terminal),
  };
}

/** Runs `work` with a searcher and closes everything after it. */
export async function withSearcher<T>(
  config: Config,
  terminal: Terminal,
  work: (searcher: Searcher) => Promise<T>,
): Promise<T> {
  const searcher = await Searcher.open(searcherOptions(config, terminal));
  try {
    return await work(searcher);
  } finally {
    await searcher.close();
    await searcher.embedder.close();
    await searcher.judge?.close();
  }
}
