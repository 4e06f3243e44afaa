import type { EmbeddingRow } from "../../store/upkeep/audit.ts";
import { blobLength, checksumOf, decodeVector } from "../../store/vector-blob.ts";
import { sha256Hex } from "../../text/hash.ts";
import { type Found, Tally } from "../finding.ts";
import type { VerifyContext } from "./context.ts";
import { embedMissing } from "./embed-missing.ts";

/** How far a stored vector's length may be from 1, by precision: what rounding does to some hundred numbers. */
const TOLERANCE = { float32: 1e-3, int8: 2e-2 } as const;
/** A text without words has the zero vector: see `preparePosting`. */
const WORDLESS = new Set([sha256Hex("float32\n"), sha256Hex("int8\n")]);

/** Every stored vector: its bytes against their checksum, its length, its numbers. */
export function checkVectors({ store, onProgress }: VerifyContext): Found[] {
  const total = store.audit().embeddingCount();
  const wrong = new Tally();
  const unsealed = new Tally();
  let done = 0;
  for (const row of store.audit().embeddings()) {
    const fault = faultOf(row);
    if (fault !== null) wrong.add(row.id, `embedding row ${row.id} ${fault}`);
    else if (row.checksum === null) unsealed.add(row.id, `embedding row ${row.id}`);
    done += 1;
    if (done % 100 === 0) onProgress({ step: "vectors", done, total });
  }
  return [
    ...wrong.found({
      code: "vectors",
      message: "Stored vectors are not what was stored. They are removed, and their texts embedded again.",
      repair: () => store.repairs().removeEmbeddings(wrong.rows),
    }),
    ...unsealed.found({
      code: "unsealed",
      severity: "leftover",
      message: "Vectors were stored by an earlier version, without a checksum. They are given one.",
      repair: () => store.repairs().sealEmbeddings(unsealed.rows),
    }),
  ];
}

/** Passages and sentences that lack a vector of the model in use. */
export function checkEmbedded(context: VerifyContext): Found[] {
  const { store, model, unfinished, openEmbedder } = context;
  if (model === undefined) return [];
  const { passages, sentences } = store.audit().unembedded(model.id, model.dimensions);
  if (passages + sentences === 0) return [];
  const remedy =
    openEmbedder === undefined ? "The next ingest embeds them." : "They are embedded from the stored text.";
  return [
    {
      code: "unembedded",
      severity: unfinished ? "leftover" : "damage",
      count: passages + sentences,
      examples: [`${passages} passages`, `${sentences} sentences`],
      message: `Passages or sentences have no vector of the model in use. ${remedy}`,
      repair: () => embedMissing(context),
    },
  ];
}

function faultOf({ vector, checksum, hash, dimensions }: EmbeddingRow): string | null {
  if (dimensions === null) return "is of no model";
  if (hash === null) return "is of no text";
  const isInt8 = vector.length === blobLength(dimensions, "int8");
  if (!isInt8 && vector.length !== blobLength(dimensions, "float32")) {
    return `has ${vector.length} bytes, which hold no ${dimensions} numbers`;
  }
  if (checksum !== null && checksumOf(vector) !== checksum) return "does not have its checksum";
  const length = Math.hypot(...decodeVector(vector, dimensions));
  if (!Number.isFinite(length)) return "has numbers that are not finite";
  if (length === 0) return WORDLESS.has(hash) ? null : "is zero";
  const tolerance = TOLERANCE[isInt8 ? "int8" : "float32"];
  return Math.abs(length - 1) <= tolerance ? null : `has length ${length.toFixed(4)} instead of 1`;
}
