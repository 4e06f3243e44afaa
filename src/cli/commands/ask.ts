import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { renderAnswer } from "../answer.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";

/** Flags of `shortlist ask`. */
export interface AskOptions {
  readonly limit: number;
  readonly offset: number;
  readonly explain: boolean;
  readonly json: boolean;
}

/** Answers one question on the terminal; with `json`, as the SearchResponse that the server gives. */
export async function ask(question: string, options: AskOptions, config: Config, terminal: Terminal): Promise<number> {
  const { limit, offset, explain, json } = options;
  return withSearcher(config, terminal, async (searcher) => {
    for (const note of searcher.notes) terminal.err(`note: ${note}`);
    const response = await searcher.search({ query: question, limit, offset, explain });
    if (json) terminal.out(JSON.stringify(response));
    else {
      const { columns, colour } = terminal;
      const style = { columns: Math.min(columns, 110), colour, cwd: process.cwd(), offset };
      for (const line of renderAnswer(response, style)) terminal.out(line);
    }
    return EXIT.ok;
  });
}
