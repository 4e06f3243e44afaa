import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import type { SearchInput } from "../../domain/search.ts";
import { renderAnswer } from "../answer.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";

/** Answers one request on the terminal; with `json`, as the SearchResponse that the server gives. */
export async function ask(
  request: SearchInput,
  { json }: { readonly json: boolean },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const { offset = 0 } = request;
  return withSearcher(config, terminal, async (searcher) => {
    for (const note of searcher.notes) terminal.err(`note: ${note}`);
    const response = await searcher.search(request);
    if (json) terminal.out(JSON.stringify(response));
    else {
      const { columns, colour } = terminal;
      const style = { columns: Math.min(columns, 110), colour, cwd: process.cwd(), offset };
      for (const line of renderAnswer(response, style)) terminal.out(line);
    }
    return EXIT.ok;
  });
}
