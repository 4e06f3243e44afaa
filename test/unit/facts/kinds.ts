import type { FactKind } from "../../../src/domain/fact.ts";
import type { FactInput } from "../../../src/facts/source.ts";
import { factsOf } from "./facts.ts";

/** Facts of one kind as `value/polarity`, in the order of their proofs. */
export function said(kind: FactKind, text: string, fields: Partial<Omit<FactInput, "text">> = {}): string[] {
  return factsOf(text, fields)
    .filter((fact) => fact.kind === kind)
    .map(({ value, polarity }) => `${value}/${polarity}`);
}
