import { BASE } from "./style/base.ts";
import { DOCS } from "./style/docs.ts";
import { POSTING } from "./style/posting.ts";
import { SEARCH } from "./style/search.ts";

/** The stylesheet of every page. */
export const STYLE = [BASE, SEARCH, POSTING, DOCS].join("\n");
