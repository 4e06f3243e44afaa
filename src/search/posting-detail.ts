import { NotFoundError } from "../domain/errors.ts";
import type { PostingSource } from "../domain/posting.ts";
import type { PostingDetail } from "../domain/service.ts";
import { hashSource } from "../files/source.ts";
import type { Store } from "../store/store.ts";

/** A whole posting by its public id. Throws `NotFoundError` (`posting_not_found`). */
export async function postingDetail(store: Store, id: string): Promise<PostingDetail> {
  const stored = store.postingByPublicId(id);
  if (stored === undefined) throw postingNotFound(id);
  const { externalId, url, datePosted, validThrough, source } = stored;
  return {
    id: stored.id,
    ...(externalId === null ? {} : { externalId }),
    title: stored.title,
    company: stored.company,
    location: stored.location,
    ...(url === null ? {} : { url }),
    ...(datePosted === null ? {} : { datePosted }),
    ...(validThrough === null ? {} : { validThrough }),
    text: stored.text,
    facts: store.factsOf(stored.row),
    source,
    sourceState: await sourceState(source),
    metadata: stored.metadata,
  };
}

/** The error of an id that no posting has. */
export function postingNotFound(id: string): NotFoundError {
  return new NotFoundError("posting_not_found", `There is no posting ${JSON.stringify(id)} in the index.`, {
    hint: "Ids come with search results; the posting may have gone with a later ingest.",
  });
}

async function sourceState({ path, sha256 }: PostingSource): Promise<PostingDetail["sourceState"]> {
  const now = await hashSource(path);
  if (now === null) return "missing";
  return now === sha256 ? "unchanged" : "changed";
}
