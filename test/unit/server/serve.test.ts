import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { SearchService } from "../../../src/domain/service.ts";
import { createApp } from "../../../src/server/app.ts";
import { type RunningServer, serve } from "../../../src/server/serve.ts";
import { smallService } from "./small-service.ts";

const service = smallService();
const running: RunningServer[] = [];

async function start(current: SearchService = service): Promise<RunningServer> {
  const server = await serve({ app: createApp(() => current) });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** Sends bytes as they are and reads until the server closes the connection. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", (error) => (answer === "" ? reject(error) : resolve(answer)));
  });
}

describe("serve", () => {
  it("answers on a free port of this machine", async () => {
    const { url, port } = await start();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("refuses a port in use and names another", async () => {
    const { port } = await start();
    await expect(serve({ app: createApp(() => service), port })).rejects.toMatchObject({
      code: "port_busy",
      exitCode: 5,
      hint: expect.stringContaining("--port"),
    });
  });

  it("refuses a host that is not this machine", async () => {
    await expect(serve({ app: createApp(() => service), host: "203.0.113.7" })).rejects.toMatchObject({
      code: "host_unavailable",
      exitCode: 2,
    });
  });

  it("takes a question of 2,000 characters that are long in an address, and says what is wrong with a longer one", async () => {
    const { url } = await start();
    expect((await fetch(`${url}/api/search?q=${encodeURIComponent("職".repeat(2000))}`)).status).toBe(200);
    const longer = await fetch(`${url}/api/search?q=${"a".repeat(50_000)}`);
    expect(longer.status).toBe(400);
    expect(await longer.json()).toMatchObject({ error: { code: "query_too_long" } });
  });

  it("answers what it cannot read with an error like every other", async () => {
    const { port } = await start();
    const long = await raw(port, `GET /?q=${"a".repeat(70_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
    expect(long).toContain('"code":"address_too_long"');
    const noise = await raw(port, "\u0000\u0001 hello\r\n\r\n");
    expect(noise).toMatch(/^HTTP\/1\.1 400 /);
    expect(noise).toContain('"code":"bad_http"');
  });

  it("refuses foreign hosts and requests without one", async () => {
    const { port } = await start();
    const foreign = await raw(port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    expect(foreign).toMatch(/^HTTP\/1\.1 403 /);
    const none = await raw(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    expect(none).toMatch(/^HTTP\/1\.1 400 /);
    const own = await raw(port, `GET /healthz HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
    expect(own).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("refuses a body over the limit that comes in pieces without a length", async () => {
    const { port } = await start();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        {
          port,
          host: "127.0.0.1",
          path: "/api/search",
          method: "POST",
          headers: { "Content-Type": "application/json" },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on("error", reject);
      request.write('{"query": "');
      for (let sent = 0; sent < 80; sent += 1) request.write("x".repeat(1024));
      request.end('"}');
    });
    expect(status).toBe(413);
  });

  it("takes a body in pieces that is within the limit", async () => {
    const { port } = await start();
    const answer = await raw(
      port,
      `POST /api/search HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n` +
        'b\r\n{"query": "\r\nb\r\nclearance"}\r\n0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"answered":true');
  });
});

describe("close", () => {
  it("lets a running request finish and then takes no more", async () => {
    let finish = () => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let started = () => {};
    const arrived = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow: SearchService = {
      ...service,
      async search(input) {
        started();
        await gate;
        return service.search(input);
      },
    };
    const { url, close } = await start(slow);
    const answer = fetch(`${url}/api/search?q=clearance`);
    await arrived;
    const closed = close();
    finish();
    expect((await answer).status).toBe(200);
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it("does not wait for idle connections, and may be called again", async () => {
    const { port, close } = await start();
    const socket = connect(port, "127.0.0.1");
    await new Promise<void>((resolve) => {
      socket.once("data", () => resolve());
      socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`);
    });
    const startedAt = performance.now();
    await Promise.all([close(), close()]);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    socket.destroy();
  });
});
