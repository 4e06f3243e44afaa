import { BASE } from "./style/base.ts";
import { INGEST } from "./style/ingest.ts";
import { POSTING } from "./style/posting.ts";
import { SEARCH } from "./style/search.ts";

/** The stylesheet of every page. */
export const STYLE = [BASE, SEARCH, POSTING, INGEST].join("\n");
