#!/usr/bin/env node
import { AppError, EXIT } from "../domain/errors.ts";
import { compilePatternsAtOnce } from "../facts/compile.ts";
import { diskFullError, isDiskFull } from "../store/disk-space.ts";
import { linkStyle, wantsColour } from "./abilities.ts";
import { fileError } from "./file-error.ts";
import { describeError, errorBody, processTerminal } from "./output.ts";
import { runProgram } from "./program.ts";

compilePatternsAtOnce();
const args = process.argv.slice(2);
const terminal = processTerminal({ colour: wantsColour(), links: linkStyle() });
const stop = new AbortController();
/** Exit code of a process that the user ended, by the shells' convention. */
const INTERRUPTED = 130;

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // Who asks twice does not want to wait.
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort();
  });
}
// Started by another process of the program (`serve --watch`): it ends with that one, however that one ends.
if (process.channel !== undefined) {
  process.on("disconnect", () => stop.abort());
  process.channel.unref();
}
// A reader that has seen enough (`shortlist ask ... | head`) is no defect.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.bug));

process.exitCode = await runProgram(args, { terminal, signal: stop.signal }).catch(fail);

function fail(thrown: unknown): number {
  const error = isDiskFull(thrown)
    ? diskFullError(thrown.path ?? process.cwd(), thrown)
    : (fileError(thrown) ?? thrown);
  if (!(error instanceof AppError)) {
    terminal.err(`shortlist: a defect in the program: ${error instanceof Error ? error.stack : String(error)}`);
    return EXIT.bug;
  }
  if (args.includes("--json") || args.includes("--jsonl")) terminal.out(JSON.stringify(errorBody(error)));
  terminal.err(describeError(error));
  return ["ingest_stopped", "eval_stopped"].includes(error.code) ? INTERRUPTED : error.exitCode;
}
