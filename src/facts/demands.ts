import type { FactKind } from "../domain/fact.ts";
import { isAnsweredNo, isEqualOpportunity, isQuestion } from "./asides.ts";
import { proofOf } from "./proof.ts";
import type { FactSource, Finding, Unit } from "./source.ts";

/** A thing that postings ask for by name. */
export interface DemandRule {
  readonly value: string;
  /** Its names, with the flag `g`. */
  readonly pattern: RegExp;
  /** What the unit must hold for the name to mean the thing. */
  readonly needs?: RegExp;
  /** What around the name shows another sense: tested on the name with 60 code units on either side. */
  readonly unless?: RegExp;
}

export interface DemandTable {
  readonly kind: FactKind;
  /** What every name has somewhere: most units have none of it. */
  readonly hint: RegExp;
  readonly rules: readonly DemandRule[];
  /** What makes of a unit a description of the work or of others, rather than a demand. */
  readonly duties?: RegExp;
  /** Headings are passed over unless they hold this. */
  readonly inHeading?: RegExp;
  /** Whether what is merely welcome is a fact too. */
  readonly wishes: boolean;
}

const AROUND = 60;
/** Supposes that someone has none, and asks nothing yet. */
const SUPPOSED = /\bif you (?:do not|don['’]t|lack|cannot|can['’]t|have no)\b[^.;,]{0,40}$/i;

/** What a posting asks for of a table's things. The first rule that names a stretch of words has it. */
export function demandsOf(source: FactSource, table: DemandTable): Finding[] {
  const findings: Finding[] = [];
  for (const [index, unit] of source.units.entries()) {
    if (!table.hint.test(unit.words) || isEqualOpportunity(unit)) continue;
    if (unit.kind === "heading" && !(table.inHeading?.test(unit.words) ?? false)) continue;
    if (table.duties?.test(unit.words)) continue;
    const isAsked = isQuestion(unit);
    if (isAsked && !isAnsweredNo(source.units[index + 1])) continue;
    for (const { value, start, end } of named(unit, table.rules)) {
      const proof = isAsked ? { polarity: "not_required" as const, start, end } : proofOf(unit, start, end);
      if (proof.polarity === "preferred" && !table.wishes) continue;
      findings.push({ kind: table.kind, value, unit, ...proof });
    }
  }
  return findings;
}

interface Named {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function named({ words }: Unit, rules: readonly DemandRule[]): Named[] {
  const found: Named[] = [];
  for (const { value, pattern, needs, unless } of rules) {
    if (needs !== undefined && !needs.test(words)) continue;
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (SUPPOSED.test(words.slice(0, start))) continue;
      if (unless?.test(words.slice(Math.max(0, start - AROUND), end + AROUND))) continue;
      found.push({ value, start, end });
    }
  }
  return found;
}
