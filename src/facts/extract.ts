import type { Fact } from "../domain/fact.ts";
import type { Block } from "../text/outline.ts";
import { EXTRACTORS } from "./extractors.ts";
import { type FactInput, type Finding, factSource, spanOf } from "./source.ts";

/** Confidence of a finding whose rule says none. */
const CONFIDENCE = { field: 1, text: 0.9 } as const;

/**
 * Every fact of a posting, by the order of their proofs; one for each (kind, value, polarity, numbers), the surest and then the
 * first of several. `blocks` are those of the posting's text where they are known already. Time is linear in the text's
 * length.
 */
export function extractFacts(input: FactInput, blocks?: readonly Block[]): Fact[] {
  const source = factSource(input, blocks);
  const best = new Map<string, Fact>();
  for (const finding of EXTRACTORS.flatMap((extractor) => extractor.extract(source))) {
    const fact = toFact(finding);
    const key = JSON.stringify([fact.kind, fact.value, fact.polarity, fact.min, fact.max]);
    const other = best.get(key);
    if (other === undefined || isBetter(fact, other)) best.set(key, fact);
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isBetter(fact: Fact, other: Fact): boolean {
  return (
    fact.confidence > other.confidence || (fact.confidence === other.confidence && fact.span.start < other.span.start)
  );
}

function toFact(finding: Finding): Fact {
  const { kind, value, polarity, unit, min, max, detail } = finding;
  const origin = unit.isField ? "field" : "text";
  return {
    kind,
    value,
    polarity,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(detail === undefined || Object.keys(detail).length === 0 ? {} : { detail: { ...detail } }),
    span: spanOf(finding),
    confidence: finding.confidence ?? CONFIDENCE[origin],
    origin,
  };
}
