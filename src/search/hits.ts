import { openOn } from "../conditions/dates.ts";
import { verdictOf } from "../conditions/filter.ts";
import type { ParsedFilter } from "../conditions/filters.ts";
import type { Fact } from "../domain/fact.ts";
import { pageAt } from "../domain/posting.ts";
import type { PassageHit, PostingHit } from "../domain/search.ts";
import { lineAt, sliceSpan } from "../domain/span.ts";
import type { StoredPassage, StoredPosting, StoredSentence } from "../store/types.ts";
import { evidenceSpan } from "../text/marks.ts";
import type { JudgedPosting } from "./answer.ts";
import type { Entry } from "./order.ts";
import type { Snapshot } from "./snapshot.ts";
import type { ProvenPassage } from "./weigh.ts";
import { ANSWER_FROM } from "./weights.ts";

/** Most passages shown of one posting. */
const MOST_PASSAGES = 5;

/** How hits are written out. */
export interface RenderOptions {
  readonly snapshot: Snapshot;
  /** Whether `why` holds every raw score. */
  readonly explain: boolean;
  /** Tells which are expired. */
  readonly now: Date;
  /** What to tell under each `why` beside its scores. Default: nothing. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Judged postings as clients see them, with text, facts, spans, lines and source. */
export function renderHits(entries: readonly Entry[], options: RenderOptions): PostingHit[] {
  const { store } = options.snapshot;
  return entries.flatMap(({ judged, copies }) => {
    const posting = store.postingByRow(judged.postingRow);
    if (posting === undefined) return [];
    const alsoPosted = copies.flatMap((row) => {
      const copy = store.postingByRow(row);
      return copy === undefined ? [] : [{ id: copy.id, title: copy.title, location: copy.location }];
    });
    const hit = renderPosting(judged, posting, options);
    return [alsoPosted.length === 0 ? hit : { ...hit, alsoPosted }];
  });
}

function renderPosting(judged: JudgedPosting, posting: StoredPosting, options: RenderOptions): PostingHit {
  const { store } = options.snapshot;
  const sentences = store.sentencesOf(posting.row);
  const facts = store.factsOf(posting.row);
  const parts = { facts, sentences, passages: store.passagesOf(posting.row) };
  const proofs = proofsOf(judged.proven ?? [], parts, judged.score);
  const [best, ...others] = [...proofs, ...judged.passages].filter(isFirstOfItsEvidence);
  const shown = [best, ...others.filter(({ score }) => score >= ANSWER_FROM)].slice(0, MOST_PASSAGES);
  const rows = shown.flatMap((passage) => (passage === undefined ? [] : [passage.candidate.passage.row]));
  const stored = new Map(store.passagesByRow(rows).map((passage) => [passage.row, passage]));
  return {
    id: posting.id,
    ...(posting.externalId === null ? {} : { externalId: posting.externalId }),
    title: posting.title,
    company: posting.company,
    location: posting.location,
    score: round(judged.score),
    source: posting.source,
    ...(posting.url === null ? {} : { url: posting.url }),
    facts,
    ...(isExpired(facts, options.now) ? { expired: true as const } : {}),
    passages: shown.flatMap((passage) => {
      const found = passage && stored.get(passage.candidate.passage.row);
      if (passage === undefined || found === undefined) return [];
      return [renderPassage(passage, { posting, passage: found, sentences, options })];
    }),
  };
}

function isFirstOfItsEvidence(passage: ProvenPassage, at: number, all: readonly ProvenPassage[]): boolean {
  return all.findIndex(({ evidence }) => evidence === passage.evidence) === at;
}

/** What a posting is made of. */
interface PostingParts {
  readonly facts: readonly Fact[];
  readonly sentences: readonly StoredSentence[];
  readonly passages: readonly StoredPassage[];
}

/** For each test of conditions that facts fulfil, the passage with the sentence that holds the surest such fact's proof; as likely to answer as the posting. */
function proofsOf(
  proven: readonly ParsedFilter[],
  { facts, sentences, passages }: PostingParts,
  score: number,
): ProvenPassage[] {
  return proven
    .flatMap(({ tests }) => tests)
    .flatMap((test): ProvenPassage[] => {
      const proving = facts.filter((fact) => test.kinds.includes(fact.kind) && test.of(fact) === "yes");
      const fact = proving.sort((a, b) => b.confidence - a.confidence || a.span.start - b.span.start)[0];
      if (fact === undefined) return [];
      const evidence = sentences.findIndex(({ span }) => span.start <= fact.span.start && fact.span.start < span.end);
      const passage = passages.find((one) => one.firstSentence <= evidence && evidence <= one.lastSentence);
      return passage === undefined ? [] : [{ candidate: { passage }, evidence, score, fact: fact.confidence }];
    });
}

/** Whether the last day to apply is over. */
function isExpired(facts: readonly Fact[], now: Date): boolean {
  return verdictOf(openOn(now.toISOString().slice(0, 10), false), facts) === "yes";
}

interface Rendering {
  readonly posting: StoredPosting;
  readonly passage: StoredPassage;
  readonly sentences: readonly StoredSentence[];
  readonly options: RenderOptions;
}

function renderPassage(judged: ProvenPassage, { posting, passage, sentences, options }: Rendering): PassageHit {
  const { dense, lexical } = judged.candidate;
  const { text } = posting;
  const sentence = sentences[judged.evidence];
  const span = evidenceSpan(text, sentence?.span ?? passage.span);
  const { logit } = judged;
  const why = {
    ...(dense === undefined ? {} : { dense: round(dense) }),
    ...(lexical === undefined ? {} : { lexical: round(lexical) }),
    ...(judged.fact === undefined ? {} : { fact: judged.fact }),
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
    ...pageOf(posting, passage.span.start),
    section: passage.section,
    score: round(judged.score),
    evidence: {
      text: sliceSpan(text, span),
      span,
      line,
      ...pageOf(posting, span.start),
      section: sentence?.section ?? null,
    },
    why: options.explain ? { ...why, ...roundAll({ ...judged.features }) } : why,
  };
}

function pageOf(posting: StoredPosting, offset: number): { page?: number } {
  const page = pageAt(posting, offset);
  return page === undefined ? {} : { page };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function roundAll(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));
}
