import { basename, extname } from "node:path";
import { RECORDS_FILE_MAX_BYTES, tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import type { Reader, ReadProblem } from "./reader.ts";

/** How a format is found and loaded. */
interface Format {
  readonly extensions: readonly string[];
  readonly maxBytes: number;
  readonly load: () => Promise<{ readonly reader: Reader }>;
}

/** The formats that are read. A new one is a file with a `reader`, and a line here. */
const FORMATS: readonly Format[] = [
  { extensions: [".txt", ".text"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./txt.ts") },
  { extensions: [".md", ".markdown", ".mdx"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./md.ts") },
  { extensions: [".html", ".htm", ".xhtml"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./html.ts") },
  { extensions: [".json", ".jsonld"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./json.ts") },
  { extensions: [".xml", ".rss", ".atom"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./xml.ts") },
  { extensions: [".jsonl", ".ndjson"], maxBytes: RECORDS_FILE_MAX_BYTES, load: () => import("./jsonl.ts") },
  { extensions: [".csv"], maxBytes: RECORDS_FILE_MAX_BYTES, load: () => import("./csv.ts") },
  { extensions: [".tsv", ".tab"], maxBytes: RECORDS_FILE_MAX_BYTES, load: () => import("./tsv.ts") },
  { extensions: [".pdf"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./pdf.ts") },
  { extensions: [".docx", ".docm", ".dotx"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./docx.ts") },
  { extensions: [".odt", ".ott"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./odt.ts") },
  { extensions: [".xlsx", ".xlsm"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./xlsx.ts") },
  { extensions: [".ods"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./ods.ts") },
  { extensions: [".eml"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./eml.ts") },
  { extensions: [".mhtml", ".mht"], maxBytes: WHOLE_FILE_MAX_BYTES, load: () => import("./mhtml.ts") },
];

/** Kinds of files that are met among postings and not read: name, and what to do instead. */
const UNREAD: Readonly<Record<string, readonly [kind: string, advice: string]>> = {
  ".doc": ["old Word (DOC)", "open it in a word processor and save it as DOCX or PDF"],
  ".rtf": ["RTF", "open it in a word processor and save it as DOCX or PDF"],
  ".pages": ["Pages", "export it as PDF or DOCX"],
  ".epub": ["EPUB", "save it as text or HTML"],
  ".xls": ["old Excel (XLS)", "save it as XLSX or CSV"],
  ".parquet": ["Parquet", "export it as CSV or JSON lines"],
  ".sql": ["SQL dump", "export the table as CSV or JSON lines"],
  ".sqlite": ["SQLite database", "export the table as CSV or JSON lines"],
  ".db": ["database", "export the table as CSV or JSON lines"],
  ".yaml": ["YAML", "convert it to JSON"],
  ".yml": ["YAML", "convert it to JSON"],
  ".msg": ["Outlook e-mail", "save it as EML or as text"],
  ".webarchive": ["Safari web archive", "save the page as HTML (page source)"],
  ".zip": ["ZIP archive", "unpack it"],
  ".tar": ["TAR archive", "unpack it"],
  ".gz": ["gzip archive", "unpack it"],
  ".zst": ["Zstandard archive", "unpack it"],
  ".7z": ["7z archive", "unpack it"],
  ".rar": ["RAR archive", "unpack it"],
  ".png": ["PNG picture", "type its text"],
  ".jpg": ["JPEG picture", "type its text"],
  ".jpeg": ["JPEG picture", "type its text"],
  ".gif": ["GIF picture", "type its text"],
  ".webp": ["WebP picture", "type its text"],
  ".tif": ["TIFF picture", "type its text"],
  ".tiff": ["TIFF picture", "type its text"],
};

/** Why no reader is given for a file. */
export interface Unread {
  readonly problem: Omit<ReadProblem, "kind" | "record">;
}

/**
 * The reader for a file, by its name's ending, loaded when first asked for; or the problem that it cannot be read:
 * `unsupported` with the name of the format, or `too_large` where `sizeBytes` is given and above the format's limit.
 */
export async function readerFor(path: string, sizeBytes = 0): Promise<Reader | Unread> {
  const extension = extname(path).toLowerCase();
  const format = FORMATS.find(({ extensions }) => extensions.includes(extension));
  if (format === undefined) return { problem: { code: "unsupported", reason: unsupported(path, extension) } };
  const large = tooLarge(sizeBytes, format.maxBytes);
  if (large !== null) return { problem: { code: large.code, reason: large.reason } };
  return (await format.load()).reader;
}

/** The file name endings that are read, lower case, with the dot. */
export function supportedExtensions(): string[] {
  return FORMATS.flatMap(({ extensions }) => extensions);
}

function unsupported(path: string, extension: string): string {
  const known = UNREAD[extension];
  if (known !== undefined) return `${known[0]} files are not read; ${known[1]}.`;
  const what =
    extension === ""
      ? `\`${basename(path)}\` has no ending that names a format`
      : `Files ending in \`${extension}\` are not read`;
  return `${what}; read are ${supportedExtensions().join(" ")}.`;
}
