import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doctor } from "../../../../src/cli/commands/doctor.ts";
import type { Terminal } from "../../../../src/cli/output.ts";
import { loadConfig } from "../../../../src/config.ts";
import type { Embedder } from "../../../../src/embed/embedder.ts";
import { DEFAULT_MODEL } from "../../../../src/embed/open.ts";
import { openStore } from "../../../../src/store/open-store.ts";
import { MODELS, openBuiltInModel, SmallIndex } from "../../search/small-index.ts";

let model: Embedder;
let small: SmallIndex;

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  small.write("miller.txt", "Miller\n\nYou mill rye at night.\n");
});
afterAll(async () => {
  await model.close();
  small.remove();
});

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly detail: string;
  readonly hint?: string;
}

async function examine(index: string): Promise<{ code: number; findings: Map<string, Finding> }> {
  const lines: string[] = [];
  const terminal: Terminal = {
    out: (line) => void lines.push(line),
    err: () => {},
    status: () => {},
    interactive: false,
    columns: 80,
    colour: false,
  };
  const code = await doctor({ json: true }, loadConfig({ index, threads: "1" }, small.path), terminal);
  const { findings } = JSON.parse(lines.at(-1) ?? "") as { findings: Finding[] };
  return { code, findings: new Map(findings.map((finding) => [finding.check, finding])) };
}

describe("the doctor", () => {
  it("looks at the model that the index was made with", async () => {
    const elsewhere = join(small.path, "the-same-elsewhere");
    symlinkSync(join(MODELS, DEFAULT_MODEL), elsewhere, "junction");
    await small.ingest({ modelRef: elsewhere });
    const { code, findings } = await examine(small.dir);
    expect(code).toBe(0);
    expect(findings.get("model")?.detail).toContain("the-same-elsewhere");
    expect(findings.get("database")).toMatchObject({
      state: "ok",
      detail: expect.stringContaining("1 posting of 1 file"),
    });
    expect(findings.get("search")?.state).not.toBe("fail");
  });

  it("advises to ingest again, not to throw the index away, where a file was read in part", async () => {
    const store = openStore(small.dir, { mode: "write" });
    const [source] = store.sources();
    if (source === undefined) throw new Error("There is no source");
    store.writeSources([{ source, postings: [], partial: true }]);
    store.close();
    const { code, findings } = await examine(small.dir);
    expect(code).toBe(4);
    expect(findings.get("database")).toMatchObject({
      state: "fail",
      detail: expect.stringContaining("not read to their end"),
      hint: expect.stringMatching(/^Run: shortlist ingest/),
    });
    expect(await small.ingest()).toMatchObject({ unchanged: 1, embedded: 0 });
    expect((await examine(small.dir)).code).toBe(0);
  });

  it("sends a damaged index to verify", async () => {
    const store = openStore(small.dir, { mode: "write" });
    store.repairs().removeEmbeddings([1, 2, 3]);
    store.close();
    const { code, findings } = await examine(small.dir);
    expect(code).toBe(4);
    expect(findings.get("database")).toMatchObject({ state: "fail", hint: "Run: shortlist verify" });
  });

  it("finds the model that ships with the program where there is no index yet", async () => {
    const { code, findings } = await examine(join(small.path, "none"));
    expect(code).toBe(0);
    expect(findings.get("model")).toMatchObject({ state: "ok", detail: expect.stringContaining(DEFAULT_MODEL) });
    expect(findings.get("database")).toMatchObject({
      state: "warn",
      hint: expect.stringContaining("shortlist ingest"),
    });
  });
});
