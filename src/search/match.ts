import { LEVELS } from "../conditions/education.ts";
import type { Fact, FactKind } from "../domain/fact.ts";
import type { MatchHit, Requirement } from "../domain/match.ts";
import { sliceSpan } from "../domain/span.ts";
import { factWords } from "../facts/words.ts";
import type { StoredPosting } from "../store/types.ts";

/** Kinds that a résumé shows where a person has them. */
const SHOWN: readonly FactKind[] = ["skill", "language", "licence", "education", "experience"];
/** Kinds that a résumé may show, and that say nothing where it does not. */
const SELDOM_SHOWN: readonly FactKind[] = ["clearance", "authorisation", "check"];
/** How much a thing that is only welcome counts beside one that is asked for. */
const WELCOME = 0.4;
/** How much the wording counts beside the share of what is asked for that the résumé shows. */
const WORDING = 0.6;

/** A résumé as it is compared. */
export interface Resume {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** What a posting asks for, parted by what the résumé shows. */
export function compareRequirements(posting: StoredPosting, facts: readonly Fact[], resume: Resume) {
  const parts: Record<"matched" | "missing" | "unknown", Requirement[]> = { matched: [], missing: [], unknown: [] };
  for (const fact of facts) {
    if (fact.polarity !== "required" && fact.polarity !== "preferred" && fact.kind !== "skill") continue;
    const isShown = SHOWN.includes(fact.kind);
    if (!isShown && !SELDOM_SHOWN.includes(fact.kind)) continue;
    const shown = resume.facts.find((own) => meets(own, fact));
    const requirement = {
      fact,
      label: factWords(fact),
      posting: { text: sliceSpan(posting.text, fact.span), span: fact.span },
      resume: shown === undefined ? null : { text: sliceSpan(resume.text, shown.span), span: shown.span },
    };
    const isSaid = isShown && !resume.facts.some((own) => mayMeet(own, fact));
    parts[shown !== undefined ? "matched" : isSaid ? "missing" : "unknown"].push(requirement);
  }
  return parts;
}

/** How well a posting fits: how alike the wording is, 0 to 1, and how much of what is asked for the résumé shows. */
export function fitOf(parts: Pick<MatchHit, "matched" | "missing">, wording: number): number {
  const weight = (requirements: readonly Requirement[]) =>
    requirements.reduce((sum, { fact }) => sum + (fact.polarity === "required" ? 1 : WELCOME), 0);
  const matched = weight(parts.matched);
  const asked = matched + weight(parts.missing);
  // One requirement more counts as half met: a posting that asks for a single thing is not told by it alone.
  const share = (matched + 0.5) / (asked + 1);
  return WORDING * wording + (1 - WORDING) * share;
}

/** Whether something that a résumé shows is what a posting asks for, or more of it. */
function meets(own: Fact, asked: Fact): boolean {
  if (own.kind !== asked.kind || own.polarity === "not_required") return false;
  switch (asked.kind) {
    case "education":
      return levelOf(own) >= levelOf(asked);
    case "experience": {
      const isSameField = asked.value === "any" || own.value === asked.value;
      return isSameField && (own.max ?? own.min ?? 0) >= (asked.min ?? asked.max ?? 0);
    }
    case "clearance":
      return asked.value === "any" || own.value === asked.value;
    default:
      return own.value === asked.value;
  }
}

/** Enough years of work, where a résumé does not say in what. */
function mayMeet(own: Fact, asked: Fact): boolean {
  return asked.kind === "experience" && own.value === "any" && meets({ ...own, value: asked.value }, asked);
}

function levelOf({ value }: Fact): number {
  return LEVELS.indexOf((value === "degree" ? "bachelor" : value) as (typeof LEVELS)[number]);
}
