import type { StoredModel } from "./types.ts";
import type { Audit } from "./upkeep/audit.ts";

/** Looks quickly over the whole database and returns what is wrong with it, a sentence each; empty where all is well. */
export function checkDatabase(audit: Audit, model: StoredModel | undefined): string[] {
  const damage = audit.integrity({ quick: true }).map((message) => `The database is damaged: ${message}`);
  if (damage.length > 0) return damage;

  const dangling = audit.dangling().reduce((sum, { count }) => sum + count, 0);
  const { missing, stray } = audit.lexicalRows();
  const unembedded = audit.unembedded(model?.id ?? 0, model?.dimensions ?? 0);
  const faults: [number, string][] = [
    [dangling, "rows refer to a posting or source that is not there"],
    [missing, "passages are missing from the full-text index"],
    [stray, "entries of the full-text index belong to no passage"],
    [unembedded.passages, "passages have no embedding by the model in use"],
    [audit.incompleteSources(), "sources were not read to their end: run `shortlist ingest` to go on"],
  ];
  return faults.filter(([found]) => found > 0).map(([found, what]) => `${found} ${what}`);
}
