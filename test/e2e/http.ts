import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A request as `fetch` does not let one write it: with any `Host`, and any header at all. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request and reads the whole reply. */
export async function send(url: string, { method = "GET", headers = {}, body }: RawRequest = {}): Promise<Reply> {
  const sent = request(url, { method, headers, agent: false });
  sent.end(body);
  return replyTo(sent);
}

/** The whole reply to a request. */
export async function replyTo(sent: ClientRequest): Promise<Reply> {
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}
