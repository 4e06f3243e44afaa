import { readFileSync } from "node:fs";
import { sep } from "node:path";
import type { PostingSource } from "../../src/domain/posting.ts";

/** A posting that answers a question, and the sentences that prove it. */
export interface LabelledAnswer {
  /** Path as in the repository, and `#n` for record n of a file of several. */
  readonly posting: string;
  /** Any of these, in part or whole, is the proof. */
  readonly evidence: readonly string[];
}

/** A question with all its answers among the postings. */
export interface LabelledQuestion {
  readonly id: string;
  /** `set`: all postings that qualify; `known`: one posting; `none`: nothing answers. */
  readonly kind: "set" | "known" | "none";
  /** Weights and thresholds are fitted on `tune` alone. */
  readonly split?: "tune" | "test";
  readonly question: string;
  readonly answers: readonly LabelledAnswer[];
  /** Borderline postings: neither right nor wrong. */
  readonly unsure?: readonly string[];
}

/** Reads a file of labelled questions. */
export function readQuestions(path: string): LabelledQuestion[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** How labels name a posting: its path from `seeds/` on (or its own id, where it has one and no such path) and record. */
export function postingKey(source: PostingSource, externalId: string | null): string {
  const at = source.path.lastIndexOf(`${sep}seeds${sep}`);
  if (at === -1) return externalId ?? source.path;
  const path = source.path.slice(at + 1).replaceAll(sep, "/");
  return source.record === undefined ? path : `${path}#${source.record}`;
}

/** Whether a quoted sentence is, holds, or stands within one of the labelled proofs. */
export function provesIt(quote: string, evidence: readonly string[]): boolean {
  const said = squeeze(quote);
  return evidence.map(squeeze).some((proof) => said.includes(proof) || (proof.includes(said) && said.length > 8));
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
