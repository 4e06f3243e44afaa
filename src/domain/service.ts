import { z } from "zod";
import type { Corpus, SimilarPosting } from "./corpus.ts";
import { Fact } from "./fact.ts";
import { RunningIngest } from "./ingest.ts";
import type { MatchInput, MatchResponse } from "./match.ts";
import { HitSource, IndexInfo, type SearchInput, type SearchResponse } from "./search.ts";

/** A whole posting, so that every span quoted from it can be checked against `text`. */
export const PostingDetail = z.object({
  id: z.string(),
  externalId: z.string().optional(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  location: z.string().nullable(),
  url: z.string().optional(),
  datePosted: z.string().optional(),
  validThrough: z.string().optional(),
  text: z.string(),
  facts: z.array(Fact),
  source: HitSource,
  sourceState: z
    .enum(["unchanged", "changed", "missing"])
    .describe("Whether the source file still has the hash it was read with."),
  metadata: z.record(z.string(), z.unknown()),
});
export type PostingDetail = z.infer<typeof PostingDetail>;

/** One ingest, as the index remembers it. */
export const RunInfo = z.object({
  id: z.int(),
  startedAt: z.string().describe("ISO 8601, UTC."),
  finishedAt: z.string().nullable().describe("Null while it runs, and for ever where it was killed."),
  summary: z.record(z.string(), z.unknown()).nullable(),
});
export type RunInfo = z.infer<typeof RunInfo>;

/** What `GET /api/ingest/events` sends, as the data of each event, whenever it differs from the last. */
export const IngestEvent = z.object({
  running: RunningIngest.nullable().describe("The ingest that runs now; null where none does."),
  text: z.string().nullable().describe("How far it is, in words."),
  share: z.number().min(0).max(1).nullable().describe("How much of it is done; null before it can be told."),
  lastEnded: z
    .int()
    .nullable()
    .describe("Id of the last ingest that has ended: where it changes, there is a new report."),
});
export type IngestEvent = z.infer<typeof IngestEvent>;

/** Tells of ingests, whichever process does them. */
export interface IngestObserver {
  /** The one that runs now. */
  running(): RunningIngest | null;
  /** The latest, newest first; none where there is no index yet. */
  runs(limit: number): RunInfo[];
}

/** What is being served. */
export const ServiceStatus = z.object({
  index: IndexInfo.extend({
    path: z.string().describe("Folder of the index."),
    engine: z.enum(["hnsw", "exact"]).describe("What finds nearest vectors."),
    sizeBytes: z.int().min(0).describe("Size of the index on disk."),
  }),
  model: z.object({
    name: z.string(),
    fingerprint: z.string(),
    dimensions: z.int(),
    maxTokens: z.int(),
    device: z.string(),
  }),
  judge: z.string().nullable().describe("Name of the cross-encoder that judges; null where none does."),
  sources: z.int().min(0).describe("Files that the index holds postings of."),
  roots: z.array(z.string()).describe("Paths that `ingest` without paths goes over."),
  runs: z.array(RunInfo).describe("The latest ingests, newest first, at most ten."),
  ingest: RunningIngest.nullish().describe("The ingest that runs now, and how far it is; null where none does."),
  notes: z.array(z.string()).describe("What the user should know: a missing addon, a model that differs, ..."),
});
export type ServiceStatus = z.infer<typeof ServiceStatus>;

/** How a search is asked for. */
export interface AskOptions {
  /** Ends the work between two of its steps when aborted; the search then throws the signal's reason. Default: nothing does. */
  readonly signal?: AbortSignal | undefined;
}

/** The one search that the server, the page and the terminal ask. */
export interface SearchService {
  /** Throws `UsageError` (`query_empty`, `query_too_long`, `bad_request`) where the input cannot be meant. */
  search(input: SearchInput, options?: AskOptions): Promise<SearchResponse>;
  /** Throws `UsageError` (`resume_too_short`, `bad_request`, `unknown_filter`, `bad_filter`). */
  match(input: MatchInput, options?: AskOptions): Promise<MatchResponse>;
  /** Names what answers come from: as long as it is the same, a question has the same answer on the same day. */
  edition(): string;
  /** Throws `NotFoundError` (`posting_not_found`). */
  posting(id: string): Promise<PostingDetail>;
  /** Postings that are most like one, best first, without its near-copies. Throws `NotFoundError` (`posting_not_found`). */
  similar(id: string): Promise<SimilarPosting[]>;
  /** The index at a glance. */
  corpus(): Promise<Corpus>;
  status(): ServiceStatus;
  /** Cosine similarities of a text with others, by the index's model. Not there where no model is at hand. */
  likeness?(text: string, others: readonly string[]): Promise<number[]>;
}
