import { AppError } from "../../domain/errors.ts";
import { shown } from "../output.ts";
import { type Format, paint, type Style } from "../style.ts";
import { wrapWhole } from "../wrap.ts";

/** What one check found. */
export interface Finding {
  readonly check: string;
  /** `warn`: works, with less than there could be. */
  readonly state: "ok" | "warn" | "fail";
  readonly detail: string;
  /** What to do, as a command or a sentence. */
  readonly hint?: string;
}

/** What a check gives: its name is known. */
export type Found = Omit<Finding, "check">;

/** A check by its name. It may throw an `AppError`, which is what it found. */
export type Check = readonly [name: string, examine: () => Promise<Found>];

/** Does a check. */
export async function examine([check, run]: Check): Promise<Finding> {
  try {
    return { check, ...(await run()) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { check, state: "fail", detail: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
  }
}

const COLOURS: Readonly<Record<Finding["state"], Format>> = { ok: "green", warn: "yellow", fail: "red" };
const STATE_COLUMNS = 6;
const CHECK_COLUMNS = 16;

/** A finding as lines: state, check and detail, then what to do. */
export function describeFinding({ check, state, detail, hint }: Finding, style: Style): string[] {
  const room = style.columns - STATE_COLUMNS - CHECK_COLUMNS;
  // A hint is a command to copy, and stays in one line.
  const [first = "", ...rest] = [...wrapWhole(shown(detail), room), ...(hint === undefined ? [] : [shown(hint)])];
  const indent = " ".repeat(STATE_COLUMNS + CHECK_COLUMNS);
  const head = `${paint(state, COLOURS[state], style)}${" ".repeat(STATE_COLUMNS - state.length)}${check.padEnd(CHECK_COLUMNS)}`;
  return [`${head}${first}`, ...rest.map((line) => `${indent}${line}`)];
}
