import type { JSX } from "hono/jsx/jsx-runtime";
import type { PassageHit, PostingHit } from "../../domain/search.ts";
import { percent } from "./words.ts";

/** What the raw scores of a passage mean, by their names; others are told to programs only. */
const SCORES: readonly (readonly [name: string, means: string])[] = [
  ["fact", "How sure the fact is that was read from this sentence"],
  ["dense", "How near the passage comes to the question in meaning (cosine)"],
  ["lexical", "How well it holds the question’s words (BM25)"],
  ["judge", "What the cross-encoder says, reading question and sentence together (log-odds)"],
];

/** Why a posting is among the results: the scores behind its probability, folded away. */
export function Why({ hit }: { readonly hit: PostingHit }): JSX.Element | null {
  const [best] = hit.passages;
  if (best === undefined) return null;
  const { why } = best;
  return (
    <details class="why">
      <summary>Why this result</summary>
      <p>{reasonOf(best)}</p>
      <dl class="scores">
        <Score means="The role answers" value={percent(hit.score)} />
        <Score means="This passage answers" value={percent(best.score)} />
        {SCORES.map(([name, means]) =>
          why[name] === undefined ? null : <Score means={means} value={figure(why[name])} />,
        )}
      </dl>
    </details>
  );
}

/** What decided, in a sentence. */
function reasonOf({ why }: PassageHit): string {
  if (why.fact !== undefined) return "A fact read from the highlighted sentence fulfils what is asked for.";
  if (why.judge !== undefined)
    return "The highlighted sentence was read together with the question, and weighed with how near it comes in meaning and words.";
  return "The passage comes near the question in meaning and words; there was no time to read it more closely.";
}

function Score({ means, value }: { means: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{means}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function figure(score: number): string {
  return score.toFixed(2);
}
