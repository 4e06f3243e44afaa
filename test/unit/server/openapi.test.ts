import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { FILTERS } from "../../../src/conditions/filters.ts";
import { MatchResponse } from "../../../src/domain/match.ts";
import { ErrorBody, SearchResponse } from "../../../src/domain/search.ts";
import { PostingDetail, ServiceStatus } from "../../../src/domain/service.ts";
import { createApp } from "../../../src/server/app.ts";
import { POSTING_EXAMPLE, SEARCH_EXAMPLE } from "../../../src/server/openapi-examples.ts";
import { smallService } from "./small-service.ts";

const app = createApp(() => smallService(), { version: "1.2.3" });

interface Operation {
  readonly summary?: string;
  readonly security?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean; readonly schema: unknown }[];
}

interface Example {
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security: unknown;
  readonly components: { readonly securitySchemes: unknown; readonly schemas: Readonly<Record<string, unknown>> };
}

async function read(): Promise<Document> {
  return (await (await app.request("/openapi.json")).json()) as Document;
}

describe("GET /openapi.json", () => {
  it("names itself and its version", async () => {
    expect(await read()).toMatchObject({ openapi: "3.1.0", info: { title: "Shortlist", version: "1.2.3" } });
  });

  it("documents every route but the assets, with its errors", async () => {
    const { paths } = await read();
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
    );
    const served = app.routes
      .filter(({ method, path }) => method !== "ALL" && !path.startsWith("/assets/"))
      .map(({ method, path }) => `${method} ${path}`);
    expect(new Set(documented)).toEqual(new Set(served));
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      expect(operation.summary).toBeTruthy();
      const statuses = Object.keys(operation.responses);
      expect(statuses).toEqual(expect.arrayContaining(["403", "500"]));
      expect(statuses.some((status) => status.startsWith("2") || status === "303")).toBe(true);
    }
    expect(Object.keys(paths["/api/search"]?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "400", "413", "415", "503"]),
    );
    expect(Object.keys(paths["/api/postings/{id}"]?.get?.responses ?? {})).toContain("404");
  });

  it("takes its limits from the schemas that validate", async () => {
    const { paths, components } = await read();
    const parameters = paths["/api/search"]?.get?.parameters ?? [];
    expect(parameters.find(({ name }) => name === "q")).toMatchObject({ required: false, schema: { maxLength: 2000 } });
    expect(parameters.find(({ name }) => name === "limit")).toMatchObject({
      schema: { type: "integer", minimum: 1, maximum: 1000, default: 10 },
    });
    expect(components.schemas.SearchRequest).toMatchObject({ additionalProperties: false, required: ["query"] });
  });

  it("has an example of every JSON answer and refusal, which the schema that validates takes", async () => {
    const { paths } = await read();
    const takes: Readonly<Record<string, z.ZodType>> = {
      "/api/search": SearchResponse,
      "/api/match": MatchResponse,
      "/api/postings/{id}": PostingDetail,
      "/api/status": ServiceStatus,
    };
    for (const [path, methods] of Object.entries(paths)) {
      for (const [status, response] of Object.values(methods).flatMap(({ responses }) => Object.entries(responses))) {
        const json = (response as Example).content?.["application/json"];
        if (json === undefined || path === "/openapi.json") continue;
        expect(json.example, `${path} ${status}`).toBeDefined();
        const schema = status === "200" ? takes[path] : ErrorBody;
        if (schema !== undefined) expect(schema.parse(json.example)).toEqual(json.example);
      }
    }
  });

  it("gives examples whose spans are those of their quotes", () => {
    const { text } = POSTING_EXAMPLE;
    const [passage] = SEARCH_EXAMPLE.postings[0]?.passages ?? [];
    for (const quote of [passage, passage?.evidence]) {
      expect(text.slice(quote?.span.start, quote?.span.end)).toBe(quote?.text);
    }
  });

  it("names every filter, with what it takes", async () => {
    const parameters = (await read()).paths["/api/search"]?.get?.parameters ?? [];
    for (const { name, example, parse } of FILTERS) {
      expect(parameters.find((parameter) => parameter.name === name)).toMatchObject({ in: "query", example });
      expect(parse(example, new Date("2024-03-01")), name).not.toBeNull();
    }
  });

  it("says how the token is shown, and where none is needed", async () => {
    const { security, components, paths } = await read();
    expect(security).toEqual([{}, { token: [] }, { session: [] }]);
    expect(components.securitySchemes).toMatchObject({ token: { type: "http", scheme: "bearer" } });
    expect(paths["/healthz"]?.get?.security).toEqual([]);
  });

  it("refers only to schemas it holds", async () => {
    const { components } = await read();
    const text = JSON.stringify(await read());
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(new Set(referred)).toEqual(new Set(Object.keys(components.schemas)));
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining([
        "ErrorBody",
        "PostingDetail",
        "PostingHit",
        "SearchRequest",
        "SearchResponse",
        "ServiceStatus",
      ]),
    );
  });
});
