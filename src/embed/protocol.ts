import type { TextKind } from "./embedder.ts";
import type { Prompts } from "./prompts.ts";
import type { SessionSettings } from "./session.ts";
import type { TokenizerSettings } from "./tokenizer.ts";

/** What an inference worker is started with (`workerData`). */
export interface WorkerSettings {
  readonly session: SessionSettings;
  readonly tokenizer: TokenizerSettings;
  readonly prompts: Prompts;
}

/** Texts for a worker, as a message to it. */
export interface EmbedRequest {
  readonly id: number;
  readonly texts: readonly string[];
  readonly kind: TextKind;
  /** Whether to embed these before whatever is begun or waiting. */
  readonly urgent: boolean;
}

/** What came of an `EmbedRequest`. */
export interface EmbedResult {
  /** The texts' vectors, one after the other. */
  readonly vectors: Float32Array;
  /** Tokens embedded, special tokens included. */
  readonly tokens: number;
  /** Milliseconds inside inference. */
  readonly inferenceMs: number;
}

/** Why a worker could not start or embed: an error's parts, since messages between threads do not keep its class. */
export interface WorkerFailure {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/** Messages from a worker. `ready` comes first and once, or `unusable` in its place. */
export type WorkerMessage =
  | { readonly type: "ready"; readonly dimensions: number }
  | { readonly type: "unusable"; readonly failure: WorkerFailure }
  | { readonly type: "done"; readonly id: number; readonly result: EmbedResult }
  | { readonly type: "failed"; readonly id: number; readonly failure: WorkerFailure };
