import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, openBrowser, openPage } from "./browser.ts";
import { send } from "./http.ts";
import { ANSWERS, FILES } from "./postings.ts";
import { Folder, ingest, shortlist, startServer, type TestServer, until } from "./support.ts";

const TOKEN = "only-who-knows-it-0001";
const BEARER = { authorization: `Bearer ${TOKEN}` };
const [{ question, title }] = ANSWERS;
const SEARCH = `/api/search?q=${encodeURIComponent(question)}`;
const chromium = findChromium();

let folder: Folder;
let index: readonly string[];
let server: TestServer;

beforeAll(async () => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), ...index]);
  server = await startServer([...index, "--log"], { env: { SHORTLIST_TOKEN: TOKEN } });
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

/** The log's lines, read as JSON. */
function logged({ output }: TestServer): Record<string, unknown>[] {
  const lines = output().stderr.split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("a server that others could reach", () => {
  it("is not started without a token, and the message says how to make one", async () => {
    const run = await shortlist(["serve", "--host", "0.0.0.0", "--port", "0", ...index]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("0.0.0.0");
    expect(run.stderr).toContain('export SHORTLIST_TOKEN="$(openssl rand -hex 24)"');
  });

  it("is not started with a token that can be guessed", async () => {
    const run = await shortlist(["serve", "--port", "0", ...index], { env: { SHORTLIST_TOKEN: "secret" } });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("16");
    expect(run.stderr).not.toContain('"secret"');
  });
});

describe("a server with a token", () => {
  it("answers who shows it and nobody else", async () => {
    expect((await send(server.url + SEARCH)).status).toBe(401);
    expect((await send(server.url + SEARCH, { headers: { authorization: "Bearer wrong-wrong-wrong" } })).status).toBe(
      401,
    );
    const { status, body } = await send(server.url + SEARCH, { headers: BEARER });
    expect(status).toBe(200);
    expect(body).toContain(title);
    expect((await send(`${server.url}/healthz`)).status).toBe(200);
  });

  it.skipIf(chromium === null)("lets a browser sign in and go on to where it wanted", async () => {
    const browser = await openBrowser(chromium ?? "");
    try {
      const { page, complaints } = await openPage(browser, server.url, true);
      const wanted = `/?q=${encodeURIComponent(question)}`;
      await page.goto(wanted);
      await page.getByLabel("Token").fill("wrong-wrong-wrong");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
      await page.getByLabel("Token").fill(TOKEN);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByText(title).first().waitFor();
      expect(new URL(page.url()).search).toBe(new URL(wanted, server.url).search);
      expect(await page.evaluate("document.cookie")).toBe("");
      await page.goto("/docs");
      expect(await page.locator("h1").textContent()).toBe("API");
      // Three answers of 401: the page, its console line each, and the wrong token.
      expect(complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe("what it sends", () => {
  it("is packed for who takes it, and not sent twice", async () => {
    const packed = await new Promise<{ body: Buffer; encoding: string | undefined }>((resolve, reject) => {
      const headers = { ...BEARER, "accept-encoding": "gzip" };
      const sent = request(server.url + SEARCH, { headers, agent: false }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () =>
          resolve({ body: Buffer.concat(pieces), encoding: response.headers["content-encoding"] }),
        );
      });
      sent.on("error", reject).end();
    });
    expect(packed.encoding).toBe("gzip");
    expect(gunzipSync(packed.body).toString()).toContain(title);
    const { headers } = await send(server.url + SEARCH, { headers: BEARER });
    const again = await send(server.url + SEARCH, {
      headers: { ...BEARER, "if-none-match": headers.etag ?? "" },
    });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
  });
});

describe("the log", () => {
  it("is a line of JSON a request, without questions", async () => {
    await send(server.url + SEARCH, { headers: { ...BEARER, "x-request-id": "one-of-ours" } });
    const isOurs = ({ id }: Record<string, unknown>) => id === "one-of-ours";
    await until("the line", () => logged(server).some(isOurs));
    expect(logged(server).find(isOurs)).toMatchObject({ method: "GET", route: "/api/search", status: 200 });
    expect(server.output().stderr).not.toContain(question);
    expect(server.output().stderr).not.toContain(TOKEN);
  });

  it("holds questions where that is asked for", async () => {
    const telling = await startServer([...index, "--log-queries"]);
    await send(telling.url + SEARCH);
    await until("the line", () => logged(telling).length > 0);
    expect(logged(telling)[0]).toMatchObject({ query: question });
    await telling.stop();
  });

  it("tells of a client that went away before its answer", async () => {
    const slow = await startServer([...index, "--log", "--concurrency", "1"]);
    const going = Array.from({ length: 8 }, (_, at) => request(`${slow.url}/api/search?q=${at}+welders+wanted`));
    for (const sent of going) sent.on("error", () => {}).end();
    await until("the first to be at work", async () =>
      /^shortlist_searches_queued [1-9]/m.test((await send(`${slow.url}/metrics`)).body),
    );
    for (const sent of going) sent.destroy();
    await until("the lines", () => logged(slow).some(({ code }) => code === "client_gone"));
    await until("the queue to be empty", async () =>
      /^shortlist_searches_(?:queued|running) 0$/m.test((await send(`${slow.url}/metrics`)).body),
    );
    expect((await send(slow.url + SEARCH)).status).toBe(200);
    await slow.stop();
  });
});

describe("two hundred requests at once", () => {
  it("are all answered, each its own question", async () => {
    // As many seconds as a machine that does other things too may need.
    const busy = await startServer([...index, "--request-timeout-ms", "60000"], { env: { SHORTLIST_JUDGE_MS: "20" } });
    const asked = Array.from({ length: 200 }, (_, at) => ANSWERS[at % ANSWERS.length] ?? ANSWERS[0]);
    const replies = await Promise.all(
      asked.map((one, at) => send(`${busy.url}/api/search?limit=1&q=${encodeURIComponent(`${one.question} ${at}`)}`)),
    );
    expect(replies.map(({ status }) => status)).toEqual(asked.map(() => 200));
    expect(replies.map(({ body }) => (JSON.parse(body) as { query: string }).query)).toEqual(
      asked.map((one, at) => `${one.question} ${at}`),
    );
    await busy.stop();
  });

  it("are refused with 503 and Retry-After where the queue is short, and nothing else goes wrong", async () => {
    const busy = await startServer([...index, "--concurrency", "1", "--queue", "5"]);
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, at) => send(`${busy.url}/api/search?q=who+repairs+number+${at}`)),
    );
    const counts = { 200: 0, 503: 0 };
    for (const { status, headers, body } of replies) {
      expect([200, 503], body).toContain(status);
      counts[status as 200 | 503] += 1;
      if (status === 503) expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1);
    }
    expect(counts[200]).toBeGreaterThanOrEqual(6);
    expect(counts[503]).toBeGreaterThan(0);
    await busy.stop();
  });
});
