import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import type { MatchHit, MatchInput, Requirement } from "../../domain/match.ts";
import { displayTitle } from "../../domain/posting.ts";
import { count } from "../../server/pages/words.ts";
import { oneLine } from "../answer.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";
import { readResume } from "../resume-file.ts";
import { paint, type Style, styleOf } from "../style.ts";
import { wrap } from "../wrap.ts";

/** Most requirements of one sort that are named in a line. */
const MOST_NAMED = 8;

/** Ranks postings for the résumé in a file; with `json`, as the MatchResponse that the server gives. */
export async function match(
  path: string,
  request: Omit<MatchInput, "text">,
  { json }: { readonly json: boolean },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const text = await readResume(path);
  return withSearcher(config, terminal, async (searcher) => {
    const response = await searcher.match({ ...request, text });
    if (json) {
      terminal.out(JSON.stringify(response));
      return EXIT.ok;
    }
    const { postings, index, timing, resume } = response;
    terminal.out(`Read in the résumé: ${count(resume.facts.length, "fact")}. The roles that fit best:`);
    const style = styleOf(terminal);
    postings.forEach((hit, at) => {
      terminal.out("");
      for (const line of linesOf(hit, (request.offset ?? 0) + at + 1, style)) terminal.out(line);
    });
    terminal.out("");
    terminal.out(
      `${count(index.postings, "posting")}, ${index.model} on ${index.device}, ${timing.totalMs.toFixed(0)} ms`,
    );
    return EXIT.ok;
  });
}

/** Columns that a posting's lines are set in by. */
const INDENT = 5;

function linesOf(hit: MatchHit, rank: number, style: Style): string[] {
  const who = [hit.company, hit.location].filter((part) => part !== null).map(oneLine);
  const title = [paint(oneLine(displayTitle(hit)), "bold", style), ...who].join(" · ");
  const room = style.columns - INDENT;
  const [first = "", ...rest] = wrap(title, room);
  const sorts = [sort("matches", hit.matched), sort("missing", hit.missing), sort("not said", hit.unknown)];
  const below = [...rest, ...sorts.flatMap((line) => wrap(line, room))];
  return [`${`${rank}.`.padStart(INDENT - 1)} ${first}`, ...below.map((line) => `${" ".repeat(INDENT)}${line}`)];
}

/** Requirements of one sort in a line; nothing where there are none. */
function sort(name: string, requirements: readonly Requirement[]): string {
  if (requirements.length === 0) return "";
  const names = [...new Set(requirements.map(({ label }) => oneLine(label)))];
  const more = names.length > MOST_NAMED ? `, ${names.length - MOST_NAMED} more` : "";
  return `${name}: ${names.slice(0, MOST_NAMED).join(", ")}${more}`;
}
