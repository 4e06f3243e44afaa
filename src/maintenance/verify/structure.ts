import type { Found } from "../finding.ts";
import type { VerifyContext } from "./context.ts";

/** What SQLite says of a damaged index of a table, which can be made anew from the table. */
const IS_INDEX_FAULT = /missing from index|wrong # of entries in index|non-unique entry in index|row .* values differ/;

/** The database's own structure. Where it is damaged beyond its indexes, nothing else can be told: `isReadable` is false. */
export function checkStructure({ store }: VerifyContext, quick: boolean): { found: Found[]; isReadable: boolean } {
  const messages = store.audit().integrity({ quick });
  const isLexical = (message: string) => message.includes("passages_fts");
  const indexFaults = messages.filter((message) => IS_INDEX_FAULT.test(message));
  const lexicalFaults = messages.filter(isLexical);
  const others = messages.filter((message) => !IS_INDEX_FAULT.test(message) && !isLexical(message));
  const found: Found[] = [];
  if (indexFaults.length > 0) {
    found.push({
      ...fault("database_index", indexFaults),
      message: "Indexes of the database do not fit their tables. They are made anew from the tables.",
      repair: () => store.repairs().reindex(),
    });
  }
  if (lexicalFaults.length > 0) {
    found.push({
      ...fault("full_text", lexicalFaults),
      message: "The full-text index is damaged. It is made anew from the texts.",
      repair: () => store.repairs().rebuildLexical(),
    });
  }
  if (others.length > 0) {
    found.push({
      ...fault("database", others),
      message:
        "The database is damaged. Restore it with `shortlist import --replace`, or move its folder away and ingest your files anew.",
    });
  }
  return { found, isReadable: others.length === 0 };
}

function fault(code: string, messages: readonly string[]) {
  return { code, severity: "damage", count: messages.length, examples: messages.slice(0, 5) } as const;
}

/** Rows that refer to nothing, single values, row numbers, and what facts say under a wrong key. */
export function checkRows({ store, model }: VerifyContext): Found[] {
  const audit = store.audit();
  const found: Found[] = audit.dangling().map(({ table, count }) => ({
    code: "dangling_rows",
    severity: "damage",
    count,
    examples: [table],
    message: `Rows of ${table} refer to a ${table === "postings" ? "source" : "posting"} that is not there. They are removed.`,
    repair: () => store.repairs().removeDangling(table),
  }));
  const faults = [
    ...audit.metaFaults(),
    ...audit.reusedRows().map((table) => `New ${table} would get row numbers that were given before.`),
  ];
  if (faults.length > 0) {
    const modelId = model?.id ?? store.latestModel()?.id ?? 0;
    found.push({
      code: "values",
      severity: "damage",
      count: faults.length,
      examples: faults,
      message: "Single values of the index cannot be right. They are set to what the tables say.",
      repair: () => store.repairs().mendMeta(modelId),
    });
  }
  const wrong = [...audit.saidKeys()].filter(({ key, expected }) => key !== expected);
  if (wrong.length > 0) {
    found.push({
      code: "facts",
      severity: "damage",
      count: wrong.length,
      examples: wrong.slice(0, 5).map(({ id }) => `facts_said row ${id}`),
      message: "What facts say is not what they were stored as. It is read from the texts anew.",
      repair: () => store.repairs().mendSaid(wrong),
    });
  }
  return found;
}

/** What nothing refers to any more: an ingest that was stopped leaves it, and a finished one until enough has gathered. */
export function checkUnused({ store }: VerifyContext): Found[] {
  const { texts, embeddings, facts } = store.audit().unused();
  const count = texts + embeddings + facts;
  if (count === 0) return [];
  return [
    {
      code: "unused",
      severity: "leftover",
      count,
      examples: [`${texts} texts`, `${embeddings} embeddings`, `${facts} statements of facts`],
      message: "Rows that nothing refers to any more. They are removed.",
      repair: () => {
        store.repairs().removeUnused();
      },
    },
  ];
}

/** Every source has a path and a hash, and postings. */
export function checkSources({ store }: VerifyContext): Found[] {
  const damaged: string[] = [];
  let incomplete = 0;
  for (const { path, sha256, complete, postings } of store.audit().sources()) {
    if (!complete) incomplete += 1;
    else if (postings === 0 || !/^[0-9a-f]{64}$/.test(sha256)) damaged.push(path);
  }
  const found: Found[] = [];
  if (damaged.length > 0) {
    found.push({
      code: "sources",
      severity: "damage",
      count: damaged.length,
      examples: damaged.slice(0, 5),
      message:
        "Files have no postings, or no hash, though they were read to their end. The next ingest reads them again.",
      repair: () => store.repairs().readSourcesAgain(damaged),
    });
  }
  if (incomplete > 0) {
    found.push({
      code: "incomplete",
      severity: "leftover",
      count: incomplete,
      examples: [],
      message: "Files were not read to their end. The next ingest goes on: shortlist ingest",
    });
  }
  return found;
}
