import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { asksForAny } from "../conditions/parse.ts";
import type { Corpus, SimilarPosting } from "../domain/corpus.ts";
import { IncompatibleError } from "../domain/errors.ts";
import type { MatchInput, MatchResponse } from "../domain/match.ts";
import type { PostingHit, SearchInput, SearchRequest, SearchResponse } from "../domain/search.ts";
import type { AskOptions, PostingDetail, SearchService, ServiceStatus } from "../domain/service.ts";
import type { CrossEncoder } from "../embed/cross-encoder.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { PassageIndexOptions } from "../index/passage-index.ts";
import { runningIngest } from "../store/running.ts";
import { normalizeQuery } from "../text/query.ts";
import { type Answer, answer, type Close } from "./answer.ts";
import { type Baseline, rankByBaseline } from "./baselines.ts";
import { composeAnswer } from "./compose.ts";
import { type Demand, demandOf } from "./conditions.ts";
import { corpusOf } from "./corpus.ts";
import { Glossary } from "./glossary.ts";
import { renderHits } from "./hits.ts";
import { matchResume } from "./match-resume.ts";
import { postingDetail } from "./posting-detail.ts";
import { type EmbeddedQuestion, embedQuestion } from "./question.ts";
import { Recent } from "./recent.ts";
import { parseRequest } from "./request.ts";
import { similarTo } from "./similar.ts";
import { openSnapshot, type Snapshot, warmSentences } from "./snapshot.ts";
import { type UnderstoodQuestion, understand } from "./understand.ts";
import { dot } from "./vectors.ts";
import { NEAREST, writeAnswer } from "./written-answer.ts";

/** What a searcher needs. */
export interface SearcherOptions {
  /** Folder of the index. */
  readonly dir: string;
  /** Opens the model that the index was made with, by the name or path that the index remembers. */
  readonly openEmbedder: (modelRef: string) => Promise<Embedder>;
  readonly engine?: PassageIndexOptions["engine"];
  /** File of the glossary; used where it was made with the index's model. Default: none. */
  readonly glossary?: string;
  /** Opens the cross-encoder that judges. Default: none, and answers are weighed by their scores and words alone. */
  readonly openJudge?: (() => Promise<CrossEncoder>) | undefined;
  /** Time from a search's start after which no further sentence is judged, in milliseconds. Default 100. */
  readonly judgeMs?: number | undefined;
}

/**
 * How a question is answered: as people get it (`facts`), from passages alone, by these without the judge, or by a simpler
 * way to compare with.
 */
export type Method = "facts" | "judged" | "weighed" | Baseline;

/** A question's whole ranking. */
export interface Ranking {
  readonly postings: readonly PostingHit[];
  /** How many of them, from the first, are claimed to answer. Baselines claim all they find. */
  readonly claimed: number;
  /** Sentences that the cross-encoder read, and those it had no time for. */
  readonly judged: number;
  readonly left: number;
  /** From the question to the ranking, without writing it out. */
  readonly ms: number;
}

/** A question and what was found for it. */
interface Found {
  readonly question: UnderstoodQuestion;
  readonly demand: Demand;
  readonly found: Answer;
  readonly embedMs: number;
}

/** The models that a searcher asks. */
type Models = Pick<Searcher, "embedder" | "judge">;

const DEFAULT_JUDGE_MS = 100;

/** How many of the latest answers are kept. */
const RECENT_ANSWERS = 16;
/** Where filters alone are asked for. */
const NO_QUESTION: UnderstoodQuestion = {
  text: "",
  meaning: null,
  terms: [],
  focus: [],
  wants: "roles",
  polarity: "either",
};

/** What a search is asked, how, and since when. */
interface Asked extends Pick<SearchInput, "query" | "filters" | "ignore"> {
  readonly method: Method;
  /** By `performance.now()`. */
  readonly startedAt: number;
  readonly signal?: AbortSignal | undefined;
}

/** The one search: server, page, terminal and measurements all ask it. It reads one generation of the index. */
export class Searcher implements SearchService {
  readonly embedder: Embedder;
  readonly #snapshot: Snapshot;
  readonly #glossary: Glossary | null;
  readonly #judgeMs: number;
  readonly judge: CrossEncoder | null;
  /** Answers kept, so that all pages of one are the same. */
  readonly #recent = new Recent<Found>(RECENT_ANSWERS);
  readonly #closing = new AbortController();
  #corpus: Promise<Corpus> | null = null;
  readonly #edition = randomUUID();
  #running = 0;
  #whenIdle: (() => void) | null = null;

  private constructor(snapshot: Snapshot, models: Models, glossary: Glossary | null, judgeMs: number) {
    this.#snapshot = snapshot;
    this.embedder = models.embedder;
    this.judge = models.judge;
    this.#glossary = glossary;
    this.#judgeMs = judgeMs;
  }

  /**
   * Opens the index's current generation. Throws as `openSnapshot` and `openEmbedder`, and `IncompatibleError`
   * (`model_mismatch`) where the embedder's model is not the one the index was made with. From `last`, a searcher of an
   * earlier generation of the same index, models and what has not changed are taken over.
   */
  static async open(options: SearcherOptions, last?: Searcher): Promise<Searcher> {
    const { dir, engine, openEmbedder, glossary, openJudge, judgeMs = DEFAULT_JUDGE_MS } = options;
    const snapshot = await openSnapshot(dir, { engine, last: last === undefined ? undefined : last.#snapshot });
    let embedder: Embedder | undefined;
    try {
      const { fingerprint, name } = snapshot.model;
      embedder = last?.embedder.info.fingerprint === fingerprint ? last.embedder : await openEmbedder(name);
      if (embedder.info.fingerprint !== fingerprint) {
        throw new IncompatibleError(
          "model_mismatch",
          `The index in ${dir} was made with other files of the model ${name} than ${embedder.info.name} has now.`,
          { hint: "Embed the postings anew with: shortlist ingest" },
        );
      }
      const known = glossary === undefined ? null : await Glossary.load(glossary, fingerprint);
      const judge = last?.judge ?? (judgeMs > 0 ? await openJudge?.() : undefined) ?? null;
      return new Searcher(snapshot, { embedder, judge }, known, judgeMs);
    } catch (error) {
      if (embedder !== last?.embedder) await embedder?.close();
      snapshot.release();
      throw error;
    }
  }

  /** What went wrong while the index was opened, and was worked around. */
  get notes(): readonly string[] {
    return this.#snapshot.notes;
  }

  /** Reads into memory what searches need, beside other work, so that the first of them are as fast as the later ones. */
  async warm(): Promise<void> {
    await warmSentences(this.#snapshot, this.#closing.signal);
    if (!this.#closing.signal.aborted) await this.corpus();
  }

  /** The generation being read. */
  get generation(): number {
    return this.#snapshot.generation;
  }

  async search(input: SearchInput, options: AskOptions = {}): Promise<SearchResponse> {
    return this.#whileOpen(() => this.#search(input, options));
  }

  edition(): string {
    return this.#edition;
  }

  /**
   * Every posting looked at for a question, best first, as `method` ranks them: for measuring. Throws as `search`.
   */
  async rank(query: string, method: Method): Promise<Ranking> {
    return this.#whileOpen(async () => {
      const startedAt = performance.now();
      const { found } = await this.#find({ query, method, startedAt });
      const ms = performance.now() - startedAt;
      const render = { snapshot: this.#snapshot, explain: true, now: new Date() };
      const all = [...found.qualifying, ...found.rest].map((judged) => ({ judged, copies: [] }));
      const postings = renderHits(all, render);
      return { postings, claimed: found.qualifying.length, judged: found.judged, left: found.left, ms };
    });
  }

  async #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#whenIdle?.();
    }
  }

  async #search(input: SearchInput, { signal }: AskOptions): Promise<SearchResponse> {
    const startedAt = performance.now();
    const request = parseRequest(input);
    let [embedMs, judgeMs] = [0, 0];
    const { question, demand, found } = await this.#recentAnswer({ ...request, signal }, async () => {
      const fresh = await this.#find({ ...request, method: "facts", startedAt, signal });
      embedMs = fresh.embedMs;
      judgeMs = fresh.found.judgeMs;
      // Of what does not qualify, only the nearest are ever shown.
      return { ...fresh, found: { ...fresh.found, rest: fresh.found.rest.slice(0, NEAREST) } };
    });
    const searchMs = performance.now() - startedAt - embedMs - judgeMs;
    signal?.throwIfAborted();
    const written = await writeAnswer({ snapshot: this.#snapshot, request, question, demand, found }, (others, text) =>
      this.#totalOf(text, others),
    );
    const totalMs = performance.now() - startedAt;
    return {
      query: request.query,
      ...written,
      timing: roundAll({ totalMs, embedMs, searchMs, judgeMs, renderMs: totalMs - embedMs - searchMs - judgeMs }),
      index: this.#indexInfo(),
    };
  }

  /** The answer kept, unless it was cut short and is asked for from its beginning: now there may be time. */
  async #recentAnswer(request: SearchRequest & AskOptions, find: () => Promise<Found>): Promise<Found> {
    const { query, filters, ignore, offset, signal } = request;
    const key = JSON.stringify([normalizeQuery(query), filters ?? {}, ignore, new Date().toDateString()]);
    const { isFresh, kept } = await this.#kept(key, find, signal);
    if (isFresh || offset > 0 || kept.found.left === 0) return kept;
    this.#recent.delete(key);
    return (await this.#kept(key, find, signal)).kept;
  }

  /** The answer kept, or that of `find`; where another request was at it and was given up, that of `find` too. */
  async #kept(key: string, find: () => Promise<Found>, signal: AbortSignal | undefined) {
    for (;;) {
      let isFresh = false;
      const work = () => {
        isFresh = true;
        return find();
      };
      try {
        return { kept: await this.#recent.get(key, work), isFresh };
      } catch (error) {
        if (isFresh || signal?.aborted === true) throw error;
      }
    }
  }

  async #find({ query, filters = {}, ignore = [], method, startedAt, signal }: Asked): Promise<Found> {
    const isFiltered = Object.keys(filters).length > 0;
    const question = isFiltered && asksForAny(query) ? NO_QUESTION : understand(query);
    const options = { filters, ignore, now: new Date() };
    const demand = method === "facts" ? demandOf(question.text, this.#snapshot.facts, options) : undemanding(question);
    if (demand.conditions.length > 0) return this.#compose(question, demand, { startedAt, signal });
    const isOurs = method === "facts" || method === "judged" || method === "weighed";
    const asked = await embedQuestion(query, this.embedder, isOurs ? this.#glossary : null);
    const embedMs = performance.now() - startedAt;
    return {
      question: asked.question,
      demand,
      embedMs,
      found: await this.#answer(asked, { method, startedAt, signal }),
    };
  }

  async #compose(
    question: UnderstoodQuestion,
    demand: Demand,
    { startedAt, signal }: Pick<Asked, "startedAt" | "signal">,
  ): Promise<Found> {
    let embedMs = 0;
    const embed = async (text: string) => {
      const from = performance.now();
      const asked = await embedQuestion(text, this.embedder, this.#glossary);
      embedMs += performance.now() - from;
      return asked;
    };
    const close = this.#close("facts", startedAt);
    const sources = { snapshot: this.#snapshot, question: question.text, demand, embed };
    const found = await composeAnswer({ ...sources, close, signal });
    return { question, demand, embedMs, found };
  }

  /** How many postings would qualify by other conditions, without the judge. */
  async #totalOf(question: string, demand: Demand): Promise<number> {
    const embed = (text: string) => embedQuestion(text, this.embedder, this.#glossary);
    const options = { snapshot: this.#snapshot, question, demand, embed, close: null };
    return (await composeAnswer(options)).qualifying.length;
  }

  async #answer(
    asked: EmbeddedQuestion,
    { method, startedAt, signal }: Pick<Asked, "method" | "startedAt" | "signal">,
  ): Promise<Answer> {
    if (method !== "facts" && method !== "judged" && method !== "weighed") {
      return { qualifying: rankByBaseline(method, this.#snapshot, asked), rest: [], judged: 0, left: 0, judgeMs: 0 };
    }
    return answer(this.#snapshot, asked, { close: this.#close(method, startedAt), signal });
  }

  #close(method: Method, startedAt: number): Close | null {
    if (this.judge === null || method === "weighed") return null;
    return { crossEncoder: this.judge, deadline: startedAt + this.#judgeMs };
  }

  async match(input: MatchInput, { signal }: AskOptions = {}): Promise<MatchResponse> {
    return this.#whileOpen(async () => {
      const startedAt = performance.now();
      const sources = { snapshot: this.#snapshot, embedder: this.embedder, now: new Date(), signal };
      const found = await matchResume(input, sources);
      return { ...found, timing: roundAll({ totalMs: performance.now() - startedAt }), index: this.#indexInfo() };
    });
  }

  async posting(id: string): Promise<PostingDetail> {
    return postingDetail(this.#snapshot.store, id);
  }

  async similar(id: string): Promise<SimilarPosting[]> {
    return this.#whileOpen(async () => similarTo(this.#snapshot, id));
  }

  async corpus(): Promise<Corpus> {
    return this.#whileOpen(() => {
      this.#corpus ??= corpusOf(this.#snapshot, new Date());
      return this.#corpus;
    });
  }

  async likeness(text: string, others: readonly string[]): Promise<number[]> {
    const [first, ...rest] = await this.embedder.embed([text, ...others], "passage");
    return first === undefined ? [] : rest.map((other) => dot(first, other));
  }

  status(): ServiceStatus {
    const { store, notes, counts, model, engineMissing } = this.#snapshot;
    const isTold = engineMissing === null || notes.some((note) => note.startsWith(engineMissing));
    const engine = isTold ? [] : [`${engineMissing} The exact scan takes its place.`];
    const { info } = this.embedder;
    return {
      index: {
        ...this.#indexInfo(),
        path: store.dir,
        engine: this.#snapshot.index.kind,
        // An index that is removed while it is served is served on, from the open database.
        sizeBytes: existsSync(store.dir) ? store.sizeBytes() : 0,
      },
      model: { ...info, fingerprint: model.fingerprint },
      judge: this.judge?.name ?? null,
      sources: counts.sources,
      roots: store.roots(),
      runs: store.latestRuns(10),
      ingest: runningIngest(store.dir),
      notes: [...notes, ...engine],
    };
  }

  /** Gives the index back once running searches have ended; no more may be started. The models stay open. */
  async close(): Promise<void> {
    this.#closing.abort();
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
    this.#snapshot.release();
  }

  #indexInfo(): SearchResponse["index"] {
    const { generation, counts } = this.#snapshot;
    const { name, device } = this.embedder.info;
    return { generation, model: name, device, postings: counts.postings, passages: counts.passages };
  }
}

function undemanding(question: UnderstoodQuestion): Demand {
  return { conditions: [], rest: question.text };
}

function roundAll<T extends Record<string, number>>(timings: T): T {
  return Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, Math.round(ms * 100) / 100])) as T;
}
