import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

const app = createApp(() => smallService(), { version: "1.2.3" });
const page = async () => (await app.request("/docs")).text();

/** Most that a page may weigh. */
const MOST_BYTES = 60_000;

describe("GET /docs", () => {
  it("shows every operation, filter, object and error of the document", async () => {
    const html = await page();
    const document = (await (await app.request("/openapi.json")).json()) as {
      paths: Record<string, Record<string, { parameters?: { name: string }[]; responses: Record<string, unknown> }>>;
      components: { schemas: Record<string, unknown> };
    };
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { parameters = [], responses }] of Object.entries(methods)) {
        expect(html).toContain(`${method.toUpperCase()} ${path}`);
        for (const { name } of parameters) expect(html).toContain(`<code>${name}</code>`);
        for (const status of Object.keys(responses)) expect(html).toContain(`<td>${status}</td>`);
      }
    }
    for (const name of Object.keys(document.components.schemas)) expect(html).toContain(`id="schema-${name}"`);
  });

  it("leads every link to a part that is there, and uses nothing from elsewhere", async () => {
    const html = await page();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
    expect([...html.matchAll(/(?:src|href)="(?:https?:)?\/\/[^"]+/g)]).toEqual([]);
    expect(html).not.toContain("[object Object]");
    expect(html).not.toContain("undefined");
  });

  it("is small", async () => {
    expect(Buffer.byteLength(await page())).toBeLessThan(MOST_BYTES);
  });
});
