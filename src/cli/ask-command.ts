import { type Command, Option } from "commander";
import { FILTERS } from "../conditions/filters.ts";
import type { Config } from "../config.ts";
import { MOST_ANSWER_POSTINGS } from "../domain/answer.ts";
import { UsageError } from "../domain/errors.ts";
import { MAX_LIMIT, SearchRequest } from "../domain/search.ts";
import { answerInSentences } from "./commands/answer.ts";
import { ask, askAgainAndAgain } from "./commands/ask.ts";
import { collect, type Flags, filtersFrom, wholeNumber } from "./flags.ts";
import type { Terminal } from "./output.ts";

/** What the command is added with. */
export interface AskContext {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly configFrom: (flags: Flags) => Config;
  readonly done: (exitCode: number) => void;
}

/** Postings shown where no limit is given. */
const LIMIT = 10;
const SORTS = SearchRequest.shape.sort.unwrap().options;

/** Adds to a command all that `shortlist ask` takes and does. */
export function asAskCommand(command: Command, context: AskContext): Command {
  return command
    .addOption(
      new Option("-n, --limit <n>", `most postings to show (default ${LIMIT}; with --jsonl: all)`).argParser(
        wholeNumber(1, MAX_LIMIT),
      ),
    )
    .addOption(new Option("--offset <n>", "postings to pass over").argParser(wholeNumber(0, 1e9)).default(0))
    .option(
      "-f, --filter <name=value>",
      "a condition on facts, which wins over the question's; may be repeated",
      collect,
    )
    .option("--ignore <name>", "a filter that the question's words are not to be read as; may be repeated", collect)
    .addOption(new Option("--sort <order>", "order of the postings").choices(SORTS).default("relevance"))
    .option("--no-dedupe", "show near-copies of a role each by itself")
    .option("--context", "show each proof between its neighbours (default: where there are colours)")
    .option("--no-context", "show the proof alone")
    .option("--explain", "with --json and --jsonl: add the raw scores of every stage")
    .addOption(
      new Option("--answer", `answer in sentences that cite, from at most ${MOST_ANSWER_POSTINGS} postings`).conflicts([
        "offset",
        "sort",
        "explain",
        "dedupe",
        "jsonl",
      ]),
    )
    .addOption(new Option("--json", "print the SearchResponse as one line of JSON").conflicts("jsonl"))
    .option("--jsonl", "print each posting as a line of JSON, of all pages unless --limit is given")
    .addHelpText("after", ASK_HELP)
    .action(async (words: string[], flags: Flags) => context.done(await run(words, flags, context)));
}

async function run(words: readonly string[], flags: Flags, context: AskContext): Promise<number> {
  const { terminal, signal, configFrom } = context;
  const query = words.join(" ");
  const form = flags.jsonl === true ? "jsonl" : flags.json === true ? "json" : "text";
  const contextWanted = typeof flags.context === "boolean" ? flags.context : undefined;
  const request = requestFrom(flags, form === "jsonl" ? undefined : LIMIT);
  if (words.length === 0) {
    if (terminal.dialogue === undefined || form !== "text" || flags.answer === true) throw noQuestion();
    return askAgainAndAgain(request, { context: contextWanted, signal }, configFrom(flags), terminal);
  }
  if (flags.answer === true) {
    const { filters, ignore, limit = LIMIT } = request;
    const asked = { query, filters, ignore, limit: Math.min(limit, MOST_ANSWER_POSTINGS) };
    return answerInSentences(asked, { json: form === "json", signal }, configFrom(flags), terminal);
  }
  return ask({ ...request, query }, { form, context: contextWanted }, configFrom(flags), terminal);
}

function requestFrom(flags: Flags, limit: number | undefined) {
  const most = flags.limit === undefined ? limit : Number(flags.limit);
  return {
    ...(most === undefined ? {} : { limit: most }),
    offset: Number(flags.offset),
    filters: filtersFrom(flags.filter),
    ignore: Array.isArray(flags.ignore) ? flags.ignore.map(String) : [],
    sort: flags.sort as SearchRequest["sort"],
    dedupe: flags.dedupe === false ? ("off" as const) : ("on" as const),
    explain: flags.explain === true,
  };
}

function noQuestion(): UsageError {
  return new UsageError("usage", "missing required argument 'question'", {
    hint: 'For example: shortlist ask "which roles need a clearance?". On a terminal, without --json, it is asked for.',
  });
}

const ASK_HELP = `
Examples:
  shortlist ask "which roles need a clearance?"
  shortlist ask                                         on a terminal: asks for questions, one after the other
  shortlist ask "remote data jobs over 120k, no degree"      conditions are taken out of the question
  shortlist ask "nurse" -f shift=!night -f pay_min=40/hour
  shortlist ask "" -f remote=yes --sort newest          filters alone
  shortlist ask "remote data jobs" --jsonl | jq -r '[.score, .title] | @tsv'
  shortlist ask "which roles need a clearance?" --answer     in sentences, each with the quotes it is taken from

Colours and links are for terminals: NO_COLOR=1 or FORCE_COLOR=0 switches colours off, FORCE_COLOR=1 on;
FORCE_HYPERLINK=0 and =1 do so for links.

Filters (a,b: one of them; a;b: all of them; !a: expressly not; unknown: does not say):
${FILTERS.map(({ name, about, example }) => `  ${name.padEnd(15)} ${about} ${name}=${example}`).join("\n")}`;
