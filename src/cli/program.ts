import { Command, CommanderError, Option } from "commander";
import { type Config, loadConfig, VERSION } from "../config.ts";
import { UsageError } from "../domain/errors.ts";
import { nearestName } from "../domain/nearest.ts";
import { MAX_LIMIT } from "../domain/search.ts";
import { asAskCommand } from "./ask-command.ts";
import { doctor } from "./commands/doctor.ts";
import { runEval, runFactsEval } from "./commands/eval.ts";
import { runIngest } from "./commands/ingest.ts";
import { match } from "./commands/match.ts";
import { runMcp } from "./commands/mcp.ts";
import { runServe } from "./commands/serve.ts";
import { status } from "./commands/status.ts";
import { runWatch } from "./commands/watch.ts";
import { collect, type Flags, filtersFrom, wholeNumber } from "./flags.ts";
import type { Terminal } from "./output.ts";
import { addSettingsCommands } from "./settings-commands.ts";
import { addUpkeepCommands } from "./upkeep-commands.ts";

/** What the program runs with. */
export interface ProgramContext {
  readonly terminal: Terminal;
  /** Aborted when the user asks the process to end. */
  readonly signal: AbortSignal;
}

/**
 * Runs the command that `args` (without node and script) name and returns its exit code; without any, on a terminal, `ask`.
 * Throws `UsageError` (`usage`).
 */
export async function runProgram(args: readonly string[], context: ProgramContext): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(context, (code) => {
    exitCode = code;
  });
  // On a terminal, without a command: the prompt.
  const [first = ""] = args;
  const isDialogue =
    context.terminal.dialogue !== undefined && (first === "" || (/^-/.test(first) && !ABOUT.test(first)));
  try {
    await program.parseAsync(isDialogue ? ["ask", ...args] : args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw misunderstood(error, args, program);
  }
  return exitCode;
}

/** Flags that ask about the program itself. */
const ABOUT = /^(?:-h|--help|-V|--version)$/;

function misunderstood(error: CommanderError, args: readonly string[], program: Command): UsageError {
  const names = program.commands.map((command) => command.name());
  const asked = args.filter((arg) => !arg.startsWith("-"));
  const command = names.find((name) => name === asked[0]);
  const hint = `See: shortlist ${command === undefined ? "" : `${command} `}--help`;
  if (error.code !== "commander.help") {
    const message = error.message.replace(/^error: /, "").replace(/\n\((Did you mean .*)\)$/, ". $1");
    return new UsageError("usage", message, { hint });
  }
  const [, topic] = asked;
  if (asked[0] !== "help" || topic === undefined) return new UsageError("usage", sayWhatToDo(names), { hint });
  const meant = nearestName(topic, names);
  const guess = meant === undefined ? "" : `. Did you mean ${meant}?`;
  return new UsageError("usage", `There is no help on '${topic}'${guess}`, { hint });
}

function sayWhatToDo(names: readonly string[]): string {
  return `Say what to do: ${names.slice(0, -1).join(", ")} or ${names.at(-1)}.`;
}

function buildProgram({ terminal, signal }: ProgramContext, done: (code: number) => void): Command {
  const program = new Command("shortlist")
    .description(
      "Ask a folder of job postings a question; get the roles that answer it, each with the sentence that proves it.",
    )
    .version(VERSION, "-V, --version", "show the version")
    .helpCommand("help [command]", "show help, or that of a command")
    .helpOption("-h, --help", "show help")
    .addHelpText("after", EXAMPLES)
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => {}, outputError: () => {} })
    .exitOverride();
  const command = (spec: string, description: string): Command =>
    withIndexFlags(program.command(spec).description(description).exitOverride());

  withModelFlags(command("ingest [paths...]", "read postings into the index; without paths, those of earlier ingests"))
    .option("--watch", "stay, and take up what changes within two seconds, until it is ended")
    .option("--wait", "where another ingest is at work on the index, begin when it is done")
    .option("--json", "end with one line of JSON on standard output (with --watch: a line each time)")
    .addHelpText("after", INGEST_EXAMPLES)
    .action(async (paths: string[], flags: Flags) => {
      const options = { json: flags.json === true, wait: flags.wait === true, signal };
      const run = flags.watch === true ? runWatch : runIngest;
      done(await run(paths, options, configFrom(flags), terminal));
    });
  asAskCommand(
    withSearchFlags(command("ask [question...]", "answer a question on the terminal, or ask for questions")),
    {
      terminal,
      signal,
      configFrom,
      done,
    },
  );
  withModelFlags(command("match <resume>", "rank roles for a résumé: a file of txt, md, pdf, docx or odt"))
    .addOption(new Option("-n, --limit <n>", "most postings to show").argParser(wholeNumber(1, MAX_LIMIT)).default(10))
    .addOption(new Option("--offset <n>", "postings to pass over").argParser(wholeNumber(0, 1e9)).default(0))
    .option("-f, --filter <name=value>", "a condition on facts, as in ask; may be repeated", collect)
    .option("--json", "print the MatchResponse as one line of JSON")
    .action(async (path: string, flags: Flags) => {
      const paging = { limit: Number(flags.limit), offset: Number(flags.offset) };
      const request = { ...paging, filters: filtersFrom(flags.filter) };
      done(await match(path, request, { json: flags.json === true }, configFrom(flags), terminal));
    });
  withSearchFlags(command("serve", "serve the page and the HTTP API"))
    .option("--host <address>", "address to bind (default 127.0.0.1: this machine only)")
    .option("--port <n>", "port to bind; 0 takes a free one (default 7321)")
    .option("--allow-host <name...>", "further host names that requests may name")
    .option("--build", "ingest first where the index is empty")
    .option("--watch", "beside the server, take up what changes in the folders of earlier ingests")
    .option("--log", "write a line of JSON a request to standard error, without the question")
    .option("--log-queries", "write the questions into these lines too")
    .option("--cors-origin <origin...>", "origins of foreign pages that may read the API, as https://jobs.example")
    .option("--concurrency <n>", "searches at work at the same time (default 4)")
    .option("--queue <n>", "searches that may wait for their turn; more are refused (default 256)")
    .option("--request-timeout-ms <n>", "longest that a search may take, its waiting included (default 30000)")
    .addHelpText("after", SERVE_EXAMPLES)
    .action(async (flags: Flags) => {
      const allowedHosts = Array.isArray(flags.allowHost) ? flags.allowHost.map(String) : [];
      const watch = flags.watch === true;
      const switches = { build: watch || flags.build === true, watch };
      done(await runServe({ ...switches, allowedHosts, signal }, configFrom(flags), terminal));
    });
  withModelFlags(command("status", "tell what the index holds and what serves it"))
    .option("--json", "as one line of JSON")
    .action(async (flags: Flags) => done(await status({ json: flags.json === true }, configFrom(flags), terminal)));
  withModelFlags(command("doctor", "check everything Shortlist stands on, and say what to do where it fails"))
    .option("--json", "as one line of JSON")
    .action(async (flags: Flags) => done(await doctor({ json: flags.json === true }, configFrom(flags), terminal)));
  addUpkeepCommands({ terminal, configFrom, done, command, withModelFlags });
  withSearchFlags(
    program.command("eval [folders...]").description("measure answers on labelled questions").exitOverride(),
  )
    .option("--out <dir>", "folder for the reports, as Markdown and JSON", "index/eval")
    .option("--facts", "measure the facts read out of postings instead, without a model")
    .option("--json", "print each report as one line of JSON")
    .addHelpText("after", EVAL_HELP)
    .action(async (folders: string[], flags: Flags) =>
      done(
        await (flags.facts === true ? runFactsEval : runEval)(
          folders,
          { json: flags.json === true, out: String(flags.out), signal },
          configFrom(flags),
          terminal,
        ),
      ),
    );
  withSearchFlags(command("mcp", "serve agents over standard input and output (Model Context Protocol)"))
    .addHelpText("after", MCP_HELP)
    .action(async (flags: Flags) => done(await runMcp(signal, configFrom(flags), terminal)));
  const withFlags = (added: Command) => withSearchFlags(withIndexFlags(added));
  addSettingsCommands({ program, terminal, settingsOf, done, withFlags });
  return program;
}

function withIndexFlags(command: Command): Command {
  return command
    .option("--index <dir>", "folder of the index (default index)")
    .option("--engine <kind>", "vector search: auto, hnsw or exact (default auto)");
}

function withModelFlags(command: Command): Command {
  return command
    .option("--model <name|path>", "model folder or hub name (default: the index's own, else the built-in)")
    .option("--device <name>", "auto, cpu, cuda, dml, webgpu or coreml (default auto)")
    .option("--threads <n>", "inference threads (default: one per core)");
}

function withSearchFlags(command: Command): Command {
  return withModelFlags(command).option(
    "--judge-ms <n>",
    "milliseconds from a question's start in which its answers are judged; 0 judges nothing (default 100)",
  );
}

function configFrom(flags: Flags): Config {
  return loadConfig(settingsOf(flags));
}

function settingsOf(flags: Flags): Flags {
  const { index, engine, model, device, threads, judgeMs, host, port } = flags;
  const { corsOrigin: corsOrigins, concurrency, queue, requestTimeoutMs, logQueries } = flags;
  const log = logQueries === true ? true : flags.log;
  const serving = { host, port, corsOrigins, concurrency, queue, requestTimeoutMs, log, logQueries };
  return { index, engine, model, device, threads, judgeMs, ...serving };
}

const EXAMPLES = `
Examples:
  shortlist ingest ~/postings            read a folder into the index
  shortlist ask "which roles need a clearance?"
  shortlist serve                        the page, at http://127.0.0.1:7321

Settings come from flags, then the environment (SHORTLIST_INDEX, SHORTLIST_MODEL, ...), then shortlist.config.json in the
working directory, then defaults: shortlist config. Your shell can complete commands and flags: shortlist completion --help.
Colours are for terminals; NO_COLOR=1 switches them off.
Exit codes: 0 ok, 1 a defect, 2 usage, 3 bad input, 4 model or index missing or incompatible, 5 busy, 130 stopped.`;

const INGEST_EXAMPLES = `
Examples:
  shortlist ingest                       go over the paths of earlier ingests again (at first: the sample postings)
  shortlist ingest ~/postings jobs.csv   add a folder and a file; only what changed is worked on
  shortlist ingest --watch               the same, and go on with what changes
  shortlist ingest --model intfloat/e5-small-v2   embed everything anew with another model
Ctrl-C stores what is being embedded and ends with exit code 130; the same command goes on from there. A second Ctrl-C
ends at once, and loses no more than that.
Reads txt, md, html, json, jsonl, csv and tsv.`;

const EVAL_HELP = `
Without a folder, the benchmark that comes with the source code: test/bench/test.
A folder holds questions.json (labelled questions on postings), or corpus.jsonl, queries.jsonl and qrels.tsv in the form
of BEIR, each also as .gz. It is read into an index of its own, and every question is asked by BM25, by vectors, by the
two fused, and by our search without and with the judge.

Examples:
  shortlist eval
  shortlist eval ~/beir/scifact --out ~/reports`;

const SERVE_EXAMPLES = `
Examples:
  shortlist serve
  shortlist serve --watch                answer from what the folders hold now
  shortlist serve --port 8080 --index ~/index
  shortlist serve --log --queue 1000 --request-timeout-ms 60000
  SHORTLIST_TOKEN="$(openssl rand -hex 24)" shortlist serve --host 0.0.0.0 --allow-host jobs.example
Bound to anything but this machine it needs a token, in SHORTLIST_TOKEN or as "token" in shortlist.config.json; clients send
it as Authorization: Bearer TOKEN, browsers sign in with it. It speaks HTTP: put a proxy with TLS in front of it.`;

const MCP_HELP = `
For programs that start it themselves, with this in their configuration:
  {"mcpServers": {"shortlist": {"command": "shortlist", "args": ["mcp", "--index", "/path/of/index"]}}}
The same over HTTP: shortlist serve, at /mcp. Messages for people go to standard error.`;
