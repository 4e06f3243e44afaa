import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import type { MatchHit, MatchInput, Requirement } from "../../domain/match.ts";
import { displayTitle } from "../../domain/posting.ts";
import { count } from "../../server/pages/words.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";
import { readResume } from "../resume-file.ts";

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
    postings.forEach((hit, at) => {
      terminal.out("");
      for (const line of linesOf(hit, (request.offset ?? 0) + at + 1)) terminal.out(line);
    });
    terminal.out("");
    terminal.out(
      `${count(index.postings, "posting")}, ${index.model} on ${index.device}, ${timing.totalMs.toFixed(0)} ms`,
    );
    return EXIT.ok;
  });
}

function linesOf(hit: MatchHit, rank: number): string[] {
  const who = [displayTitle(hit), hit.company, hit.location].filter(Boolean).join(" · ");
  return [
    `${String(rank).padStart(3)}. ${who}`,
    ...sort("matches", hit.matched),
    ...sort("missing", hit.missing),
    ...sort("not said", hit.unknown),
  ];
}

function sort(name: string, requirements: readonly Requirement[]): string[] {
  if (requirements.length === 0) return [];
  const names = [...new Set(requirements.map(({ label }) => label))];
  const more = names.length > MOST_NAMED ? `, ${names.length - MOST_NAMED} more` : "";
  return [`     ${name}: ${names.slice(0, MOST_NAMED).join(", ")}${more}`];
}
