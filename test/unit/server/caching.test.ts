import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { SearchService } from "../../../src/domain/service.ts";
import { createApp } from "../../../src/server/app.ts";
import { posting, smallService } from "./small-service.ts";

const QUESTION = "/api/search?q=which+roles+need+a+clearance";
const GZIP = { "Accept-Encoding": "gzip" };

/** A service that counts its searches and whose edition can be changed. */
function counted(changes: Partial<SearchService> = {}) {
  const small = smallService();
  const state = { edition: "one", searches: 0 };
  const service: SearchService = {
    ...small,
    ...changes,
    edition: () => state.edition,
    search(input) {
      state.searches += 1;
      return (changes.search ?? small.search)(input);
    },
  };
  return { state, app: createApp(() => service) };
}

describe("a search asked for again", () => {
  it("is answered 304 without being searched, until the index changes", async () => {
    const { state, app } = counted();
    const first = await app.request(QUESTION);
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"one\./);
    expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
    const again = await app.request(QUESTION, { headers: { "If-None-Match": `"other", ${tag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("ETag")).toBe(tag);
    expect(state.searches).toBe(1);
    state.edition = "two";
    expect((await app.request(QUESTION, { headers: { "If-None-Match": tag } })).status).toBe(200);
  });

  it("has no tag where it was cut short or posted", async () => {
    const { search } = smallService();
    const cutShort = counted({
      async search(input) {
        const response = await search(input);
        for (const { passages } of response.postings)
          Object.assign(passages[0]?.why ?? {}, { judged: 3, unjudged: 30 });
        return response;
      },
    });
    expect((await cutShort.app.request(QUESTION)).headers.get("ETag")).toBeNull();
    const { app } = counted();
    const posted = await app.request("/api/search", {
      method: "POST",
      body: '{"query": "clearance"}',
      headers: { "Content-Type": "application/json" },
    });
    expect(posted.status).toBe(200);
    expect(posted.headers.get("ETag")).toBeNull();
  });
});

describe("postings, status and the document", () => {
  it.each(["/api/postings/welder", "/api/status", "/openapi.json", "/docs", "/assets/style.css"])(
    "have a strong tag: %s",
    async (path) => {
      const { app } = counted();
      const first = await app.request(path);
      const tag = first.headers.get("ETag") ?? "";
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      for (const given of [tag, `W/${tag}`, "*"]) {
        const again = await app.request(path, { headers: { "If-None-Match": given } });
        expect(again.status).toBe(304);
        expect(again.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
        expect(again.headers.get("Content-Length")).toBeNull();
      }
      expect((await app.request(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    },
  );

  it("change their tag when a posting's file changes, though the index does not", async () => {
    const detail = posting("nurse", { text: "A nurse is needed." });
    const states = ["unchanged", "changed"] as const;
    let at = 0;
    const { app } = counted({ posting: async () => ({ ...detail, sourceState: states[at++] ?? "missing" }) });
    const tags = [await app.request("/api/postings/nurse"), await app.request("/api/postings/nurse")];
    expect(new Set(tags.map(({ headers }) => headers.get("ETag"))).size).toBe(2);
  });

  it("give errors no tag", async () => {
    const { app } = counted();
    expect((await app.request("/api/postings/none")).headers.get("ETag")).toBeNull();
  });
});

describe("compression", () => {
  it("packs bodies over a kilobyte for who takes gzip, and makes their tag a weak one", async () => {
    const { app } = counted();
    const response = await app.request("/openapi.json", { headers: GZIP });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect(response.headers.get("Vary")).toContain("Accept-Encoding");
    expect(response.headers.get("ETag")).toMatch(/^W\/"/);
    const packed = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("Content-Length")).toBe(String(packed.length));
    const plain = await (await app.request("/openapi.json")).text();
    expect(packed.length).toBeLessThan(plain.length / 4);
    expect(gunzipSync(packed).toString()).toBe(plain);
    const again = await app.request("/openapi.json", {
      headers: { ...GZIP, "If-None-Match": response.headers.get("ETag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ["br, gzip;q=0.5", "gzip"],
    ["*", "gzip"],
    ["gzip;q=0, *", null],
    ["br", null],
    ["", null],
  ])("packs for %j: %s", async (accepted, encoding) => {
    const { app } = counted();
    const { headers } = await app.request("/openapi.json", { headers: { "Accept-Encoding": accepted } });
    expect(headers.get("Content-Encoding")).toBe(encoding);
    expect(headers.get("Vary")).toContain("Accept-Encoding");
  });

  it("leaves small bodies as they are", async () => {
    const { app } = counted();
    const response = await app.request("/healthz", { headers: GZIP });
    expect(response.headers.get("Content-Encoding")).toBeNull();
    expect(response.headers.get("Content-Length")).toBe("15");
  });
});

describe("pages of an answer", () => {
  it("are linked, with all that was asked", async () => {
    const { app } = counted();
    const link = async (parameters: string) => (await app.request(`${QUESTION}${parameters}`)).headers.get("Link");
    expect(await link("&limit=1&sort=newest")).toBe(
      '</api/search?q=which+roles+need+a+clearance&limit=1&sort=newest&offset=0>; rel="first", ' +
        '</api/search?q=which+roles+need+a+clearance&limit=1&sort=newest&offset=1>; rel="next", ' +
        '</api/search?q=which+roles+need+a+clearance&limit=1&sort=newest&offset=1>; rel="last"',
    );
    const rels = (links: string | null) =>
      [...(links ?? "").matchAll(/offset=(\d+)[^>]*>; rel="(\w+)"/g)].map(([, ...pair]) => pair);
    expect(rels(await link("&limit=1&offset=1"))).toEqual([
      ["0", "first"],
      ["0", "prev"],
      ["1", "last"],
    ]);
    expect(rels(await link("&limit=1&offset=90"))).toEqual([
      ["0", "first"],
      ["1", "prev"],
      ["1", "last"],
    ]);
    expect(await link("&limit=2")).toBeNull();
  });
});
