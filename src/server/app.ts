import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed as checkMethod } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { ChatEndpoint } from "../answer/chat.ts";
import type { IngestObserver } from "../domain/service.ts";
import { tokenOnly } from "./access.ts";
import { finishBodies } from "./bodies.ts";
import type { App, AppEnv, RouteContext, ServiceSource } from "./context.ts";
import { namedOrigins } from "./cors.ts";
import { methodNotAllowed, notFound, TooLargeError } from "./errors.ts";
import { Gate, type GateLimits } from "./gate.ts";
import { GuardedService } from "./guarded-service.ts";
import { Latencies, noteLatencies } from "./latencies.ts";
import { type LogOptions, type LogSink, logRequests } from "./log.ts";
import { Metrics, measureRequests } from "./metrics.ts";
import { refuse, refuseError } from "./refuse.tsx";
import { addAnswerRoute } from "./routes/answer.ts";
import { addAssets } from "./routes/assets.ts";
import { addDocs } from "./routes/docs.tsx";
import { addIngestRoutes } from "./routes/ingest.tsx";
import { addMcp } from "./routes/mcp.ts";
import { addPages } from "./routes/pages.tsx";
import { addPostingRoute } from "./routes/postings.ts";
import { addSearchRoutes } from "./routes/search.ts";
import { addSignIn } from "./routes/sign-in.tsx";
import { addStatusRoutes } from "./routes/status.ts";
import { type HostRules, ownHostOnly, securityHeaders } from "./security.ts";
import { refuseInvalid } from "./validation.ts";

/** Largest request body taken. */
export const MAX_BODY_BYTES = 64 * 1024;
/** What a server does that nothing else is said of. */
const DEFAULT_LIMITS = { concurrency: 4, queue: 256, requestTimeoutMs: 30_000 };

const NO_INGESTS: IngestObserver = { running: () => null, runs: () => [] };

/** How the application is set up. */
export interface AppOptions extends HostRules, LogOptions, Partial<GateLimits> {
  /** Version of the program, as `/openapi.json` names it. Default `0.0.0`. */
  readonly version?: string;
  /** Tells of ingests. Default: of none. */
  readonly ingests?: IngestObserver;
  /** Ends answers that go on without end when aborted. Default: their clients do. */
  readonly ended?: AbortSignal;
  /** What clients must show; default: nothing. */
  readonly token?: string | undefined;
  /** Longest that a search may take, its waiting included, in milliseconds. Default 30,000. */
  readonly requestTimeoutMs?: number;
  /** Where one line a request goes. Default nowhere. */
  readonly log?: LogSink;
  /** Gets what was thrown where an error is a defect of the program; the client gets no detail. Default: a line to `log`. */
  readonly onDefect?: (error: unknown) => void;
  /** Answers agents at `/mcp`. Default: there is no such path. */
  readonly mcp?: (request: Request) => Promise<Response>;
  /** The language model that writes answers. Default: none, and they are composed of quotes. */
  readonly llm?: ChatEndpoint | undefined;
}

/**
 * The HTTP application: the API, the pages and what operators read. `service` is asked at every request, so that what it
 * gives may change, and is null until the model and the index are loaded: searches are answered 503 until then.
 */
export function createApp(service: ServiceSource, options: AppOptions = {}): App {
  const { log = () => {}, version = "0.0.0", token } = options;
  const report = options.onDefect ?? ((error) => log(`defect: ${details(error)}`));
  const { ingests = NO_INGESTS, ended = new AbortController().signal } = options;
  const latencies = new Latencies();
  const context: RouteContext = { ...guarded(service, options), version, latencies, report, ingests, ended };
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  app.onError((error, c) => refuseError(c, error, report));
  app.notFound((c) => refuse(c, notFound(c.req.method, c.req.path)));
  addGuards(app, context, { ...options, log });
  addSearchRoutes(app, context);
  addPostingRoute(app, context);
  addStatusRoutes(app, context);
  addIngestRoutes(app, context);
  addPages(app, context);
  addSignIn(app, token);
  addAssets(app);
  addAnswerRoute(app, context, options.llm);
  if (options.mcp !== undefined) addMcp(app, options.mcp);
  addDocs(app, version);
  return app;
}

/** The service behind its limits: whatever route asks it, they are one. */
function guarded(service: ServiceSource, options: AppOptions): Pick<RouteContext, "service" | "gate" | "metrics"> {
  const { concurrency, queue, requestTimeoutMs } = { ...DEFAULT_LIMITS, ...options };
  const gate = new Gate({ concurrency, queue });
  const metrics = new Metrics();
  const guards = { gate, metrics, requestTimeoutMs };
  const source = () => {
    const current = service();
    return current === null ? null : new GuardedService(current, guards);
  };
  return { service: source, gate, metrics };
}

/** What every request passes through, outermost first. */
function addGuards(app: App, { metrics, latencies }: RouteContext, options: AppOptions & { log: LogSink }): void {
  const { corsOrigins = [], token } = options;
  app.use(requestId());
  app.use(logRequests(options.log, options));
  app.use(measureRequests(metrics));
  app.use(noteLatencies(latencies));
  app.use(securityHeaders());
  app.use(finishBodies());
  app.use(ownHostOnly(options));
  if (corsOrigins.length > 0) app.use(namedOrigins(corsOrigins));
  if (token !== undefined) app.use(tokenOnly(token));
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseBody }));
  app.use(
    checkMethod({
      app,
      onMethodNotAllowed: (c, allowed) => {
        c.header("Allow", allowed.join(", "));
        return refuse(c, methodNotAllowed(c.req.method, c.req.path, allowed));
      },
    }),
  );
}

function refuseBody(): never {
  throw new TooLargeError("body_too_large", `The request's body is over ${MAX_BODY_BYTES / 1024} KiB.`, {
    hint: "A question and its filters fit into far less.",
  });
}

function details(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
