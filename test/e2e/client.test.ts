import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type PostingHit, type SearchResponse, Shortlist, ShortlistError } from "shortlist-search";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS, FILES } from "./postings.ts";
import { Folder, ingest, startServer, type TestServer } from "./support.ts";

const TOKEN = "clients-and-tests-0001";
const [{ question, title }] = ANSWERS;
const EVERY_ROLE = { query: "", filters: { open: "yes" } };

let folder: Folder;
let server: TestServer;
const clients = new Map<string, Shortlist>();

beforeAll(async () => {
  folder = new Folder();
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  const index = folder.at("index");
  await ingest([folder.at("postings"), "--index", index]);
  server = await startServer(["--index", index], { env: { SHORTLIST_TOKEN: TOKEN } });
  clients.set("embedded", await Shortlist.open({ index, threads: 1, judgeMs: 60_000 }));
  clients.set("remote", Shortlist.connect(`${server.url}/`, { token: TOKEN }));
});
afterAll(async () => {
  for (const client of clients.values()) await client.close();
  await server?.stop();
  folder.remove();
});

function client(name: string): Shortlist {
  const found = clients.get(name);
  if (found === undefined) throw new Error(`There is no client ${name}.`);
  return found;
}

async function errorOf(work: Promise<unknown>): Promise<ShortlistError> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ShortlistError)) throw new Error(`No error of ours: ${String(error)}`);
  return error;
}

/** A server that answers as it is told, and its address. */
async function listening(answer: RequestListener): Promise<[Server, string]> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

describe.each(["embedded", "remote"])("a client, %s", (name) => {
  it("answers a question, with quotes that its postings bear out", async () => {
    const { postings } = await client(name).search(question);
    expect(postings[0]?.title).toBe(title);
    const { span, text } = postings[0]?.passages[0]?.evidence ?? expect.fail("no proof");
    expect((await client(name).posting(postings[0]?.id ?? "")).text.slice(span.start, span.end)).toBe(text);
  });

  it("gives every posting of an answer, page after page, each once", async () => {
    const { total } = await client(name).search(EVERY_ROLE);
    const ids: string[] = [];
    for await (const { id } of client(name).all({ ...EVERY_ROLE, limit: 3 })) ids.push(id);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    const { value } = await client(name)
      .all({ ...EVERY_ROLE, limit: 3 })
      .next();
    expect((value as PostingHit).id).toBe(ids[0]);
  });

  it("matches a résumé and tells its state", async () => {
    const { total } = await client(name).match("Welder with ten years in a shipyard, night shifts, forklift licence.");
    expect(total).toBeGreaterThan(0);
    expect((await client(name).status()).index.generation).toBe(1);
  });

  it.each([
    ["query_empty", () => client(name).search(" ")],
    ["unknown_filter", () => client(name).search({ query: "a", filters: { colour: "green" } })],
    ["posting_not_found", () => client(name).posting("no/such posting")],
    ["resume_too_short", () => client(name).match("Me.")],
  ] as const)("throws an error with a code, a message and a hint: %s", async (code, ask) => {
    const error = await errorOf(ask());
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) });
  });

  it("gives up where it is told to, with the reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    for (const ask of [() => client(name).search(question, { signal }), () => client(name).status({ signal })]) {
      await expect(ask()).rejects.toThrow("enough");
    }
  });
});

describe("both clients", () => {
  it("give the same answer", async () => {
    const untimed = ({ timing: _, ...response }: SearchResponse) => response;
    const [embedded, remote] = await Promise.all([
      client("embedded").search(question),
      client("remote").search(question),
    ]);
    expect(untimed(embedded)).toEqual(untimed(remote));
  });
});

describe("a server that cannot answer", () => {
  it.each([
    ["token_wrong", () => Shortlist.connect(server.url, { token: "not-the-token-0001" }).status()],
    ["token_missing", () => Shortlist.connect(server.url).search(question)],
    ["server_unreachable", () => Shortlist.connect("http://127.0.0.1:1").status()],
  ] as const)("is told of by code: %s", async (code, ask) => {
    expect(await errorOf(ask())).toMatchObject({ code, hint: expect.stringMatching(/\S/) });
  });

  it("is asked again when it says when, and its last refusal is told", async () => {
    let asked = 0;
    const [busy, url] = await listening((request, response) => {
      asked += 1;
      const body = { error: { code: "overloaded", message: "Too much.", hint: "Ask again in 1 s." } };
      const isOver = request.url === "/api/status" && asked > 1;
      response.writeHead(isOver ? 200 : 503, { "Retry-After": "0.01" });
      response.end(JSON.stringify(isOver ? {} : body));
    });
    await Shortlist.connect(url).status();
    expect(asked).toBe(2);
    expect((await errorOf(Shortlist.connect(url, { retries: 1 }).search(question))).code).toBe("overloaded");
    expect(asked).toBe(4);
    busy.close();
  });

  it("is not taken for ours where it is another's", async () => {
    const [other, url] = await listening((_, response) => response.end("<html>hello</html>"));
    expect((await errorOf(Shortlist.connect(url).status())).code).toBe("bad_response");
    other.close();
  });

  it("is refused where its address is none", () => {
    expect(() => Shortlist.connect("127.0.0.1:7321")).toThrow(expect.objectContaining({ code: "bad_url" }));
  });

  it("is not opened where there is no index, or by a setting that cannot be", async () => {
    expect((await errorOf(Shortlist.open({ index: folder.at("nowhere") }))).code).toBe("index_missing");
    expect((await errorOf(Shortlist.open({ threads: 0 }))).code).toBe("bad_config");
  });
});
