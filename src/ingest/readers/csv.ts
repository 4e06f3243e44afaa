import { readDelimited } from "./delimited.ts";
import { guarded } from "./guarded.ts";

/** Reads comma-separated tables (and such with `;`, tab or `|` under that name): one posting a row. Up to 256 MiB. */
export const reader = guarded({ format: "csv", extensions: [".csv"], read: (file) => readDelimited(file, ",") });
