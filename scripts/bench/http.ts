import { Agent, get } from "node:http";
import type { BenchContext } from "./context.ts";
import type { Measurement } from "./measurement.ts";
import { exitOf, servedAt, startServe } from "./program.ts";
import { loadQuestions } from "./questions.ts";
import { searchIndex } from "./search.ts";
import { median, percentile } from "./statistics.ts";

const QUESTIONS = 1000;
const QUICK_QUESTIONS = 100;
const WARM_UP = 100;
/** Requests that arrive at the same moment. */
const AT_ONCE = 200;
const MEDIAN_LIMIT_MS = 15;
/** What the server gives a request, its waiting included. */
const REQUEST_LIMIT_MS = 30_000;

/** A request that has been answered. */
interface Answered {
  readonly status: number;
  readonly ms: number;
  /** What the server says the search itself took. */
  readonly totalMs: number;
}

/** Searches of the running program over HTTP: one after another without the judge, then two hundred at once with it. */
export async function benchHttp(context: BenchContext): Promise<Measurement[]> {
  const { indexDir, isFull, run } = await searchIndex(context);
  const count = context.quick ? QUICK_QUESTIONS : QUESTIONS;
  const questions = await loadQuestions(WARM_UP + count + AT_ONCE);
  const size = `${run.summary.passages.toLocaleString("en-US")} passages`;
  const single = await served(indexDir, ["--judge-ms", "0"], (ask) =>
    oneByOne(ask, questions.slice(0, WARM_UP + count)),
  );
  const crowd = await served(indexDir, [], async (ask) => {
    await oneByOne(ask, questions.slice(0, WARM_UP));
    const startedAt = performance.now();
    const answers = await Promise.all(questions.slice(-AT_ONCE).map(ask));
    return { answers, seconds: (performance.now() - startedAt) / 1000 };
  });
  const durations = single.slice(WARM_UP).map(({ ms }) => ms);
  const searched = single.slice(WARM_UP).map(({ totalMs }) => totalMs);
  const waited = crowd.answers.map(({ ms }) => ms);
  return [
    {
      measure: `http: a search without the judge, ${size}, p50`,
      value: median(durations),
      unit: "ms",
      target: isFull ? { under: MEDIAN_LIMIT_MS } : undefined,
      note: `p99 ${percentile(durations, 0.99).toFixed(1)} ms; of it the search itself p50 ${median(searched).toFixed(1)} ms; ${durations.length} questions`,
    },
    {
      measure: `http: ${AT_ONCE} searches at once with the judge, ${size}: answered with an error`,
      value: crowd.answers.filter(({ status }) => status !== 200).length,
      unit: "count",
      target: { under: 1 },
      note: `${(AT_ONCE / crowd.seconds).toFixed(0)} answers a second`,
    },
    {
      measure: `http: the same, p99 from the first request on`,
      value: percentile(waited, 0.99),
      unit: "ms",
      target: { under: REQUEST_LIMIT_MS },
      note: `p50 ${median(waited).toFixed(0)} ms`,
    },
  ];
}

type Ask = (question: string) => Promise<Answered>;

/** Runs `work` beside a server that it can ask. */
async function served<T>(indexDir: string, flags: readonly string[], work: (ask: Ask) => Promise<T>): Promise<T> {
  const server = startServe(indexDir, flags);
  const ended = exitOf(server);
  const agent = new Agent({ keepAlive: true });
  try {
    const url = await servedAt(server);
    return await work((question) => request(`${url}/api/search?q=${encodeURIComponent(question)}`, agent));
  } finally {
    agent.destroy();
    server.kill("SIGTERM");
    await ended;
  }
}

async function oneByOne(ask: Ask, questions: readonly string[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const question of questions) answers.push(await ask(question));
  const failed = answers.find(({ status }) => status !== 200);
  if (failed !== undefined) throw new Error(`A search was answered with status ${failed.status}.`);
  return answers;
}

/** From the request to the last byte of its answer. */
function request(url: string, agent: Agent): Promise<Answered> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.once("end", () => {
        const ms = performance.now() - startedAt;
        const body = JSON.parse(Buffer.concat(pieces).toString()) as { timing?: { totalMs: number } };
        resolve({ status: response.statusCode ?? 0, ms, totalMs: body.timing?.totalMs ?? Number.NaN });
      });
      response.once("error", reject);
    }).once("error", reject);
  });
}
