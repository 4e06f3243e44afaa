import { z } from "zod";

const DEVICES = ["auto", "cpu", "cuda", "dml", "webgpu", "coreml"] as const;

/** Flags and the environment hold numbers as text. */
const whole = (value: unknown): unknown => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value);

const WHOLE = "It must be a whole number.";

const yesNo = (value: unknown): unknown => (typeof value === "string" ? (FLAG_WORDS.get(value) ?? value) : value);
const FLAG_WORDS = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

/** The environment holds lists as one text, with commas between. */
const listed = (value: unknown): unknown => (typeof value === "string" ? value.split(/[\s,]+/).filter(Boolean) : value);

const origin = z
  .string()
  .refine((value) => URL.canParse(value) && new URL(value).origin === value && value !== "null", {
    error: "An origin is scheme and host, and a port where it is not the usual one: https://jobs.example",
  });

/** Every setting of the program. Paths are relative to the working directory. */
export const Settings = z.strictObject({
  index: z.string().min(1).default("index").describe("Folder of the index."),
  model: z
    .string()
    .min(1)
    .optional()
    .describe("Model folder or hub name; default: the index's own, else the built-in."),
  models: z.string().min(1).optional().describe("Folder that holds models; default: the program's own `models/`."),
  device: z.enum(DEVICES).default("auto").describe("Execution provider for inference."),
  threads: z
    .preprocess(whole, z.int(WHOLE).min(1).max(256).optional())
    .describe("Inference threads; default: one per core."),
  judgeMs: z
    .preprocess(whole, z.int(WHOLE).min(0).max(60_000).default(100))
    .describe("Time after a question's start in which sentences are judged, in milliseconds; 0 judges nothing."),
  engine: z.enum(["auto", "hnsw", "exact"]).default("auto").describe("What finds nearest vectors."),
  host: z.string().min(1).default("127.0.0.1").describe("Address the server binds."),
  port: z
    .preprocess(whole, z.int(WHOLE).min(0).max(65535).default(7321))
    .describe("Port the server binds; 0 takes a free one."),
  hub: z.url().default("https://huggingface.co").describe("Model hub to download named models from."),
  hubToken: z.string().min(1).optional().describe("Access token for gated and private models of the hub."),
  "llm.baseUrl": z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("OpenAI-compatible endpoint that writes answers, up to `/chat/completions`; default: none is asked."),
  "llm.model": z.string().min(1).optional().describe("Model that the endpoint is asked for."),
  "llm.timeoutMs": z
    .preprocess(whole, z.int(WHOLE).min(1).max(600_000).default(60_000))
    .describe("Longest time for a written answer, in milliseconds."),
  "llm.apiKey": z.string().min(1).optional().describe("Key for the endpoint; from the environment only."),
  token: z
    .string()
    .regex(/^[\x21-\x7e]{16,500}$/, "A token has 16 to 500 visible ASCII characters, and no blanks.")
    .optional()
    .describe("What clients of the server must show; needed where it is bound to anything but this machine."),
  corsOrigins: z
    .preprocess(listed, z.array(origin).default([]))
    .describe("Origins of foreign pages that may read the API."),
  concurrency: z
    .preprocess(whole, z.int(WHOLE).min(1).max(1000).default(4))
    .describe("Searches that the server works on at the same time."),
  queue: z
    .preprocess(whole, z.int(WHOLE).min(0).max(100_000).default(256))
    .describe("Searches that may wait for their turn; more are refused with 503."),
  requestTimeoutMs: z
    .preprocess(whole, z.int(WHOLE).min(1).max(3_600_000).default(30_000))
    .describe(
      "Longest that a search may take over HTTP, its waiting included, in milliseconds; then it ends with 504.",
    ),
  log: z.preprocess(yesNo, z.boolean().default(false)).describe("Whether the server writes a line of JSON a request."),
  logQueries: z.preprocess(yesNo, z.boolean().default(false)).describe("Whether these lines hold the questions."),
});
export type Settings = z.infer<typeof Settings>;

/** Whether a setting's value is shown to nobody. */
export function isSecret(name: string): boolean {
  return /(?:token|key)$/i.test(name);
}

/** The variable of the environment that holds each setting. */
export const SETTING_VARIABLES: Readonly<Record<keyof Settings, string>> = {
  index: "SHORTLIST_INDEX",
  model: "SHORTLIST_MODEL",
  models: "SHORTLIST_MODELS",
  device: "SHORTLIST_DEVICE",
  threads: "SHORTLIST_THREADS",
  judgeMs: "SHORTLIST_JUDGE_MS",
  engine: "SHORTLIST_ENGINE",
  host: "SHORTLIST_HOST",
  port: "SHORTLIST_PORT",
  hub: "SHORTLIST_HUB",
  hubToken: "HF_TOKEN",
  "llm.baseUrl": "SHORTLIST_LLM_BASE_URL",
  "llm.model": "SHORTLIST_LLM_MODEL",
  "llm.timeoutMs": "SHORTLIST_LLM_TIMEOUT_MS",
  "llm.apiKey": "SHORTLIST_LLM_API_KEY",
  token: "SHORTLIST_TOKEN",
  corsOrigins: "SHORTLIST_CORS_ORIGINS",
  concurrency: "SHORTLIST_CONCURRENCY",
  queue: "SHORTLIST_QUEUE",
  requestTimeoutMs: "SHORTLIST_REQUEST_TIMEOUT_MS",
  log: "SHORTLIST_LOG",
  logQueries: "SHORTLIST_LOG_QUERIES",
};
