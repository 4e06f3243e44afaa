import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Terminal } from "../../../src/cli/output.ts";
import { runPrompt } from "../../../src/cli/prompt.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openBuiltInModel, SmallIndex } from "../search/small-index.ts";

let embedder: Embedder;
let small: SmallIndex;
let service: Searcher;

beforeAll(async () => {
  embedder = await openBuiltInModel();
  small = new SmallIndex(embedder);
  small.write("miller.txt", "Miller\n\nYou mill rye at night.\nA forklift licence is required.\n");
  small.write("baker.txt", "Baker\n\nYou bake bread from three in the morning.\n");
  await small.ingest();
  service = await Searcher.open({ dir: small.dir, engine: "exact", judgeMs: 0, openEmbedder: async () => embedder });
});
afterAll(async () => {
  await service?.close();
  await embedder.close();
  small.remove();
});

/** What is answered to some lines. */
async function converse(lines: readonly string[], limit = 10): Promise<{ out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const input = new PassThrough();
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    status: () => {},
    interactive: false,
    columns: 80,
    colour: false,
    dialogue: { input, output: new PassThrough() },
  };
  input.end(lines.map((line) => `${line}\n`).join(""));
  await runPrompt({ service, request: { limit }, terminal });
  return { out, err };
}

describe("the prompt", () => {
  it("answers every question, and nothing where nothing was asked", async () => {
    const { out, err } = await converse(["which role needs a forklift licence?", "", "   ", "who bakes bread?"]);
    expect(err).toEqual([]);
    expect(out[0]).toMatch(/^2 postings\. Ask a question/);
    expect(out.filter((line) => / ms$/.test(line))).toHaveLength(2);
    expect(out.join("\n")).toContain("“A forklift licence is required.”");
  });

  it("goes on where the last answer stopped, counting on, until that was all", async () => {
    const { out } = await converse([":more", "which roles are still open?", ":more", ":more"], 1);
    expect(out[1]).toBe("Nothing was asked yet.");
    expect(out.filter((line) => /^ {2}\d\. /.test(line)).map((line) => line.slice(0, 4))).toEqual(["  1.", "  2."]);
    expect(out).toContain("1 more: :more");
    expect(out).toContain("That was all.");
  });

  it("opens a posting that was shown with its proof marked, and no other", async () => {
    const { out } = await converse([":open 1", "which role needs a forklift licence?", ":open 1", ":open 9", ":open"]);
    expect(out[1]).toContain("Ask something first.");
    expect(out).toContain("> A forklift licence is required.");
    expect(out).toContain("  You mill rye at night.");
    expect(out.filter((line) => line.startsWith(":open takes the number of a posting"))).toHaveLength(3);
  });

  it("says what there is, and what a mistyped command may have meant", async () => {
    const { out } = await converse([":help", ":qiut", ":dance"]);
    expect(out.join("\n")).toContain(":open N");
    expect(out).toContain("There is no :qiut. Did you mean :quit? There are :help, :more, :open, :quit.");
    expect(out).toContain("There is no :dance. There are :help, :more, :open, :quit.");
  });

  it("ends at :quit, whatever stands behind", async () => {
    const { out } = await converse([":quit", "who bakes bread?"]);
    expect(out).toHaveLength(1);
  });

  it("tells of a question that cannot be meant, and goes on", async () => {
    const { out, err } = await converse(["a".repeat(2001), "who bakes bread?"]);
    expect(err[0]).toContain("2,001 characters");
    expect(out.at(-2)).toMatch(/ ms$/);
  });
});
