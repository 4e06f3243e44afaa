import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError, type AppErrorOptions, EXIT } from "../domain/errors.ts";

/** The server has started, but cannot answer yet. */
export class LoadingError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus = 503;
}

/** The request comes from where it may not come from. */
export class ForbiddenError extends AppError {
  override readonly exitCode = EXIT.usage;
  override readonly httpStatus = 403;
}

/** The request's body is over the limit. */
export class TooLargeError extends AppError {
  override readonly exitCode = EXIT.badInput;
  override readonly httpStatus = 413;
}

/** The request does not say who asks, or says it wrongly. */
export class UnauthorizedError extends AppError {
  override readonly exitCode = EXIT.usage;
  override readonly httpStatus = 401;
}

/** More is asked than the server takes at once. */
export class OverloadedError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus = 503;
  /** When to ask again. */
  readonly retryAfterSeconds: number;

  constructor(message: string, options: AppErrorOptions & { retryAfterSeconds: number }) {
    super("overloaded", message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The answer took longer than a request may. */
export class TimedOutError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus = 504;

  constructor(limitMs: number) {
    super("timeout", `There was no answer within ${limitMs} ms, and the search was stopped.`, {
      hint: "Ask again when the server is less busy, or start it with a longer --request-timeout-ms.",
    });
  }
}

/** The client closed its connection: nobody gets to see this, but the log and the metrics do. */
export class ClientGoneError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus = 499;

  constructor() {
    super("client_gone", "The client closed its connection before the answer.");
  }
}

/** What a client is told of an error. */
export interface Refusal {
  readonly status: ContentfulStatusCode;
  /** Stable, for programs. */
  readonly code: string;
  readonly message: string;
  /** The next step, or null where there is none to name. */
  readonly hint: string | null;
  /** After how many seconds the same may be asked again. Default: two for 503, else not said. */
  readonly retryAfterSeconds?: number;
}

const INTERNAL: Refusal = {
  status: 500,
  code: "internal",
  message: "Something went wrong inside the server.",
  hint: "The server's log holds the details.",
};

/** Whether an error is a defect of the program, whose details belong in the log and not in the answer. */
export function isUnexpected(error: unknown): boolean {
  return !(error instanceof AppError || error instanceof HTTPException);
}

/** Any thrown thing as a refusal; what is unexpected becomes `internal`, 500, without a detail. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) {
    const retry = error instanceof OverloadedError ? { retryAfterSeconds: error.retryAfterSeconds } : {};
    const status = error.httpStatus as ContentfulStatusCode;
    return { status, code: error.code, message: error.message, hint: error.hint ?? null, ...retry };
  }
  if (error instanceof HTTPException) return refusalOfHttp(error);
  return INTERNAL;
}

/** What the framework itself throws: a body that is not JSON (400), or not declared as JSON (415). */
function refusalOfHttp({ status, message }: HTTPException): Refusal {
  switch (status) {
    case 400:
      return {
        status,
        code: "bad_json",
        message: "The request's body is not valid JSON.",
        hint: 'Send an object such as {"query": "which roles need a clearance?"}.',
      };
    case 415:
      return {
        status,
        code: "unsupported_media_type",
        message: "The request's body is not declared as JSON.",
        hint: "Send it with the header Content-Type: application/json.",
      };
    default:
      return { ...INTERNAL, status: status as ContentfulStatusCode, message: message || INTERNAL.message };
  }
}

/** The refusal of a path that no route serves. */
export function notFound(method: string, path: string): Refusal {
  return {
    status: 404,
    code: "not_found",
    message: `There is nothing at ${method} ${path}.`,
    hint: "GET /openapi.json lists everything there is.",
  };
}

/** The refusal of a method that a path does not serve; `allowed` names those it does. */
export function methodNotAllowed(method: string, path: string, allowed: readonly string[]): Refusal {
  return {
    status: 405,
    code: "method_not_allowed",
    message: `${path} does not take ${method}.`,
    hint: `It takes ${allowed.join(", ")}.`,
  };
}
