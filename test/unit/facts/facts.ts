import type { Fact } from "../../../src/domain/fact.ts";
import { extractFacts } from "../../../src/facts/extract.ts";
import type { FactInput } from "../../../src/facts/source.ts";

/** A fact with the words that prove it. */
export type QuotedFact = Fact & { readonly quote: string };

/** Facts of a posting of these words, with the words that prove each. */
export function factsOf(text: string, fields: Partial<Omit<FactInput, "text">> = {}): QuotedFact[] {
  const input = { title: null, company: null, location: null, datePosted: null, validThrough: null, ...fields, text };
  return extractFacts(input).map((fact) => ({ ...fact, quote: text.slice(fact.span.start, fact.span.end) }));
}
