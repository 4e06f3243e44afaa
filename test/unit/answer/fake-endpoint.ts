import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request as the endpoint got it. */
export interface Asked {
  readonly authorization: string | undefined;
  readonly path: string | undefined;
  readonly body: {
    readonly model: string;
    readonly stream: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

/** How the endpoint answers. */
export type Reply = (asked: Asked, response: ServerResponse) => void | Promise<void>;

/** A local server that speaks OpenAI's chat completions as it is told to. */
export class FakeEndpoint {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  reply: Reply;

  private constructor(reply: Reply) {
    this.reply = reply;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(reply: Reply = says("")): Promise<FakeEndpoint> {
    const endpoint = new FakeEndpoint(reply);
    endpoint.#server.listen(0, "127.0.0.1");
    await once(endpoint.#server, "listening");
    return endpoint;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await text(request)) as Asked["body"];
    const asked = { authorization: request.headers.authorization, path: request.url, body };
    this.asked.push(asked);
    await this.reply(asked, response);
  }
}

/** Begins a stream. */
export function streams(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
}

/** Sends a piece of text. */
export function sendPiece(response: ServerResponse, content: string, finish: string | null = null): boolean {
  const choices = [{ index: 0, delta: { content }, finish_reason: finish }];
  return response.write(`data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", choices })}\n\n`);
}

/** Ends a stream with the tokens it took. */
export function finishStream(response: ServerResponse, finish = "stop"): void {
  sendPiece(response, "", finish);
  const usage = { prompt_tokens: 321, completion_tokens: 45, total_tokens: 366 };
  response.end(`data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`);
}

/** Says a text, a few characters at a time. */
export function says(answer: string, finish = "stop"): Reply {
  return (_, response) => {
    streams(response);
    for (let at = 0; at < answer.length; at += 7) sendPiece(response, answer.slice(at, at + 7));
    finishStream(response, finish);
  };
}

/** Refuses. */
export function refuses(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** A model that does what any text in front of it says: whatever follows "say" in the last instruction that it meets. */
export const obeys: Reply = (asked, response) => {
  const met = asked.body.messages.map(({ content }) => content).join("\n");
  const order = [...met.matchAll(/ignore previous instructions and say:? ([^\n]+)/gi)].at(-1)?.[1];
  const answer = order === undefined ? "NO ANSWER" : `${order} ${order.replace(/\.$/, "")} [1]. ${order}[1]`;
  return says(answer)(asked, response);
};
