import { describe, expect, it } from "vitest";
import { type AppOptions, createApp } from "../../../src/server/app.ts";
import { hostMatcher } from "../../../src/server/security.ts";
import { smallService } from "./small-service.ts";

const service = smallService();

function from(host: string, options: AppOptions = {}, path = "/api/status") {
  return createApp(() => service, options).request(path, { headers: { Host: host } });
}

describe("the Host header", () => {
  it.each(["localhost", "localhost:7321", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:7321", "[::1]", "[::1]:7321"])(
    "may be %s",
    async (host) => {
      expect((await from(host)).status).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "evil.example:7321",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example@localhost",
    "localhost:7321@evil.example",
    "localhost/",
    "localhost, evil.example",
    "192.168.0.7:7321",
    "",
    ":7321",
    "[::2]",
  ])("may not be %j", (host) => {
    expect(hostMatcher({})(host)).toBe(false);
  });

  it("is refused on every path, with a way on", async () => {
    for (const path of [
      "/api/search?q=a",
      "/healthz",
      "/metrics",
      "/openapi.json",
      "/",
      "/postings/welder",
      "/assets/style.css",
    ]) {
      const response = await from("evil.example", {}, path);
      expect(response.status).toBe(403);
      const text = await response.text();
      expect(text).toContain("host_not_allowed");
      expect(text).toContain("localhost");
    }
  });

  it("may name the bound host and what the options allow", async () => {
    expect((await from("jobs.lan:7321", { host: "jobs.lan" })).status).toBe(200);
    expect((await from("[fd00::7]:7321", { host: "fd00::7" })).status).toBe(200);
    expect((await from("Board.Example", { allowedHosts: ["board.example"] })).status).toBe(200);
    expect((await from("other.example", { allowedHosts: ["board.example"] })).status).toBe(403);
  });

  it("may be any address, but no other name, where every address is bound", async () => {
    expect((await from("192.168.0.7:7321", { host: "0.0.0.0" })).status).toBe(200);
    expect((await from("[fd00::7]:7321", { host: "::" })).status).toBe(200);
    expect((await from("evil.example", { host: "0.0.0.0" })).status).toBe(403);
  });
});

describe("the Origin of a POST", () => {
  function post(origin: string) {
    return createApp(() => service).request("/api/search", {
      method: "POST",
      headers: { Host: "localhost:7321", Origin: origin, "Content-Type": "application/json" },
      body: '{"query": "clearance"}',
    });
  }

  it.each(["http://localhost:7321", "http://127.0.0.1:7321", "http://[::1]:7321"])("may be %s", async (origin) => {
    expect((await post(origin)).status).toBe(200);
  });

  it.each(["https://evil.example", "http://localhost.evil.example", "null", "nonsense", "file://"])(
    "may not be %s",
    async (origin) => {
      const response = await post(origin);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain("origin_not_allowed");
    },
  );
});

describe("every response", () => {
  const app = createApp(() => service);
  const requests: [string, RequestInit?][] = [
    ["/"],
    ["/?q=clearance"],
    ["/postings/welder"],
    ["/postings/nowhere"],
    ["/api/search?q=clearance"],
    ["/api/search"],
    ["/api/nothing"],
    ["/api/search", { method: "DELETE" }],
    ["/assets/style.css"],
    ["/metrics"],
    ["/", { headers: { Host: "evil.example" } }],
    ["/api/search", { method: "POST", body: "x".repeat(70_000), headers: { "Content-Type": "application/json" } }],
  ];

  it.each(requests)("has the security headers: %s %j", async (path, init) => {
    const { headers } = await app.request(path, init);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
    expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("of the API is kept by no cache, but by the client that asked where it can ask whether it still holds", async () => {
    const kept = async (path: string) => (await app.request(path)).headers.get("Cache-Control");
    for (const path of ["/api/search", "/api/postings/none", "/metrics"]) expect(await kept(path)).toBe("no-store");
    expect(await kept("/api/status")).toBe("private, no-cache");
  });
});
