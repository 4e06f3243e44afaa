import type { McpServer } from "@modelcontextprotocol/server";
import { FILTERS } from "../conditions/filters.ts";
import type { MatchHit, MatchInput, Requirement } from "../domain/match.ts";
import type { SearchInput } from "../domain/search.ts";
import { attempt, result } from "./outcome.ts";
import { postingUri, searchText, toSearchOutput } from "./quoted.ts";
import {
  FacetArguments,
  FacetOutput,
  MatchArguments,
  MatchOutput,
  PostingArguments,
  PostingOutput,
  SearchArguments,
  SearchOutput,
} from "./schemas.ts";
import type { McpOptions } from "./server.ts";
import { facetText, matchText, postingText } from "./texts.ts";

/** Nothing is written, and nothing outside the index is asked. */
const READS = { readOnlyHint: true, openWorldHint: false };

/** Adds the four tools. */
export function addTools(server: McpServer, options: McpOptions): void {
  addSearch(server, options);
  addPosting(server, options);
  addFacets(server, options);
  addMatch(server, options);
}

function addSearch(server: McpServer, { service, onDefect = () => {} }: McpOptions): void {
  const config = {
    title: "Search job postings",
    description:
      "Answers a question on the job postings with the roles that qualify, each with the sentences that prove it and where " +
      "they stand; says so where nothing answers.",
    inputSchema: SearchArguments,
    outputSchema: SearchOutput,
    annotations: READS,
  };
  server.registerTool("search_postings", config, (given) =>
    attempt(async () => {
      const output = toSearchOutput(await (await service()).search(given as SearchInput));
      return result(output, searchText(output, given.offset), [...output.postings, ...output.nearest]);
    }, onDefect),
  );
}

function addPosting(server: McpServer, { service, onDefect = () => {} }: McpOptions): void {
  const config = {
    title: "Read a job posting",
    description: "The whole text of a posting, and every fact read of it with the words that prove it.",
    inputSchema: PostingArguments,
    outputSchema: PostingOutput,
    annotations: READS,
  };
  server.registerTool("get_posting", config, ({ id }) =>
    attempt(async () => {
      const posting = await (await service()).posting(id);
      const { metadata: _, ...told } = posting;
      return result({ ...told, uri: postingUri(id) }, postingText(posting), [posting]);
    }, onDefect),
  );
}

function addFacets(server: McpServer, { service, onDefect = () => {} }: McpOptions): void {
  const config = {
    title: "List filters and what the postings say",
    description:
      "Every filter with what it takes, and for each what postings say how often: values to narrow a search by.",
    inputSchema: FacetArguments,
    outputSchema: FacetOutput,
    annotations: READS,
  };
  server.registerTool("list_facets", config, (given) =>
    attempt(async () => {
      const asksForAll = given.query.trim() === "" && Object.keys(given.filters ?? {}).length === 0;
      const narrowed = asksForAll ? { ...given, filters: { open: "yes" } } : given;
      const {
        total,
        facets = [],
        index,
      } = await (await service()).search({
        ...(narrowed as SearchInput),
        facets: true,
        limit: 1,
      });
      const filters = FILTERS.map(({ name, about, example }) => ({ name, about, example }));
      const output = { total, facets, filters, index };
      return result(output, facetText(output), []);
    }, onDefect),
  );
}

function addMatch(server: McpServer, { service, onDefect = () => {} }: McpOptions): void {
  const config = {
    title: "Find roles for a résumé",
    description:
      "Ranks postings for a résumé: what each asks for that it shows, lacks, or leaves open, both sides quoted.",
    inputSchema: MatchArguments,
    outputSchema: MatchOutput,
    annotations: READS,
  };
  server.registerTool("match_resume", config, (given) =>
    attempt(async () => {
      const { total, postings, index } = await (await service()).match(given as MatchInput);
      const output = { total, index, postings: postings.map(toMatched) };
      return result(output, matchText(output, given.offset), postings);
    }, onDefect),
  );
}

/** A posting as a résumé meets it, less the facts: their words and quotes tell them. */
function toMatched(hit: MatchHit): MatchOutput["postings"][number] {
  const plain = (requirements: readonly Requirement[]) => requirements.map(({ fact: _, ...told }) => told);
  const { matched, missing, unknown } = hit;
  return { ...hit, uri: postingUri(hit.id), matched: plain(matched), missing: plain(missing), unknown: plain(unknown) };
}
