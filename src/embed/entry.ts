import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

// Where this file runs as TypeScript (tests, the scripts in the repository), so must what it starts, through tsx: a new
// thread or process knows nothing of what transforms its parent's code.
const isTypeScript = import.meta.url.endsWith(".ts");

/** Script of the inference workers. */
export function workerEntry(): URL {
  return new URL(isTypeScript ? "./worker-from-source.mjs" : "./worker.js", import.meta.url);
}

/** Arguments of node with which a process runs the probe of devices. */
export function probeEntry(): string[] {
  const path = fileURLToPath(new URL(isTypeScript ? "./probe.ts" : "./probe.js", import.meta.url));
  if (!isTypeScript) return [path];
  return ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href, path];
}
