import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CONFIG_FILE, loadConfig, type Origin, settingOrigins, strayVariables } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { isSecret, SETTING_VARIABLES, Settings } from "../../domain/settings.ts";
import { shown, type Terminal } from "../output.ts";
import { paint, styleOf } from "../style.ts";
import { wrap } from "../wrap.ts";

/** A setting with its value and where that came from. */
interface Effective {
  readonly name: keyof Settings;
  /** Null where it has none, and where it is a secret. */
  readonly value: unknown;
  readonly isSet: boolean;
  readonly from: Origin;
  readonly variable: string;
  readonly about: string;
}

/** Prints every setting's value and where it came from; secrets only as set or not. */
export function showConfig(
  flags: Parameters<typeof loadConfig>[0],
  options: { json: boolean },
  terminal: Terminal,
): number {
  const config = loadConfig(flags);
  const origins = settingOrigins(flags);
  const settings = (Object.keys(Settings.shape) as (keyof Settings)[]).map((name): Effective => {
    const value = config[name] ?? null;
    return {
      name,
      value: isSecret(name) ? null : value,
      isSet: value !== null,
      from: origins[name],
      variable: SETTING_VARIABLES[name],
      about: Settings.shape[name].description ?? "",
    };
  });
  const path = join(process.cwd(), CONFIG_FILE);
  const file = existsSync(path) ? path : null;
  for (const { name, meant } of strayVariables()) {
    terminal.err(
      `note: the variable ${shown(name)} is no setting.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
    );
  }
  if (options.json) terminal.out(JSON.stringify({ file, settings }));
  else for (const line of describe(settings, file, terminal)) terminal.out(line);
  return EXIT.ok;
}

function describe(settings: readonly Effective[], file: string | null, terminal: Terminal): string[] {
  const style = styleOf(terminal);
  const width = Math.max(...settings.map(({ name }) => name.length)) + 2;
  const lines = settings.flatMap((setting) => {
    const from = setting.from === "default" && !setting.isSet ? "" : `  (${originInWords(setting)})`;
    const line = `${paint(setting.name, "bold", style)}${" ".repeat(width - setting.name.length)}${valueInWords(setting)}`;
    const about = wrap(setting.about, style.columns - width);
    return [
      `${line}${paint(from, "cyan", style)}`,
      ...about.map((text) => `${" ".repeat(width)}${paint(text, "dim", style)}`),
    ];
  });
  const where = file === null ? `There is no ${CONFIG_FILE} in ${process.cwd()}.` : `Read: ${file}`;
  return [
    ...lines,
    "",
    where,
    "Flags come before the environment, the environment before the file, the file before defaults.",
  ];
}

function valueInWords({ value, isSet, name }: Effective): string {
  if (!isSet) return "not set";
  if (isSecret(name)) return "set, not shown";
  return shown(typeof value === "string" ? value : JSON.stringify(value));
}

function originInWords({ from, variable }: Effective): string {
  return { flag: "flag", environment: `environment, ${variable}`, file: CONFIG_FILE, default: "default" }[from];
}

/** Prints a JSON Schema of the configuration file, for editors and checks. */
export function showConfigSchema(terminal: Terminal): number {
  // What a file may hold is what comes out of the preprocessing that the environment's texts need.
  const { properties = {}, required: _, ...rest } = z.toJSONSchema(Settings, { io: "output" });
  const inFile = Object.entries(properties).filter(([name]) => name !== "llm.apiKey");
  const endpoint = inFile.filter(([name]) => name.startsWith("llm."));
  const llm = {
    type: "object",
    description: "The same as the settings that begin with llm.",
    properties: Object.fromEntries(endpoint.map(([name, schema]) => [name.slice("llm.".length), schema])),
    additionalProperties: false,
  };
  const all = { $schema: { type: "string" }, ...Object.fromEntries(inFile), llm };
  terminal.out(JSON.stringify({ ...rest, title: CONFIG_FILE, properties: all }, null, 2));
  return EXIT.ok;
}

/** Help of the command. */
export const CONFIG_HELP = `
Settings come from flags, from the environment (SHORTLIST_INDEX, ...; secrets best from there), from ${CONFIG_FILE} in the
working directory, and from defaults; what comes first in this order wins. A file such as
  {"index": "/srv/index", "port": 8080, "llm": {"baseUrl": "http://127.0.0.1:11434/v1", "model": "qwen3"}}
may name its schema for an editor:
  shortlist config --schema > shortlist.schema.json         and in the file: "$schema": "./shortlist.schema.json"
Exit codes: 0 ok; 2 a setting is not known or cannot be meant.`;
