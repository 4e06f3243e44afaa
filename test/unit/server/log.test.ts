import { describe, expect, it } from "vitest";
import { type AppOptions, createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

async function logged(path: string, options: AppOptions = {}, request: RequestInit = {}): Promise<string[]> {
  const lines: string[] = [];
  const app = createApp(() => smallService(), { ...options, log: (line) => lines.push(line) });
  await (await app.request(path, request)).text();
  return lines;
}

async function onlyLine(...logging: Parameters<typeof logged>): Promise<Record<string, unknown>> {
  const [line = "", ...rest] = await logged(...logging);
  expect(rest).toEqual([]);
  return JSON.parse(line) as Record<string, unknown>;
}

describe("the request log", () => {
  it("holds a line of JSON a request: time, method, route, status, duration, size and id, and not the question", async () => {
    const line = await onlyLine("/api/search?q=secret+plans");
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      method: "GET",
      route: "/api/search",
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      id: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(line.bytes).toBeGreaterThan(100);
  });

  it("holds the question where that is asked for, on one line", async () => {
    expect((await onlyLine("/api/search?q=two%0Alines", { logQueries: true })).query).toBe("two\nlines");
  });

  it("holds refused requests too, with the error's code, and no path", async () => {
    const [line = ""] = await logged("/api/x%0AGET%20/forged");
    expect(JSON.parse(line)).toMatchObject({ route: "none", status: 404, code: "not_found" });
    expect(line).not.toContain("forged");
    expect(await onlyLine("/postings/secret-name")).toMatchObject({ route: "/postings/:id", status: 404 });
  });

  it("takes the name that a client gives its request, if it can be one", async () => {
    const named = (id: string) => onlyLine("/healthz", {}, { headers: { "X-Request-Id": id } });
    expect((await named("trace-17")).id).toBe("trace-17");
    expect((await named('a"b')).id).toMatch(/^[\da-f-]{36}$/);
  });
});
