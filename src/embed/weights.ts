import { basename } from "node:path";
import { IncompatibleError } from "../domain/errors.ts";
import type { ModelFolder } from "./model-files.ts";

/** What kind of processor a graph is for. */
export type ProcessorKind = "cpu" | "gpu";

/** int8 runs fastest on a processor's vector units, best in the form made for its instruction set. */
const CPU_GRAPHS: readonly string[] = [
  "model_quantized.onnx",
  "model_int8.onnx",
  ...(process.arch === "arm64"
    ? ["model_qint8_arm64.onnx"]
    : ["model_qint8_avx512_vnni.onnx", "model_qint8_avx512.onnx", "model_quint8_avx2.onnx"]),
  "model_uint8.onnx",
  "model.onnx",
  "model_fp16.onnx",
];

/** Execution providers of GPUs leave the operators of dynamic int8 to the processor, so that only floats are of use. */
const GPU_GRAPHS: readonly string[] = ["model_fp16.onnx", "model.onnx"];

/** File names of graphs that a kind of processor can use, best first. */
export function graphNames(kind: ProcessorKind): readonly string[] {
  return kind === "cpu" ? CPU_GRAPHS : GPU_GRAPHS;
}

/**
 * Path of the model's best graph for a kind of processor, or null where it has none. Where no name is known, a
 * processor takes the only graph there is.
 */
export function findWeights(folder: Pick<ModelFolder, "graphs">, kind: ProcessorKind): string | null {
  for (const name of graphNames(kind)) {
    const path = folder.graphs.find((graph) => basename(graph) === name);
    if (path !== undefined) return path;
  }
  return kind === "cpu" && folder.graphs.length === 1 ? (folder.graphs[0] ?? null) : null;
}

/** As `findWeights`; throws `IncompatibleError` (`model_no_weights`) where there are none. */
export function chooseWeights(folder: ModelFolder, kind: ProcessorKind): string {
  const path = findWeights(folder, kind);
  if (path !== null) return path;
  const found = folder.graphs.map((graph) => basename(graph)).join(", ");
  throw new IncompatibleError(
    "model_no_weights",
    `The model ${folder.name} has no weights for the ${kind}: ${found}.`,
    {
      hint: `Put one of these into ${folder.dir}/onnx: ${graphNames(kind).join(", ")}.`,
    },
  );
}
