import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ModelFolder } from "./model-files.ts";

/** Raised when our own code changes what vector a text gets. */
const FORMAT = 1;

/**
 * Lower-case hexadecimal SHA-256 over all that a vector depends on: the graph's bytes (with its external data), the
 * tokenizer's files, pooling, prompts, longest input and lower-casing. Folder names, devices and thread counts are not
 * part of it. Files are always read, never remembered by their size or time: 23 MB take some 25 ms, and nothing waits.
 */
export async function fingerprintModel(folder: ModelFolder, weightsPath: string): Promise<string> {
  const data = externalDataPath(weightsPath);
  const paths = [weightsPath, data, folder.tokenizerPath, folder.tokenizerConfigPath];
  const hashes = await Promise.all(paths.map((path) => (path === null ? null : hashFile(path))));
  const settings = [FORMAT, folder.pooling, folder.prompts.query, folder.prompts.passage, folder.maxTokens];
  return createHash("sha256")
    .update(JSON.stringify([...settings, folder.lowerCase, hashes]))
    .digest("hex");
}

/** Lower-case hexadecimal SHA-256 of a file's bytes, read as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

/** Where ONNX keeps the weights of graphs above 2 GB, by convention; null where there is no such file. */
function externalDataPath(weightsPath: string): string | null {
  return [`${weightsPath}_data`, `${weightsPath}.data`].find((path) => existsSync(path)) ?? null;
}
