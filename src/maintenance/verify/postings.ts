import { PIPELINE_VERSION, postingId, preparePosting } from "../../ingest/prepare.ts";
import type { PostingToStore, StoredPosting } from "../../store/types.ts";
import { type AuditedPosting, digestHex, type PostingRows, rowsOf } from "../../store/upkeep/audit-postings.ts";
import { type Found, Tally } from "../finding.ts";
import type { VerifyContext } from "./context.ts";
import { faultOfRows } from "./spans.ts";

/** A posting as it would be written today, from its stored text and fields. */
export function prepareStored({ source, id: _, row: __, ...fields }: StoredPosting): PostingToStore {
  const { path, sha256: ___, format: ____, ...place } = source;
  return preparePosting({ kind: "posting", ...fields, ...place }, path).toStore;
}

/**
 * Every posting: all that is stored of it (text, fields, passages, sentences, facts, signature, hashes of the embedded texts)
 * against the digest that it was written with, and its spans against its text. Where the digest differs, what the text gives
 * tells whether the rows are damaged or the text is. Where an index was made by another version of the way from files to
 * passages, only the spans are told of as damage: the next ingest reads all files again.
 */
export function checkPostings(context: VerifyContext): Found[] {
  const { store, onProgress } = context;
  const isCurrent = store.pipelineVersion() === PIPELINE_VERSION;
  const total = store.counts().postings;
  const wrong = { rows: new Tally(), text: new Tally() };
  let done = 0;
  for (const audited of store.postingAudit().all()) {
    examine(audited, isCurrent, wrong);
    done += 1;
    onProgress({ step: "postings", done, total });
  }
  return [
    ...wrong.rows.found({
      code: "postings",
      message: "Passages, sentences or facts are not those of their posting's text. They are made anew from the text.",
      repair: () => {
        for (const row of wrong.rows.rows) rewrite(context, row);
      },
    }),
    ...wrong.text.found({
      code: "texts",
      message:
        "The text or a field of postings is not what was stored. Only the files have it: the next ingest reads them again.",
      repair: () => store.repairs().readAgain(wrong.text.rows),
      isDeferred: true,
    }),
  ];
}

function examine(audited: AuditedPosting, isCurrent: boolean, wrong: { rows: Tally; text: Tally }): void {
  const { row, posting, rows, digest } = audited;
  if (posting === undefined) {
    wrong.text.add(row, `posting ${rows.id}: its fields cannot be read`);
    return;
  }
  const name = `posting ${posting.id} of ${posting.source.path}`;
  const fault = faultOfRows(rows, posting.text);
  if (audited.digestNow === digest) {
    if (fault !== null) wrong.rows.add(row, `${name}: ${fault}`);
    const { path, record } = posting.source;
    if (isCurrent && posting.id !== postingId(path, record)) wrong.text.add(row, `${name}: that is not its path`);
    return;
  }
  const expected = prepareStored(posting);
  const isTextAsWritten = digestHex(expected) === digest;
  // Of another version, a posting may rightly differ from what its text gives today.
  if (!isTextAsWritten && isCurrent) wrong.text.add(row, name);
  const difference = isTextAsWritten ? differenceOf(rows, rowsOf(expected)) : fault;
  if (difference !== null) wrong.rows.add(row, `${name}: ${difference}`);
}

/** The first part in which rows differ from what they ought to be; null where they do not. */
function differenceOf(found: PostingRows, expected: PostingRows): string | null {
  for (const part of ["id", "passages", "sentences", "facts", "signature"] as const) {
    if (JSON.stringify(found[part]) === JSON.stringify(expected[part])) continue;
    const at = listOf(found[part]).findIndex((row, index) => row !== listOf(expected[part])[index]);
    return Array.isArray(found[part]) ? `its ${part}, from number ${Math.max(at, 0) + 1} on` : `its ${part}`;
  }
  return null;
}

function listOf(part: PostingRows[keyof PostingRows]): string[] {
  return Array.isArray(part) ? part.map((row) => JSON.stringify(row)) : [];
}

function rewrite({ store }: VerifyContext, row: number): void {
  const posting = store.postingByRow(row);
  if (posting !== undefined) store.repairs().rewriteRows(row, prepareStored(posting));
}
