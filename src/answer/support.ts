import type { AnswerSource, DropReason } from "../domain/answer.ts";
import { sliceSpan } from "../domain/span.ts";
import { polarityOf } from "../text/polarity.ts";
import { splitSentences } from "../text/sentences.ts";
import { claimedNumbers, namesOf, numbersOf, tellingStems } from "./claims.ts";
import { roleOf } from "./sources.ts";
import type { CitedSentence } from "./split.ts";

/** Least share of a sentence's telling words that must stand in what it cites. */
export const WORDS_FLOOR = 0.6;
/** The same where an embedding finds the two alike. */
export const ALIKE_WORDS_FLOOR = 0.33;
/** Least cosine similarity of a sentence and the likest sentence that it cites, for the lower floor. */
export const ALIKE_FLOOR = 0.5;

/** Cosine similarities of a text with others. */
export type Likeness = (text: string, others: readonly string[]) => Promise<readonly number[]>;

/**
 * Why a sentence is not supported by what it cites; null where it is. It must cite, and only numbers that there are. Then
 * every number and every name of it must stand in the cited passages or in what their postings are called; it must not
 * affirm what the likest cited sentence denies or merely wishes, nor the other way round; and most of its telling words must
 * stand there too: three in five, or one in three where `likeness` finds the two alike.
 */
export async function faultOf(
  sentence: CitedSentence,
  sources: readonly AnswerSource[],
  likeness?: Likeness,
): Promise<DropReason | null> {
  if (sentence.citations.length === 0) return "no_citation";
  const cited = sentence.citations.map((number) => sources.find((source) => source.number === number));
  if (!cited.every((source) => source !== undefined)) return "no_such_source";
  const { text } = sentence;
  const grounds = cited.map((source) => `${headerOf(source)}\n${source.context}`).join("\n");
  if (!within(claimedNumbers(text), numbersOf(grounds), cited.length)) return "number";
  const words = new Set((grounds.toLowerCase().match(/[\p{L}\p{N}\p{M}+#]+/gu) ?? []).flatMap(withoutPlural));
  if (!namesOf(text).every((name) => withoutPlural(name).some((form) => words.has(form)))) return "name";
  const claim = claimOf(text, cited);
  const said = sentencesOf(cited);
  const alike = (await likeness?.(text, said)) ?? said.map(() => 0);
  if (contradicts(text, claim, likestOf(said, claim, alike))) return "denial";
  const share = shareOf(claim, tellingStems(grounds));
  if (share >= WORDS_FLOOR) return null;
  return share >= ALIKE_WORDS_FLOOR && Math.max(...alike) >= ALIKE_FLOOR ? null : "words";
}

function headerOf(source: AnswerSource): string {
  const { section } = source.evidence;
  return [roleOf(source), source.posting.location, section].filter(Boolean).join("\n");
}

/** Whether every number is there; how many postings are cited may be said too. */
function within(claimed: ReadonlySet<number>, there: ReadonlySet<number>, cited: number): boolean {
  return [...claimed].every((number) => there.has(number) || number === cited);
}

function withoutPlural(word: string): string[] {
  return word.length > 3 ? [word, word.replace(/s$/, "")] : [word];
}

/** The telling words of a sentence less those that only say which posting it speaks of. */
function claimOf(text: string, cited: readonly AnswerSource[]): Set<string> {
  const names = tellingStems(cited.map(roleOf).join("\n"));
  return new Set([...tellingStems(text)].filter((stem) => !names.has(stem)));
}

function shareOf(claimed: ReadonlySet<string>, there: ReadonlySet<string>): number {
  const found = [...claimed].filter((stem) => there.has(stem)).length;
  return claimed.size === 0 ? 1 : found / claimed.size;
}

/** Whether one denies or merely wishes what the other says, of the telling words that both have. */
function contradicts(text: string, claim: ReadonlySet<string>, likest: string): boolean {
  const stems = tellingStems(likest);
  const shared = [...claim].filter((stem) => stems.has(stem));
  return polarityOf(text, shared).polarity !== polarityOf(likest, shared).polarity;
}

function sentencesOf(cited: readonly AnswerSource[]): string[] {
  return cited.flatMap(({ context }) => splitSentences(context).map((span) => sliceSpan(context, span)));
}

/** The sentence that shares most telling words with a claim; of several the one that is most alike. */
function likestOf(sentences: readonly string[], claim: ReadonlySet<string>, alike: readonly number[]): string {
  const ranked = sentences.map((sentence, at) => ({
    sentence,
    shared: [...tellingStems(sentence)].filter((stem) => claim.has(stem)).length,
    alike: alike[at] ?? 0,
  }));
  ranked.sort((a, b) => b.shared - a.shared || b.alike - a.alike);
  return ranked[0]?.sentence ?? "";
}
