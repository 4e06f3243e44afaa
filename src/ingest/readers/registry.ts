import { basename, extname } from "node:path";
import type { Packing } from "../../files/inflate.ts";
import { packedExtensions, packingOf, unpacking } from "./compressed.ts";
import { RECORDS_FILE_MAX_BYTES, tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import type { Reader, ReadProblem } from "./reader.ts";
import { unreadKind } from "./unread.ts";

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

/** Why no reader is given for a file. */
export interface Unread {
  readonly problem: Omit<ReadProblem, "kind" | "record">;
}

/**
 * The reader for a file, by its name's ending, loaded when first asked for; of a packed file (`.jsonl.gz`) by the ending
 * before the last. Else the problem that it cannot be read: `too_large` where `sizeBytes` is given and above the format's
 * limit, or what kind of file it is (`unsupported`, `archive`, `picture`, `media`, `program`).
 */
export async function readerFor(path: string, sizeBytes = 0): Promise<Reader | Unread> {
  const { inner, packed, ending } = endingsOf(path);
  const format = FORMATS.find(({ extensions }) => extensions.includes(inner));
  if (format === undefined) return { problem: unread(path, ending, inner) };
  const large = tooLarge(sizeBytes, format.maxBytes);
  if (large !== null) return { problem: { code: large.code, reason: large.reason } };
  const { reader } = await format.load();
  return packed === undefined ? reader : unpacking(reader, packed, format.maxBytes);
}

/** The file name endings that are read, lower case, with the dot; those of packed files aside. */
export function supportedExtensions(): string[] {
  return FORMATS.flatMap(({ extensions }) => extensions);
}

/** `a.jsonl.gz`: `.gz` says how it is packed, `.jsonl` what is in it; `ending` is both together. */
function endingsOf(path: string): { inner: string; packed: Packing | undefined; ending: string } {
  const name = basename(path).toLowerCase();
  const last = extname(name);
  const packed = packingOf(last);
  if (packed === undefined) return { inner: last, packed, ending: last };
  const inner = extname(name.slice(0, -last.length));
  return { inner, packed, ending: inner + last };
}

function unread(path: string, ending: string, inner: string): Unread["problem"] {
  const kind = unreadKind(ending) ?? unreadKind(inner);
  if (kind !== undefined) {
    const name = kind.name.charAt(0).toUpperCase() + kind.name.slice(1);
    return { code: kind.code, reason: `${name} are not read; ${kind.advice}.` };
  }
  return { code: "unsupported", reason: `${unknown(path, ending, inner)}; read are ${readInWords()}.` };
}

function unknown(path: string, ending: string, inner: string): string {
  if (ending === "") return `\`${basename(path)}\` has no ending that names a format`;
  if (inner === "")
    return `\`${basename(path)}\` does not say which format is packed in it, as \`postings.jsonl.gz\` would`;
  return `Files ending in \`${ending}\` are not read`;
}

function readInWords(): string {
  return `${supportedExtensions().join(" ")}, each also packed (${packedExtensions().join(" ")}), and folders of them in .zip`;
}
