import { sep } from "node:path";
import type { FileProblem } from "../files/problem.ts";
import { openZip } from "../files/zip.ts";
import type { ZipEntry } from "../files/zip-entry.ts";
import { isPassedOver } from "./passed-over.ts";
import type { WalkedFile, WalkProblem } from "./walk.ts";

/** An archive that is met on the way. */
export interface MetArchive {
  /** Absolute path. */
  readonly path: string;
  readonly mtimeMs: number;
  /** Whether ignore files of the folders around say to pass over what would stand at a path. */
  readonly isIgnored: (path: string) => boolean;
}

/**
 * The files in a ZIP archive, as if it were a folder: their paths are the archive's with the entry's name behind it, their
 * time is the archive's, because an entry that another one replaced may have any. What is passed over in folders is
 * passed over here. An archive that cannot be opened is one problem, an entry with an impossible name too; other
 * problems of entries show when they are read.
 */
export async function* walkZip({ path, mtimeMs, isIgnored }: MetArchive): AsyncIterable<WalkedFile | WalkProblem> {
  const zip = await openZip(path);
  if ("problem" in zip) {
    yield { problem: { path, ...zip.problem } };
    return;
  }
  try {
    let files = 0;
    for (const entry of zip.entries) {
      const at = `${path}${sep}${entry.name.replaceAll("/", sep)}`;
      if (entry.isFolder || isQuiet(entry) || isIgnored(at)) continue;
      files += 1;
      if (entry.problem?.code === "bad_name") yield badName(path, entry.name, entry.problem);
      else yield { path: at, sizeBytes: entry.sizeBytes, mtimeMs, read: () => zip.read(entry) };
    }
    if (files === 0) yield { problem: { path, code: "empty", reason: "The archive holds no files." } };
  } finally {
    zip.close();
  }
}

/** In quotes the name cannot be taken for the path of another file. */
function badName(archive: string, name: string, problem: FileProblem): WalkProblem {
  return { problem: { path: `${archive}${sep}${JSON.stringify(name)}`, ...problem } };
}

/** `..` begins like a hidden name, and is no name at all. */
function isQuiet({ name, problem }: ZipEntry): boolean {
  return problem?.code !== "bad_name" && name.split("/").some(isPassedOver);
}
