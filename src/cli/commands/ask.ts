import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { MAX_LIMIT, type SearchInput } from "../../domain/search.ts";
import type { SearchService } from "../../domain/service.ts";
import { renderAnswer } from "../answer.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";
import { runPrompt } from "../prompt.ts";
import { styleOf } from "../style.ts";

/** How an answer is given. */
export interface AskOptions {
  /** For people, as the SearchResponse that the server gives, or a line of JSON a posting. */
  readonly form: "text" | "json" | "jsonl";
  /** Whether proofs stand between their neighbours. Default: where there are colours. */
  readonly context?: boolean | undefined;
}

/** Answers one request on the terminal. With `jsonl`, `limit` is the most postings of all; without it, all qualify. */
export async function ask(
  request: SearchInput,
  { form, context }: AskOptions,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const { offset = 0 } = request;
  return withSearcher(config, terminal, async (searcher) => {
    for (const note of searcher.notes) terminal.err(`note: ${note}`);
    if (form === "jsonl") {
      await writeLines(request, searcher, terminal);
      return EXIT.ok;
    }
    const response = await searcher.search(request);
    if (form === "json") terminal.out(JSON.stringify(response));
    else {
      const style = { ...styleOf(terminal), cwd: process.cwd(), offset, context };
      for (const line of renderAnswer(response, style)) terminal.out(line);
    }
    return EXIT.ok;
  });
}

/** Postings of a page: as many as are written at a time. */
const PAGE = 200;

/** Each qualifying posting as a line of JSON, over all pages. Where nothing answers, says so to standard error. */
async function writeLines(request: SearchInput, service: SearchService, terminal: Terminal): Promise<void> {
  const { offset: first = 0, limit: most = Number.POSITIVE_INFINITY } = request;
  for (let written = 0; written < most; ) {
    const limit = Math.min(PAGE, MAX_LIMIT, most - written);
    const response = await service.search({ ...request, offset: first + written, limit });
    if (!response.answered) terminal.err(`note: ${response.explanation ?? "Nothing answers."}`);
    for (const hit of response.postings) terminal.out(JSON.stringify(hit));
    written += response.postings.length;
    if (response.postings.length < limit) return;
  }
}

/** Asks for questions on a terminal, and answers each, until the user ends it. */
export async function askAgainAndAgain(
  request: Omit<SearchInput, "query">,
  { context, signal }: Pick<AskOptions, "context"> & { readonly signal: AbortSignal },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  return withSearcher(config, terminal, async (service) => {
    for (const note of service.notes) terminal.err(`note: ${note}`);
    await runPrompt({ service, request, terminal, context, signal });
    return EXIT.ok;
  });
}
