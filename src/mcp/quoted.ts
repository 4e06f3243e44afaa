import type { FactKind } from "../domain/fact.ts";
import { displayTitle } from "../domain/posting.ts";
import type { PassageHit, PostingHit, SearchResponse } from "../domain/search.ts";
import { factWords } from "../facts/words.ts";
import { verdict } from "../server/pages/verdict.ts";
import { count, lineBehind, type Place, percent } from "../server/pages/words.ts";
import type { Quote, QuotedPosting, SearchOutput } from "./schemas.ts";

/** Scheme of the resources that postings are. */
export const POSTING_SCHEME = "posting://";

/** Kinds told of every posting. */
const AT_A_GLANCE: readonly FactKind[] = ["pay", "arrangement", "employment", "deadline"];

type Source = PostingHit["source"];

/** The resource that a posting is. */
export function postingUri(id: string): string {
  return `${POSTING_SCHEME}${encodeURIComponent(id)}`;
}

/** Where words stand: `/jobs/welder.md:12`, `/jobs/welder.pdf, page 3`, `/jobs/all.csv, record 4, line 2 of its text`. */
export function fileAt(source: Source, at: Place): string {
  return `${source.path}${lineBehind(source, at)}`;
}

/** What a posting is called, by whom it is, and where. */
export function nameOf(posting: {
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly source: Source;
}): string {
  return [displayTitle(posting), posting.company, posting.location].filter(Boolean).join(" · ");
}

/** A text on one line: what is quoted cannot start a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A response as `search_postings` gives it. */
export function toSearchOutput(response: SearchResponse): SearchOutput {
  const { query, understood, answered, total, unknown, relaxations, explanation, index } = response;
  return {
    answer: answerOf(response),
    ...{ query, understood, answered, total, index },
    ...(unknown === undefined ? {} : { unknown }),
    ...(relaxations === undefined ? {} : { relaxations }),
    ...(explanation === undefined ? {} : { explanation }),
    postings: response.postings.map(toQuoted),
    nearest: response.nearest.map(toQuoted),
  };
}

/** The same as text to read: the answer, what was understood, then each posting with its quotes. */
export function searchText(output: SearchOutput, offset: number): string {
  const { answered, postings, nearest, relaxations = [], total } = output;
  const shown = answered ? postings : nearest;
  const left = total - offset - postings.length;
  const lines = [
    output.answer,
    ...understoodLines(output),
    ...relaxations.filter((one) => one.total > 0).map((one) => `Without "${one.label}": ${one.total}`),
    ...(answered || nearest.length === 0 ? [] : ["", "The nearest misses, which do not answer:"]),
    ...shown.flatMap((posting, at) => ["", ...postingLines(posting, at + 1 + (answered ? offset : 0))]),
    ...(left > 0 ? ["", `${left} more: ask again with offset ${offset + postings.length}.`] : []),
  ];
  return lines.join("\n");
}

function answerOf(response: SearchResponse): string {
  const { query, index, explanation } = response;
  if (index.postings === 0) return "The index is empty. Add postings with: shortlist ingest PATH";
  if (!response.answered) return explanation ?? `${verdict(response).text}.`;
  return query.trim() === "" ? `${verdict(response).text}.` : `${verdict(response).text}: ${oneLine(query)}`;
}

function understoodLines({ understood: { conditions, rest }, unknown = 0 }: SearchOutput): string[] {
  if (conditions.length === 0) return [];
  const told = conditions.map(({ label, filter, value }) => `${label} (${filter}=${value})`);
  const searched = rest === "" ? [] : [`in words: ${oneLine(rest)}`];
  const silent = unknown === 0 ? "" : ` ${count(unknown, "more posting")} ${unknown === 1 ? "does" : "do"} not say.`;
  return [`Conditions: ${[...told, ...searched].join("; ")}.${silent}`];
}

function postingLines(posting: QuotedPosting, rank: number): string[] {
  const { glance, quotes, expired, alsoPosted = [], url } = posting;
  return [
    `[${rank}] ${nameOf(posting)} (${percent(posting.score)})`,
    ...(glance.length === 0 ? [] : [`    ${glance.join("; ")}`]),
    ...(expired === true ? ["    closed: the last day to apply is over"] : []),
    ...quotes.map(({ text, file }) => `    “${oneLine(text)}” — ${file}`),
    ...(alsoPosted.length === 0 ? [] : [`    also posted: ${alsoPosted.map(copyName).join(", ")}`]),
    `    ${[posting.uri, url].filter(Boolean).join(" · ")}`,
  ];
}

function copyName({ id, location }: { readonly id: string; readonly location: string | null }): string {
  return location === null ? postingUri(id) : `${location} (${postingUri(id)})`;
}

function toQuoted(hit: PostingHit): QuotedPosting {
  const { facts, passages, ...rest } = hit;
  const glance = AT_A_GLANCE.flatMap((kind) =>
    facts
      .filter((fact) => fact.kind === kind && fact.polarity !== "not_offered" && fact.value !== "rolling")
      .map((fact) => (kind === "deadline" ? `apply by ${fact.value}` : factWords(fact))),
  );
  return {
    ...rest,
    uri: postingUri(hit.id),
    glance: [...new Set(glance)],
    quotes: passages.map((passage) => toQuote(passage, hit.source)),
  };
}

function toQuote({ evidence, score }: PassageHit, source: Source): Quote {
  return { ...evidence, score, file: fileAt(source, evidence) };
}
