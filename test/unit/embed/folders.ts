import { cp, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Folder of models in the repository. */
export const MODELS_DIR = resolve("models");
/** The built-in model. */
export const BUILT_IN = join(MODELS_DIR, "shortlist-minilm");

/** A new empty folder; the system clears it away. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "shortlist-embed-"));
}

/** Writes `files` (objects as JSON) below `dir` and gives `dir`. */
export async function writeFiles(dir: string, files: Readonly<Record<string, unknown>>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return dir;
}

/** A copy of the built-in model's settings, its weights linked, in a new folder called `name`, with `files` over it. */
export async function copyOfBuiltIn(name: string, files: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const dir = join(await newFolder(), name);
  await cp(BUILT_IN, dir, { recursive: true, filter: (source) => !source.endsWith(".onnx") });
  await symlink(join(BUILT_IN, "onnx/model_quantized.onnx"), join(dir, "onnx/model_quantized.onnx"));
  return writeFiles(dir, files);
}
