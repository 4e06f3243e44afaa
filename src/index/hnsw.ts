import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { HnswGraph, Hnswlib } from "./hnswlib.ts";
import {
  bytesOf,
  checkCount,
  checkId,
  checkVector,
  clampCosine,
  type SavableIndex,
  type SavedIndex,
} from "./savable-index.ts";
import { compareNeighbours, TopK } from "./top-k.ts";
import type { Neighbour, VectorSearchOptions } from "./vector-index.ts";

/** Links per node (twice as many on the ground layer). */
const M = 24;
/** Candidates kept while a node's links are chosen. */
const EF_CONSTRUCTION = 128;
/** Fixed, so that the same vectors added in the same order give the same graph. */
const RANDOM_SEED = 100;
const FIRST_CAPACITY = 1024;
const MIN_EF_SEARCH = 100;
/** Up to so many wanted ids are compared one by one: through the graph, few that are wanted are far apart. */
const COMPARED_ONE_BY_ONE = 4000;
/** Vectors kept beside the graph, which hands them over slowly, of those compared one by one: 30 MB with 384 numbers each. */
const MOST_POINTS = 20_000;
const DIGEST_BYTES = 16;

/**
 * Approximate nearest neighbours by a hierarchical navigable small world graph (Malkov and Yashunin, 2016), of hnswlib.
 *
 * The graph holds one node per distinct vector, and a node carries all ids that share it: some dozens of equal vectors
 * (one posting published for many towns) would link only to one another and cut themselves off from the rest.
 * A node is never overwritten or reused for another vector; a node without ids is marked as deleted.
 */
export class HnswIndex implements SavableIndex {
  readonly kind = "hnsw";
  readonly dimensions: number;
  readonly #graph: HnswGraph;
  readonly #nodeOfId = new Map<number, number>();
  /** By node, the ids that share its vector; empty where the node is marked as deleted. */
  readonly #idsOfNode: number[][] = [];
  /** Digest of a vector's bytes to its node, in the order of the nodes. */
  readonly #nodeOfDigest = new Map<string, number>();
  /** By node, vectors that were compared one by one; a node's never changes. */
  readonly #points = new Map<number, Float32Array>();
  #deadNodes = 0;

  private constructor(graph: HnswGraph, dimensions: number) {
    this.#graph = graph;
    this.dimensions = dimensions;
  }

  /** An empty index with room for `capacity` vectors; it grows by itself. */
  static create(library: Hnswlib, dimensions: number, capacity = FIRST_CAPACITY): HnswIndex {
    // Unit vectors need no normalisation, so the inner product is the cosine and stored vectors keep their exact bits.
    const graph = new library.HierarchicalNSW("ip", dimensions);
    graph.initIndex(Math.max(capacity, 1), M, EF_CONSTRUCTION, RANDOM_SEED);
    return new HnswIndex(graph, dimensions);
  }

  /** Reads what `save` wrote. Throws `Error` where the files do not fit one another or `saved`. */
  static async load(library: Hnswlib, saved: SavedIndex): Promise<HnswIndex> {
    const digests = await readFile(`${saved.stem}.digests`);
    const pairs = await readPairs(saved);
    const nodes = digests.length / DIGEST_BYTES;
    // hnswlib cannot grow a graph that it read without a node.
    if (nodes === 0) return HnswIndex.create(library, saved.dimensions);
    const graph = new library.HierarchicalNSW("ip", saved.dimensions);
    await graph.readIndex(`${saved.stem}.graph`);
    if (graph.getCurrentCount() !== nodes) {
      throw new Error(`The graph holds ${graph.getCurrentCount()} nodes where ${nodes} were expected`);
    }
    const index = new HnswIndex(graph, saved.dimensions);
    for (let node = 0; node < nodes; node += 1) {
      index.#idsOfNode.push([]);
      index.#nodeOfDigest.set(digests.toString("latin1", node * DIGEST_BYTES, (node + 1) * DIGEST_BYTES), node);
    }
    for (let at = 0; at < pairs.length; at += 2) index.#link(pairs[at] as number, pairs[at + 1] as number);
    index.#deadNodes = index.#idsOfNode.filter((ids) => ids.length === 0).length;
    return index;
  }

  /** The ids of what `save` wrote. Throws `Error` where the file does not fit `saved`. */
  static async savedIds(saved: SavedIndex): Promise<Float64Array> {
    return (await readPairs(saved)).filter((_, at) => at % 2 === 0);
  }

  get size(): number {
    return this.#nodeOfId.size;
  }

  get wastedShare(): number {
    return this.#idsOfNode.length === 0 ? 0 : this.#deadNodes / this.#idsOfNode.length;
  }

  has(id: number): boolean {
    return this.#nodeOfId.has(id);
  }

  ids(): Iterable<number> {
    return this.#nodeOfId.keys();
  }

  add(id: number, vector: Float32Array): void {
    checkId(id);
    checkVector(vector, this.dimensions);
    const digest = digestOf(vector);
    const known = this.#nodeOfDigest.get(digest);
    if (known !== undefined && this.#nodeOfId.get(id) === known) return;
    this.remove(id);
    this.#link(id, known === undefined ? this.#addNode(vector, digest) : this.#revive(known));
  }

  remove(id: number): boolean {
    const node = this.#nodeOfId.get(id);
    if (node === undefined) return false;
    const ids = this.#idsOfNode[node] as number[];
    ids.splice(ids.indexOf(id), 1);
    this.#nodeOfId.delete(id);
    if (ids.length === 0) {
      this.#graph.markDelete(node);
      this.#deadNodes += 1;
    }
    return true;
  }

  /** `options.efSearch` defaults to twice `k`, at least 100. */
  search(vector: Float32Array, k: number, options: VectorSearchOptions = {}): Neighbour[] {
    checkVector(vector, this.dimensions);
    checkCount("k", k);
    const efSearch = options.efSearch ?? Math.max(2 * k, MIN_EF_SEARCH);
    checkCount("efSearch", efSearch);
    const { among } = options;
    const wanted = Math.min(k, this.#idsOfNode.length - this.#deadNodes, among?.size ?? Number.POSITIVE_INFINITY);
    if (wanted === 0) return [];
    const query = Array.from(vector);
    if (among !== undefined && among.size <= COMPARED_ONE_BY_ONE) return this.#compare(query, k, among);
    // hnswlib forgets ef when it reads a file, and never raises it to k.
    this.#graph.setEf(Math.max(efSearch, wanted));
    const accepts = (node: number) => (this.#idsOfNode[node] as number[]).some((id) => among?.has(id));
    const { neighbors, distances } = this.#graph.searchKnn(query, wanted, ...(among === undefined ? [] : [accepts]));
    const found = neighbors.flatMap((node, rank) => this.#neighbours(node, 1 - (distances[rank] as number), among));
    // With ef at least `wanted`, fewer hits mean that the other nodes cannot be reached from the graph's entry point.
    if (found.length < wanted) return among === undefined ? this.#scan(query, k) : this.#compare(query, k, among);
    return found.sort(compareNeighbours).slice(0, k);
  }

  async save(stem: string): Promise<string[]> {
    const pairs = Float64Array.from([...this.#nodeOfId].flat());
    await writeFile(`${stem}.ids`, bytesOf(pairs));
    await writeFile(`${stem}.digests`, Buffer.from([...this.#nodeOfDigest.keys()].join(""), "latin1"));
    await this.#graph.writeIndex(`${stem}.graph`);
    return ["ids", "digests", "graph"];
  }

  #addNode(vector: Float32Array, digest: string): number {
    const node = this.#idsOfNode.length;
    const capacity = this.#graph.getMaxElements();
    if (node >= capacity) this.#graph.resizeIndex(Math.max(FIRST_CAPACITY, Math.ceil(capacity * 1.5)));
    this.#graph.addPoint(Array.from(vector), node);
    this.#idsOfNode.push([]);
    this.#nodeOfDigest.set(digest, node);
    return node;
  }

  #revive(node: number): number {
    if (this.#idsOfNode[node]?.length === 0) {
      this.#graph.unmarkDelete(node);
      this.#deadNodes -= 1;
    }
    return node;
  }

  #link(id: number, node: number): void {
    const ids = this.#idsOfNode[node];
    if (ids === undefined) throw new Error(`Vector ${id} refers to node ${node}, which the graph does not have`);
    ids.push(id);
    this.#nodeOfId.set(id, node);
  }

  #neighbours(node: number, similarity: number, among: ReadonlySet<number> | undefined): Neighbour[] {
    const ids = this.#idsOfNode[node] as number[];
    const wanted = among === undefined ? ids : ids.filter((id) => among.has(id));
    return wanted.map((id) => ({ id, similarity: clampCosine(similarity) }));
  }

  /** The nearest of some ids, each compared with the query. */
  #compare(query: number[], k: number, ids: Iterable<number>): Neighbour[] {
    const best = new TopK(k);
    for (const id of ids) {
      const node = this.#nodeOfId.get(id);
      if (node !== undefined) best.offer(id, this.#similarity(query, node));
    }
    return best.sorted();
  }

  #similarity(query: number[], node: number): number {
    const point = this.#point(node);
    let sum = 0;
    for (let at = 0; at < point.length; at += 1) sum += (point[at] as number) * (query[at] as number);
    return clampCosine(sum);
  }

  #point(node: number): Float32Array {
    const known = this.#points.get(node);
    if (known !== undefined) return known;
    const point = Float32Array.from(this.#graph.getPoint(node));
    if (this.#points.size < MOST_POINTS) this.#points.set(node, point);
    return point;
  }

  #scan(query: number[], k: number): Neighbour[] {
    const best = new TopK(k);
    for (const [node, ids] of this.#idsOfNode.entries()) {
      if (ids.length === 0) continue;
      const similarity = this.#similarity(query, node);
      for (const id of ids) best.offer(id, similarity);
    }
    return best.sorted();
  }
}

/** Ids and their nodes in turn, as `save` wrote them. */
async function readPairs({ stem, count }: SavedIndex): Promise<Float64Array> {
  const bytes = await readFile(`${stem}.ids`);
  const pairs = new Float64Array(count * 2);
  if (bytes.length !== pairs.byteLength) {
    throw new Error(`${stem}.ids holds ${bytes.length} bytes where ${pairs.byteLength} were expected`);
  }
  bytesOf(pairs).set(bytes);
  return pairs;
}

/** 128 bits of the vector's SHA-256, one character a byte. */
function digestOf(vector: Float32Array): string {
  return createHash("sha256").update(bytesOf(vector)).digest().toString("latin1", 0, DIGEST_BYTES);
}
