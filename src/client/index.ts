export { AppError as ShortlistError } from "../domain/errors.ts";
export type { Fact } from "../domain/fact.ts";
export type { MatchHit, MatchInput, MatchResponse, Requirement } from "../domain/match.ts";
export type { PassageHit, PostingHit, SearchInput, SearchResponse } from "../domain/search.ts";
export type { AskOptions, PostingDetail, ServiceStatus } from "../domain/service.ts";
export type { Span } from "../domain/span.ts";
export type { OpenOptions } from "./embedded.ts";
export { type ConnectOptions, ServerError } from "./remote.ts";
export { Shortlist } from "./shortlist.ts";
