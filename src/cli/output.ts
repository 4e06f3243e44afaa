import type { AppError } from "../domain/errors.ts";
import type { LinkStyle } from "./abilities.ts";

/** Where a command writes: results to `out`, progress and messages to `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Rewrites the current line of `err`; only where it is a terminal. */
  status(line: string): void;
  /** Whether `err` is a terminal, on which a line may be rewritten. */
  readonly interactive: boolean;
  /** Columns of the terminal; 80 where it is none. */
  readonly columns: number;
  /** Whether `out` may carry colours. */
  readonly colour: boolean;
  /** How `out` may link to files. Default `none`. */
  readonly links?: LinkStyle;
  /** Streams to ask the user on; there only where both are a terminal. */
  readonly dialogue?: Dialogue;
}

/** Streams of a conversation. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What is known of the process's standard output. */
export interface OutputAbilities {
  readonly colour: boolean;
  readonly links: LinkStyle;
}

/** The process's own streams. */
export function processTerminal({ colour, links }: OutputAbilities): Terminal {
  const { stdin, stdout, stderr } = process;
  let pending = false;
  const clear = () => {
    if (pending) stderr.write("\r\u001b[2K");
    pending = false;
  };
  return {
    out(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    err(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    status(line) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\u001b[2K${line.slice(0, this.columns - 1)}`);
      pending = true;
    },
    interactive: Boolean(stderr.isTTY),
    // Asked each time: a window may be made smaller.
    get columns() {
      return stdout.columns ?? stderr.columns ?? 80;
    },
    colour,
    links,
    ...(stdin.isTTY && stdout.isTTY ? { dialogue: { input: stdin, output: stdout } } : {}),
  };
}

/** A name as it may be printed: control characters and those that turn the line round are written as escapes. */
export function shown(name: string): string {
  return name.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu,
    (char) => SHORT_ESCAPES[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A text in at most `columns` characters; of a longer one the middle is left out, so that a path keeps its file's name. */
export function shortened(text: string, columns: number): string {
  if (text.length <= columns) return text;
  const head = Math.max(0, Math.floor((columns - 1) / 3));
  return columns < 2
    ? "…".slice(0, columns)
    : `${text.slice(0, head)}…${text.slice(text.length - (columns - 1 - head))}`;
}

/** An error as people read it: what happened, then the next step. */
export function describeError(error: AppError): string {
  // A message may have lines of its own; of the names in it, nothing is obeyed.
  const told = (text: string) => text.split("\n").map(shown).join("\n");
  return error.hint === undefined
    ? `shortlist: ${told(error.message)}`
    : `shortlist: ${told(error.message)}\n  ${told(error.hint)}`;
}

/** An error as programs read it. */
export function errorBody(error: AppError): { error: { code: string; message: string; hint: string | null } } {
  return { error: { code: error.code, message: error.message, hint: error.hint ?? null } };
}

/** Bytes in megabytes, with one digit. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
