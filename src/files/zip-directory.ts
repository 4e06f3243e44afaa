import type { ZipFile } from "yauzl";
import { sizeInWords, type ZipLimits } from "./limits.ts";
import { type Failed, failed } from "./problem.ts";
import { type ZipEntry, zipEntry } from "./zip-entry.ts";

/** Fewest bytes from where an entry begins to where its data does (APPNOTE 4.3.7). */
const HEADER_BYTES = 30;

/** The entries that an archive's directory names, sorted; or why none of them is read. Throws where it is damaged. */
export async function listEntries(file: ZipFile, limits: ZipLimits): Promise<readonly ZipEntry[] | Failed> {
  if (file.entryCount > limits.maxEntries) {
    const reason = `The archive has ${file.entryCount} entries; archives are read up to ${limits.maxEntries}. Unpack it.`;
    return failed("too_large", reason);
  }
  const entries: ZipEntry[] = [];
  for await (const entry of file.eachEntry()) entries.push(zipEntry(entry, limits));
  return bomb(entries, limits) ?? sorted(entries);
}

/** Entries that share bytes, or hold far more together than their compressed sizes allow, are made to do harm. */
function bomb(entries: readonly ZipEntry[], limits: ZipLimits): Failed | null {
  const files = entries.filter(({ isFolder }) => !isFolder);
  let totalBytes = 0;
  let compressedBytes = 0;
  let end = 0;
  for (const entry of files.toSorted((a, b) => a.stored.offset - b.stored.offset)) {
    if (entry.stored.offset < end)
      return failed(
        "zip_bomb",
        "Entries of the archive lie upon each other, as in a ZIP bomb; unpack it if you trust it.",
      );
    end = entry.stored.offset + HEADER_BYTES + entry.compressedBytes;
    // What is refused for itself is never inflated.
    if (entry.problem !== null) continue;
    totalBytes += entry.sizeBytes;
    compressedBytes += entry.compressedBytes;
  }
  if (totalBytes > limits.anyRatioTotalBytes && totalBytes > compressedBytes * limits.maxRatio) {
    const sizes = `${sizeInWords(compressedBytes)} claim to hold ${sizeInWords(totalBytes)}`;
    return failed("zip_bomb", `${sizes}, more than ${limits.maxRatio} times as much; unpack it if you trust it.`);
  }
  if (totalBytes <= limits.maxTotalBytes) return null;
  const most = sizeInWords(limits.maxTotalBytes);
  const reason = `The archive holds ${sizeInWords(totalBytes)}; archives are read up to ${most}. Unpack it.`;
  return failed("too_large", reason);
}

function sorted(entries: readonly ZipEntry[]): ZipEntry[] {
  const names = new Set<string>();
  const judged = entries.map((entry) => {
    if (entry.isFolder || !names.has(entry.name)) {
      if (!entry.isFolder) names.add(entry.name);
      return entry;
    }
    const reason = "The archive has another file of this name, which is the one that is read; make the archive anew.";
    return { ...entry, problem: { code: "bad_name", reason } };
  });
  return judged.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
