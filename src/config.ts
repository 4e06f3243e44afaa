import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { UsageError } from "./domain/errors.ts";

/** Folder of the installed program: where `models/`, `seeds/` and package.json lie. */
export const PACKAGE_ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Version of the program, as in package.json. */
export const VERSION: string = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")).version;

/** Name of the optional configuration file, looked for in the working directory. */
export const CONFIG_FILE = "shortlist.config.json";

const DEVICES = ["auto", "cpu", "cuda", "dml", "webgpu", "coreml"] as const;

/** Flags and the environment hold numbers as text. */
const whole = (value: unknown): unknown => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value);

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
    .preprocess(whole, z.int().min(1).max(256).optional())
    .describe("Inference threads; default: one per core."),
  judgeMs: z
    .preprocess(whole, z.int().min(0).max(60_000).default(100))
    .describe("Time after a question's start in which sentences are judged, in milliseconds; 0 judges nothing."),
  engine: z.enum(["auto", "hnsw", "exact"]).default("auto").describe("What finds nearest vectors."),
  host: z.string().min(1).default("127.0.0.1").describe("Address the server binds."),
  port: z
    .preprocess(whole, z.int().min(0).max(65535).default(7321))
    .describe("Port the server binds; 0 takes a free one."),
  hub: z.url().default("https://huggingface.co").describe("Model hub to download named models from."),
  hubToken: z.string().min(1).optional().describe("Access token for gated and private models of the hub."),
  "llm.baseUrl": z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("OpenAI-compatible endpoint that writes answers, up to `/chat/completions`; default: none is asked."),
  "llm.model": z.string().min(1).optional().describe("Model that the endpoint is asked for."),
  "llm.timeoutMs": z
    .preprocess(whole, z.int().min(1).max(600_000).default(60_000))
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
    .preprocess(whole, z.int().min(1).max(1000).default(4))
    .describe("Searches that the server works on at the same time."),
  queue: z
    .preprocess(whole, z.int().min(0).max(100_000).default(256))
    .describe("Searches that may wait for their turn; more are refused with 503."),
  requestTimeoutMs: z
    .preprocess(whole, z.int().min(1).max(3_600_000).default(30_000))
    .describe(
      "Longest that a search may take over HTTP, its waiting included, in milliseconds; then it ends with 504.",
    ),
  log: z.preprocess(yesNo, z.boolean().default(false)).describe("Whether the server writes a line of JSON a request."),
  logQueries: z.preprocess(yesNo, z.boolean().default(false)).describe("Whether these lines hold the questions."),
});
export type Settings = z.infer<typeof Settings>;

/** `Settings` with every path absolute. */
export type Config = Readonly<Settings & { models: string }>;

/** Settings whose values no message shows. */
const SECRETS = new Set(["token", "hubToken"]);

const FROM_ENVIRONMENT: Record<keyof Settings, string> = {
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

/**
 * Reads the configuration once: flags, then environment (`SHORTLIST_INDEX`, ...), then `shortlist.config.json` in the
 * working directory, then defaults. Undefined flags count as not given.
 *
 * @throws UsageError `bad_config` naming the setting, its value and where it came from.
 */
export function loadConfig(flags: Partial<Record<keyof Settings, unknown>>, cwd = process.cwd()): Config {
  const layers = [
    { from: "the command line", values: defined(flags) },
    { from: "the environment", values: fromEnvironment() },
    { from: join(cwd, CONFIG_FILE), values: fromFile(join(cwd, CONFIG_FILE)) },
  ];
  return checked(layers, cwd);
}

/** The configuration of these settings alone, whatever environment and file say. Throws as `loadConfig`. */
export function configOf(settings: Partial<Record<keyof Settings, unknown>>, cwd = process.cwd()): Config {
  return checked([{ from: "the options", values: defined(settings) }], cwd);
}

interface Layer {
  readonly from: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function checked(layers: readonly Layer[], cwd: string): Config {
  const merged: Record<string, unknown> = Object.assign({}, ...layers.map((layer) => layer.values).reverse());
  const parsed = Settings.safeParse(merged);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? (issue?.code === "unrecognized_keys" ? issue.keys[0] : "?"));
    const from = layers.find((layer) => name in layer.values)?.from ?? "the settings";
    const value = SECRETS.has(name) ? "(not shown)" : JSON.stringify(merged[name]);
    throw new UsageError("bad_config", `${name} = ${value} from ${from}: ${issue?.message}`, {
      hint: `Settings are ${Object.keys(Settings.shape).join(", ")}; see shortlist --help.`,
    });
  }
  const settings = parsed.data;
  if (layers.some(({ from, values }) => "llm.apiKey" in values && from.endsWith(CONFIG_FILE))) throw keyInFile();
  if ((settings["llm.baseUrl"] === undefined) !== (settings["llm.model"] === undefined)) throw halfAnEndpoint(settings);
  return Object.freeze({
    ...settings,
    index: resolve(cwd, settings.index),
    models: settings.models === undefined ? join(PACKAGE_ROOT, "models") : resolve(cwd, settings.models),
  });
}

function keyInFile(): UsageError {
  return new UsageError(
    "bad_config",
    `llm.apiKey stands in ${CONFIG_FILE}: a key is taken from the environment only.`,
    {
      hint: "Take it out of the file and set SHORTLIST_LLM_API_KEY.",
    },
  );
}

function halfAnEndpoint(settings: Settings): UsageError {
  const [there, missing] = settings["llm.model"] === undefined ? ["baseUrl", "model"] : ["model", "baseUrl"];
  const variable = missing === "model" ? "SHORTLIST_LLM_MODEL" : "SHORTLIST_LLM_BASE_URL";
  return new UsageError(
    "bad_config",
    `llm.${there} is set and llm.${missing} is not: answers are written with both or neither.`,
    {
      hint: `Set llm.${missing} in ${CONFIG_FILE}, or ${variable}.`,
    },
  );
}

function defined(values: Partial<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function fromEnvironment(): Record<string, unknown> {
  // A variable set to nothing counts as not set: that is how compose files and CI switch one off.
  const value = (name: string) => process.env[name] || undefined;
  return defined(Object.fromEntries(Object.entries(FROM_ENVIRONMENT).map(([key, name]) => [key, value(name)])));
}

function fromFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    return flattened(z.record(z.string(), z.unknown()).parse(parsed));
  } catch (cause) {
    throw new UsageError("bad_config", `${path} is not a JSON object: ${(cause as Error).message}`, {
      hint: "Mend the file or remove it.",
      cause,
    });
  }
}

/** `{"llm": {"model": "x"}}` as `{"llm.model": "x"}`: both may be written. */
function flattened({ llm, ...others }: Record<string, unknown>): Record<string, unknown> {
  if (typeof llm !== "object" || llm === null || Array.isArray(llm))
    return llm === undefined ? others : { ...others, llm };
  return { ...others, ...Object.fromEntries(Object.entries(llm).map(([name, value]) => [`llm.${name}`, value])) };
}

/** Whether output may be coloured: https://no-color.org. */
export function wantsColour(): boolean {
  return (process.env.NO_COLOR ?? "") === "";
}
