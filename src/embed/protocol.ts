import type { TextKind } from "./embedder.ts";
import type { Prompts } from "./prompts.ts";
import type { SessionSettings } from "./session.ts";
import type { TokenizerSettings } from "./tokenizer.ts";

/** How inference workers embed. */
export interface WorkerSettings {
  readonly session: SessionSettings;
  readonly tokenizer: TokenizerSettings;
  readonly prompts: Prompts;
}

/** `WorkerSettings` with what a pool adds for each thread (`workerData`). */
export interface WorkerData extends WorkerSettings {
  /** Memory of the thread's `NativeSection`. */
  readonly sectionMemory: SharedArrayBuffer;
}

/** What texts are to the model: to be embedded as questions or passages, or each to be judged as answer to a question. */
export type TextRole = TextKind | { readonly question: string };

/** Texts for a worker. */
export interface EmbedRequest {
  readonly type: "embed";
  readonly id: number;
  readonly texts: readonly string[];
  readonly role: TextRole;
  /** Whether to embed these before whatever is begun or waiting. */
  readonly urgent: boolean;
}

/** Messages to a worker; `stop` ends it after the text that is being encoded. */
export type WorkerRequest = EmbedRequest | { readonly type: "stop" };

/** What came of an `EmbedRequest`. */
export interface EmbedResult {
  /** The texts' vectors (of a cross-encoder: logits), one after the other. */
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
