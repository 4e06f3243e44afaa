/** The part of hnswlib-node's graph that is used here. Labels are unsigned 32-bit integers. */
export interface HnswGraph {
  initIndex(maxElements: number, m: number, efConstruction: number, randomSeed: number): void;
  readIndex(path: string): Promise<boolean>;
  writeIndex(path: string): Promise<boolean>;
  resizeIndex(maxElements: number): void;
  addPoint(point: number[], label: number): void;
  markDelete(label: number): void;
  unmarkDelete(label: number): void;
  searchKnn(
    query: number[],
    k: number,
    accepts?: (label: number) => boolean,
  ): { distances: number[]; neighbors: number[] };
  getPoint(label: number): number[];
  getMaxElements(): number;
  getCurrentCount(): number;
  setEf(ef: number): void;
}

/** The part of the hnswlib-node package that is used here. */
export interface Hnswlib {
  readonly HierarchicalNSW: new (space: "ip", dimensions: number) => HnswGraph;
}

/** hnswlib-node, or why there is none. */
export type HnswlibResult =
  | { readonly library: Hnswlib; readonly reason: null }
  | { readonly library: null; readonly reason: string };

/**
 * Loads the optional package hnswlib-node. Never throws: where the addon is not installed, was built for another Node,
 * or has another shape than expected, `library` is null and `reason` says why in one sentence.
 *
 * `importer` is how a package is loaded, for tests. The package is named by a variable, and its types are declared
 * above, so that the project compiles where it is not installed.
 */
export async function loadHnswlib(
  importer: (name: string) => Promise<unknown> = importPackage,
): Promise<HnswlibResult> {
  try {
    const loaded = await importer("hnswlib-node");
    const library = hasDefault(loaded) ? loaded.default : loaded;
    if (isHnswlib(library)) return { library, reason: null };
    return { library: null, reason: "hnswlib-node is installed, but offers no HierarchicalNSW." };
  } catch (error) {
    return { library: null, reason: `hnswlib-node cannot be loaded (${causeOf(error)}).` };
  }
}

function causeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === "ERR_MODULE_NOT_FOUND") return "it is not installed";
  const [line = ""] = String(message ?? error).split("\n");
  return line.replace(/[.\s]+$/, "");
}

function importPackage(name: string): Promise<unknown> {
  return import(name);
}

function hasDefault(value: unknown): value is { default: unknown } {
  return typeof value === "object" && value !== null && "default" in value;
}

function isHnswlib(value: unknown): value is Hnswlib {
  return typeof value === "object" && value !== null && "HierarchicalNSW" in value;
}
