import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

const app = createApp(() => smallService(), { version: "1.2.3" });

interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean; readonly schema: unknown }[];
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
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
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["200", "403", "500"]));
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
