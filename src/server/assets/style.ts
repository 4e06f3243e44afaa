import { BASE } from "./style/base.ts";
import { DOCS } from "./style/docs.ts";
import { INGEST } from "./style/ingest.ts";
import { PICTURE } from "./style/picture.ts";
import { POSTING } from "./style/posting.ts";
import { PRINT } from "./style/print.ts";
import { SEARCH } from "./style/search.ts";

/** The stylesheet of every page. */
export const STYLE = [BASE, SEARCH, POSTING, PICTURE, INGEST, DOCS, PRINT].join("\n");
