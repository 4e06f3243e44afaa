import { join } from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { PostingOutput, SearchOutput } from "../../src/mcp/schemas.ts";
import { ANSWERS, FILES } from "./postings.ts";
import { Folder, ingest, ROOT, shortlist, startServer, until } from "./support.ts";

let folder: Folder;
let index: readonly string[];
const open: Client[] = [];
/** What came over a connection and was no message of the protocol. */
const noise: Error[] = [];

beforeAll(async () => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), ...index]);
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
  expect(noise.splice(0)).toEqual([]);
});
afterAll(() => folder.remove());

async function connected(transport: StdioClientTransport | StreamableHTTPClientTransport): Promise<Client> {
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode: "auto" } });
  client.onerror = (error) => noise.push(error);
  await client.connect(transport);
  open.push(client);
  return client;
}

function startedWith(args: readonly string[]): Promise<Client> {
  const env = { SHORTLIST_THREADS: "1", SHORTLIST_JUDGE_MS: "60000" };
  const main = join(ROOT, "dist", "cli", "main.js");
  return connected(
    new StdioClientTransport({ command: process.execPath, args: [main, "mcp", ...args], env, stderr: "pipe" }),
  );
}

async function search(client: Client, query: string): Promise<SearchOutput> {
  const { structuredContent } = await client.callTool({ name: "search_postings", arguments: { query } });
  return SearchOutput.parse(structuredContent);
}

/** Every answer comes with a quote that the posting's own text has where its span says. */
async function expectCited(client: Client): Promise<void> {
  for (const { question, title, words } of ANSWERS) {
    const { postings } = await search(client, question);
    const hit = postings.find((posting) => posting.title === title);
    const [quote] = hit?.quotes ?? [];
    expect(quote?.text).toContain(words);
    const read = await client.callTool({ name: "get_posting", arguments: { id: hit?.id } });
    const { text } = PostingOutput.parse(read.structuredContent);
    expect(text.slice(quote?.span.start, quote?.span.end)).toBe(quote?.text);
    const { contents } = await client.readResource({ uri: hit?.uri ?? "" });
    expect(contents).toMatchObject([{ text: expect.stringContaining(words) }]);
  }
}

describe("shortlist mcp", () => {
  it("answers over standard input and output, with nothing else on it, and takes up a new ingest", async () => {
    const client = await startedWith(index);
    await expectCited(client);
    const question = "who tunes the carillon in the bell tower?";
    const before = (await search(client, question)).index;
    folder.write("postings/bells.txt", "Bell Ringer\n\nYou tune the carillon in the bell tower every Sunday.\n");
    await ingest([...index]);
    await until("the new ingest", async () => (await search(client, question)).index.generation > before.generation);
    expect((await search(client, question)).postings[0]?.quotes[0]?.file).toContain("bells.txt:3");
  });

  it("starts without an index and says what to run, until there is one", async () => {
    const later = new Folder();
    const client = await startedWith(["--index", later.at("index")]);
    const refused = await client.callTool({ name: "search_postings", arguments: { query: "who welds?" } });
    expect(refused).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^index_missing: .*\n.*shortlist ingest/s) }],
    });
    later.write("postings/welder.txt", FILES["welder.txt"]);
    await ingest([later.at("postings"), "--index", later.at("index")]);
    expect((await search(client, "who welds hull plates?")).index.postings).toBe(1);
    await client.close();
    later.remove();
  });

  it("ends with exit code 0 when its input is closed, having written nothing", async () => {
    expect(await shortlist(["mcp", ...index])).toMatchObject({ exitCode: 0, stdout: "" });
  });
});

describe("shortlist serve", () => {
  it("answers agents at /mcp", async () => {
    const server = await startServer(index);
    const client = await connected(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
    await expectCited(client);
    await client.close();
    expect(await server.stop()).toMatchObject({ exitCode: 0 });
  });
});
