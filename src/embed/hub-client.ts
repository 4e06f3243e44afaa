import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { IncompatibleError, NotFoundError } from "../domain/errors.ts";
import { hashFile } from "./fingerprint.ts";

/** A file in a repository of the hub. */
export interface HubFile {
  /** With forward slashes, relative to the repository. */
  readonly path: string;
  /** Null where the hub does not say. */
  readonly sizeBytes: number | null;
  /** Lower-case hexadecimal; null but for large files. */
  readonly sha256: string | null;
}

/** A model at a revision, as the hub names it. */
export interface HubModel {
  /** `org/name`. */
  readonly id: string;
  /** Branch, tag or commit. */
  readonly revision: string;
}

/** How the hub is reached. */
export interface HubOptions {
  /** Address without a closing slash, e.g. `https://huggingface.co`. */
  readonly endpoint: string;
  /** Access token for gated and private models. */
  readonly token?: string | undefined;
}

/** Told of the bytes of a file that are there, those of earlier attempts included. */
export type OnReceived = (receivedBytes: number) => void;

/** The part of the answer to `/api/models/{id}/revision/{revision}?blobs=true` that is used here. */
const Listing = z.looseObject({
  sha: z.string().nullish(),
  siblings: z.array(
    z.looseObject({
      rfilename: z.string(),
      size: z.number().nullish(),
      lfs: z.looseObject({ sha256: z.string().nullish() }).nullish(),
    }),
  ),
});

/** Times a broken download is taken up again before it fails. */
const RETRIES = 2;

/** The Hugging Face Hub's two documented paths: the list of a revision's files, and a file. */
export class HubClient {
  readonly #options: HubOptions;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /**
   * The files of a model, and the commit that `model.revision` stands for; null where the hub keeps no such list
   * (mirrors often serve the files alone). Throws as `download`.
   */
  async list(model: HubModel): Promise<{ commit: string; files: HubFile[] } | null> {
    const url = `${this.#options.endpoint}/api/models/${model.id}/revision/${encodeURIComponent(model.revision)}?blobs=true`;
    const response = await this.#get(url, model);
    if (response === null) return null;
    const parsed = Listing.safeParse(await response.json().catch(() => null));
    if (!parsed.success) return null;
    const files = parsed.data.siblings.map((file) => ({
      path: file.rfilename,
      sizeBytes: file.size ?? null,
      sha256: file.lfs?.sha256 ?? null,
    }));
    return { commit: parsed.data.sha ?? model.revision, files };
  }

  /**
   * Fetches a file to `target`, by way of `target.part`; one broken off before is taken up again where its hash tells
   * that it is still the same. False where the hub has no such file.
   *
   * Throws `IncompatibleError`: `hub_unreachable`, `hub_denied`, `hub_failed`, `hub_corrupt`.
   */
  async download(model: HubModel, file: HubFile, target: string, onReceived: OnReceived): Promise<boolean> {
    const part = `${target}.part`;
    await mkdir(dirname(target), { recursive: true });
    if (file.sha256 === null) await rm(part, { force: true });
    for (let attempt = 0; ; attempt += 1) {
      try {
        if (!(await this.#append(model, file, part, onReceived))) return false;
        break;
      } catch (error) {
        if (!isConnectionError(error) || attempt >= RETRIES) throw error;
        if (file.sha256 === null) await rm(part, { force: true });
      }
    }
    await verify(file, part);
    await rename(part, target);
    return true;
  }

  async #append(model: HubModel, file: HubFile, part: string, onReceived: OnReceived): Promise<boolean> {
    const have = (await stat(part).catch(() => null))?.size ?? 0;
    if (file.sizeBytes !== null && have >= file.sizeBytes && have > 0) return true;
    const path = file.path.split("/").map(encodeURIComponent).join("/");
    const url = `${this.#options.endpoint}/${model.id}/resolve/${encodeURIComponent(model.revision)}/${path}`;
    const response = await this.#get(url, model, have > 0 ? { range: `bytes=${have}-` } : {});
    if (response === null) return false;
    if (response.body === null) throw failed(url, "sent nothing");
    const resumed = response.status === 206;
    let received = resumed ? have : 0;
    const count = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        received += chunk.length;
        onReceived(received);
        yield chunk;
      }
    };
    try {
      await pipeline(Readable.fromWeb(response.body), count, createWriteStream(part, { flags: resumed ? "a" : "w" }));
    } catch (cause) {
      throw unreachable(url, cause);
    }
    return true;
  }

  /** The answer to a GET, redirects followed; null for 404. */
  async #get(url: string, model: HubModel, headers: Record<string, string> = {}): Promise<Response | null> {
    const { token } = this.#options;
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    let response: Response;
    try {
      response = await fetch(url, { headers: { ...headers, ...authorization } });
    } catch (cause) {
      throw unreachable(url, cause);
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return null;
    if (response.status === 401 || response.status === 403) throw denied(model, response.status);
    throw failed(url, `answered ${response.status} ${response.statusText}`);
  }
}

async function verify(file: HubFile, part: string): Promise<void> {
  const { size } = await stat(part);
  const sizeFits = file.sizeBytes === null || size === file.sizeBytes;
  if (sizeFits && (file.sha256 === null || (await hashFile(part)) === file.sha256)) return;
  await rm(part, { force: true });
  const difference = sizeFits ? `its SHA-256 is not ${file.sha256}` : `it has ${size} bytes, not ${file.sizeBytes}`;
  throw new IncompatibleError("hub_corrupt", `The file ${file.path} arrived damaged: ${difference}.`, {
    hint: "Run the same command again.",
  });
}

/** What to say where a model or one of its revisions is not there. */
export function unknownModel(model: HubModel, endpoint: string): NotFoundError {
  return new NotFoundError("model_not_found", `${endpoint} has no model ${model.id} at revision ${model.revision}.`, {
    hint: "Check the name (org/name, or org/name@revision), or pass --model with a folder.",
  });
}

function isConnectionError(error: unknown): boolean {
  return error instanceof IncompatibleError && error.code === "hub_unreachable";
}

function unreachable(url: string, cause: unknown): IncompatibleError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const reason = inner instanceof Error ? inner.message : String(inner);
  return new IncompatibleError("hub_unreachable", `${url} cannot be fetched: ${reason}.`, {
    cause,
    hint: "Check the connection and run the same command again: it goes on where it stopped. The built-in model needs none.",
  });
}

function denied(model: HubModel, status: number): IncompatibleError {
  return new IncompatibleError("hub_denied", `The hub does not give out ${model.id} (status ${status}).`, {
    hint: "Check the name; the model may not exist, be private, or want its terms accepted and an access token.",
  });
}

function failed(url: string, what: string): IncompatibleError {
  return new IncompatibleError("hub_failed", `${url} ${what}.`, { hint: "Try again later." });
}
