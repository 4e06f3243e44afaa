import { readDelimited } from "./delimited.ts";
import { guarded } from "./guarded.ts";

/** Reads tab-separated tables: one posting a row. Up to 256 MiB. */
export const reader = guarded({
  format: "tsv",
  extensions: [".tsv", ".tab"],
  read: (file) => readDelimited(file, "\t"),
});
