import { z } from "zod";
import { FILTERS } from "../conditions/filters.ts";
import { MatchHit, MatchRequest, MatchResponse, Requirement } from "../domain/match.ts";
import { Facet, PassageHit, PostingHit, SearchRequest, SearchResponse } from "../domain/search.ts";
import { PostingDetail } from "../domain/service.ts";

/** Most postings that one call returns: a reader of tokens pages rather than takes a thousand. */
const MOST_POSTINGS = 50;

/** Every filter by its name, with what it takes. One that is not there is refused by the search, which names those that are. */
const filters = z
  .object(
    Object.fromEntries(
      FILTERS.map(({ name, about, example }) => [
        name,
        z
          .string()
          .optional()
          .describe(`${about} For example ${JSON.stringify(example)}.`),
      ]),
    ),
  )
  .catchall(z.string())
  .optional()
  .describe(
    "Strict conditions, told by facts alone; they win over the question's. a,b: one of them; a;b: all of them; " +
      "!a: expressly not; unknown: the posting does not say.",
  );

/** The same where it would only be said again. */
const likeSearch = z.record(z.string(), z.string()).optional().describe("By name, as in search_postings.");

const limit = z.int().min(1).max(MOST_POSTINGS).default(10).describe("Most postings to return.");
const uri = z.string().describe("The posting as a resource: read it, or give its id to get_posting.");
const query = SearchRequest.shape.query.describe(
  "The question, as a person would ask it: 'remote data roles over 120k, no degree'. May be empty where there are filters.",
);

/** What `search_postings` takes: a `SearchRequest` less what is for measuring and for pages. */
export const SearchArguments = SearchRequest.omit({ explain: true, facets: true }).extend({
  query: query.default(""),
  filters,
  limit,
});

/** What `list_facets` takes. */
export const FacetArguments = SearchRequest.pick({ query: true, filters: true, ignore: true }).extend({
  query: query.default("").describe("Count only postings that answer this; empty for all that one can still apply to."),
  filters: likeSearch,
});

/** What `match_resume` takes. */
export const MatchArguments = MatchRequest.extend({ filters: likeSearch, limit });

/** What `get_posting` takes. */
export const PostingArguments = z.strictObject({
  id: z.string().min(1).describe("As in the results of search_postings and match_resume."),
});

/** Words of a posting, and where they stand. */
export const Quote = PassageHit.shape.evidence.extend({
  score: PassageHit.shape.score,
  file: z.string().describe("Where to find it: file:line, or the record and line within the file's text."),
});
export type Quote = z.infer<typeof Quote>;

/** A posting that qualifies, for a reader of tokens: facts at a glance, the proving sentences without their passages. */
export const QuotedPosting = PostingHit.omit({ facts: true, passages: true }).extend({
  uri,
  glance: z.array(z.string()).describe("Pay, where one works, employment and the last day to apply, where it says."),
  quotes: z.array(Quote).describe("The sentences that answer, best first. Cite them with their file."),
});
export type QuotedPosting = z.infer<typeof QuotedPosting>;

/** What `search_postings` answers. */
export const SearchOutput = SearchResponse.pick({
  query: true,
  understood: true,
  answered: true,
  total: true,
  unknown: true,
  relaxations: true,
  explanation: true,
  index: true,
}).extend({
  answer: z.string().describe("The answer in a sentence."),
  postings: z.array(QuotedPosting),
  nearest: z.array(QuotedPosting).describe("The nearest misses where nothing answers: never say that they answer."),
});
export type SearchOutput = z.infer<typeof SearchOutput>;

/** What `get_posting` answers. */
export const PostingOutput = PostingDetail.omit({ metadata: true }).extend({ uri });
export type PostingOutput = z.infer<typeof PostingOutput>;

/** What `list_facets` answers. */
export const FacetOutput = z.object({
  total: z.int().min(0).describe("Postings that were counted."),
  facets: z.array(Facet),
  filters: z.array(z.object({ name: z.string(), about: z.string(), example: z.string() })).describe("All there are."),
  index: SearchResponse.shape.index,
});
export type FacetOutput = z.infer<typeof FacetOutput>;

const requirements = z.array(Requirement.omit({ fact: true }));

/** What `match_resume` answers. */
export const MatchOutput = MatchResponse.pick({ total: true, index: true }).extend({
  postings: z.array(
    MatchHit.extend({
      uri,
      matched: requirements.describe(MatchHit.shape.matched.description ?? ""),
      missing: requirements.describe(MatchHit.shape.missing.description ?? ""),
      unknown: requirements.describe(MatchHit.shape.unknown.description ?? ""),
    }),
  ),
});
export type MatchOutput = z.infer<typeof MatchOutput>;
