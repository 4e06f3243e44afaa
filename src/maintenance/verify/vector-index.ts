import { loadIndex } from "../../index/index-file.ts";
import type { VectorIndex } from "../../index/vector-index.ts";
import { type Found, Tally } from "../finding.ts";
import { PASSAGES, removeVectorIndex } from "../vector-files.ts";
import type { VerifyContext } from "./context.ts";

/** Vectors of an exact index that are compared at most: finding each goes over all. */
const MOST_COMPARED_EXACTLY = 5000;
/** How far the cosine of a vector with itself may be from 1. */
const TOLERANCE = 1e-4;

/** The saved vector index: its files against their checksums, its ids and vectors against the stored ones, unless `areStoredDamaged`. */
export async function checkVectorIndex(context: VerifyContext, areStoredDamaged: boolean): Promise<Found[]> {
  const { store, model, unfinished } = context;
  if (model === undefined || store.generation() === 0) return [];
  const loaded = await loadIndex(store.dir, { ...model, name: PASSAGES });
  const repair = () => removeVectorIndex(store.dir);
  if (loaded.index === null) {
    const severity = unfinished ? "leftover" : "damage";
    const message = "The vector index is of no use. It is made anew from the stored vectors.";
    return [{ code: "vector_index", severity, count: 1, examples: [loaded.problem], message, repair }];
  }
  const source = store.passageVectors(model.id);
  const wrong = new Tally();
  if (loaded.revision === source.revision()) compareIds(loaded.index, source.ids(), wrong);
  if (loaded.revision > source.revision()) wrong.add(0, `it is of revision ${loaded.revision}, which is to come`);
  if (!areStoredDamaged) compareVectors(context, loaded.index, wrong);
  return wrong.found({
    code: "vector_index",
    message: "The vector index does not hold the stored vectors. It is made anew from them.",
    repair,
  });
}

function compareIds(index: VectorIndex, stored: Iterable<number>, wrong: Tally): void {
  const extra = new Set(index.ids());
  for (const id of stored) if (!extra.delete(id)) wrong.add(id, `it lacks passage row ${id}`);
  for (const id of extra) wrong.add(id, `it holds passage row ${id}, which is not there`);
}

/** A vector is where it should be if, among its id alone, it finds itself. */
function compareVectors({ store, model, onProgress }: VerifyContext, index: VectorIndex, wrong: Tally): void {
  const step = index.kind === "exact" ? Math.max(1, Math.ceil(index.size / MOST_COMPARED_EXACTLY)) : 1;
  let done = 0;
  for (const { id, vector } of store.passageVectors(model?.id ?? 0).vectors()) {
    done += 1;
    if (done % 100 === 0) onProgress({ step: "vector index", done, total: index.size });
    const length = Math.hypot(...vector);
    // The zero vector is near to nothing.
    if (done % step !== 0 || !index.has(id) || !(Math.abs(length - 1) < TOLERANCE)) continue;
    const [itself] = index.search(vector, 1, { among: new Set([id]) });
    const isSame = itself !== undefined && Math.abs(itself.similarity - 1) < TOLERANCE;
    if (!isSame) wrong.add(id, `passage row ${id} has another vector in it`);
  }
}
