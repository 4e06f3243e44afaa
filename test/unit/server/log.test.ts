import { describe, expect, it } from "vitest";
import { type AppOptions, createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

async function logged(path: string, options: AppOptions = {}): Promise<string[]> {
  const lines: string[] = [];
  await createApp(() => smallService(), { ...options, log: (line) => lines.push(line) }).request(path);
  return lines;
}

describe("the request log", () => {
  it("holds method, path, status and time, and not the question", async () => {
    const [line] = await logged("/api/search?q=secret+plans");
    expect(line).toMatch(/^GET \/api\/search 200 \d+\.\d ms$/);
  });

  it("holds the question where that is asked for, on one line", async () => {
    const [line, ...rest] = await logged("/api/search?q=two%0Alines", { logQuestions: true });
    expect(line).toMatch(/ms "two\\nlines"$/);
    expect(rest).toEqual([]);
  });

  it("holds refused requests too, and cannot be broken by a path", async () => {
    const [line] = await logged("/api/x%0AGET%20/forged");
    expect(line).toMatch(/^GET \/api\/x%0AGET%20\/forged 404 \d+\.\d ms$/);
  });
});
