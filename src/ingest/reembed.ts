import type { Store } from "../store/store.ts";
import { preparePosting } from "./prepare.ts";
import type { WriteBehind } from "./write-behind.ts";

/**
 * Embeds every stored posting anew, from the stored text, for a model that has not seen it: files need not be there.
 * Resolves when all vectors are stored; texts that the model has embedded before cost nothing.
 */
export async function embedStored(store: Store, writer: WriteBehind): Promise<void> {
  for (const { row } of store.allPostingHeads()) {
    const posting = store.postingByRow(row);
    if (posting === undefined) continue;
    const { source, id: _, row: __, ...fields } = posting;
    const record = source.record === undefined ? {} : { record: source.record };
    await writer.embed([preparePosting({ kind: "posting", ...fields, ...record }, source.path)]);
  }
  await writer.flush();
}
