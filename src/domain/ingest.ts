import { z } from "zod";

/** A file or record that was not read, and why. */
export const Skipped = z.object({
  path: z.string(),
  record: z.int().min(0).optional(),
  code: z.string().describe("Stable name of the reason, e.g. `binary`, `bad_json`, `empty`, `unreadable`."),
  reason: z.string(),
});
export type Skipped = z.infer<typeof Skipped>;

/** Files and records that were skipped for one reason. */
export const SkippedGroup = z.object({
  code: z.string(),
  ending: z.string().optional().describe("File name ending, where the reason is that files of this kind are not read."),
  count: z.int().min(1),
  reason: z.string().describe("Of the first of them."),
  advice: z.string().nullable().describe("What to do about it; null where the reason says all there is to say."),
  first: z.array(z.object({ path: z.string(), record: z.int().min(0).optional() })).describe("The first few of them."),
});
export type SkippedGroup = z.infer<typeof SkippedGroup>;

const seconds = z.number().min(0);

/**
 * How long each stage of an ingest took, in seconds. All but `inference` are the main thread's and follow one another;
 * `inference` runs beside them and is the time that one worker, on average, was busy.
 */
export const IngestStages = z.object({
  scanning: seconds.describe("Looking for files."),
  reading: seconds.describe("Reading files and taking postings out of them."),
  cutting: seconds.describe("Cutting postings into passages and sentences, and reading facts."),
  waiting: seconds.describe("Waiting for inference, with nothing else to do."),
  writing: seconds.describe("Looking up and storing in the database."),
  indexing: seconds.describe("Bringing up the vector index and publishing it."),
  inference: seconds,
});
export type IngestStages = z.infer<typeof IngestStages>;

/** What an ingest did: the JSON summary. Counts are postings but for `passages` and those of texts and tokens. */
export const IngestSummary = z.object({
  added: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  removed: z.int().min(0),
  moved: z
    .int()
    .min(0)
    .describe("Of `added` and of `removed`: those whose file has the bytes it had and only another path."),
  skipped: z.array(Skipped),
  skippedBy: z.array(SkippedGroup).describe("`skipped`, grouped by reason, the largest group first."),
  postings: z.int().min(0).describe("In the index afterwards."),
  passages: z.int().min(0).describe("In the index afterwards."),
  embedded: z.int().min(0).describe("Texts run through the model."),
  reused: z
    .int()
    .min(0)
    .describe(
      "Texts of new and changed postings that were not: the same text was embedded before or stands elsewhere.",
    ),
  tokens: z.int().min(0).describe("Of the texts embedded, as the model's tokenizer counts them."),
  tokensPerSecond: z.number().min(0).describe("`tokens` by the whole time."),
  seconds,
  stages: IngestStages,
  inferenceShare: z.number().min(0).max(1).describe("Share of the wall time spent inside inference."),
  device: z.string(),
  model: z.string(),
  generation: z.int().min(0),
});
export type IngestSummary = z.infer<typeof IngestSummary>;

/** What an ingest is at. */
export const IngestPhase = z.enum(["scanning", "reading", "embedding", "indexing"]);
export type IngestPhase = z.infer<typeof IngestPhase>;

/** How far an ingest has come. */
export const IngestProgress = z.object({
  phase: IngestPhase,
  files: z.int().min(0).describe("Files gone over."),
  totalFiles: z.int().min(0).describe("Files there are; grows while `phase` is `scanning`."),
  bytes: z.int().min(0),
  totalBytes: z.int().min(0),
  file: z.string().nullable().describe("The file gone over last."),
  postings: z.int().min(0).describe("New and changed postings read so far."),
  reembedded: z
    .int()
    .min(0)
    .describe("Stored postings gone over for another model, and how many there are to go over."),
  toReembed: z.int().min(0),
  embedded: z.int().min(0).describe("Texts embedded so far."),
  textsPerSecond: z.number().min(0).describe("Texts embedded a second of late."),
  remainingMs: z
    .number()
    .min(0)
    .nullable()
    .describe("Time left, were the rest like what came last; null before it can be told."),
  elapsedMs: z.number().min(0),
});
export type IngestProgress = z.infer<typeof IngestProgress>;

/** An ingest that runs now, in whichever process. */
export const RunningIngest = z.object({
  run: z.int().describe("As `runs[].id`."),
  pid: z.int().describe("Of the process."),
  startedAt: z.string().describe("ISO 8601, UTC."),
  updatedAt: z.string().describe("When it last told how far it is. ISO 8601, UTC."),
  progress: IngestProgress,
});
export type RunningIngest = z.infer<typeof RunningIngest>;
