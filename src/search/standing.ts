/** Scores of one passage. */
interface PassageScores {
  readonly postingRow: number;
  /** Cosine similarity of question and passage. */
  readonly dense: number;
  /** BM25 as a share (0 to 1) of the best passage's. */
  readonly lexical: number;
}

/** How a posting stands among those found, whichever of its passages speaks for it. */
export interface Standing {
  /** Its best passage's cosine similarity, and BM25 share. */
  readonly dense: number;
  readonly lexical: number;
  /** By how much these are above the best other posting's; below 0 where another is better. */
  readonly denseLead: number;
  readonly lexicalLead: number;
}

/**
 * Standings by posting row. A question that means one posting names it, and its name is often in another passage than the
 * answer: the posting that is meant stands out as a whole.
 */
export function standings(passages: readonly PassageScores[]): Map<number, Standing> {
  const dense = bestByPosting(passages, "dense");
  const lexical = bestByPosting(passages, "lexical");
  const lead = { dense: leadOver(dense), lexical: leadOver(lexical) };
  const standing = (row: number): Standing => {
    const own = { dense: dense.get(row) ?? 0, lexical: lexical.get(row) ?? 0 };
    return { ...own, denseLead: lead.dense(own.dense), lexicalLead: lead.lexical(own.lexical) };
  };
  return new Map([...dense.keys()].map((row) => [row, standing(row)]));
}

function bestByPosting(passages: readonly PassageScores[], score: "dense" | "lexical"): Map<number, number> {
  const best = new Map<number, number>();
  for (const passage of passages) {
    best.set(passage.postingRow, Math.max(best.get(passage.postingRow) ?? 0, passage[score]));
  }
  return best;
}

/** How far a value is above the best of the others: the first's is measured against the second's. A lone one leads by 0. */
function leadOver(best: ReadonlyMap<number, number>): (own: number) => number {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of best.values()) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  if (second === Number.NEGATIVE_INFINITY) return () => 0;
  return (own) => own - (own === first ? second : first);
}
