import type { z } from "zod";
import type { HitSource as HitSourceSchema, IndexInfo } from "../../domain/search.ts";
import type { PostingDetail } from "../../domain/service.ts";

type HitSource = z.infer<typeof HitSourceSchema>;

/** A count with its noun: `1 posting`, `1,200 postings`. */
export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** A number with its thousands set apart. */
export function number(n: number): string {
  return n.toLocaleString("en-US");
}

/** A probability in a word. */
export function likelihood(score: number): string {
  if (score >= 0.85) return "Very likely";
  if (score >= 0.65) return "Likely";
  if (score >= 0.4) return "Possible";
  if (score >= 0.2) return "Perhaps";
  return "Unlikely";
}

/** A probability in percent, never 0 or 100: neither is ever known. */
export function percent(score: number): string {
  return `${Math.min(99, Math.max(1, Math.round(score * 100)))}%`;
}

/** Last part of a path, with either platform's separators. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) || path;
}

/** Where a line of a posting's text stands within its file, and the page where its format has pages. */
export interface Place {
  /** 1-based line of the posting's text. */
  readonly line: number;
  readonly page?: number | undefined;
}

/** Where a line stands, by file name: `welder.md:12`, `welder.pdf, page 3`, or `jobs.csv, record 4, line 2 of its text`. */
export function place(source: HitSource, at: Place): string {
  return `${fileName(source.path)}${lineBehind(source, at)}`;
}

/** The same behind a path: `:12`, or a comma and what `lineIn` gives. */
export function lineBehind(source: HitSource, at: Place): string {
  return source.lineOffset === undefined ? `, ${lineIn(source, at)}` : `:${at.line + source.lineOffset}`;
}

/**
 * Where a line of a posting's text stands within its file: `line 12` where the file holds the text word for word,
 * `page 3` where it has pages, `record 4, line 2 of its text` where not. Records are counted from 1.
 */
export function lineIn({ record, lineOffset }: HitSource, { line, page }: Place): string {
  const which = record === undefined ? "" : `record ${record + 1}, `;
  if (page !== undefined) return `${which}page ${page}`;
  return lineOffset === undefined ? `${which}line ${line} of its text` : `${which}line ${line + lineOffset}`;
}

/** What the index holds and what serves it, in a line. */
export function inventory({ postings, passages, model, device, generation }: IndexInfo): string {
  return [
    count(postings, "posting"),
    count(passages, "passage"),
    `${model} on ${device}`,
    `generation ${generation}`,
  ].join(" · ");
}

/** A duration: `0.8 ms`, `12 ms`, `1.4 s`. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/** What the state of a posting's file means for the quote on the page. */
export function sourceStateNote(state: PostingDetail["sourceState"]): string {
  switch (state) {
    case "unchanged":
      return "The file is unchanged since it was read.";
    case "changed":
      return "The file has changed since it was read. Ingest it again to search what it says now.";
    case "missing":
      return "The file is gone. What it said is kept here until the next ingest.";
  }
}

/** A size: `640 KB`, `1.2 GB`. */
export function sizeWords(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1000 ** power;
  return `${size < 10 && power > 0 ? size.toFixed(1) : Math.round(size)} ${units[power]}`;
}

/** A time as this machine's clock shows it: `2026-11-25 14:03`. What is no time stays as it is. */
export function timeWords(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
