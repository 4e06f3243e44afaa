import { parseFilter } from "../conditions/filters.ts";
import { UsageError } from "../domain/errors.ts";
import { type MatchHit, type MatchInput, MatchRequest, type MatchResponse } from "../domain/match.ts";
import { sliceSpan } from "../domain/span.ts";
import type { Embedder } from "../embed/embedder.ts";
import { extractFacts } from "../facts/extract.ts";
import { passageEmbeddingText } from "../text/embedding-text.ts";
import { splitPassages } from "../text/passages.ts";
import { compareRequirements, fitOf, type Resume } from "./match.ts";
import { yearsWorked } from "./resume-years.ts";
import type { Snapshot } from "./snapshot.ts";

/** Passages of a résumé that are compared, the first: what comes after is long ago. */
const MOST_PASSAGES = 24;
/** Nearest passages of postings looked at for each. */
const NEAREST = 400;
/** Postings whose requirements are compared, those with the most alike wording. */
const MOST_COMPARED = 300;
const MIN_LENGTH = 40;

/** What a match is computed from. */
export interface MatchSources {
  readonly snapshot: Snapshot;
  readonly embedder: Embedder;
  readonly now: Date;
  /** Ends the work when aborted: before and after the résumé is embedded. Default: nothing does. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Postings for a résumé, best first: those whose passages are most like its passages, ranked with how much of what they ask
 * for it shows. Throws `UsageError`: `bad_request`, `resume_too_short`, and as `parseFilter`; and the signal's reason.
 */
export async function matchResume(
  input: MatchInput,
  { snapshot, embedder, now, signal }: MatchSources,
): Promise<Pick<MatchResponse, "resume" | "total" | "postings">> {
  const parsed = MatchRequest.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError("bad_request", `${issue?.path.join(".") ?? "text"}: ${issue?.message ?? "must be a text"}`);
  }
  const { text, filters = {}, limit, offset } = parsed.data;
  if (text.trim().length < MIN_LENGTH) {
    throw new UsageError("resume_too_short", `The résumé has ${text.trim().length} characters: too few to compare.`, {
      hint: "Give the whole text of a résumé.",
    });
  }
  const tests = Object.entries(filters).flatMap(([name, value]) => parseFilter(name, value, now).tests);
  const wanted = tests.length === 0 ? undefined : new Set(snapshot.facts.verdicts(tests).rows("yes"));
  signal?.throwIfAborted();
  const alike = await wordingOf(text, { snapshot, embedder, wanted, signal });
  const worked = yearsWorked(text, now);
  const said = extractFacts({ ...NO_FIELDS, text });
  const resume: Resume = { text, facts: worked === null ? said : [...said, worked] };
  const hits = alike.slice(0, MOST_COMPARED).flatMap(([row, wording]) => hitOf(row, wording, { snapshot, resume }));
  hits.sort((a, b) => b.score - a.score);
  return { resume: { facts: [...resume.facts] }, total: hits.length, postings: hits.slice(offset, offset + limit) };
}

const NO_FIELDS = { title: null, company: null, location: null, datePosted: null, validThrough: null };

interface WordingSources extends Omit<MatchSources, "now"> {
  readonly wanted: ReadonlySet<number> | undefined;
}

/** Posting rows by how alike their wording is to a text's, 0 to 1, the most alike first. */
async function wordingOf(
  text: string,
  { snapshot, embedder, wanted, signal }: WordingSources,
): Promise<[number, number][]> {
  const passages = splitPassages(text, { postingId: "resume" }).slice(0, MOST_PASSAGES);
  const texts = passages.map(({ section, span }) =>
    passageEmbeddingText({ title: null, section, text: sliceSpan(text, span) }),
  );
  const vectors = await embedder.embed(
    texts.filter((one) => one !== ""),
    "query",
  );
  signal?.throwIfAborted();
  const among = wanted === undefined ? undefined : snapshot.passages.of(wanted);
  const sums = new Map<number, number>();
  for (const vector of vectors) {
    const best = new Map<number, number>();
    for (const { id, similarity } of snapshot.index.search(vector, NEAREST, { among })) {
      const row = snapshot.passages.get(id)?.postingRow;
      if (row !== undefined) best.set(row, Math.max(best.get(row) ?? 0, similarity));
    }
    for (const [row, similarity] of best) sums.set(row, (sums.get(row) ?? 0) + similarity);
  }
  return [...sums]
    .map(([row, sum]): [number, number] => [row, Math.min(1, Math.max(0, sum / vectors.length))])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function hitOf(row: number, wording: number, { snapshot, resume }: { snapshot: Snapshot; resume: Resume }): MatchHit[] {
  const posting = snapshot.store.postingByRow(row);
  if (posting === undefined) return [];
  const parts = compareRequirements(posting, snapshot.store.factsOf(row), resume);
  const { id, title, company, location, url, source } = posting;
  const score = Math.round(fitOf(parts, wording) * 10_000) / 10_000;
  return [{ id, title, company, location, ...(url === null ? {} : { url }), source, score, ...parts }];
}
