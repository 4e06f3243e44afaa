import { describe, expect, it } from "vitest";
import { MatchResponse } from "../../../src/domain/match.ts";
import { ErrorBody, SearchResponse } from "../../../src/domain/search.ts";
import { PostingDetail, type SearchService, ServiceStatus } from "../../../src/domain/service.ts";
import { createApp, MAX_BODY_BYTES } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

const service = smallService();
const app = createApp(() => service);

const QUESTION = "/api/search?q=which+roles+need+a+clearance";

async function errorOf(response: Response | Promise<Response>) {
  return ErrorBody.parse(await (await response).json()).error;
}

function post(body: string, headers: Record<string, string> = { "Content-Type": "application/json" }) {
  return app.request("/api/search", { method: "POST", body, headers });
}

describe("GET /api/search", () => {
  it("answers with postings whose evidence is a slice of the posting's text", async () => {
    const response = await app.request(QUESTION);
    expect(response.status).toBe(200);
    const answer = SearchResponse.parse(await response.json());
    expect(answer.postings.map(({ id }) => id)).toEqual(["analyst", "welder"]);
    for (const hit of answer.postings) {
      const { text } = PostingDetail.parse(await (await app.request(`/api/postings/${hit.id}`)).json());
      const { evidence } = hit.passages[0] ?? expect.fail("no passage");
      expect(text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
    }
  });

  it("reads limit, offset and explain, and takes every other parameter as a filter", async () => {
    const asked: unknown[] = [];
    const spy: SearchService = {
      ...service,
      search(input) {
        asked.push(input);
        return service.search(input);
      },
    };
    await createApp(() => spy).request(`${QUESTION}&limit=5&offset=1&explain&location=Falmouth&company=`);
    expect(asked).toEqual([
      {
        query: "which roles need a clearance",
        limit: 5,
        offset: 1,
        explain: true,
        filters: { location: "Falmouth" },
        ignore: [],
        sort: "relevance",
        dedupe: "on",
        facets: false,
      },
    ]);
  });

  it.each([
    ["limit=0", "limit", '"0"'],
    ["limit=1001", "limit", '"1001"'],
    ["limit=abc", "limit", '"abc"'],
    ["limit=1.5", "limit", '"1.5"'],
    ["limit=", "limit", '""'],
    ["offset=-1", "offset", '"-1"'],
    ["explain=perhaps", "explain", '"perhaps"'],
    ["limit=1&limit=2", "limit", "2 times"],
    ["q=again", "q", "2 times"],
  ])("refuses %s, naming the parameter and what was given", async (parameters, name, value) => {
    const response = await app.request(`${QUESTION}&${parameters}`);
    expect(response.status).toBe(400);
    const { code, message } = await errorOf(response);
    expect(code).toBe("bad_request");
    expect(message).toContain(name);
    expect(message).toContain(value);
  });

  it("refuses what the service does not know to filter by", async () => {
    const response = await app.request(`${QUESTION}&colour=red`);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).message).toContain("colour");
  });

  it.each(["/api/search", "/api/search?q=", "/api/search?q=%20%0A"])(
    "refuses %s as an empty question",
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(400);
      expect((await errorOf(response)).code).toBe("query_empty");
    },
  );

  it("takes a question of 2,000 UTF-16 code units and refuses a longer one with both numbers", async () => {
    expect((await app.request(`/api/search?q=${"a".repeat(2000)}`)).status).toBe(200);
    for (const question of ["a".repeat(2002), "🚆".repeat(1001)]) {
      const asked = app.request(`/api/search?q=${encodeURIComponent(question)}`);
      for (const response of [await asked, await post(JSON.stringify({ query: question }))]) {
        expect(response.status).toBe(400);
        const { code, message } = await errorOf(response);
        expect(code).toBe("query_too_long");
        expect(message).toMatch(/2,002.*2,000/);
      }
    }
  });
});

describe("POST /api/match", () => {
  const match = (body: unknown) =>
    app.request("/api/match", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it("ranks roles for a résumé, in the form that the schema names", async () => {
    const response = await match({ text: "Ten years of radio work, speaks Cornish." });
    expect(response.status).toBe(200);
    expect(MatchResponse.parse(await response.json()).total).toBe(3);
  });

  it.each([
    [{ text: "" }, "resume_too_short"],
    [{ text: "a".repeat(50_001) }, "bad_request"],
    [{ resume: "x" }, "bad_request"],
    [{ text: "x", limit: 0 }, "bad_request"],
  ])("refuses what is no résumé, and settings that cannot be (case %#)", async (body, code) => {
    const response = await match(body);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).code).toBe(code);
  });
});

describe("POST /api/search", () => {
  it("answers as GET does", async () => {
    const response = await post(
      JSON.stringify({ query: "which roles need a clearance", filters: { location: "Bremerton" } }),
    );
    expect(response.status).toBe(200);
    expect(SearchResponse.parse(await response.json()).postings.map(({ id }) => id)).toEqual(["welder"]);
  });

  it.each(["{", "", "{'query': 1}"])("refuses %j as broken JSON", async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).code).toBe("bad_json");
  });

  it.each([
    [{ query: "a", limit: 0 }, "bad_request", "limit = 0"],
    [{ query: "a", limit: "10" }, "bad_request", 'limit = "10"'],
    [{ query: 7 }, "bad_request", "query = 7"],
    [{ query: "a", colour: "red" }, "bad_request", "colour"],
    [{ query: "a", filters: { location: 3 } }, "bad_request", "filters.location = 3"],
    [["a"], "bad_request", "JSON object"],
    [{}, "query_empty", "query"],
    [{ query: "  " }, "query_empty", "empty"],
  ])("refuses %j", async (body, code, words) => {
    const response = await post(JSON.stringify(body));
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it("refuses a body that is not declared as JSON and says how to declare it", async () => {
    for (const headers of [{ "Content-Type": "text/plain" }, { "Content-Type": "application/x-www-form-urlencoded" }]) {
      const response = await post('{"query": "a"}', headers);
      expect(response.status).toBe(415);
      expect(await errorOf(response)).toMatchObject({
        code: "unsupported_media_type",
        hint: expect.stringContaining("application/json"),
      });
    }
  });

  it("refuses a body over 64 KiB, announced or not", async () => {
    const body = JSON.stringify({ query: "a", filters: { location: "x".repeat(MAX_BODY_BYTES) } });
    const announced = await post(body, { "Content-Type": "application/json", "Content-Length": String(body.length) });
    const streamed = await post(body);
    for (const response of [announced, streamed]) {
      expect(response.status).toBe(413);
      expect((await errorOf(response)).code).toBe("body_too_large");
    }
  });
});

describe("the other routes for programs", () => {
  it("give a posting, and 404 for one that is not there", async () => {
    const response = await app.request("/api/postings/welder");
    expect(PostingDetail.parse(await response.json()).title).toBe("Welder, second shift");
    const missing = await app.request("/api/postings/no%2Fwhere");
    expect(missing.status).toBe(404);
    expect(await errorOf(missing)).toMatchObject({
      code: "posting_not_found",
      message: "There is no posting no/where.",
    });
  });

  it("give the status", async () => {
    expect(ServiceStatus.parse(await (await app.request("/api/status")).json()).index.generation).toBe(7);
  });

  it("say that the server runs and is ready", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: "ok" });
    }
  });

  it("answer HEAD as GET, without a body", async () => {
    const response = await app.request(QUESTION, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });
});

describe("while the service is loading", () => {
  const loading = createApp(() => null);

  it("runs, is not ready, and answers 503 with a way on", async () => {
    expect((await loading.request("/healthz")).status).toBe(200);
    for (const path of ["/readyz", QUESTION, "/api/postings/welder", "/api/status"]) {
      const response = await loading.request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toBe("2");
      expect(await errorOf(response)).toMatchObject({ code: "loading", hint: expect.stringContaining("/readyz") });
    }
  });

  it("answers as soon as the service is there", async () => {
    let current: SearchService | null = null;
    const app = createApp(() => current);
    expect((await app.request("/readyz")).status).toBe(503);
    current = service;
    expect((await app.request("/readyz")).status).toBe(200);
    expect((await app.request(QUESTION)).status).toBe(200);
  });
});

describe("errors", () => {
  it("name the method and path of an unknown route", async () => {
    const response = await app.request("/api/nothing");
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("GET /api/nothing"),
    });
  });

  it("name the methods that a path takes", async () => {
    const response = await app.request("/api/search", { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")?.split(", ").sort()).toEqual(["GET", "HEAD", "POST"]);
    expect(await errorOf(response)).toMatchObject({
      code: "method_not_allowed",
      hint: expect.stringContaining("POST"),
    });
    expect((await app.request("/metrics", { method: "POST" })).status).toBe(405);
  });

  it("hide the details of a defect from the client and give them to the log", async () => {
    const broken: SearchService = { ...service, search: () => Promise.reject(new Error("secret detail")) };
    const lines: string[] = [];
    const response = await createApp(() => broken, { log: (line) => lines.push(line) }).request(QUESTION);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain("secret detail");
    expect(ErrorBody.parse(JSON.parse(text)).error.code).toBe("internal");
    expect(lines.join("\n")).toMatch(/secret detail[\s\S]*"route":"\/api\/search","status":500/);
  });
});
