import { createRoute } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { ChatEndpoint } from "../../answer/chat.ts";
import { prepareAnswer } from "../../answer/prepare.ts";
import { writeAnswer } from "../../answer/write.ts";
import { AnswerDone, AnswerError, AnswerRequest, AnswerSentence, MOST_ANSWER_POSTINGS } from "../../domain/answer.ts";
import type { App, RouteContext } from "../context.ts";
import { loaded } from "../context.ts";
import { refusalOf } from "../errors.ts";
import { refusals, Schemas } from "../openapi.ts";
import { refuseInvalidBy } from "../validation.ts";

const request = AnswerRequest.clone().openapi("AnswerRequest", {
  example: { query: "which roles need a clearance?", limit: 8, generate: true },
});

/** The events by name, each with the shape of its data: documents the stream. */
const event = z
  .union([
    z.object({ event: z.literal("sources"), data: Schemas.AnswerSources }),
    z.object({ event: z.literal("sentence"), data: AnswerSentence.clone().openapi("AnswerSentence") }),
    z.object({ event: z.literal("done"), data: AnswerDone.clone().openapi("AnswerDone") }),
    z.object({ event: z.literal("error"), data: AnswerError.clone().openapi("AnswerError") }),
  ])
  .openapi("AnswerEvent");

const postAnswer = createRoute({
  method: "post",
  path: "/api/answer",
  tags: ["search"],
  summary: "Answer a question in sentences that cite",
  description:
    "A stream of server-sent events, the data of each in JSON: `sources` (numbered quotes), `sentence` once for each sentence, " +
    "then `done` or `error`, the last. Where a language model is configured, it writes from the sources alone, and each of " +
    "its sentences is checked: one that its sources do not support is dropped, and `done` counts those. Without a model, " +
    "with `generate: false`, and where nothing of the model's is left, the answer is composed of quotes. Where nothing " +
    "answers, no model is asked. A model's failure is the event `error`: `llm_unreachable`, `llm_refused`, " +
    "`llm_not_found`, `llm_busy`, `llm_failed`, `llm_malformed`, `llm_cut`, `llm_timeout`.",
  request: { body: { required: true, content: { "application/json": { schema: request } } } },
  responses: {
    200: {
      description: "The events, as `event:` and `data:` lines; the schema names each event's data.",
      content: { "text/event-stream": { schema: event } },
    },
    ...refusals(400, 413, 415, 503),
  },
});

const TAKES = { limit: `a whole number from 1 to ${MOST_ANSWER_POSTINGS}`, generate: "true or false" };

const refuseMistake = refuseInvalidBy(TAKES);

/** `POST /api/answer`; `endpoint` is the model that writes, where one does. */
export function addAnswerRoute(app: App, { service }: RouteContext, endpoint: ChatEndpoint | undefined): void {
  app.openapi(
    postAnswer,
    async (c) => {
      const input = c.req.valid("json");
      c.set("question", input.query);
      const search = loaded(service);
      const prepared = await prepareAnswer(input, search);
      const likeness = search.likeness?.bind(search);
      const streamed = streamSSE(c, async (stream) => {
        const left = new AbortController();
        stream.onAbort(() => left.abort());
        try {
          for await (const { event, data } of writeAnswer(prepared, { endpoint, likeness, signal: left.signal })) {
            if (stream.aborted) break;
            await stream.writeSSE({ event, data: JSON.stringify(data) });
          }
        } catch (error) {
          if (left.signal.aborted) return;
          const { code, message, hint } = refusalOf(error);
          await stream.writeSSE({ event: "error", data: JSON.stringify({ code, message, hint }) });
        }
      });
      streamed.headers.set("Cache-Control", "no-store");
      return streamed as never;
    },
    (validation) => refuseMistake(validation),
  );
}
