import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorBody, type PostingHit, SearchResponse } from "../../src/domain/search.ts";
import { PostingDetail } from "../../src/domain/service.ts";
import { ANSWERS, FILES, POSTINGS, UNANSWERED } from "./postings.ts";
import { ask, Folder, ingest, lastLine, shortlist, startServer, type TestServer } from "./support.ts";

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

async function served(question: string, parameters = ""): Promise<SearchResponse> {
  const response = await fetch(`${server.url}/api/search?q=${encodeURIComponent(question)}${parameters}`);
  return SearchResponse.parse(await response.json());
}

async function posting(id: string): Promise<PostingDetail> {
  return PostingDetail.parse(await (await fetch(`${server.url}/api/postings/${id}`)).json());
}

/** Every quote is what its span says, and every line number is right in the posting's text and in the file. */
async function expectCited(hit: PostingHit): Promise<void> {
  const { text, source, sourceState } = await posting(hit.id);
  const lines = readFileSync(source.path, "utf8").split("\n");
  expect(sourceState).toBe("unchanged");
  expect(hit.source).toEqual(source);
  expect(hit.passages.length).toBeGreaterThan(0);
  for (const { evidence, ...passage } of hit.passages) {
    for (const quote of [passage, evidence]) {
      const { start, end } = quote.span;
      expect(text.slice(start, end)).toBe(quote.text);
      expect(text.slice(0, start).split("\n")).toHaveLength(quote.line);
      const [firstLine = ""] = quote.text.split("\n");
      // Above the body a posting of fields begins with lines that its file writes differently.
      const isInBody = quote === evidence || source.format === "txt";
      if (source.lineOffset !== undefined && isInBody) {
        expect(lines[quote.line + source.lineOffset - 1]).toContain(firstLine);
      }
    }
    expect(passage.span.start).toBeLessThanOrEqual(evidence.span.start);
    expect(passage.span.end).toBeGreaterThanOrEqual(evidence.span.end);
    if (source.lineOffset !== undefined) expect(passage.fileLine).toBe(passage.line + source.lineOffset);
  }
}

describe("shortlist ask", () => {
  it.each(ANSWERS)("answers: $question", async ({ question, file, title, words }) => {
    const { stdout, exitCode } = await shortlist(["ask", question, ...index], { cwd: folder.path });
    expect(exitCode).toBe(0);
    const headline = oneLine(stdout.split("\n\n")[0] ?? "");
    expect(headline).toMatch(/^\d of 8 postings answers?: /);
    expect(headline).toContain(question);
    const [place = ""] = /.*\n {5}“[\s\S]*?”\n.*/.exec(stdout) ?? [];
    expect(place.split("\n")[0]).toMatch(/^ {2}1\. .* \d+%$/);
    expect(place).toContain(`  1. ${title}`);
    expect(place.replace(/\s+/g, " ")).toContain(words);
    expect(place).toContain(`postings/${file}`);
    const line = (FILES[file] as string).split("\n").findIndex((text) => text.includes(words)) + 1;
    if (/\.(txt|md)$/.test(file)) expect(place).toContain(`postings/${file}:${line}`);
  });

  it.each(ANSWERS)("gives every quote with its place in --json: $question", async ({ question, title, words }) => {
    const { run, response } = await ask(question, index);
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(response).toMatchObject({ query: question, answered: true, nearest: [] });
    expect(response.postings).toHaveLength(response.total);
    expect(response.index).toMatchObject({ generation: 1, postings: POSTINGS, model: "shortlist-minilm" });
    expect(response.postings[0]).toMatchObject({ title });
    expect(response.postings[0]?.passages[0]?.evidence.text).toContain(words);
    for (const hit of response.postings) await expectCited(hit);
    expectBestFirst(response);
  });

  it("gives the very answer that the server gives", async () => {
    const [{ question }] = ANSWERS;
    const { response } = await ask(question, index);
    expect({ ...response, timing: null }).toEqual({ ...(await served(question)), timing: null });
  });

  it("takes a question without quotation marks", async () => {
    const { response } = await ask("who", ["welds", "hull", "plates?", ...index]);
    expect(response).toMatchObject({ query: "who welds hull plates?", answered: true });
  });

  it("gives each posting as a line with --jsonl, of all pages, or as many as are asked for", async () => {
    const all = await served("which roles are still open?", "&limit=100");
    expect(all.total).toBe(POSTINGS);
    const whole = await shortlist(["ask", "which roles are still open?", ...index, "--jsonl"]);
    const hits = whole.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(hits).toEqual(all.postings);
    const some = await shortlist([
      "ask",
      "which roles are still open?",
      ...index,
      "--jsonl",
      "-n",
      "2",
      "--offset",
      "3",
    ]);
    expect(
      some.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(all.postings.slice(3, 5));
    const none = await shortlist(["ask", UNANSWERED, ...index, "--jsonl"]);
    expect(none).toMatchObject({ exitCode: 0, stdout: "" });
    expect(none.stderr).toContain("none of 8 postings says");
  });

  it("has neither colours nor links in a pipe, but where they are asked for", async () => {
    const [{ question }] = ANSWERS;
    expect((await shortlist(["ask", question, ...index])).stdout).not.toContain("\u001b");
    const env = { FORCE_COLOR: "1", FORCE_HYPERLINK: "1" };
    const { stdout } = await shortlist(["ask", question, ...index], { env });
    expect(stdout).toContain("\u001b[1m");
    expect(stdout).toContain("\u001b]8;;file://");
  });

  it("names the filter that a mistyped one was meant for", async () => {
    const { exitCode, stderr } = await shortlist(["ask", "who welds?", ...index, "-f", "remte=yes"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Did you mean remote?");
  });

  it("names the record of a file of several, as the page does", async () => {
    const { stdout } = await shortlist(["ask", "who pays for relocation to Iceland?", ...index]);
    expect(stdout).toContain("Sous Chef");
    expect(stdout).toMatch(/kitchens\.csv, record 2, line \d+ of its text/);
  });

  it("says so where nothing answers, and shows the nearest misses as such", async () => {
    const { stdout, exitCode } = await shortlist(["ask", UNANSWERED, ...index]);
    expect(exitCode).toBe(0);
    const [introduction = ""] = stdout.split("\n\n");
    expect(oneLine(introduction)).toContain(`Looked for “${UNANSWERED}”: none of 8 postings says. The nearest, `);
    expect(introduction).toMatch(/\nThe nearest misses, weaker than an answer:$/);
    const { response } = await ask(UNANSWERED, index);
    expect(response).toMatchObject({ answered: false, total: 0, postings: [] });
    expect(response.nearest.length).toBeGreaterThan(0);
    for (const hit of response.nearest) await expectCited(hit);
  });

  it("shows as many as it is asked for, from where it is asked to", async () => {
    const all = await served("which roles are there in these postings?", "&limit=100");
    const { response } = await ask("which roles are there in these postings?", [
      ...index,
      "--limit",
      "1",
      "--offset",
      "1",
    ]);
    expect(response.total).toBe(all.total);
    expect(response.postings).toEqual(all.postings.slice(1, 2));
  });

  it.each([
    [" \t ", "query_empty", "The question is empty."],
    ["a".repeat(2001), "query_too_long", "2,001"],
  ])("refuses with exit code 2: %#", async (question, code, message) => {
    const run = await shortlist(["ask", question, ...index, "--json"]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(message);
    const { error } = lastLine(run, ErrorBody);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message), hint: expect.any(String) });
  });

  it("takes characters that mean something to a query language or a shell for what they are", async () => {
    const questions = ['"NEAR(AND OR NOT" * ^ : -- {}', "title:*", "%_'; DROP TABLE postings; --", "\u0000\ud800 🦺"];
    for (const question of questions) {
      const query = encodeURIComponent(question.toWellFormed());
      expect((await fetch(`${server.url}/api/search?q=${query}`)).status).toBe(200);
    }
  });

  it("names the next command where there is no index", async () => {
    const run = await shortlist(["ask", "who welds?", "--index", folder.at("none"), "--json"]);
    expect(run.exitCode).toBe(4);
    expect(run.stderr).toContain("shortlist ingest");
    expect(lastLine(run, ErrorBody).error.code).toBe("index_missing");
  });
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function expectBestFirst({ postings }: SearchResponse): void {
  const scores = postings.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { score, passages } of postings) expect(passages[0]?.score).toBe(score);
}
