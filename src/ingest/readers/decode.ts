import { isAscii, isUtf8 as isValidUtf8 } from "node:buffer";
import type { ReadProblem } from "./reader.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** What a file of another kind begins with (bytes as Latin-1 characters), and what it is called. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\x03\x04", "a ZIP archive or Office document"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"],
  ["{\\rtf", "an RTF document"],
  ["\x89PNG\r\n", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\x1f\x8b", "a gzip archive"],
  ["\x28\xb5\x2f\xfd", "a Zstandard archive"],
  ["7z\xbc\xaf\x27\x1c", "a 7z archive"],
  ["Rar!\x1a", "a RAR archive"],
  ["SQLite format 3\0", "an SQLite database"],
  ["\x7fELF", "a program"],
];

/** How many bytes are looked at to tell text from binary content. */
const SAMPLE_BYTES = 64 * 1024;
/** Largest share of control characters in a text. */
const MAX_CONTROL_SHARE = 0.03;

/** What is known of the encoding before decoding. */
export interface DecodeOptions {
  /** Label of the encoding that the document itself names (HTML's `<meta charset>`). Ignored where unknown. */
  readonly charset?: string | undefined;
}

/**
 * Text of a file: UTF-8 (with or without byte order mark), UTF-16 (with one, or without where zero bytes give it away),
 * else the document's own `charset`, else Windows-1252. Line ends become `\n`. A problem with code `empty` where
 * nothing but white space is in it, `binary` where it is no text, `encoding` where UTF-16 is malformed.
 */
export function decodeText(bytes: Buffer, options: DecodeOptions = {}): string | ReadProblem {
  const text = decodeRaw(bytes, options.charset);
  return typeof text === "string" ? checked(text.replace(/\r\n?/g, "\n")) : text;
}

/**
 * The same for formats that are read piece by piece: the bytes in UTF-8, without a byte order mark. UTF-8 is not
 * copied; line ends stay as they are.
 */
export function toUtf8(bytes: Buffer): Buffer | ReadProblem {
  const isUtf8 = utf16Order(bytes) === null && magicName(bytes) === null && !bytes.includes(0) && isValidUtf8(bytes);
  if (isUtf8) {
    const sample = checked(bytes.toString("utf8", 0, SAMPLE_BYTES), bytes.length > SAMPLE_BYTES);
    return typeof sample === "string" ? withoutBom(bytes) : sample;
  }
  const text = decodeRaw(bytes, undefined);
  const result = typeof text === "string" ? checked(text) : text;
  return typeof result === "string" ? Buffer.from(result, "utf8") : result;
}

function decodeRaw(bytes: Buffer, charset: string | undefined): string | ReadProblem {
  if (bytes.length === 0) return problem("empty", "The file is empty.");
  const magic = magicName(bytes);
  if (magic !== null) return problem("binary", `The file holds ${magic}, not text.`);
  const order = utf16Order(bytes);
  if (order !== null) return decodeUtf16(bytes, order);
  const zero = bytes.indexOf(0);
  if (zero !== -1) return problem("binary", `The file holds a zero byte at offset ${zero}: it is not text.`);
  if (isValidUtf8(bytes)) return decodeValidUtf8(bytes, charset);
  return decodeNamed(bytes, charset) ?? decodeWindows1252(bytes);
}

function decodeValidUtf8(bytes: Buffer, charset: string | undefined): string {
  // Bytes that are valid UTF-8 and hold more than ASCII are UTF-8 whatever they say; plain ASCII may still be ISO-2022.
  const named = charset !== undefined && isAscii(bytes) ? decodeNamed(bytes, charset) : null;
  return named ?? withoutBom(bytes).toString("utf8");
}

function decodeNamed(bytes: Buffer, charset: string | undefined): string | null {
  const label = charset?.trim().toLowerCase() ?? "utf-8";
  if (/^(utf-?8|utf-?16(le|be)?|windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/** Byte order of UTF-16 told by its mark or, without one, by where the zero bytes of ASCII characters stand. */
function utf16Order(bytes: Buffer): "le" | "be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "be";
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.35;
  if (odd > most && even === 0) return "le";
  return even > most && odd === 0 ? "be" : null;
}

function decodeUtf16(bytes: Buffer, order: "le" | "be"): string | ReadProblem {
  const even = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1);
  const text = new TextDecoder(order === "le" ? "utf-16le" : "utf-16be").decode(even);
  if (!text.includes("\0")) return text;
  return problem("encoding", `The file begins like UTF-16 (${order.toUpperCase()}) but holds zero characters.`);
}

function checked(text: string, isSample = false): string | ReadProblem {
  const sample = text.slice(0, SAMPLE_BYTES);
  if (!isSample && text.trim() === "") return problem("empty", "The file holds nothing but white space.");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  if (controls <= sample.length * MAX_CONTROL_SHARE) return text;
  const share = Math.round((100 * controls) / sample.length);
  return problem("binary", `${share} % of the file's characters are control characters: it is not text.`);
}

function magicName(bytes: Buffer): string | null {
  const head = bytes.toString("latin1", 0, 16);
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}

function withoutBom(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function problem(code: string, reason: string): ReadProblem {
  return { kind: "problem", code, reason };
}
