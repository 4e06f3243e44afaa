/** Exit codes of the command line. */
export const EXIT = { ok: 0, bug: 1, usage: 2, badInput: 3, incompatible: 4, busy: 5 } as const;

/** What an error adds to its message. */
export interface AppErrorOptions {
  /** The next step, as a sentence or a command to run. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * The one family of errors that users meet. `code` is stable, for programs; the message says what happened, with the
 * value; `hint` says what to do next. Only the command line's `main` and the server's `onError` translate them.
 */
export abstract class AppError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  abstract readonly exitCode: number;
  abstract readonly httpStatus: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 499 | 500 | 503 | 504;

  constructor(code: string, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = options.hint;
  }
}

/** The caller asked for something that cannot be meant: an unknown flag, a limit out of range. */
export class UsageError extends AppError {
  override readonly exitCode = EXIT.usage;
  override readonly httpStatus = 400;
}

/** A file, record or query that cannot be read. */
export class InputError extends AppError {
  override readonly exitCode = EXIT.badInput;
  override readonly httpStatus = 422;
}

/** Something asked for by name is not there: a posting, a model folder. */
export class NotFoundError extends AppError {
  override readonly exitCode = EXIT.badInput;
  override readonly httpStatus = 404;
}

/** A model or index is missing, or does not fit what is asked of it. */
export class IncompatibleError extends AppError {
  override readonly exitCode = EXIT.incompatible;
  override readonly httpStatus = 503;
}

/** Somebody else holds what is needed; trying again later may work. */
export class BusyError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus = 409;
}
