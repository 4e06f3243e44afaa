import { describe, expect, it } from "vitest";
import { ErrorBody } from "../../../src/domain/search.ts";
import { requireTokenFor } from "../../../src/server/access.ts";
import { createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

const TOKEN = "correct-horse-battery";
const app = createApp(() => smallService(), { token: TOKEN, corsOrigins: ["https://jobs.example"] });

const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

async function signIn(token: string, next?: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ token, ...(next === undefined ? {} : { next }) });
  return app.request("/sign-in", { method: "POST", body, headers });
}

async function cookieOf(response: Response): Promise<string> {
  return (response.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
}

describe("a server with a token", () => {
  it.each([
    "/api/search?q=clearance",
    "/api/postings/welder",
    "/api/status",
    "/metrics",
    "/openapi.json",
    "/api/nothing",
  ])("refuses programs that do not show it, and tells how: %s", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="shortlist"');
    const { error } = ErrorBody.parse(await response.json());
    expect(error).toMatchObject({ code: "token_missing", hint: expect.stringContaining("Authorization: Bearer") });
    expect(response.headers.get("X-Frame-Options")).toBe("DENY");
  });

  it("answers programs that show it", async () => {
    for (const path of ["/api/search?q=clearance", "/api/postings/welder", "/metrics", "/docs"]) {
      expect((await ask(path, bearer(TOKEN))).status).toBe(200);
    }
    expect((await ask("/api/status", { Authorization: `bearer   ${TOKEN}` })).status).toBe(200);
  });

  it.each([
    bearer("wrong-horse-battery!!"),
    bearer(TOKEN.slice(0, -1)),
    bearer(`${TOKEN}x`),
    { Authorization: TOKEN },
    { Authorization: `Basic ${TOKEN}` },
    { Authorization: "Bearer" },
  ])("refuses what is not it: %j", async (headers) => {
    const response = await ask("/api/status", headers);
    expect(response.status).toBe(401);
    expect(ErrorBody.parse(await response.json()).error.code).toBe("token_wrong");
  });

  it("says to everybody that it lives, and serves what signing in takes", async () => {
    for (const path of ["/healthz", "/readyz", "/sign-in", "/assets/style.css"])
      expect((await ask(path)).status).toBe(200);
  });
});

describe("a browser", () => {
  it("is shown the form in the page's place, which leads back to the page", async () => {
    const response = await ask("/?q=clearance&limit=5");
    expect(response.status).toBe(401);
    const page = await response.text();
    expect(page).toContain('action="/sign-in"');
    expect(page).toContain('value="/?q=clearance&amp;limit=5"');
  });

  it("signs in with a cookie that neither scripts nor other sites can use, and that is not the token", async () => {
    const response = await signIn(TOKEN, "/?q=clearance");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/?q=clearance");
    const cookie = response.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    const signedIn = { Cookie: await cookieOf(response) };
    for (const path of ["/?q=clearance", "/postings/welder", "/api/status", "/docs"]) {
      expect((await ask(path, signedIn)).status).toBe(200);
    }
  });

  it("is told that a token is wrong, and gets no cookie", async () => {
    const response = await signIn("wrong-horse-battery!!");
    expect(response.status).toBe(401);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(await response.text()).toContain("not this server&#39;s token");
  });

  it("is not signed in by a cookie that is forged, changed, over, or of another token", async () => {
    const cookie = await cookieOf(await signIn(TOKEN));
    const [name, value = ""] = cookie.split("=");
    const [expiresAt = "", seal = ""] = value.split(".");
    const other = createApp(() => smallService(), { token: "another-token-of-ours" });
    for (const forged of [`${Number(expiresAt) + 1}.${seal}`, `${expiresAt}.`, `1.${seal}`, expiresAt, "", TOKEN]) {
      expect((await ask("/api/status", { Cookie: `${name}=${forged}` })).status).toBe(401);
    }
    expect((await other.request("/api/status", { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it("signs out", async () => {
    const signedIn = { Cookie: await cookieOf(await signIn(TOKEN)) };
    const response = await app.request("/sign-out", { method: "POST", headers: signedIn });
    expect(response.status).toBe(303);
    expect(response.headers.get("Set-Cookie")).toMatch(/^shortlist_session=; Max-Age=0/);
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "postings/x", "/a\nb"])(
    "is led nowhere else after signing in: %j",
    async (next) => {
      expect((await signIn(TOKEN, next)).headers.get("Location")).toBe("/");
    },
  );

  it("cannot be signed in by another site's form", async () => {
    expect((await signIn(TOKEN, "/", { Origin: "https://evil.example" })).status).toBe(403);
    expect((await signIn(TOKEN, "/", { Origin: "null" })).status).toBe(403);
    expect((await signIn(TOKEN, "/", { Origin: "null", "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await signIn(TOKEN, "/", { Origin: "null", "Sec-Fetch-Site": "same-origin" })).status).toBe(303);
  });
});

describe("a server without a token", () => {
  const open = createApp(() => smallService());

  it("has nothing to sign in to", async () => {
    expect((await open.request("/sign-in")).headers.get("Location")).toBe("/");
  });

  it.each(["127.0.0.1", "127.0.0.53", "localhost", "::1"])("serves this machine: %s", (host) => {
    expect(() => requireTokenFor(host, undefined)).not.toThrow();
  });

  it.each(["0.0.0.0", "::", "192.168.0.7", "jobs.example", "127.0.0.1.example"])(
    "refuses to serve others: %s",
    (host) => {
      expect(() => requireTokenFor(host, undefined)).toThrow(
        expect.objectContaining({ code: "token_required", hint: expect.stringContaining("SHORTLIST_TOKEN=") }),
      );
      expect(() => requireTokenFor(host, TOKEN)).not.toThrow();
    },
  );
});

describe("pages of other origins", () => {
  const preflight = (origin: string) =>
    app.request("/api/search", {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
      },
    });

  it("may read the API where they are named, with the token", async () => {
    const asked = await preflight("https://jobs.example");
    expect(asked.status).toBe(204);
    expect(asked.headers.get("Access-Control-Allow-Origin")).toBe("https://jobs.example");
    expect(asked.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
    expect(asked.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    const posted = await app.request("/api/search", {
      method: "POST",
      body: '{"query": "clearance"}',
      headers: { ...bearer(TOKEN), Origin: "https://jobs.example", "Content-Type": "application/json" },
    });
    expect(posted.status).toBe(200);
    expect(posted.headers.get("Access-Control-Allow-Origin")).toBe("https://jobs.example");
    const refused = await ask("/api/status", { Origin: "https://jobs.example" });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("https://jobs.example");
  });

  it("may not where they are not", async () => {
    const asked = await preflight("https://evil.example");
    expect(asked.headers.get("Access-Control-Allow-Origin")).toBeNull();
    const read = await ask("/api/status", { ...bearer(TOKEN), Origin: "https://evil.example" });
    expect(read.headers.get("Access-Control-Allow-Origin")).toBeNull();
    const page = await ask("/docs", { ...bearer(TOKEN), Origin: "https://jobs.example" });
    expect(page.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});
