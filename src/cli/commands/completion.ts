import type { Command } from "commander";
import { EXIT } from "../../domain/errors.ts";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { filterWords, wordsOf } from "../completion/words.ts";
import { zshCompletion } from "../completion/zsh.ts";
import type { Terminal } from "../output.ts";

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Shells whose words can be completed. */
export const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

/** Prints a script that completes the program's words in a shell. */
export function printCompletion(shell: keyof typeof SCRIPTS, program: Command, terminal: Terminal): number {
  terminal.out(SCRIPTS[shell](wordsOf(program), filterWords()));
  return EXIT.ok;
}

/** Help of the command. */
export const COMPLETION_HELP = `
To have it in every shell, put the line into the file that the shell reads at its start:
  bash, in ~/.bashrc:                    source <(shortlist completion bash)
  zsh, in ~/.zshrc, behind compinit:     source <(shortlist completion zsh)
  fish, in ~/.config/fish/config.fish:   shortlist completion fish | source
Completed are commands, flags, the values of flags that have only some, filters with what they take (-f remote=yes), and
files.`;
