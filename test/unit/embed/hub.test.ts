import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashFile } from "../../../src/embed/fingerprint.ts";
import { type FetchModelOptions, fetchModel, type HubProgress, isHubName } from "../../../src/embed/hub.ts";
import { openEmbedder } from "../../../src/embed/open.ts";
import { BUILT_IN, copyOfBuiltIn, newFolder, writeFiles } from "./folders.ts";
import { type HubServer, startHubServer } from "./hub-server.ts";

const NAME = "acme/shortlist-minilm";
const WEIGHTS = "onnx/model_quantized.onnx";

let hub: HubServer;
let modelsDir: string;

beforeEach(async () => {
  hub = await startHubServer(BUILT_IN, NAME);
  modelsDir = await newFolder();
});

afterEach(() => hub.close());

function fetchIt(options: Partial<FetchModelOptions> = {}): Promise<string> {
  return fetchModel({ name: NAME, modelsDir, kinds: ["cpu"], endpoint: hub.endpoint, ...options });
}

const weightRequests = () =>
  hub.requests.filter((request) => request.includes(`resolve/`) && request.includes(WEIGHTS));

describe("fetchModel", () => {
  it("fetches what a model needs into models/org/name, and tells how far it is", async () => {
    const progress: HubProgress[] = [];
    const dir = await fetchIt({ onProgress: (step) => progress.push(step) });
    expect(dir).toBe(join(modelsDir, NAME));
    for (const path of ["config.json", "modules.json", "1_Pooling/config.json", "tokenizer.json", WEIGHTS]) {
      expect(await hashFile(join(dir, path))).toBe(await hashFile(join(BUILT_IN, path)));
    }
    const last = progress.filter((step) => step.file === WEIGHTS).at(-1);
    expect(last?.totalBytes).toBeGreaterThan(20_000_000);
    expect(last?.receivedBytes).toBe(last?.totalBytes);
    expect(await readdir(join(modelsDir, "acme"))).toEqual(["shortlist-minilm"]);
    expect((await readdir(dir, { recursive: true })).filter((path) => path.endsWith(".part"))).toEqual([]);
  });

  it("takes all files from the commit that the revision stood for, and records it", async () => {
    const dir = await fetchIt({ name: `${NAME}@v1` });
    expect(dir).toBe(join(modelsDir, `${NAME}@v1`));
    expect(hub.requests[0]).toBe(`GET /api/models/${NAME}/revision/v1?blobs=true`);
    const { revision } = JSON.parse(await readFile(join(dir, ".source.json"), "utf8"));
    expect(revision).toMatch(/^[0-9a-f]{40}$/);
    expect(hub.requests.filter((request) => request.includes("/resolve/v1/"))).toEqual([]);
  });

  it("works with a hub that lists no files", async () => {
    hub.faults.listing = false;
    const dir = await fetchIt();
    expect(await hashFile(join(dir, WEIGHTS))).toBe(await hashFile(join(BUILT_IN, WEIGHTS)));
    expect(existsSync(join(dir, "1_Pooling/config.json"))).toBe(true);
  });

  it("goes on by itself where a connection breaks in the middle of a file", async () => {
    hub.faults.breaks = 1;
    const dir = await fetchIt();
    expect(await hashFile(join(dir, WEIGHTS))).toBe(await hashFile(join(BUILT_IN, WEIGHTS)));
    expect(weightRequests()[1]).toMatch(/RANGE$/);
  });

  it("leaves no model behind where connections keep breaking, and a later call goes on from there", async () => {
    hub.faults.breaks = 3;
    await expect(fetchIt()).rejects.toMatchObject({
      code: "hub_unreachable",
      hint: expect.stringContaining("goes on where it stopped"),
    });
    expect(existsSync(join(modelsDir, NAME))).toBe(false);
    hub.requests.length = 0;
    const dir = await fetchIt();
    expect(weightRequests()).toEqual([expect.stringMatching(/RANGE$/)]);
    expect(await hashFile(join(dir, WEIGHTS))).toBe(await hashFile(join(BUILT_IN, WEIGHTS)));
  });

  it("refuses a file that arrives damaged, and fetches it anew the next time", async () => {
    hub.faults.damage = true;
    await expect(fetchIt()).rejects.toMatchObject({ code: "hub_corrupt", message: expect.stringContaining("SHA-256") });
    hub.faults.damage = false;
    const dir = await fetchIt();
    expect(await hashFile(join(dir, WEIGHTS))).toBe(await hashFile(join(BUILT_IN, WEIGHTS)));
  });

  it.each([
    [401, "hub_denied", /access token/],
    [403, "hub_denied", /access token/],
    [404, "model_not_found", /Check the name/],
    [500, "hub_failed", /later/],
  ])("explains the hub's status %i", async (status, code, hint) => {
    hub.faults.status = status;
    await expect(fetchIt()).rejects.toMatchObject({ code, hint: expect.stringMatching(hint) });
  });

  it("explains that the hub is out of reach", async () => {
    await hub.close();
    await expect(fetchIt()).rejects.toMatchObject({
      code: "hub_unreachable",
      exitCode: 4,
      message: expect.stringContaining(hub.endpoint),
      hint: expect.stringContaining("built-in model"),
    });
  });

  it("refuses a model without ONNX weights", async () => {
    const dir = await copyOfBuiltIn("bare");
    await rm(join(dir, WEIGHTS));
    const bare = await startHubServer(await writeFiles(dir, { "model.safetensors": "" }), NAME);
    try {
      await expect(fetchIt({ endpoint: bare.endpoint })).rejects.toMatchObject({ code: "model_unsupported" });
      bare.faults.listing = false;
      await expect(fetchIt({ endpoint: bare.endpoint })).rejects.toThrow(/has no ONNX weights/);
    } finally {
      await bare.close();
    }
  });

  it.each(["../../etc", "name", "a/b/c", "a/../b", "org/name@../x", "/abs/olute"])(
    "refuses the name %s",
    async (name) => {
      expect(isHubName(name)).toBe(false);
      await expect(fetchIt({ name })).rejects.toMatchObject({ code: "bad_model_name", exitCode: 2 });
    },
  );
});

describe("openEmbedder with a hub name", () => {
  it("fetches the model once and gives the vectors of the same model on disk", async () => {
    const options = { model: NAME, modelsDir, device: "cpu", hubEndpoint: hub.endpoint } as const;
    const fetched = await openEmbedder(options);
    const [vector] = await fetched.embed(["a nurse"], "query");
    const { fingerprint, name } = fetched.info;
    await fetched.close();
    expect(name).toBe(NAME);
    await hub.close();

    const again = await openEmbedder(options);
    const original = await openEmbedder({ model: BUILT_IN, modelsDir, device: "cpu" });
    expect(again.info.fingerprint).toBe(fingerprint);
    expect(original.info.fingerprint).toBe(fingerprint);
    expect((await original.embed(["a nurse"], "query"))[0]).toEqual(vector);
    await Promise.all([again.close(), original.close()]);
  });
});
