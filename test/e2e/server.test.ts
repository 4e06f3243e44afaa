import { once } from "node:events";
import { request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorBody, SearchResponse } from "../../src/domain/search.ts";
import { PostingDetail, ServiceStatus } from "../../src/domain/service.ts";
import { guide } from "./guides.ts";
import { replyTo, send } from "./http.ts";
import { ANSWERS, FILES, POSTINGS, UNANSWERED } from "./postings.ts";
import { Folder, ingest, shortlist, start, startServer, type TestServer, until } from "./support.ts";

const [{ question, title, words }] = ANSWERS;
const JSON_BODY = { "content-type": "application/json" };

let folder: Folder;
let index: readonly string[];
let server: TestServer;

beforeAll(async () => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), ...index]);
  server = await startServer(index);
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

function get(path: string, headers: Record<string, string> = {}) {
  return send(server.url + path, { headers });
}

function post(body: string, headers: Record<string, string> = JSON_BODY) {
  return send(`${server.url}/api/search`, { method: "POST", headers, body });
}

async function search(query: string): Promise<SearchResponse> {
  const { status, body } = await get(`/api/search?q=${encodeURIComponent(query)}`);
  expect(status).toBe(200);
  return SearchResponse.parse(JSON.parse(body));
}

describe("the server", () => {
  it("is well and ready", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      const { status, body } = await get(path);
      expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: { status: "ok" } });
    }
  });

  it("answers GET and POST alike, with quotes that the posting bears out", async () => {
    const got = await search(question);
    const posted = SearchResponse.parse(JSON.parse((await post(JSON.stringify({ query: question }))).body));
    expect({ ...posted, timing: null }).toEqual({ ...got, timing: null });
    expect(got).toMatchObject({ answered: true, postings: [{ title }] });
    for (const { id, passages } of got.postings) {
      const posting = PostingDetail.parse(JSON.parse((await get(`/api/postings/${id}`)).body));
      for (const { text, span, evidence } of passages) {
        expect(posting.text.slice(span.start, span.end)).toBe(text);
        expect(posting.text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
      }
    }
    expect(got.postings[0]?.passages[0]?.evidence.text).toContain(words);
  });

  it("says that nothing answers rather than nothing", async () => {
    const { answered, total, postings, nearest } = await search(UNANSWERED);
    expect({ answered, total, postings }).toEqual({ answered: false, total: 0, postings: [] });
    expect(nearest.length).toBeGreaterThan(0);
  });

  it("tells its state and counts its requests", async () => {
    const status = ServiceStatus.parse(JSON.parse((await get("/api/status")).body));
    expect(status).toMatchObject({ index: { generation: 1, postings: POSTINGS }, roots: [folder.at("postings")] });
    expect((await get("/metrics")).body).toMatch(/^shortlist_index_postings 8$/m);
  });

  it("describes every route in a valid OpenAPI document", async () => {
    const document = JSON.parse((await get("/openapi.json")).body);
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(Object.keys(document.paths).sort()).toEqual(
      "/ /api/answer /api/ingest/events /api/match /api/postings/{id} /api/search /api/status /docs /healthz /ingest /metrics /openapi.json /postings/{id} /readyz /sign-in /sign-out /status".split(
        " ",
      ),
    );
    expect(Object.keys(document.paths["/api/search"])).toEqual(["get", "post"]);
    for (const [, reference = ""] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const target = reference.split("/").reduce((node, key) => node?.[key], document);
      expect(target, reference).toBeTypeOf("object");
    }
    for (const [path, operations] of Object.entries<Record<string, Operation>>(document.paths)) {
      for (const { parameters = [], responses } of Object.values(operations)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(named);
        for (const response of Object.values(responses)) expect(response.description).toBeTruthy();
      }
    }
  });

  it("answers fifty searches at once, each its own question", async () => {
    const asked = Array.from({ length: 50 }, (_, at) => ANSWERS[at % ANSWERS.length] ?? ANSWERS[0]);
    const answers = await Promise.all(asked.map((one) => search(one.question)));
    expect(answers.map(({ query, postings }) => [query, postings[0]?.title])).toEqual(
      asked.map((one) => [one.question, one.title]),
    );
  });
});

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

describe("a request that cannot be answered", () => {
  const long = "a".repeat(2001);

  it.each([
    ["no question", () => get("/api/search"), 400, "query_empty"],
    ["a blank question", () => get("/api/search?q=%20%0A"), 400, "query_empty"],
    ["2,001 characters", () => get(`/api/search?q=${long}`), 400, "query_too_long"],
    ["2,001 characters by POST", () => post(JSON.stringify({ query: long })), 400, "query_too_long"],
    ["a limit that is none", () => get("/api/search?q=a&limit=0"), 400, "bad_request"],
    ["an offset that is none", () => get("/api/search?q=a&offset=-1"), 400, "bad_request"],
    ["an unknown filter", () => get("/api/search?q=a&colour=green"), 400, "unknown_filter"],
    ["an unknown field", () => post('{"query": "a", "loud": true}'), 400, "bad_request"],
    ["broken JSON", () => post('{"query": '), 400, "bad_json"],
    ["JSON that is no object", () => post('["a"]'), 400, "bad_request"],
    ["a foreign host", () => get("/api/search?q=a", { host: "evil.example" }), 403, "host_not_allowed"],
    ["a foreign page", () => post("{}", { ...JSON_BODY, origin: "https://evil.example" }), 403, "origin_not_allowed"],
    ["an unknown posting", () => get("/api/postings/none"), 404, "posting_not_found"],
    ["a path with a broken escape", () => get("/api/postings/%E0%A4%A"), 404, "posting_not_found"],
    ["an unknown path", () => get("/api/nothing"), 404, "not_found"],
    [
      "a method that is not taken",
      () => send(`${server.url}/api/status`, { method: "DELETE" }),
      405,
      "method_not_allowed",
    ],
    ["a body over the limit", () => post(JSON.stringify({ query: "a".repeat(65 * 1024) })), 413, "body_too_large"],
    [
      "a body that is not declared",
      () => post('{"query": "a"}', { "content-type": "text/plain" }),
      415,
      "unsupported_media_type",
    ],
  ] as const)("is refused with status, code, message and hint: %s", async (_, ask, status, code) => {
    const reply = await ask();
    expect(reply.status).toBe(status);
    const { error } = ErrorBody.parse(JSON.parse(reply.body));
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) });
    expectGuarded(reply.headers);
  });

  it("is refused with a page where a page was asked for", async () => {
    const reply = await get("/postings/none");
    expect(reply.status).toBe(404);
    expect(reply.headers["content-type"]).toContain("text/html");
    expect(reply.body).toContain("posting_not_found");
    expectGuarded(reply.headers);
  });

  it("does not keep the next one from being answered", async () => {
    expect((await search(question)).answered).toBe(true);
  });
});

describe("what it sends", () => {
  it.each(["/", "/?q=who+welds", "/api/search?q=who+welds", "/openapi.json", "/assets/style.css", "/assets/app.js"])(
    "carries security headers: %s",
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expectGuarded(headers);
    },
  );
});

function expectGuarded(headers: Record<string, string | string[] | undefined>): void {
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
}

describe("the address it is bound to", () => {
  it("may be taken by one server only", async () => {
    const { port } = new URL(server.url);
    const second = await shortlist(["serve", "--port", port, ...index]);
    expect(second.exitCode).toBe(5);
    expect(second.stderr).toContain(`Port ${port}`);
  });

  it("may be every address: then any address is taken as a name, and the names that are allowed", async () => {
    const env = { SHORTLIST_TOKEN: "anybody-who-knows-it" };
    const wide = await startServer([...index, "--host", "0.0.0.0", "--allow-host", "jobs.example"], { env });
    const { port } = new URL(wide.url);
    const status = async (host: string) =>
      (await send(`http://127.0.0.1:${port}/healthz`, { headers: { host } })).status;
    expect(await status("localhost")).toBe(200);
    expect(await status(`192.168.0.7:${port}`)).toBe(200);
    expect(await status("jobs.example")).toBe(200);
    expect(await status("evil.example")).toBe(403);
    await wide.stop();
  });
});

describe("an ingest beside a running server", () => {
  /** Longest time after an ingest's end until it is served, in milliseconds. */
  const TAKEN_UP_WITHIN_MS = 2000;
  const ATTEMPTS = 3;

  it("is served as a whole, within two seconds of its end, and nothing of it before", async () => {
    let fastestMs = Number.POSITIVE_INFINITY;
    for (let round = 1; round <= ATTEMPTS && fastestMs > TAKEN_UP_WITHIN_MS; round += 1) {
      for (let number = 0; number < 100; number += 1) folder.write(`postings/many/${number}.txt`, guide(number, round));
      const { finished } = start(["ingest", ...index]);
      let ended = false;
      const exit = finished.then(({ exitCode }) => {
        ended = true;
        return exitCode;
      });
      const { generation } = (await search(question)).index;
      const seen: SearchResponse["index"][] = [];
      while (!ended) {
        seen.push((await search(question)).index);
        await setTimeout(10);
      }
      const endedAt = performance.now();
      expect(await exit).toBe(0);
      await until("the new generation", async () => (await search(question)).index.generation === generation + 1);
      fastestMs = Math.min(fastestMs, performance.now() - endedAt);
      const before = seen.filter((one) => one.generation === generation).map(({ postings }) => postings);
      expect(before.length).toBeGreaterThan(0);
      expect(new Set(before).size).toBe(1);
      expect(seen.every((one) => one.generation >= generation)).toBe(true);
    }
    expect(fastestMs).toBeLessThan(TAKEN_UP_WITHIN_MS);
    expect((await search(question)).index.postings).toBe(POSTINGS + 100);
    expect(server.output().stderr).toMatch(/serving generation \d/);
  });
});

describe("a server that is told to end", () => {
  it("finishes the request at hand, takes no more, and ends in exit code 0", async () => {
    const ending = await startServer(index);
    const body = JSON.stringify({ query: question });
    const headers = { ...JSON_BODY, "content-length": String(body.length), expect: "100-continue" };
    const running = request(`${ending.url}/api/search`, { method: "POST", headers, agent: false });
    const reply = replyTo(running);
    running.flushHeaders();
    await once(running, "continue");
    ending.child.kill("SIGTERM");
    await until("the server to be ending", () => ending.output().stderr.includes("Ending"));
    await until("no more to be taken", () =>
      send(`${ending.url}/healthz`).then(
        () => false,
        ({ code }) => code === "ECONNREFUSED",
      ),
    );
    running.end(body);
    const { status, body: answer } = await reply;
    expect(status).toBe(200);
    expect(SearchResponse.parse(JSON.parse(answer)).postings[0]?.title).toBe(title);
    expect(await ending.finished).toMatchObject({ exitCode: 0, signal: null });
  });
});
