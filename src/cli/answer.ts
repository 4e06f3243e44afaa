import { relative } from "node:path";
import { displayTitle } from "../domain/posting.ts";
import { MAX_LIMIT, type PassageHit, type PostingHit, type SearchResponse } from "../domain/search.ts";
import { count, lineBehind, percent } from "../server/pages/words.ts";
import { splitSentences } from "../text/sentences.ts";
import { shown } from "./output.ts";
import { type Format, linked, paint, type Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** How an answer is printed. */
export interface AnswerStyle extends Style {
  /** Folder that paths are shown relative to. */
  readonly cwd: string;
  /** How many qualifying postings were passed over. */
  readonly offset: number;
  /** Whether the proof stands between its neighbours. Default: where there are colours to tell it from them. */
  readonly context?: boolean | undefined;
  /** How to see the rest. Default: the flag that shows all. */
  readonly forMore?: string;
}

/** A `SearchResponse` as lines for a terminal: the count, then each posting with its proof and where it stands. */
export function renderAnswer(response: SearchResponse, style: AnswerStyle): string[] {
  const { answered, postings, nearest, total, index, timing } = response;
  const hits = answered ? postings : nearest;
  const lines = [...introduction(response, style), ""];
  hits.forEach((hit, at) => {
    lines.push(...renderPosting(hit, (answered ? style.offset : 0) + at + 1, style), "");
  });
  const left = total - style.offset - hits.length;
  if (answered && left > 0) {
    const all = Math.min(total - style.offset, MAX_LIMIT);
    lines.push(`${left} more: ${style.forMore ?? `--limit ${all}`}`, "");
  }
  const ms = timing.totalMs.toFixed(1);
  lines.push(paint(`${count(index.postings, "posting")}, ${index.model} on ${index.device}, ${ms} ms`, "dim", style));
  return lines;
}

/** What is said before the postings: the verdict, how the question was understood, and what kind of postings follow. */
function introduction(response: SearchResponse, style: AnswerStyle): string[] {
  const follow =
    !response.answered && response.nearest.length > 0 ? ["The nearest misses, weaker than an answer:"] : [];
  const [verdict, ...rest] = [headline(response), ...understood(response), ...follow].map((line) =>
    wrap(line, style.columns),
  );
  return [...(verdict ?? []).map((line) => paint(line, "bold", style)), ...rest.flat()];
}

/** The conditions, what is not known of one alone, and what leaving one out would bring. */
function understood({ understood: { conditions, rest }, unknown = 0, relaxations = [] }: SearchResponse): string[] {
  if (conditions.length === 0) return [];
  const searched = rest === "" ? [] : [`“${rest}”`];
  return [
    `Only: ${[...conditions.map(({ label }) => label), ...searched].join(", ")}`,
    ...(unknown === 0 ? [] : [`${count(unknown, "more posting")} ${unknown === 1 ? "does" : "do"} not say.`]),
    ...relaxations.filter(({ total }) => total > 0).map(({ label, total }) => `Without “${label}”: ${total}`),
  ];
}

function headline({ answered, total, query, index, explanation }: SearchResponse): string {
  if (answered) {
    const verdict = `${total} of ${count(index.postings, "posting")} ${total === 1 ? "answers" : "answer"}`;
    return query.trim() === "" ? `${verdict}.` : `${verdict}: ${oneLine(query)}`;
  }
  if (index.postings === 0) return "The index is empty. Add postings with: shortlist ingest PATH";
  return oneLine(explanation ?? `Nothing in the ${count(index.postings, "posting")} answers: ${query}`);
}

/** Columns that a posting's lines are set in by. */
const INDENT = 5;

function renderPosting(hit: PostingHit, rank: number, style: AnswerStyle): string[] {
  const who = shown([hit.company, hit.location].filter(Boolean).join(" · "));
  const name = [paint(shown(displayTitle(hit)), "bold", style), who].filter(Boolean).join(" · ");
  const score = paint(percent(hit.score), scoreColour(hit.score), style);
  const [first = "", ...rest] = wrap(`${name}  ${score}`, style.columns - INDENT);
  const { alsoPosted = [], expired } = hit;
  const below = [
    ...rest,
    ...hit.passages.slice(0, 1).flatMap((passage) => renderEvidence(hit, passage, style)),
    ...(expired === true ? ["closed"] : []),
    ...(alsoPosted.length > 0 ? wrap(`also posted: ${copies(alsoPosted)}`, style.columns - INDENT) : []),
  ];
  return [`${`${rank}.`.padStart(INDENT - 1)} ${first}`, ...below.map((line) => `${" ".repeat(INDENT)}${line}`)];
}

function scoreColour(score: number): Format {
  if (score >= 0.85) return "green";
  return score >= 0.4 ? "yellow" : "red";
}

function copies(alsoPosted: NonNullable<PostingHit["alsoPosted"]>): string {
  return shown(alsoPosted.map(copyName).join(", "));
}

function copyName({ location, id }: { location: string | null; id: string }): string {
  return location ?? id;
}

function renderEvidence(hit: PostingHit, passage: PassageHit, style: AnswerStyle): string[] {
  const { evidence } = passage;
  const section = evidence.section ?? passage.section;
  const place = placeOf(hit.source, evidence, style);
  const quote = wrap(quoteOf(passage, style), style.columns - INDENT);
  return [...quote, [section === null ? "" : paint(oneLine(section), "dim", style), place].filter(Boolean).join(" · ")];
}

/** The proving sentence in quotation marks, between its neighbours where these are wanted. */
function quoteOf(passage: PassageHit, style: AnswerStyle): string {
  const proof = paint(`“${oneLine(passage.evidence.text)}”`, "bold", style);
  if (!(style.context ?? style.colour)) return proof;
  const { before, after } = neighbours(passage);
  return [paint(before, "dim", style), proof, paint(after, "dim", style)].filter(Boolean).join(" ");
}

/** The sentences that stand next to the proof in its passage; a heading is none. */
function neighbours({ text, span, evidence }: PassageHit): { before: string; after: string } {
  const at = { start: evidence.span.start - span.start, end: evidence.span.end - span.start };
  const sentences = splitSentences(text);
  const last = sentences.findLast(({ end }) => end <= at.start);
  const next = sentences.find(({ start }) => start >= at.end);
  const [before = "", after = ""] = [last, next].map((found) => (found ? text.slice(found.start, found.end) : ""));
  return { before: /^#/.test(before) ? "" : oneLine(before), after: /^#/.test(after) ? "" : oneLine(after) };
}

/** Where a line of a posting stands: its file, relative to `cwd` where it lies below, and the line, record or page. */
export function placeOf(
  source: PostingHit["source"],
  at: { readonly line: number; readonly page?: number | undefined },
  style: Pick<AnswerStyle, "cwd" | "colour" | "links">,
): string {
  const line = source.lineOffset === undefined ? undefined : at.line + source.lineOffset;
  const place = shown(`${shortPath(source.path, style.cwd)}${lineBehind(source, at)}`);
  return linked(paint(place, "cyan", style), { path: source.path.replace(IN_ARCHIVE, "$1"), line }, style);
}

/** An entry of an archive cannot be opened; the archive can. */
const IN_ARCHIVE = /^(.*?\.zip)[\\/].*$/is;

/** A text in one line, whose control characters do nothing. */
export function oneLine(text: string): string {
  return shown(text.replace(/\s+/g, " ").trim());
}

function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}
