import type { AnswerDone, AnswerEvent, AnswerSentence, AnswerSource, DropReason } from "../domain/answer.ts";
import { type ChatEndpoint, type ChatUsage, chat } from "./chat.ts";
import { EndpointError } from "./errors.ts";
import { extractAnswer, silence } from "./extract.ts";
import { withoutOrders } from "./orders.ts";
import type { PreparedAnswer } from "./prepare.ts";
import { NO_ANSWER, promptFor } from "./prompt.ts";
import { type CitedSentence, SentenceStream } from "./split.ts";
import { faultOf, type Likeness } from "./support.ts";

/** Who writes an answer, and how it is checked. */
export interface WriterOptions {
  /** The language model. Default: none, and the answer is composed of quotes. */
  readonly endpoint?: ChatEndpoint | undefined;
  /** Tells how alike texts are; without it sentences are checked by their words alone. */
  readonly likeness?: Likeness | undefined;
  /** Ends the writing when aborted. */
  readonly signal?: AbortSignal | undefined;
}

const UNASKED = { model: null, dropped: 0, reasons: {}, capped: false, usage: null } as const;

/**
 * Writes an answer from what was found for a question. Where nothing was, it says so and no model is asked. What a model
 * writes is checked sentence by sentence, and dropped where what it cites does not support it; where nothing is left, or
 * there is no model, the answer is composed of quotes. A model that fails ends the answer with an `error`; its sentences up
 * to there stand.
 */
export async function* writeAnswer(prepared: PreparedAnswer, options: WriterOptions = {}): AsyncGenerator<AnswerEvent> {
  const { response, sources, generate } = prepared;
  const { query, answered, total } = response;
  yield { event: "sources", data: { query, answered, total, sources: [...sources] } };
  if (!answered || sources.length === 0) {
    yield sentence(silence(response));
    return yield { event: "done", data: { writer: "none", ...UNASKED } };
  }
  const { endpoint } = options;
  if (endpoint === undefined || !generate) {
    for (const quoted of extractAnswer(response, sources)) yield sentence(quoted);
    return yield { event: "done", data: { writer: "quotes", ...UNASKED } };
  }
  try {
    yield* generated(prepared, endpoint, options);
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    yield failed(error);
  }
}

async function* generated(
  { response, sources }: PreparedAnswer,
  endpoint: ChatEndpoint,
  { likeness, signal }: WriterOptions,
): AsyncGenerator<AnswerEvent> {
  const reasons: Partial<Record<DropReason, number>> = {};
  let end: { capped: boolean; usage: ChatUsage | null } = { capped: false, usage: null };
  let kept = 0;
  const readable = withoutOrders(sources);
  for await (const written of sentencesOf(chat(endpoint, promptFor(response.query, readable), signal))) {
    if (!("text" in written)) {
      end = written;
      continue;
    }
    const fault = await faultOf(written, readable, likeness);
    if (fault === null) {
      kept += 1;
      yield sentence({ text: written.text, citations: [...written.citations] });
    } else reasons[fault] = (reasons[fault] ?? 0) + 1;
  }
  if (kept === 0) for (const quoted of extractAnswer(response, sources)) yield sentence(quoted);
  const dropped = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const done: AnswerDone = { writer: kept > 0 ? "model" : "quotes", model: endpoint.model, dropped, reasons, ...end };
  yield { event: "done", data: done };
}

/** The model's sentences as they become whole, then how it ended. */
async function* sentencesOf(
  pieces: ReturnType<typeof chat>,
): AsyncGenerator<CitedSentence | { readonly capped: boolean; readonly usage: ChatUsage | null }> {
  const stream = new SentenceStream();
  const isSaid = ({ text }: CitedSentence) => text.replace(/[.\s]+$/, "") !== NO_ANSWER;
  for await (const piece of pieces) {
    if ("text" in piece) yield* stream.push(piece.text).filter(isSaid);
    else {
      yield* stream.end({ cutOff: piece.capped }).filter(isSaid);
      yield piece;
    }
  }
}

function sentence(data: AnswerSentence): AnswerEvent {
  return { event: "sentence", data };
}

function failed({ code, message, hint, retryAfterSeconds }: EndpointError): AnswerEvent {
  const when = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { event: "error", data: { code, message, hint: hint ?? null, ...when } };
}

/** The sources of which a sentence cites a number, for those who print them. */
export function citedBy(sentences: readonly AnswerSentence[], sources: readonly AnswerSource[]): AnswerSource[] {
  const cited = new Set(sentences.flatMap(({ citations }) => citations));
  return sources.filter(({ number }) => cited.has(number));
}
