import type { Store } from "../store/store.ts";
import { textsOf } from "./prepare.ts";
import type { Stages } from "./stages.ts";
import type { WriteBehind } from "./write-behind.ts";

/** What is embedded anew, and who is told. */
export interface ReembedOptions {
  readonly store: Store;
  readonly writer: WriteBehind;
  readonly stages: Stages;
  /** Called after each posting gone over; what it throws ends the work. */
  readonly onPosting: (done: number, total: number) => void | Promise<void>;
}

/**
 * Embeds every stored posting for a model that has not seen it, from the stored text: files need not be there. Resolves
 * when all vectors are stored; texts that the model has embedded before cost nothing, which is how it goes on after it was
 * stopped.
 */
export async function embedStored({ store, writer, stages, onPosting }: ReembedOptions): Promise<void> {
  const total = store.counts().postings;
  let done = 0;
  for (const { row, id, title } of store.allPostingHeads()) {
    const text = store.textOf(row);
    if (text !== undefined) await writer.embed(stages.time("cutting", () => textsOf({ id, title, text })));
    done += 1;
    await stages.breathe();
    await onPosting(done, total);
  }
  await writer.flush();
}
