import { Worker } from "node:worker_threads";
import { IncompatibleError } from "../domain/errors.ts";
import type { EmbedResult, TextRole, WorkerData, WorkerFailure, WorkerMessage, WorkerRequest } from "./protocol.ts";

interface Pending {
  readonly resolve: (result: EmbedResult) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread with a model loaded. It keeps the process alive while work is pending, and not a moment longer. */
export class InferenceWorker {
  readonly #thread: Worker;
  readonly #onEnd: () => void;
  readonly #exited: Promise<void>;
  readonly #pending = new Map<number, Pending>();
  #onStart: { resolve(): void; reject(error: Error): void } | null = null;
  #dimensions = 0;
  #nextId = 0;
  #ended: Error | null = null;

  private constructor(entry: URL, workerData: WorkerData, onEnd: () => void) {
    this.#onEnd = onEnd;
    // Without the parent's own options: what a program was started with need not suit a thread.
    this.#thread = new Worker(entry, { workerData, execArgv: [] });
    this.#exited = new Promise((resolve) => this.#thread.once("exit", () => resolve()));
    this.#thread.on("message", (message: WorkerMessage) => this.#receive(message));
    this.#thread.on("error", (error) => this.#fail(crash(error.message)));
    this.#thread.on("exit", (code) => this.#fail(crash(`exit code ${code}`)));
  }

  /**
   * Starts a thread and waits until its model is loaded; `onEnd` is called once when it has crashed or was closed.
   * Throws `IncompatibleError` where the model cannot be used.
   */
  static async start(entry: URL, workerData: WorkerData, onEnd: () => void): Promise<InferenceWorker> {
    const worker = new InferenceWorker(entry, workerData, onEnd);
    await new Promise<void>((resolve, reject) => {
      worker.#onStart = { resolve, reject };
    });
    return worker;
  }

  /** Length of an embedding. */
  get dimensions(): number {
    return this.#dimensions;
  }

  /** Sends texts. Rejects with `IncompatibleError` where inference fails, the thread crashes or is closed. */
  embed(texts: readonly string[], role: TextRole, urgent: boolean): Promise<EmbedResult> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#thread.ref();
      this.#send({ type: "embed", id, texts, role, urgent });
    });
  }

  /**
   * Ends the thread after the text that is being embedded; pending requests reject with `reason`. The thread ends itself:
   * terminated from outside in the middle of an inference, it would abort the process (see `NativeSection`).
   */
  async close(reason: Error): Promise<void> {
    this.#fail(reason);
    this.#thread.ref();
    this.#send({ type: "stop" });
    await this.#exited;
  }

  #send(request: WorkerRequest): void {
    this.#thread.postMessage(request);
  }

  #receive(message: WorkerMessage): void {
    if (message.type === "unusable") {
      this.#fail(revive(message.failure));
    } else if (message.type === "ready") {
      this.#dimensions = message.dimensions;
      this.#onStart?.resolve();
    } else {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.type === "done") pending?.resolve(message.result);
      else pending?.reject(revive(message.failure));
    }
    if (this.#pending.size === 0 && this.#ended === null) this.#thread.unref();
  }

  #fail(error: Error): void {
    if (this.#ended !== null) return;
    this.#ended = error;
    this.#onStart?.reject(error);
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
    this.#onEnd();
  }
}

function crash(reason: string): IncompatibleError {
  return new IncompatibleError("worker_crashed", `An inference worker ended unexpectedly: ${reason}.`, {
    hint: "Try again; where it happens again, `shortlist doctor` shows what the machine lacks.",
  });
}

function revive({ code, message, hint }: WorkerFailure): IncompatibleError {
  return new IncompatibleError(code, message, hint === null ? {} : { hint });
}
