export { openZip, type Zip } from "../files/zip.ts";
export type { ZipEntry } from "../files/zip-entry.ts";
