import { createParser } from "eventsource-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AnswerDone, AnswerError, AnswerSentence, AnswerSources } from "../../../src/domain/answer.ts";
import { ErrorBody } from "../../../src/domain/search.ts";
import { createApp } from "../../../src/server/app.ts";
import { FakeEndpoint, refuses, says, streams } from "../answer/fake-endpoint.ts";
import { smallService } from "./small-service.ts";

let fake: FakeEndpoint;
beforeAll(async () => {
  fake = await FakeEndpoint.start();
});
afterAll(() => fake.stop());

const SHAPES = { sources: AnswerSources, sentence: AnswerSentence, done: AnswerDone, error: AnswerError } as const;

function ask(body: unknown, { model = true, signal }: { model?: boolean; signal?: AbortSignal } = {}) {
  const llm = model ? { baseUrl: fake.baseUrl, model: "tiny", timeoutMs: 5000 } : undefined;
  return createApp(() => smallService(), { llm }).request("/api/answer", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The events of a response, each of the shape that its name promises. */
async function eventsOf(response: Response) {
  const events: { event: string; data: unknown }[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) => {
      events.push({ event, data: SHAPES[event as keyof typeof SHAPES].parse(JSON.parse(data)) });
    },
  });
  parser.feed(await response.text());
  return events;
}

const QUESTION = { query: "which roles need a clearance?" };

describe("POST /api/answer", () => {
  it("streams sources, sentences and the end", async () => {
    fake.reply = says("The Signals Analyst needs an active security clearance [1]. It is in Paris [1].");
    const response = await ask(QUESTION);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const events = await eventsOf(response);
    expect(events.map(({ event }) => event)).toEqual(["sources", "sentence", "done"]);
    expect(events.at(-1)?.data).toMatchObject({ writer: "model", dropped: 1, reasons: { name: 1 } });
  });

  it("composes the answer of quotes where no model is configured", async () => {
    const events = await eventsOf(await ask(QUESTION, { model: false }));
    expect(events.map(({ event }) => event)).toEqual(["sources", "sentence", "done"]);
    expect(events[1]?.data).toMatchObject({ citations: [1, 2] });
    expect(events[2]?.data).toMatchObject({ writer: "quotes", model: null });
  });

  it("tells of a model that fails as its last event", async () => {
    fake.reply = refuses(401, { error: { message: "no such key" } });
    const events = await eventsOf(await ask(QUESTION));
    expect(events.map(({ event }) => event)).toEqual(["sources", "error"]);
    expect(events[1]?.data).toMatchObject({
      code: "llm_refused",
      hint: expect.stringContaining("SHORTLIST_LLM_API_KEY"),
    });
  });

  it.each([
    [{ query: " " }, "query_empty"],
    [{ query: "a".repeat(2001) }, "query_too_long"],
    [{ ...QUESTION, limit: 21 }, "bad_request"],
    [{ ...QUESTION, colour: "red" }, "bad_request"],
    [{}, "query_empty"],
  ])("refuses %j before anything is streamed", async (body, code) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(ErrorBody.parse(await response.json()).error.code).toBe(code);
  });

  it.each([0, 21])("says how many postings it takes, not how many a search does: %d", async (limit) => {
    const response = await ask({ ...QUESTION, limit });
    expect(ErrorBody.parse(await response.json()).error.message).toContain("from 1 to 20");
  });

  it("lets the model go when the client leaves", async () => {
    let left: () => void = () => {};
    const gone = new Promise<void>((resolve) => {
      left = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      fake.reply = (_, response) => {
        response.once("close", left);
        streams(response);
        response.flushHeaders();
        resolve();
      };
    });
    const response = await ask(QUESTION);
    const reader = response.body?.getReader();
    await reader?.read();
    await asked;
    await reader?.cancel();
    await gone;
  });
});
