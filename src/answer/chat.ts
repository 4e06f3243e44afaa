import { EventSourceParserStream } from "eventsource-parser/stream";
import { z } from "zod";
import { EndpointError, messageIn, refusedBy } from "./errors.ts";
import type { ChatMessage } from "./prompt.ts";

/** An endpoint that speaks OpenAI's chat completions. */
export interface ChatEndpoint {
  /** Where it is, up to and without `/chat/completions`: `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Sent as a bearer token. Default: none is. */
  readonly apiKey?: string | undefined;
  /** Longest time for a whole answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** Tokens that an answer took, as the endpoint counts them. */
export interface ChatUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What comes of a chat: pieces of text, then how it ended. */
export type ChatPiece = { readonly text: string } | { readonly capped: boolean; readonly usage: ChatUsage | null };

/** Longest answer taken, in UTF-16 code units; more is not read. */
export const MOST_ANSWER_LENGTH = 6000;
/** Most bytes read for it, with all that the protocol puts around it. */
const MOST_BYTES = 2_000_000;
/** Most tokens asked for. */
const MOST_TOKENS = 800;

const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).optional(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) }).nullish(),
  error: z.unknown().optional(),
});

/**
 * Asks the model and gives its text as it comes. Ends early, as capped, where it writes too much.
 *
 * @throws EndpointError `llm_unreachable`, `llm_refused`, `llm_not_found`, `llm_busy`, `llm_failed`, `llm_malformed`,
 * `llm_cut` or `llm_timeout`; what `signal` is aborted with where it is.
 */
export async function* chat(
  endpoint: ChatEndpoint,
  messages: readonly ChatMessage[],
  signal?: AbortSignal,
): AsyncGenerator<ChatPiece> {
  const timeout = AbortSignal.timeout(endpoint.timeoutMs);
  const stop = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
  const url = `${endpoint.baseUrl.replace(/\/+$/, "")}/chat/completions`;
  try {
    const response = await ask(url, { endpoint, messages, stop });
    yield* readPieces(url, response);
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    if (signal?.aborted) throw signal.reason;
    if (timeout.aborted) throw timedOut(url, endpoint.timeoutMs);
    throw new EndpointError("llm_cut", `${url} broke off: ${(error as Error).message}.`, {
      hint: "Ask again; the endpoint's own log may say why.",
      cause: error,
    });
  }
}

interface Asking {
  readonly endpoint: ChatEndpoint;
  readonly messages: readonly ChatMessage[];
  readonly stop: AbortSignal;
}

async function ask(url: string, { endpoint, messages, stop }: Asking): Promise<Response> {
  const { model, apiKey } = endpoint;
  const body = {
    ...{ model, messages, temperature: 0, max_tokens: MOST_TOKENS },
    ...{ stream: true, stream_options: { include_usage: true } },
  };
  const headers = {
    "content-type": "application/json",
    accept: "text/event-stream",
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
  };
  const request = { method: "POST", headers, body: JSON.stringify(body), signal: stop };
  // A redirect could carry the key and the postings somewhere else.
  const response = await fetch(url, { ...request, redirect: "error" }).catch((error: Error) => {
    if (stop.aborted) throw error;
    throw new EndpointError("llm_unreachable", `${url} cannot be reached: ${reasonOf(error)}.`, {
      hint: "Start the endpoint, or mend llm.baseUrl.",
      cause: error,
    });
  });
  if (!response.ok) throw refusedBy(url, response, await startOf(response));
  return response;
}

async function* readPieces(url: string, response: Response): AsyncGenerator<ChatPiece> {
  if (response.body === null) throw malformed(url, "it sends no body");
  const kind = response.headers.get("content-type") ?? "";
  if (!kind.includes("text/event-stream")) throw malformed(url, `it sends ${kind || "no content type"}, not a stream`);
  const events = response.body
    .pipeThrough(upTo(MOST_BYTES))
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  let usage: ChatUsage | null = null;
  let length = 0;
  let finish: string | null = null;
  for await (const { data } of events) {
    if (data === "[DONE]") return yield { capped: finish === "length", usage };
    const chunk = chunkOf(url, data);
    usage = usageOf(chunk) ?? usage;
    const [choice] = chunk.choices;
    finish = choice?.finish_reason ?? finish;
    const text = (choice?.delta?.content ?? "").slice(0, MOST_ANSWER_LENGTH - length);
    length += text.length;
    if (text !== "") yield { text };
    if (length >= MOST_ANSWER_LENGTH) return yield { capped: true, usage };
  }
  // Some endpoints close the stream after the last piece instead of saying that they are done.
  if (finish === null) throw new EndpointError("llm_cut", `${url} broke off in the middle of its answer.`, CUT);
  yield { capped: finish === "length", usage };
}

const CUT = { hint: "Ask again; the endpoint's own log may say why." };

function chunkOf(url: string, data: string): z.infer<typeof Chunk> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    throw malformed(url, `it sends what is not JSON: ${JSON.stringify(data.slice(0, 80))}`);
  }
  const chunk = Chunk.safeParse(parsed);
  if (!chunk.success)
    throw malformed(url, `a piece of its answer is not as it should be: ${chunk.error.issues[0]?.message}`);
  if (chunk.data.error !== undefined && chunk.data.error !== null) {
    throw new EndpointError("llm_failed", `${url} gives up: ${messageIn(data) || "it does not say why"}.`, CUT);
  }
  return chunk.data;
}

function usageOf({ usage }: z.infer<typeof Chunk>): ChatUsage | null {
  return usage ? { promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens } : null;
}

/** Ends a stream after so many bytes, so that a line without an end does not fill the memory. */
function upTo(mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new Error(`it sends more than ${mostBytes / 1e6} MB`));
      else controller.enqueue(chunk);
    },
  });
}

/** The beginning of an error's body. */
async function startOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > 4000) break;
  }
  return text;
}

function malformed(url: string, what: string): EndpointError {
  return new EndpointError("llm_malformed", `${url} does not speak the protocol: ${what}.`, {
    hint: "llm.baseUrl must name an endpoint of OpenAI's chat completions that streams.",
  });
}

function timedOut(url: string, timeoutMs: number): EndpointError {
  return new EndpointError("llm_timeout", `${url} did not finish its answer within ${timeoutMs / 1000} s.`, {
    hint: "Give it more time with llm.timeoutMs, or take a faster model.",
  });
}

/** `fetch` says only "fetch failed"; the reason is its cause. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error
    ? error.cause.message || String((error.cause as { code?: string }).code)
    : error.message;
}
