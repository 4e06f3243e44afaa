import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./texts.ts";

/**
 * The parts of the built program that are measured in this process: what ships, not what a loader makes of its sources.
 * Throws where it was not built.
 */
export async function loadBuilt() {
  if (!existsSync(join(ROOT, "dist")))
    throw new Error("dist/ is missing. Build first: npm run build (npm run bench does).");
  const at = (path: string) => pathToFileURL(join(ROOT, "dist", path)).href;
  const [search, embed, judge, store, index, ingest, prepare, publish] = await Promise.all([
    import(at("search/searcher.js")) as Promise<typeof import("../../src/search/searcher.ts")>,
    import(at("embed/open.js")) as Promise<typeof import("../../src/embed/open.ts")>,
    import(at("embed/cross-encoder.js")) as Promise<typeof import("../../src/embed/cross-encoder.ts")>,
    import(at("store/open-store.js")) as Promise<typeof import("../../src/store/open-store.ts")>,
    import(at("index/passage-index.js")) as Promise<typeof import("../../src/index/passage-index.ts")>,
    import(at("ingest/ingest.js")) as Promise<typeof import("../../src/ingest/ingest.ts")>,
    import(at("ingest/prepare.js")) as Promise<typeof import("../../src/ingest/prepare.ts")>,
    import(at("ingest/publish.js")) as Promise<typeof import("../../src/ingest/publish.ts")>,
  ]);
  return {
    Searcher: search.Searcher,
    openEmbedder: embed.openEmbedder,
    openCrossEncoder: judge.openCrossEncoder,
    openStore: store.openStore,
    openPassageIndex: index.openPassageIndex,
    ingest: ingest.ingest,
    preparePosting: prepare.preparePosting,
    publish: publish.publish,
  };
}
