import type { Embedder } from "../../embed/embedder.ts";
import { preparePosting, type TextToEmbed } from "../../ingest/prepare.ts";
import type { Store } from "../../store/store.ts";
import type { VerifyContext } from "./context.ts";

/** Texts embedded and stored together. */
const BATCH_TEXTS = 256;

/**
 * Embeds what lacks a vector of the model in use, from the stored texts. Where that model cannot be had, or the texts were
 * made by another version, the files concerned are noted for the next ingest.
 */
export async function embedMissing({ store, model, openEmbedder }: VerifyContext): Promise<void> {
  if (model === undefined) return;
  const embedder = await openEmbedder?.();
  try {
    if (embedder?.info.fingerprint === model.fingerprint) await embedAll(store, embedder, model.id);
  } finally {
    await embedder?.close();
  }
  store.repairs().readSourcesAgain(store.audit().unembeddedSources(model.id, model.dimensions));
}

async function embedAll(store: Store, embedder: Embedder, modelId: number): Promise<void> {
  let missing = new Map<string, TextToEmbed>();
  const flush = async () => {
    const texts = [...missing.values()];
    missing = new Map();
    const worded = texts.filter(({ text }) => text !== "");
    const vectors = await embedder.embed(
      worded.map(({ text }) => text),
      "passage",
    );
    const byHash = new Map(worded.map(({ hash }, at) => [hash, vectors[at]]));
    const nothing = new Float32Array(embedder.info.dimensions);
    const entries = texts.map(({ hash, form }) => ({ textHash: hash, vector: byHash.get(hash) ?? nothing, form }));
    if (entries.length > 0) store.put(modelId, entries);
  };
  for (const { row } of store.allPostingHeads()) {
    for (const text of textsWithout(store, row, modelId)) missing.set(text.hash, text);
    if (missing.size >= BATCH_TEXTS) await flush();
  }
  await flush();
}

function textsWithout(store: Store, row: number, modelId: number): TextToEmbed[] {
  const posting = store.postingByRow(row);
  if (posting === undefined) return [];
  const { source, id: _, row: __, ...fields } = posting;
  const record = source.record === undefined ? {} : { record: source.record };
  const { texts } = preparePosting({ kind: "posting", ...fields, ...record }, source.path);
  return (["float32", "int8"] as const).flatMap((form) => {
    const wanted = texts.filter((text) => text.form === form);
    const hashes = store.missing(
      modelId,
      wanted.map(({ hash }) => hash),
      form,
    );
    return wanted.filter(({ hash }) => hashes.has(hash));
  });
}
