import { isUtf8 } from "node:buffer";
import { type Entry, getFileNameLowLevel, validateFileName } from "yauzl";
import { fileTooLarge, sizeInWords, type ZipLimits } from "./limits.ts";
import type { FileProblem } from "./problem.ts";

/** One file or folder in a ZIP archive, as the archive's directory declares it. */
export interface ZipEntry {
  /** Path in the archive, its parts joined by `/`. Where it may be read: not empty, relative, without `.` and `..`. */
  readonly name: string;
  /** Uncompressed size as declared; reading stops where there is more. */
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** Time of last change in ms since 1970; archives keep it to two seconds, often in local time. */
  readonly mtimeMs: number;
  /** Why it is not read; null where nothing speaks against it before reading. */
  readonly problem: FileProblem | null;
  /** Where and how its data lies in the archive. */
  readonly stored: { readonly offset: number; readonly isDeflated: boolean; readonly crc32: number };
}

/** Numbers of the ZIP specification (APPNOTE 4.4.5) that are met in the wild. */
const METHODS: Readonly<Record<number, string>> = {
  9: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  93: "Zstandard",
  95: "XZ",
  98: "PPMd",
  99: "AES encryption",
};
const UTF8_NAME = 0x800;
const UNIX_TYPE_MASK = 0xf000;
const UNIX_LINK = 0xa000;

/** What the library read from the directory, judged. */
export function zipEntry(entry: Entry, limits: ZipLimits): ZipEntry {
  const raw = entryName(entry);
  const isFolder = raw.endsWith("/");
  const name = raw
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
  return {
    name: name === "" ? raw : name,
    sizeBytes: entry.uncompressedSize,
    compressedBytes: entry.compressedSize,
    isFolder,
    isEncrypted: entry.isEncrypted(),
    mtimeMs: entry.getLastModDate().getTime(),
    problem: nameProblem(raw, name) ?? (isFolder ? null : dataProblem(entry, limits)),
    stored: {
      offset: entry.relativeOffsetOfLocalHeader,
      isDeflated: entry.compressionMethod === 8,
      crc32: entry.crc32,
    },
  };
}

/** The name with `/` for `\`. Many programs write UTF-8 without saying so; what is valid UTF-8 is hardly anything else. */
function entryName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_NAME : generalPurposeBitFlag;
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
}

function nameProblem(raw: string, name: string): FileProblem | null {
  if (name === "" || raw.includes("\0")) return problem("bad_name", "Its name in the archive is empty or holds NUL.");
  if (validateFileName(raw) === null) return null;
  return problem("bad_name", "Its name leads out of the archive (an absolute path, or `..`); make the archive anew.");
}

function dataProblem(entry: Entry, limits: ZipLimits): FileProblem | null {
  const { compressionMethod: method, compressedSize, uncompressedSize } = entry;
  if (((entry.externalFileAttributes >>> 16) & UNIX_TYPE_MASK) === UNIX_LINK)
    return problem("unsupported", "It is a link; links in archives are not followed.");
  if (entry.isEncrypted())
    return problem("encrypted", "It is locked with a password; make the archive without one, or unpack it.");
  if (method !== 0 && method !== 8)
    return problem("unsupported", `It is packed with ${METHODS[method] ?? `method ${method}`}; unpack the archive.`);
  if (uncompressedSize > limits.maxEntryBytes) return fileTooLarge(uncompressedSize, limits.maxEntryBytes).problem;
  if (uncompressedSize <= limits.anyRatioBytes || uncompressedSize <= compressedSize * limits.maxRatio) return null;
  const sizes = `${sizeInWords(compressedSize)} claim to hold ${sizeInWords(uncompressedSize)}`;
  return problem("zip_bomb", `${sizes}, more than ${limits.maxRatio} times as much; unpack it if you trust it.`);
}

function problem(code: string, reason: string): FileProblem {
  return { code, reason };
}
