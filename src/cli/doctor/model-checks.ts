import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import { examineDevices } from "../../embed/device.ts";
import { DEFAULT_MODEL, locateModel } from "../../embed/open.ts";
import { chooseWeights, findWeights } from "../../embed/weights.ts";
import { DATABASE_NAME, openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { JUDGE_MODEL, modelRef, openModel } from "../models.ts";
import type { Terminal } from "../output.ts";
import type { Found } from "./finding.ts";
import { packageVersion } from "./program-checks.ts";

/** A card's sentence on a file of weights: its name, then its hash. */
const HASH_IN_CARD = /`(?<file>onnx\/[\w.]+)`[^`]*?SHA-256\s+`(?<hash>[0-9a-f]{64})`/g;

/** Whether the models that ship with the program are the very files that their cards name. */
export async function examineCards({ models }: Config): Promise<Found> {
  const checked: string[] = [];
  for (const name of [DEFAULT_MODEL, JUDGE_MODEL]) {
    const card = await readFile(join(models, name, "README.md"), "utf8").catch(() => "");
    for (const { groups } of card.matchAll(HASH_IN_CARD)) {
      const { file = "", hash = "" } = groups ?? {};
      const path = join(models, name, file);
      if (!existsSync(path)) return changed(`${path} is missing`);
      const found = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      if (found !== hash) return changed(`${path} has the SHA-256 ${short(found)}…, and its card says ${short(hash)}…`);
      checked.push(`${name} ${short(hash)}`);
    }
  }
  if (checked.length > 0) return { state: "ok", detail: `the weights are those of the cards: ${checked.join(", ")}` };
  return { state: "warn", detail: `${models} has no model whose card names a hash: nothing to compare with.` };
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

function changed(detail: string): Found {
  return {
    state: "fail",
    detail,
    hint: "Changed, or cut off. Bring it back: git checkout models",
  };
}

/** Whether the model in use opens and embeds a question. */
export async function examineModel(config: Config, terminal: Terminal): Promise<Found> {
  const embedder = await openModel(config, modelInUse(config), terminal);
  try {
    const startedAt = performance.now();
    await embedder.embed(["which roles need a clearance?"], "query");
    const ms = performance.now() - startedAt;
    const { name, dimensions, device } = embedder.info;
    const reasons = embedder.notes.length === 0 ? "" : ` (${embedder.notes.join(" ")})`;
    return {
      state: "ok",
      detail: `${name}: ${dimensions} dimensions on ${device}, a question in ${ms.toFixed(1)} ms${reasons}`,
    };
  } finally {
    await embedder.close();
  }
}

/** Which devices run the model, by an inference on each. */
export async function examineProviders(config: Config): Promise<Found> {
  const folder = await locateModel({ model: modelInUse(config), modelsDir: config.models });
  const weights = findWeights(folder, "gpu") ?? chooseWeights(folder, "cpu");
  const reports = await examineDevices(weights);
  const told = reports.map(({ device, reason }) =>
    reason === null ? `${device} runs` : `${device}: ${reason.replace(/\.$/, "")}`,
  );
  const detail = `onnxruntime ${packageVersion("onnxruntime-node")}: ${told.join("; ")}`;
  const processor = reports.find(({ device }) => device === "cpu");
  if (processor?.reason === null) return { state: "ok", detail };
  return { state: "fail", detail, hint: "npm rebuild onnxruntime-node" };
}

function modelInUse(config: Config): string {
  return modelRef(config, rememberedModel(config));
}

/** The model that the index was made with; undefined where there is none, or none that can be read: see `examineDatabase`. */
function rememberedModel({ index }: Config): string | undefined {
  if (!existsSync(join(index, DATABASE_NAME))) return undefined;
  let store: Store | undefined;
  try {
    store = openStore(index, { mode: "read" });
    return store.model()?.name;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  } finally {
    store?.close();
  }
}
