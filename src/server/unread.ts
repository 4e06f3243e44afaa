import type { Duplex } from "node:stream";
import type { ErrorBody } from "../domain/search.ts";

/** What is wrong with requests that cannot be read, by the error's code. */
const REFUSALS: Readonly<Record<string, readonly [status: string, error: ErrorBody["error"]]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    {
      code: "address_too_long",
      message: "The request's address and headers are over 64 KiB.",
      hint: "Send a long question with POST /api/search.",
    },
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    "408 Request Timeout",
    { code: "request_too_slow", message: "The request did not arrive within 30 s.", hint: "Send it again." },
  ],
};
const UNREADABLE = [
  "400 Bad Request",
  { code: "bad_http", message: "That is no HTTP request.", hint: "Speak HTTP/1.1, with a Host header." },
] as const;

/** Answers a request that could not be read, before any route sees it, with an error like every other, and hangs up. */
export function answerUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, told] = REFUSALS[error.code ?? ""] ?? UNREADABLE;
  const body = JSON.stringify({ error: told } satisfies ErrorBody);
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff",
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
