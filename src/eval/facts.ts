import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { InputError } from "../domain/errors.ts";
import { FACT_KINDS, Fact, type FactKind } from "../domain/fact.ts";
import { extractFacts } from "../facts/extract.ts";
import { readerFor } from "../ingest/readers/registry.ts";
import { walkFiles } from "../ingest/walk.ts";
import { postingKey, readLabelled } from "./labels.ts";

/** A fact that a reader found in a posting. */
const LabelledFact = Fact.pick({ kind: true, value: true, polarity: true, min: true, max: true, detail: true }).extend({
  quote: z.string().min(1).describe("The words that prove it, as they stand in the posting."),
  unsure: z.literal(true).optional().describe("A careful reader could argue about it: it counts neither way."),
});
export type LabelledFact = z.infer<typeof LabelledFact>;

const LabelledPosting = z.strictObject({ posting: z.string(), facts: z.array(LabelledFact) });

const FILE = "facts.jsonl";
/** How far numbers may be apart, as a share: pounds and kilograms are rounded. */
const NEAR = 0.012;
/** Kinds whose numbers are a detail of what is said. */
const NUMBERS_ARE_DETAIL: readonly FactKind[] = ["benefit", "employment", "employer", "arrangement"];

/** What was found of one kind of fact. */
export interface FactRow {
  readonly kind: FactKind;
  /** Facts labelled, and facts that the rules found, those that do not count aside. */
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
  /** Facts found whose kind, value and numbers are labelled, and of them those whose polarity is too. */
  readonly matched: number;
  readonly samePolarity: number;
  /** Right ones whose proof overlaps the labelled words. */
  readonly proven: number;
}

/** Facts of a labelled folder, by kind, and what was wrong. */
export interface FactReport {
  readonly name: string;
  readonly postings: number;
  readonly rows: readonly FactRow[];
  /** One line each: what the rules found and no label says, and what they missed. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/**
 * Reads facts out of a labelled folder's postings and compares them with `facts.jsonl`. A fact is right where a label has its
 * kind, value, polarity and numbers; the field that experience is in is free, and a place may be said longer. Throws
 * `InputError`: `labels_invalid`, `eval_unknown_form` where the folder has no labelled facts.
 */
export async function measureFacts(dir: string): Promise<FactReport> {
  const path = join(dir, FILE);
  if (!existsSync(path))
    throw new InputError("eval_unknown_form", `${dir} has no ${FILE}: no facts are labelled there.`);
  const { name, postings: folder } = readLabelled(dir);
  const labels = readLabels(path);
  const rows = new Map<FactKind, Count>(FACT_KINDS.map((kind) => [kind, { ...NOTHING }]));
  const wrong: string[] = [];
  const missed: string[] = [];
  for await (const { key, text, facts } of postingsOf(folder)) {
    const labelled = labels.get(key);
    if (labelled === undefined) continue;
    const { extra, absent } = compare(facts, labelled, text, rows);
    wrong.push(...extra.map((fact) => `${key}: ${said(fact)} “${text.slice(fact.span.start, fact.span.end)}”`));
    missed.push(...absent.map((fact) => `${key}: ${said(fact)} “${fact.quote}”`));
  }
  const filled = [...rows].filter(([, row]) => row.labelled + row.found > 0);
  return { name, postings: labels.size, rows: filled.map(([kind, row]) => ({ kind, ...row })), wrong, missed };
}

type Count = { -readonly [K in keyof Omit<FactRow, "kind">]: number };
const NOTHING: Count = { labelled: 0, found: 0, right: 0, matched: 0, samePolarity: 0, proven: 0 };

interface ReadFacts {
  readonly key: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}

async function* postingsOf(folder: string): AsyncIterable<ReadFacts> {
  for await (const file of walkFiles([folder], { exclude: [] })) {
    if ("problem" in file) continue;
    const reader = await readerFor(file.path, file.sizeBytes);
    if ("problem" in reader) continue;
    const bytes = await file.read();
    if ("problem" in bytes) continue;
    for await (const read of reader.read({ path: file.path, bytes })) {
      if (read.kind !== "posting") continue;
      const record = read.record === undefined ? {} : { record: read.record };
      const source = { path: file.path, sha256: "", format: reader.format, ...record };
      yield { key: postingKey(folder, { source }), text: read.text, facts: extractFacts(read) };
    }
  }
}

function readLabels(path: string): Map<string, readonly LabelledFact[]> {
  const lines = readFileSync(path, "utf8").split("\n");
  const labels = new Map<string, readonly LabelledFact[]>();
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    try {
      const { posting, facts } = LabelledPosting.parse(JSON.parse(line));
      labels.set(posting, facts);
    } catch (cause) {
      const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
      throw new InputError("labels_invalid", `${path}:${at + 1} cannot be read: ${reason}`, { cause });
    }
  }
  return labels;
}

function compare(
  facts: readonly Fact[],
  labels: readonly LabelledFact[],
  text: string,
  rows: Map<FactKind, Count>,
): { extra: Fact[]; absent: LabelledFact[] } {
  const met = new Set<LabelledFact>();
  const extra: Fact[] = [];
  for (const fact of facts) {
    const row = rows.get(fact.kind) as Count;
    const same = labels.filter((label) => saysTheSame(fact, label));
    const right = same.find((label) => label.polarity === fact.polarity && !met.has(label));
    const known = right ?? same.find((label) => label.polarity === fact.polarity) ?? same[0];
    if (known?.unsure === true) {
      met.add(known);
      continue;
    }
    if (right === undefined && known !== undefined && met.has(known)) continue;
    row.found += 1;
    if (known !== undefined) {
      row.matched += 1;
      row.samePolarity += Number(right !== undefined);
    }
    if (right === undefined) extra.push(fact);
    else {
      met.add(right);
      row.right += 1;
      row.proven += Number(overlaps(fact, right, text));
    }
  }
  const absent = labels.filter((label) => label.unsure !== true && !met.has(label));
  for (const label of labels) if (label.unsure !== true) (rows.get(label.kind) as Count).labelled += 1;
  return { extra, absent };
}

function saysTheSame(fact: Fact, label: LabelledFact): boolean {
  if (fact.kind !== label.kind) return false;
  if (!sameNumbers(fact, label)) return false;
  if (fact.kind === "experience") return true;
  if (fact.kind === "place") return fact.value.includes(label.value) || label.value.includes(fact.value);
  return fact.value === label.value;
}

function sameNumbers(fact: Fact, label: LabelledFact): boolean {
  const isSilent = (one: { min?: number | undefined; max?: number | undefined }) =>
    one.min === undefined && one.max === undefined;
  if (NUMBERS_ARE_DETAIL.includes(label.kind) && (isSilent(label) || isSilent(fact))) return true;
  if (fact.detail?.per !== label.detail?.per && label.kind === "pay") return false;
  return near(fact.min, label.min) && near(fact.max, label.max);
}

function near(a: number | undefined, b: number | undefined): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b)))
  );
}

function overlaps({ span }: Fact, { quote }: LabelledFact, text: string): boolean {
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (span.start < at + quote.length && at < span.end) return true;
  }
  return false;
}

function said({ kind, value, polarity, min, max }: Pick<Fact, "kind" | "value" | "polarity" | "min" | "max">): string {
  const numbers = min === undefined && max === undefined ? "" : ` ${min ?? ""}..${max ?? ""}`;
  return `${kind} ${value} ${polarity}${numbers}`;
}

/** A report as Markdown. */
export function renderFactReport({ name, postings, rows }: FactReport): string {
  const share = (part: number, whole: number) => (whole === 0 ? "" : (part / whole).toFixed(3).replace(/^0/, ""));
  const all = rows.reduce<Count>(
    (sum, row) => {
      for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += row[key];
      return sum;
    },
    { ...NOTHING },
  );
  return [
    `## Facts of ${name}`,
    "",
    `${postings} postings, every fact labelled by a reader. A fact is right where kind, value, polarity and numbers are.`,
    "",
    "| kind | labelled | found | precision | recall | polarity | proof |",
    "|---|---|---|---|---|---|---|",
    ...[...rows, { kind: "all", ...all }].map(
      ({ kind, labelled, found, right, matched, samePolarity, proven }) =>
        `| ${kind} | ${labelled} | ${found} | ${share(right, found)} | ${share(right, labelled)} | ${share(samePolarity, matched)} | ${share(proven, right)} |`,
    ),
    "",
  ].join("\n");
}
