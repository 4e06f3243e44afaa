import type { PassageHit, PostingHit } from "../domain/search.ts";
import { lineAt, sliceSpan } from "../domain/span.ts";
import type { StoredPassage, StoredPosting, StoredSentence } from "../store/types.ts";
import { evidenceSpan } from "../text/marks.ts";
import type { JudgedPosting } from "./answer.ts";
import type { Snapshot } from "./snapshot.ts";
import type { JudgedPassage } from "./weigh.ts";
import { ANSWER_FROM } from "./weights.ts";

/** Most passages shown of one posting. */
const MOST_PASSAGES = 5;

/** How hits are written out. */
export interface RenderOptions {
  readonly snapshot: Snapshot;
  /** Whether `why` holds every raw score. */
  readonly explain: boolean;
  /** What to tell under each `why` beside its scores. Default: nothing. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Judged postings as clients see them, with text, spans, lines and source. */
export function renderHits(postings: readonly JudgedPosting[], options: RenderOptions): PostingHit[] {
  return postings.flatMap((judged) => {
    const posting = options.snapshot.store.postingByRow(judged.postingRow);
    return posting === undefined ? [] : [renderPosting(judged, posting, options)];
  });
}

function renderPosting(judged: JudgedPosting, posting: StoredPosting, options: RenderOptions): PostingHit {
  const sentences = options.snapshot.store.sentencesOf(posting.row);
  const [best, ...others] = judged.passages;
  const shown = [best, ...others.filter(({ score }) => score >= ANSWER_FROM)].slice(0, MOST_PASSAGES);
  const rows = shown.flatMap((passage) => (passage === undefined ? [] : [passage.candidate.passage.row]));
  const stored = new Map(options.snapshot.store.passagesByRow(rows).map((passage) => [passage.row, passage]));
  return {
    id: posting.id,
    ...(posting.externalId === null ? {} : { externalId: posting.externalId }),
    title: posting.title,
    company: posting.company,
    location: posting.location,
    score: round(judged.score),
    source: posting.source,
    ...(posting.url === null ? {} : { url: posting.url }),
    facts: [],
    passages: shown.flatMap((passage) => {
      const found = passage && stored.get(passage.candidate.passage.row);
      if (passage === undefined || found === undefined) return [];
      return [renderPassage(passage, { posting, passage: found, sentences, options })];
    }),
  };
}

interface Rendering {
  readonly posting: StoredPosting;
  readonly passage: StoredPassage;
  readonly sentences: readonly StoredSentence[];
  readonly options: RenderOptions;
}

function renderPassage(judged: JudgedPassage, { posting, passage, sentences, options }: Rendering): PassageHit {
  const { dense, lexical } = judged.candidate;
  const { text } = posting;
  const sentence = sentences[judged.evidence];
  const span = evidenceSpan(text, sentence?.span ?? passage.span);
  const { logit } = judged;
  const why = {
    dense: round(dense),
    lexical: round(lexical),
    ...(logit === undefined ? {} : { judge: round(logit) }),
    ...options.counts,
  };
  const { lineOffset } = posting.source;
  const line = lineAt(text, span.start);
  return {
    id: passage.id,
    text: sliceSpan(text, passage.span),
    span: passage.span,
    line: passage.line,
    ...(lineOffset === undefined || passage.line + lineOffset < 1 ? {} : { fileLine: passage.line + lineOffset }),
    section: passage.section,
    score: round(judged.score),
    evidence: { text: sliceSpan(text, span), span, line, section: sentence?.section ?? null },
    why: options.explain ? { ...why, ...roundAll({ ...judged.features }) } : why,
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function roundAll(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));
}
