import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { KeptIndex } from "../unit/maintenance/kept-index.ts";
import { openBuiltInModel } from "../unit/search/small-index.ts";

/** Tables, with the columns of which every change must be found; rows of all but `changedOnly` may also go. */
const TABLES: Record<string, readonly string[]> = {
  postings: [
    "public_id",
    "source_id",
    "digest",
    "record",
    "external_id",
    "title",
    "company",
    "location",
    "url",
    "date_posted",
    "valid_through",
    "metadata",
    "text",
    "signature",
  ],
  passages: [
    "public_id",
    "posting_id",
    "ordinal",
    "start",
    "end",
    "line",
    "section",
    "first_sentence",
    "last_sentence",
    "text_id",
  ],
  sentences: ["posting_id", "ordinal", "start", "end", "section", "text_id"],
  facts: ["posting_id", "ordinal", "said_id", "start", "end", "confidence", "origin"],
  facts_said: ["key", "kind", "value", "polarity", "min", "max", "detail"],
  texts: ["hash"],
  embeddings: ["text_id", "model_id", "vector", "checksum"],
  sources: ["path"],
};

let model: Embedder;
let kept: KeptIndex;

beforeAll(async () => {
  model = await openBuiltInModel();
  kept = await KeptIndex.make(model);
});
afterAll(async () => {
  await model.close();
  kept.remove();
});

const column = fc.constantFrom(
  ...Object.entries(TABLES).flatMap(([table, names]) => names.map((name) => ({ table, name }))),
);
const damage = fc.record({
  column,
  row: fc.nat(),
  at: fc.nat(),
  bit: fc.integer({ min: 0, max: 7 }),
  drop: fc.boolean(),
});

type Value = string | number | null | Buffer;

/** A value like the old one, and not the same. */
function changed(old: Value, at: number, bit: number): Value {
  if (old === null) return null;
  if (typeof old === "number") return old + 2 ** bit;
  const bytes = Buffer.from(old);
  if (bytes.length === 0) return typeof old === "string" ? "x" : Buffer.from([bit]);
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
  return typeof old === "string" ? bytes.toString("latin1") : bytes;
}

interface Damage {
  readonly column: { readonly table: string; readonly name: string };
  readonly row: number;
  readonly at: number;
  readonly bit: number;
  readonly drop: boolean;
}

/** Changes or removes one row; false where the column of that row is empty, or the change breaks a rule of the schema. */
function apply({ column: { table, name }, row, at, bit, drop }: Damage): boolean {
  return kept.edit((database) => {
    const key = ["sentences", "facts"].includes(table) ? "posting_id, ordinal" : "id";
    const rows = database.prepare(`SELECT * FROM ${table} ORDER BY ${key}`).all() as Record<string, Value>[];
    const chosen = rows[row % rows.length];
    if (chosen === undefined) return false;
    const where = key
      .split(", ")
      .map((part) => `${part} = @key_${part}`)
      .join(" AND ");
    const keys = Object.fromEntries(key.split(", ").map((part) => [`key_${part}`, chosen[part]]));
    const value = changed(chosen[name] ?? null, at, bit);
    if (!drop && value === null) return false;
    try {
      if (drop) database.prepare(`DELETE FROM ${table} WHERE ${where}`).run(keys);
      else database.prepare(`UPDATE ${table} SET "${name}" = @value WHERE ${where}`).run({ ...keys, value });
    } catch (error) {
      if (error instanceof Error && "code" in error && /CONSTRAINT/.test(String(error.code))) return false;
      throw error;
    }
    return true;
  });
}

describe("verify", () => {
  it("finds whatever single row is changed or gone, and leaves an index that the next ingest makes whole", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (one) => {
        kept.restore();
        if (!apply(one)) return;
        const { ok, found } = await kept.verify({ repair: true });
        expect(
          found.some(({ severity }) => severity === "damage"),
          JSON.stringify(found),
        ).toBe(true);
        if (!ok) await kept.small.ingest();
        const { found: left } = await kept.verify({ repair: false });
        expect(left.filter(({ severity }) => severity === "damage")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 240_000);
});
