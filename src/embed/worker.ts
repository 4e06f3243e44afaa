/** Entry of an inference worker: loads a model, then embeds what it is sent, most urgent first, one text at a time. */
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../domain/errors.ts";
import { NativeSection } from "./native-section.ts";
import type { Prompts } from "./prompts.ts";
import type { EmbedRequest, WorkerData, WorkerFailure, WorkerMessage, WorkerRequest } from "./protocol.ts";
import { EncoderSession } from "./session.ts";
import { TextTokenizer } from "./tokenizer.ts";

/** A request with as many of its vectors as there are so far. */
interface Job {
  readonly request: EmbedRequest;
  readonly vectors: Float32Array<ArrayBuffer>;
  embedded: number;
  tokens: number;
  inferenceMs: number;
}

class InferenceLoop {
  readonly #session: EncoderSession;
  readonly #tokenizer: TextTokenizer;
  readonly #section: NativeSection;
  readonly #prompts: Prompts;
  readonly #urgent: Job[] = [];
  readonly #bulk: Job[] = [];
  #running = false;

  constructor(session: EncoderSession, tokenizer: TextTokenizer, section: NativeSection, prompts: Prompts) {
    this.#session = session;
    this.#tokenizer = tokenizer;
    this.#section = section;
    this.#prompts = prompts;
  }

  add(request: EmbedRequest): void {
    const vectors = new Float32Array(request.texts.length * this.#session.dimensions);
    const job = { request, vectors, embedded: 0, tokens: 0, inferenceMs: 0 };
    (request.urgent ? this.#urgent : this.#bulk).push(job);
    if (!this.#running) void this.#drain();
  }

  /** Forgets all that is not begun. */
  stop(): void {
    this.#urgent.length = 0;
    this.#bulk.length = 0;
  }

  async #drain(): Promise<void> {
    this.#running = true;
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      try {
        await this.#embedNext(job);
        if (job.embedded === job.request.texts.length) this.#finish(job);
      } catch (error) {
        this.#remove(job);
        send({ type: "failed", id: job.request.id, failure: describe(error) });
      }
      // Lets messages in, so that an urgent text waits for the text that is being embedded and for no other.
      await setImmediate();
    }
    this.#running = false;
  }

  #next(): Job | undefined {
    return this.#urgent[0] ?? this.#bulk[0];
  }

  async #embedNext(job: Job): Promise<void> {
    const text = job.request.texts[job.embedded] ?? "";
    const { role } = job.request;
    const encoded =
      typeof role === "string"
        ? this.#tokenizer.encode(this.#prompts[role] + text)
        : this.#tokenizer.encodePair(role.question, text);
    const start = job.embedded * this.#session.dimensions;
    const out = job.vectors.subarray(start, start + this.#session.dimensions);
    job.inferenceMs += await this.#section.run(() => this.#session.encode(encoded, out));
    job.tokens += encoded.ids.length;
    job.embedded += 1;
  }

  #finish(job: Job): void {
    this.#remove(job);
    const { vectors, tokens, inferenceMs } = job;
    send({ type: "done", id: job.request.id, result: { vectors, tokens, inferenceMs } }, [vectors.buffer]);
  }

  #remove(job: Job): void {
    const queue = job.request.urgent ? this.#urgent : this.#bulk;
    if (queue[0] === job) queue.shift();
  }
}

function send(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

function describe(error: unknown): WorkerFailure {
  if (error instanceof AppError) return { code: error.code, message: error.message, hint: error.hint ?? null };
  const message = error instanceof Error ? error.message : String(error);
  return { code: "inference_failed", message: `Inference failed: ${message}`, hint: null };
}

try {
  const { session: sessionSettings, tokenizer: tokenizerSettings, prompts, sectionMemory }: WorkerData = workerData;
  const section = new NativeSection(sectionMemory);
  const session = await section.run(() => EncoderSession.create(sessionSettings));
  const loop = new InferenceLoop(session, await TextTokenizer.load(tokenizerSettings), section, prompts);
  parentPort?.on("message", (request: WorkerRequest) => {
    if (request.type === "embed") return loop.add(request);
    loop.stop();
    parentPort?.close();
  });
  send({ type: "ready", dimensions: session.dimensions });
} catch (error) {
  send({ type: "unusable", failure: describe(error) });
}
