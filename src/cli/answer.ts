import { relative } from "node:path";
import { displayTitle } from "../domain/posting.ts";
import { MAX_LIMIT, type PassageHit, type PostingHit, type SearchResponse } from "../domain/search.ts";
import { count, lineBehind, percent } from "../server/pages/words.ts";
import { shown } from "./output.ts";

/** How an answer is printed. */
export interface AnswerStyle {
  readonly columns: number;
  readonly colour: boolean;
  /** Folder that paths are shown relative to. */
  readonly cwd: string;
  /** How many qualifying postings were passed over. */
  readonly offset: number;
}

/** A `SearchResponse` as lines for a terminal: the count, then each posting with its proof and where it stands. */
export function renderAnswer(response: SearchResponse, style: AnswerStyle): string[] {
  const lines = [...headline(response), ...understood(response), ""];
  const shown = response.answered ? response.postings : response.nearest;
  const first = response.answered ? style.offset + 1 : 1;
  shown.forEach((hit, at) => {
    lines.push(...renderPosting(hit, first + at, style), "");
  });
  const left = response.total - style.offset - shown.length;
  if (response.answered && left > 0) {
    lines.push(`${left} more: --limit ${Math.min(response.total - style.offset, MAX_LIMIT)}`, "");
  }
  const { index, timing } = response;
  lines.push(
    paint(
      `${count(index.postings, "posting")}, ${index.model} on ${index.device}, ${timing.totalMs.toFixed(1)} ms`,
      DIM,
      style,
    ),
  );
  return lines;
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

function headline({ answered, total, nearest, query, index, explanation }: SearchResponse): string[] {
  if (answered)
    return [`${total} of ${count(index.postings, "posting")} ${total === 1 ? "answers" : "answer"}: ${query}`];
  if (index.postings === 0) return ["The index is empty. Add postings with: shortlist ingest PATH"];
  const verdict = explanation ?? `Nothing in the ${count(index.postings, "posting")} answers: ${query}`;
  return nearest.length === 0 ? [verdict] : [verdict, "The nearest misses, weaker than an answer:"];
}

function renderPosting(hit: PostingHit, rank: number, style: AnswerStyle): string[] {
  const who = shown([displayTitle(hit), hit.company, hit.location].filter(Boolean).join(" · "));
  const lines = [`${String(rank).padStart(3)}. ${paint(who, BOLD, style)}  ${percent(hit.score)}`];
  for (const passage of hit.passages.slice(0, 1)) lines.push(...renderEvidence(hit, passage, style));
  const { alsoPosted = [], expired } = hit;
  if (expired === true) lines.push("     closed");
  if (alsoPosted.length > 0) lines.push(`     also posted: ${shown(alsoPosted.map(copyName).join(", "))}`);
  return lines;
}

function copyName({ location, id }: { location: string | null; id: string }): string {
  return location ?? id;
}

function renderEvidence(hit: PostingHit, passage: PassageHit, style: AnswerStyle): string[] {
  const quote = wrap(shown(`“${passage.evidence.text.replace(/\s+/g, " ")}”`), style.columns - 5);
  const place = `${shortPath(hit.source.path, style.cwd)}${lineBehind(hit.source, passage.evidence)}`;
  const where = shown([passage.evidence.section ?? passage.section, place].filter(Boolean).join(" · "));
  return [...quote.map((text) => `     ${text}`), `     ${paint(where, DIM, style)}`];
}

function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}

/** Breaks a text at spaces into lines of at most `width` UTF-16 code units; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

const BOLD = 1;
const DIM = 2;

function paint(text: string, code: number, { colour }: AnswerStyle): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
