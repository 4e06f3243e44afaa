import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";

/** Smallest body that is worth packing: about what goes into one packet of the network. */
const FROM_BYTES = 1024;

const gzipped = promisify(gzip);

/**
 * The body as the client takes it: packed with gzip where it says so, and then its `headers` tell of it. Another
 * representation has another strong tag, so a strong one becomes weak (RFC 9110, 8.8.3). Whole bodies are packed whole, which
 * gives them a length.
 */
export async function packFor(
  c: Context,
  body: Uint8Array<ArrayBuffer>,
  headers: Headers,
): Promise<Uint8Array<ArrayBuffer>> {
  if (body.length < FROM_BYTES || headers.has("Content-Encoding")) return body;
  headers.append("Vary", "Accept-Encoding");
  if (!takesGzip(c.req.header("accept-encoding"))) return body;
  headers.set("Content-Encoding", "gzip");
  const tag = headers.get("ETag");
  if (tag !== null && !tag.startsWith("W/")) headers.set("ETag", `W/${tag}`);
  return gzipped(body);
}

/** Whether an `Accept-Encoding` takes gzip; what it gives a weight of nought it does not take (RFC 9110, 12.5.3). */
function takesGzip(accepted = ""): boolean {
  const weights = new Map(
    accepted.split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith("q="));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
