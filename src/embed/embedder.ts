/** Whether a text is a question or something to be found: some models (e5, bge, arctic) prefix the two differently. */
export type TextKind = "query" | "passage";

/** What an embedding is a function of, and where it is computed. */
export interface ModelInfo {
  /** Short name to show: the model folder's or the hub's name. */
  readonly name: string;
  /** Lower-case hexadecimal hash of the weights and of every setting that changes a vector. */
  readonly fingerprint: string;
  /** Length of an embedding. */
  readonly dimensions: number;
  /** Longest input in tokens, special tokens included; what is beyond is not seen. */
  readonly maxTokens: number;
  /** Execution provider that really runs: `cpu`, `cuda`, ... */
  readonly device: string;
}

/** What the embedder has done since it was opened. */
export interface EmbedderStats {
  readonly texts: number;
  readonly tokens: number;
  /** Milliseconds spent inside `session.run`, summed over all workers. */
  readonly inferenceMs: number;
  /** How many inferences may run at the same moment. */
  readonly parallelism: number;
}

/** Turns texts into unit vectors. A text's vector depends on the text, the kind and the model, and on nothing else. */
export interface Embedder {
  readonly info: ModelInfo;
  stats(): EmbedderStats;
  /**
   * Embeddings of `texts`, in their order: each of `info.dimensions` finite numbers with Euclidean norm 1.
   * An empty or blank text is embedded like any other. Throws `IncompatibleError` where inference fails.
   */
  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array[]>;
  /** Ends the workers; pending calls reject. */
  close(): Promise<void>;
}
