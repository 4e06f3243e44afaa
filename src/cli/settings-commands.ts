import { Argument, type Command } from "commander";
import { COMPLETION_HELP, printCompletion, SHELLS } from "./commands/completion.ts";
import { CONFIG_HELP, showConfig, showConfigSchema } from "./commands/config.ts";
import type { Flags } from "./flags.ts";
import type { Terminal } from "./output.ts";

/** What the commands are added with. */
export interface SettingsContext {
  readonly program: Command;
  readonly terminal: Terminal;
  /** Those of the flags that are settings. */
  readonly settingsOf: (flags: Flags) => Flags;
  readonly done: (exitCode: number) => void;
  /** Adds the flags that every search knows. */
  readonly withFlags: (command: Command) => Command;
}

/** Adds `config` and `completion`. */
export function addSettingsCommands({ program, terminal, settingsOf, done, withFlags }: SettingsContext): void {
  withFlags(
    program.command("config").description("tell every setting, its value and where that came from").exitOverride(),
  )
    .option("--host <address>", "as for serve")
    .option("--port <n>", "as for serve")
    .option("--json", "as one line of JSON")
    .option("--schema", "print the JSON Schema of shortlist.config.json instead")
    .addHelpText("after", CONFIG_HELP)
    .action((flags: Flags) => {
      const options = { json: flags.json === true };
      done(flags.schema === true ? showConfigSchema(terminal) : showConfig(settingsOf(flags), options, terminal));
    });
  program
    .command("completion")
    .description("print a script that completes commands, flags and filters in your shell")
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(SHELLS))
    .exitOverride()
    .addHelpText("after", COMPLETION_HELP)
    .action((shell: (typeof SHELLS)[number]) => done(printCompletion(shell, program, terminal)));
}
