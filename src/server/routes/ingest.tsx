import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { BusyError } from "../../domain/errors.ts";
import type { IngestEvent, IngestObserver } from "../../domain/service.ts";
import type { App, RouteContext } from "../context.ts";
import { pageRefusals, refusals, Schemas } from "../openapi.ts";
import { IngestPage } from "../pages/ingest-page.tsx";
import { doneShare, progressInWords } from "../pages/ingest-words.ts";
import { renderPage } from "../pages/layout.tsx";

/** Runs that the page tells of. */
const RUNS_SHOWN = 20;
/** Between two looks at how far an ingest is. */
const LOOK_EVERY_MS = 500;
/** Without an event for so long, an empty comment is sent: who is between us and the client may close what is silent. */
const SIGN_OF_LIFE_EVERY_MS = 15_000;
/** Clients that are told at the same time. */
const MOST_LISTENERS = 32;

const ingestPage = createRoute({
  method: "get",
  path: "/ingest",
  tags: ["pages"],
  summary: "The latest ingests, how far one is that runs, and what was skipped",
  responses: {
    200: { description: "The page.", content: { "text/html": { schema: z.string() } } },
    ...pageRefusals(),
  },
});

const ingestEvents = createRoute({
  method: "get",
  path: "/api/ingest/events",
  tags: ["server"],
  summary: "How far the ingest is that runs, as server-sent events",
  responses: {
    200: {
      description:
        "An endless stream: an event at once, and one whenever it differs. The data of each is an IngestEvent.",
      content: { "text/event-stream": { schema: Schemas.IngestEvent } },
    },
    ...refusals(409),
  },
});

/** `GET /ingest` and `GET /api/ingest/events`. */
export function addIngestRoutes(app: App, { ingests, ended }: RouteContext): void {
  let listeners = 0;
  app.openapi(ingestPage, (c) => {
    const runs = ingests.runs(RUNS_SHOWN + 1);
    return c.html(renderPage(<IngestPage event={eventOf(ingests)} runs={runs} />), 200);
  });
  app.openapi(ingestEvents, (c) => {
    if (listeners >= MOST_LISTENERS) {
      throw new BusyError("too_many_listeners", `${MOST_LISTENERS} clients listen to this already.`, {
        hint: "Close some of their pages, or ask GET /api/status now and then.",
      });
    }
    listeners += 1;
    return tell(c, { ingests, ended }, () => {
      listeners -= 1;
    }) as never;
  });
}

/** Sends what is new until the client goes or the server ends. */
function tell(c: Context, { ingests, ended }: Pick<RouteContext, "ingests" | "ended">, onEnd: () => void): Response {
  return streamSSE(c, async (stream) => {
    try {
      let sent = "";
      let sentAt = performance.now();
      while (!stream.aborted && !stream.closed && !ended.aborted) {
        const data = JSON.stringify(eventOf(ingests));
        const isNews = data !== sent;
        if (isNews) await stream.writeSSE({ data });
        else if (performance.now() - sentAt >= SIGN_OF_LIFE_EVERY_MS) await stream.write(": still here\n\n");
        else {
          await stream.sleep(LOOK_EVERY_MS);
          continue;
        }
        sent = data;
        sentAt = performance.now();
      }
    } finally {
      onEnd();
    }
  });
}

function eventOf(ingests: IngestObserver): IngestEvent {
  const running = ingests.running();
  const lastEnded = ingests.runs(2).find(({ id, finishedAt }) => finishedAt !== null && id !== running?.run);
  return {
    running,
    text: running === null ? null : progressInWords(running.progress),
    share: running === null ? null : doneShare(running.progress),
    lastEnded: lastEnded?.id ?? null,
  };
}
