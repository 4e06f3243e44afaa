import { Worker } from "node:worker_threads";
import type { PdfProblem, PdfText } from "./document.ts";

/** What one PDF may cost. */
export interface PdfLimits {
  /** Longest time one document may take, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number;
  /** Most memory, in bytes, by which the process may grow meanwhile. Default 1.5 GiB. */
  readonly growthBytes?: number;
}

const isTypeScript = import.meta.url.endsWith(".ts");
const ENTRY = new URL(isTypeScript ? "./worker-from-source.mjs" : "./worker.js", import.meta.url);
/** How often the memory is looked at. */
const WATCH_EVERY_MS = 100;
/** How long the thread is kept after the last document. */
const IDLE_MS = 5_000;

let idle: Worker | null = null;
let idleTimer: NodeJS.Timeout | undefined;

/**
 * The text of a PDF, read in a thread of its own. A document that takes too long or grows too large ends the thread, and is
 * a problem `too_large`; the next one gets a new thread. Never rejects.
 */
export function readInThread(bytes: Buffer, limits: PdfLimits = {}): Promise<PdfText | PdfProblem> {
  const { timeoutMs = 60_000, growthBytes = 1.5 * 1024 ** 3 } = limits;
  const thread = takeThread();
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (result: PdfText | PdfProblem, isReusable: boolean): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
      if (isReusable) giveBack(thread);
      else void thread.terminate();
      resolve(result);
    };
    const stop = (reason: string): void => end({ code: "too_large", reason }, false);
    const deadline = setTimeout(() => {
      stop(`Reading the PDF was stopped after ${timeoutMs / 1000} seconds. Save it anew ("print to PDF"), or as text.`);
    }, timeoutMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthBytes)
        stop(`Reading the PDF was stopped: it took more than ${(growthBytes / 1024 ** 2).toFixed(0)} MiB of memory.`);
    }, WATCH_EVERY_MS);
    thread.once("message", (result: PdfText | PdfProblem) => end(result, true));
    thread.once("error", (error) =>
      end({ code: "bad_pdf", reason: `The PDF cannot be read: ${error.message}.` }, false),
    );
    thread.once("exit", () => end({ code: "bad_pdf", reason: "The PDF cannot be read: its reader ended." }, false));
    const copy = new Uint8Array(bytes);
    thread.postMessage(copy, [copy.buffer]);
  });
}

function takeThread(): Worker {
  clearTimeout(idleTimer);
  const thread = idle ?? new Worker(ENTRY, { execArgv: [], stdout: true, stderr: true });
  idle = null;
  thread.ref();
  return thread;
}

function giveBack(thread: Worker): void {
  if (idle !== null) {
    void thread.terminate();
    return;
  }
  idle = thread;
  thread.unref();
  thread.once("error", () => {
    idle = null;
  });
  idleTimer = setTimeout(() => {
    idle = null;
    void thread.terminate();
  }, IDLE_MS).unref();
}
