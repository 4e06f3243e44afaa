import type { OpenAPIHono } from "@hono/zod-openapi";
import type { IngestObserver, SearchService } from "../domain/service.ts";
import { LoadingError } from "./errors.ts";
import type { Gate } from "./gate.ts";
import type { Latencies } from "./latencies.ts";
import type { Metrics } from "./metrics.ts";

/** Where the routes get the service from: null until the model and the index are loaded. */
export type ServiceSource = () => SearchService | null;

/** What a request carries from one handler to the next. */
export interface AppEnv {
  Variables: {
    /** The question that was asked: for the log, where it is asked to hold questions. */
    question?: string;
    /** Name of the request, which the client may give as `X-Request-Id`. */
    requestId: string;
    /** Code of the error that the request was refused with. */
    refused?: string;
    /** Size of the body as it is sent; undefined where it is streamed. */
    bodyBytes?: number | undefined;
  };
}

/** The application that routes are added to. */
export type App = OpenAPIHono<AppEnv>;

/** What the routes share. */
export interface RouteContext {
  readonly service: ServiceSource;
  readonly metrics: Metrics;
  readonly latencies: Latencies;
  /** Gets what is thrown where an error is a defect of the program. */
  readonly report: (error: unknown) => void;
  readonly ingests: IngestObserver;
  /** Aborted when the server ends. */
  readonly ended: AbortSignal;
  /** Lets searches in, a few at a time. */
  readonly gate: Gate;
  /** Version of the program, as shown in `/openapi.json`. */
  readonly version: string;
}

/**
 * The service, once it is loaded.
 *
 * @throws LoadingError `loading` while it is not.
 */
export function loaded(service: ServiceSource): SearchService {
  const current = service();
  if (current === null) {
    throw new LoadingError("loading", "The model and the index are still being loaded.", {
      hint: "Ask again in a moment; GET /readyz says when it is ready.",
    });
  }
  return current;
}
