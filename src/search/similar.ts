import type { SimilarPosting } from "../domain/corpus.ts";
import type { StoredPosting } from "../store/types.ts";
import { postingNotFound } from "./posting-detail.ts";
import type { Snapshot } from "./snapshot.ts";

/** Passages of a posting that are compared, the first. */
const MOST_PASSAGES = 12;
/** Nearest passages of other postings looked at for each. */
const NEAREST = 60;
/** Most postings given. */
const MOST_SIMILAR = 5;

/**
 * Postings that are most like one: the mean, over its passages, of how near each comes to one of theirs. Its near-copies are
 * the same role and not among them. Throws `NotFoundError` (`posting_not_found`).
 */
export function similarTo(snapshot: Snapshot, id: string): SimilarPosting[] {
  const { store, index, passages, model, copies } = snapshot;
  const posting = store.postingByPublicId(id);
  if (posting === undefined) throw postingNotFound(id);
  const rows = store.passagesOf(posting.row).map(({ row }) => row);
  const vectors = [...store.passageVectors(model.id).vectors(rows.slice(0, MOST_PASSAGES))];
  const sums = new Map<number, number>();
  for (const { vector } of vectors) {
    const best = new Map<number, number>();
    for (const { id: passageRow, similarity } of index.search(vector, NEAREST)) {
      const row = passages.get(passageRow)?.postingRow;
      if (row !== undefined) best.set(row, Math.max(best.get(row) ?? 0, similarity));
    }
    for (const [row, similarity] of best) sums.set(row, (sums.get(row) ?? 0) + similarity);
  }
  const seen = new Set(copies.of(posting.row));
  const named = new Set([nameOf(posting)]);
  const similar: SimilarPosting[] = [];
  for (const [row, sum] of [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const other = seen.has(row) ? undefined : store.postingByRow(row);
    if (other === undefined || named.has(nameOf(other))) continue;
    named.add(nameOf(other));
    for (const copy of copies.of(row)) seen.add(copy);
    const { title, company, location, source } = other;
    const similarity = Math.round(Math.min(1, sum / vectors.length) * 10_000) / 10_000;
    similar.push({ id: other.id, title, company, location, source, facts: store.factsOf(row), similarity });
    if (similar.length === MOST_SIMILAR) break;
  }
  return similar;
}

/** What tells a role from others in a list: of those of one name, one is enough. */
function nameOf({ title, company, id }: StoredPosting): string {
  return title === null ? id : `${title}\n${company ?? ""}`.toLowerCase();
}
