import { z } from "zod";

/** A file or record that was not read, and why. */
export const Skipped = z.object({
  path: z.string(),
  record: z.int().min(0).optional(),
  code: z.string().describe("Stable name of the reason, e.g. `binary`, `bad_json`, `empty`, `unreadable`."),
  reason: z.string(),
});
export type Skipped = z.infer<typeof Skipped>;

/** What an ingest did: the JSON summary. Counts are postings but for `passages` and `embedded` (texts run through the model). */
export const IngestSummary = z.object({
  added: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  removed: z.int().min(0),
  skipped: z.array(Skipped),
  postings: z.int().min(0).describe("In the index afterwards."),
  passages: z.int().min(0).describe("In the index afterwards."),
  embedded: z.int().min(0),
  seconds: z.number().min(0),
  inferenceShare: z.number().min(0).max(1).describe("Share of the wall time spent inside inference."),
  device: z.string(),
  model: z.string(),
  generation: z.int().min(0),
});
export type IngestSummary = z.infer<typeof IngestSummary>;
