import type { AppError } from "../domain/errors.ts";

/** Where a command writes: results to `out`, progress and messages to `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Rewrites the current line of `err`; only where it is a terminal. */
  status(line: string): void;
  /** Whether `err` is a terminal, on which a line may be rewritten. */
  readonly interactive: boolean;
  /** Columns of the terminal; 100 where it is none. */
  readonly columns: number;
  /** Whether `out` may carry colours. */
  readonly colour: boolean;
}

/** The process's own streams. `NO_COLOR` (https://no-color.org) is respected through `colour`. */
export function processTerminal(options: { colour: boolean }): Terminal {
  const { stdout, stderr } = process;
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
      stderr.write(`\r\u001b[2K${line.slice(0, (stderr.columns ?? 100) - 1)}`);
      pending = true;
    },
    interactive: Boolean(stderr.isTTY),
    columns: stdout.columns ?? 100,
    colour: options.colour && Boolean(stdout.isTTY),
  };
}

/** An error as people read it: what happened, then the next step. */
export function describeError(error: AppError): string {
  return error.hint === undefined ? `shortlist: ${error.message}` : `shortlist: ${error.message}\n  ${error.hint}`;
}

/** An error as programs read it. */
export function errorBody(error: AppError): { error: { code: string; message: string; hint: string | null } } {
  return { error: { code: error.code, message: error.message, hint: error.hint ?? null } };
}

/** Bytes in megabytes, with one digit. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
