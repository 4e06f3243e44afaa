import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { UsageError } from "./domain/errors.ts";
import { nearestName } from "./domain/nearest.ts";
import { isSecret, SETTING_VARIABLES, Settings } from "./domain/settings.ts";

/** Folder of the installed program: where `models/`, `seeds/` and package.json lie. */
export const PACKAGE_ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const { version, engines } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"));

/** Version of the program, as in package.json. */
export const VERSION: string = version;

/** Versions of Node that the program runs on: `>=20.19`. */
export const NODE_RANGE: string = engines.node;

/** Name of the optional configuration file, looked for in the working directory. */
export const CONFIG_FILE = "shortlist.config.json";

/** `Settings` with every path absolute. */
export type Config = Readonly<Settings & { models: string }>;

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
    const value = isSecret(name) ? "(not shown)" : JSON.stringify(merged[name]);
    throw new UsageError("bad_config", `${name} = ${value} from ${from}: ${issue?.message}`, {
      hint: aboutSetting(name),
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

function aboutSetting(name: string): string {
  const about = Object.hasOwn(Settings.shape, name) ? Settings.shape[name as keyof Settings].description : undefined;
  return about === undefined ? `Settings are ${Object.keys(Settings.shape).join(", ")}.` : `${name}: ${about}`;
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
  return defined(Object.fromEntries(Object.entries(SETTING_VARIABLES).map(([key, name]) => [key, value(name)])));
}

function fromFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  let values: Record<string, unknown>;
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    // `$schema` is for editors.
    const { $schema: _, ...others } = z.record(z.string(), z.unknown()).parse(parsed);
    values = flattened(others);
  } catch (cause) {
    throw new UsageError("bad_config", `${path} is not a JSON object: ${(cause as Error).message}`, {
      hint: "Mend the file or remove it.",
      cause,
    });
  }
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(Settings.shape, name));
  if (unknown === "llm") {
    throw new UsageError("bad_config", `${path} has llm = ${JSON.stringify(values.llm)}, which is no object.`, {
      hint: 'Write it as "llm": {"baseUrl": "...", "model": "..."}',
    });
  }
  if (unknown !== undefined) throw unknownSetting(unknown, path);
  return values;
}

function unknownSetting(name: string, path: string): UsageError {
  const meant = nearestName(name, Object.keys(Settings.shape));
  return new UsageError("bad_config", `${path} has "${name}", which is no setting.`, {
    hint: `${meant === undefined ? "" : `Did you mean ${meant}? `}All of them: shortlist config --schema`,
  });
}

/** `{"llm": {"model": "x"}}` as `{"llm.model": "x"}`: both may be written. */
function flattened({ llm, ...others }: Record<string, unknown>): Record<string, unknown> {
  if (typeof llm !== "object" || llm === null || Array.isArray(llm))
    return llm === undefined ? others : { ...others, llm };
  return { ...others, ...Object.fromEntries(Object.entries(llm).map(([name, value]) => [`llm.${name}`, value])) };
}

/** Where the value of a setting came from. */
export type Origin = "flag" | "environment" | "file" | "default";

/** Where each setting's value comes from, by `loadConfig`'s order. Throws as that does. */
export function settingOrigins(
  flags: Partial<Record<keyof Settings, unknown>>,
  cwd = process.cwd(),
): Record<keyof Settings, Origin> {
  const layers: [Origin, Record<string, unknown>][] = [
    ["flag", defined(flags)],
    ["environment", fromEnvironment()],
    ["file", fromFile(join(cwd, CONFIG_FILE))],
  ];
  const originOf = (name: string) => layers.find(([, values]) => name in values)?.[0] ?? "default";
  return Object.fromEntries(Object.keys(Settings.shape).map((name) => [name, originOf(name)])) as ReturnType<
    typeof settingOrigins
  >;
}

/** Variables of the environment that look like ours and are not read, each with the one it may be meant for. */
export function strayVariables(): { readonly name: string; readonly meant: string | undefined }[] {
  const known = Object.values(SETTING_VARIABLES);
  const strays = Object.keys(process.env).filter((name) => name.startsWith("SHORTLIST_") && !known.includes(name));
  return strays.map((name) => ({ name, meant: nearestName(name, known) }));
}

/** Variables of the environment by which terminals and users say what output may hold, where they are set to something. */
export function terminalVariables(): Partial<Record<(typeof TERMINAL_VARIABLES)[number], string>> {
  const set = TERMINAL_VARIABLES.filter((name) => (process.env[name] ?? "") !== "");
  return Object.fromEntries(set.map((name) => [name, process.env[name]]));
}

const TERMINAL_VARIABLES = ["NO_COLOR", "FORCE_COLOR", "FORCE_HYPERLINK", "TERM", "TERM_PROGRAM"] as const;
