import type { Argument, Command, Option } from "commander";
import type { z } from "zod";
import { FILTERS } from "../../conditions/filters.ts";
import { Settings } from "../../domain/settings.ts";

/** What may stand after a flag, or as an argument: nothing, one of some words, a file, a folder, a filter, or anything. */
export type Value =
  | { readonly kind: "none" | "file" | "folder" | "filter" | "any" }
  | { readonly kind: "words"; readonly words: readonly string[] };

/** A flag, as a shell completes it. */
export interface FlagWords {
  /** `--limit` */
  readonly long: string;
  /** `-n` */
  readonly short: string | undefined;
  readonly about: string;
  readonly value: Value;
  readonly mayRepeat: boolean;
}

/** A command, as a shell completes it. */
export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly FlagWords[];
  /** What its arguments are. */
  readonly argument: Value;
}

/** A filter with values that it takes: each of what it can always take, and an example. */
export interface FilterWords {
  readonly name: string;
  readonly about: string;
  readonly values: readonly string[];
}

/** All that can be completed of a program, read from the program itself. */
export function wordsOf(program: Command): CommandWords[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return commands.map((command) => {
    const flags = help.visibleOptions(command).filter(({ long }) => Boolean(long));
    return {
      name: command.name(),
      about: command.description(),
      flags: flags.map(flagWords),
      argument:
        command.name() === "help" ? { kind: "words", words: names } : argumentValue(command.registeredArguments[0]),
    };
  });
}

function flagWords(option: Option): FlagWords {
  const { long, short, description, required, optional } = option;
  const value: Value = required || optional ? optionValue(option) : { kind: "none" };
  // Flags that gather their values have a parser of their own and no single value.
  const mayRepeat = option.variadic || /may be repeated/.test(description);
  return { long: long ?? "", short: short ?? undefined, about: description, value, mayRepeat };
}

function optionValue(option: Option): Value {
  const words = option.argChoices ?? settingWords(option.attributeName());
  if (words !== undefined) return { kind: "words", words };
  return /<name=value>/.test(option.flags) ? { kind: "filter" } : pathValue(option.flags);
}

function argumentValue(argument: Argument | undefined): Value {
  if (argument === undefined) return { kind: "none" };
  return argument.argChoices === undefined ? pathValue(argument.name()) : { kind: "words", words: argument.argChoices };
}

/** Arguments are named for what they are. */
function pathValue(name: string): Value {
  if (/\bdir\b|folder/.test(name)) return { kind: "folder" };
  return { kind: /file|path|resume|old=new/.test(name) ? "file" : "any" };
}

/** The values of a setting that has only some. */
function settingWords(name: string): readonly string[] | undefined {
  let schema: unknown = Object.hasOwn(Settings.shape, name) ? Settings.shape[name as keyof Settings] : undefined;
  while (isWrapped(schema)) schema = schema.def.innerType;
  const options = (schema as Partial<z.ZodEnum> | undefined)?.options;
  return Array.isArray(options) ? options.map(String) : undefined;
}

function isWrapped(schema: unknown): schema is { def: { innerType: unknown } } {
  return typeof schema === "object" && schema !== null && "innerType" in ((schema as z.ZodType).def ?? {});
}

const GENERAL = ["yes", "no", "unknown"];

/** All filters with forms of what they take. */
export function filterWords(): FilterWords[] {
  const now = new Date();
  return FILTERS.map(({ name, about, example, parse }) => {
    const general = GENERAL.filter((value) => parse(value, now) !== null);
    const compact = example.replaceAll(" ", "");
    const form = parse(compact, now) === null ? example : compact;
    return { name, about, values: [...new Set([...general, form])] };
  });
}
