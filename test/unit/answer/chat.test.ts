import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ChatPiece, chat, MOST_ANSWER_LENGTH } from "../../../src/answer/chat.ts";
import { EndpointError } from "../../../src/answer/errors.ts";
import { FakeEndpoint, finishStream, type Reply, refuses, says, sendPiece, streams } from "./fake-endpoint.ts";

let fake: FakeEndpoint;
beforeAll(async () => {
  fake = await FakeEndpoint.start();
});
beforeEach(() => {
  fake.asked.length = 0;
});
afterAll(() => fake.stop());

const MESSAGES = [{ role: "user" as const, content: "who welds?" }];

interface Setup {
  readonly reply?: Reply;
  readonly timeoutMs?: number;
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly signal?: AbortSignal;
}

/** Everything that comes of a chat, the error it ends in included. */
async function heard({ reply = says("Hello."), timeoutMs = 5000, apiKey, baseUrl, signal }: Setup) {
  fake.reply = reply;
  const pieces: ChatPiece[] = [];
  let error: unknown = null;
  try {
    const endpoint = { baseUrl: baseUrl ?? fake.baseUrl, model: "tiny", apiKey, timeoutMs };
    for await (const piece of chat(endpoint, MESSAGES, signal)) pieces.push(piece);
  } catch (thrown) {
    error = thrown;
  }
  const text = pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
  return { text, end: pieces.find((piece) => !("text" in piece)), error };
}

describe("a chat with an endpoint", () => {
  it("gives the text as it comes, and the tokens that it took", async () => {
    const { text, end, error } = await heard({ reply: says("Two roles need a clearance [1][2]."), apiKey: "s3cret" });
    expect(error).toBeNull();
    expect(text).toBe("Two roles need a clearance [1][2].");
    expect(end).toEqual({ capped: false, usage: { promptTokens: 321, completionTokens: 45 } });
    expect(fake.asked).toMatchObject([
      {
        path: "/v1/chat/completions",
        authorization: "Bearer s3cret",
        body: { model: "tiny", stream: true, messages: MESSAGES },
      },
    ]);
  });

  it("sends no key where there is none, and takes an address with a slash at its end", async () => {
    const { text } = await heard({ baseUrl: `${fake.baseUrl}/` });
    expect(text).toBe("Hello.");
    expect(fake.asked).toMatchObject([{ path: "/v1/chat/completions", authorization: undefined }]);
  });

  it("takes a stream that ends without saying that it is done, once it has given a reason to end", async () => {
    const { text, end, error } = await heard({
      reply: (_, response) => {
        streams(response);
        response.write(": a comment\n\n");
        sendPiece(response, "Done.", "stop");
        response.end();
      },
    });
    expect({ text, error }).toEqual({ text: "Done.", error: null });
    expect(end).toEqual({ capped: false, usage: null });
  });

  it("tells that the model stopped for its own limit", async () => {
    expect((await heard({ reply: says("Half a", "length") })).end).toMatchObject({ capped: true });
  });

  it("ends when nobody waits for the answer any more", async () => {
    const signal = AbortSignal.timeout(50);
    const { error } = await heard({ reply: (_, response) => streams(response), signal });
    expect(error).toBe(signal.reason);
  });
});

describe("an endpoint that fails", () => {
  const cases: readonly [string, Reply, string, RegExp][] = [
    [
      "refuses the key",
      refuses(401, { error: { message: "Incorrect API key." } }),
      "llm_refused",
      /401.*Incorrect API key/,
    ],
    ["does not know the model", refuses(404, { error: "model not found" }), "llm_not_found", /404: model not found/],
    ["is busy", refuses(429, { error: { message: "slow\n down" } }, { "retry-after": "17" }), "llm_busy", /slow down/],
    ["breaks down", refuses(500, "<html>oops</html>"), "llm_failed", /500/],
    [
      "breaks off",
      (_, response) => {
        streams(response);
        sendPiece(response, "The welder needs");
        setTimeout(() => response.destroy(), 20);
      },
      "llm_cut",
      /broke off/,
    ],
    [
      "ends in the middle",
      (_, response) => {
        streams(response);
        sendPiece(response, "The welder needs");
        response.end();
      },
      "llm_cut",
      /broke off/,
    ],
    [
      "sends what is not JSON",
      (_, response) => {
        streams(response);
        response.end("data: {not json\n\n");
      },
      "llm_malformed",
      /not JSON/,
    ],
    [
      "sends JSON of another shape",
      (_, response) => {
        streams(response);
        response.end('data: {"choices": "none"}\n\n');
      },
      "llm_malformed",
      /not as it should be/,
    ],
    [
      "sends no stream",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.end("{}");
      },
      "llm_malformed",
      /application\/json/,
    ],
    [
      "gives up in the stream",
      (_, response) => {
        streams(response);
        response.end('data: {"error": {"message": "out of memory"}}\n\n');
      },
      "llm_failed",
      /out of memory/,
    ],
    [
      "redirects",
      (_, response) => {
        response.writeHead(302, { location: "http://elsewhere.example/" });
        response.end();
      },
      "llm_unreachable",
      /redirect/,
    ],
  ];
  it.each(cases)("%s", async (_, reply, code, message) => {
    const { error } = await heard({ reply, apiKey: "s3cret" });
    expect(error).toBeInstanceOf(EndpointError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message), hint: expect.stringMatching(/\S/) });
    expect(JSON.stringify([(error as Error).message, (error as EndpointError).hint])).not.toContain("s3cret");
  });

  it("says when it may be asked again", async () => {
    const inSeconds = await heard({ reply: refuses(429, "", { "retry-after": "17" }) });
    expect(inSeconds.error).toMatchObject({ retryAfterSeconds: 17, hint: "Ask again in 17 s." });
    const date = new Date(Date.now() + 60_000).toUTCString();
    const atDate = await heard({ reply: refuses(429, "", { "retry-after": date }) });
    expect((atDate.error as EndpointError).retryAfterSeconds).toBeGreaterThan(50);
    expect((await heard({ reply: refuses(429, "") })).error).toMatchObject({ retryAfterSeconds: undefined });
  });

  it("is not there", async () => {
    const { error } = await heard({ baseUrl: "http://127.0.0.1:9/v1" });
    expect(error).toMatchObject({ code: "llm_unreachable" });
  });

  it("is too slow: at its beginning and in the middle", async () => {
    const silent = await heard({ reply: () => {}, timeoutMs: 60 });
    expect(silent.error).toMatchObject({ code: "llm_timeout", message: expect.stringContaining("0.06 s") });
    const slow = await heard({
      reply: (_, response) => {
        streams(response);
        sendPiece(response, "The ");
      },
      timeoutMs: 150,
    });
    expect(slow).toMatchObject({ text: "The ", error: { code: "llm_timeout" } });
  });

  it("never ends: its answer is cut off, and so is a line that never ends", async () => {
    const endless = await heard({
      reply: (_, response) => {
        streams(response);
        const more = () => {
          while (!response.destroyed && sendPiece(response, "word ".repeat(50)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
    });
    expect(endless.error).toBeNull();
    expect(endless.text).toHaveLength(MOST_ANSWER_LENGTH);
    expect(endless.end).toMatchObject({ capped: true });
    const line = await heard({
      reply: (_, response) => {
        streams(response);
        const more = () => {
          while (!response.destroyed && response.write("x".repeat(65_536)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
    });
    expect(line.error).toMatchObject({ code: "llm_cut", message: expect.stringContaining("2 MB") });
  });

  it("leaves nothing behind that would keep the next one from being answered", async () => {
    const { text } = await heard({
      reply: (_, response) => {
        streams(response);
        sendPiece(response, "Fine.");
        finishStream(response);
      },
    });
    expect(text).toBe("Fine.");
  });
});
