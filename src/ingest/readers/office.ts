import type { ZipLimits } from "../../files/limits.ts";
import { openZip, type Zip } from "../../files/zip.ts";
import { parseXml } from "./dom.ts";
import type { ReadProblem } from "./reader.ts";

/** How far an Office document's archive is followed: its XML is held in memory as a whole. */
const LIMITS: ZipLimits = {
  maxEntries: 20_000,
  maxEntryBytes: 64 * 1024 ** 2,
  maxTotalBytes: 256 * 1024 ** 2,
  maxRatio: 200,
  anyRatioBytes: 4 * 1024 ** 2,
  anyRatioTotalBytes: 16 * 1024 ** 2,
};
/** What old Office documents, and new ones that are locked, begin with. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A document of an office program; `name` as people know it: "Word", "Excel", "OpenDocument". */
export interface OfficeFile {
  readonly bytes: Buffer;
  readonly name: string;
  /** An entry that every such document has. */
  readonly main: string;
  /** Largest XML part, uncompressed. Default 64 MiB; what a library makes a tree of takes fifty times its size. */
  readonly maxPartBytes?: number;
}

/**
 * Opens the archive that an Office document is, and looks through its XML: bombs and damaged ones are refused here, before
 * a library gets the bytes. Problems: `locked`, `bad_document`, `zip_bomb`, `too_large`.
 */
export async function openOffice({ bytes, name, main, maxPartBytes }: OfficeFile): Promise<Zip | ReadProblem> {
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) {
    const reason = `The file is a ${name} document that is locked with a password, or an old one under a new name. Save it anew, without a password.`;
    return { kind: "problem", code: "locked", reason };
  }
  const zip = await openZip(bytes, maxPartBytes === undefined ? LIMITS : { ...LIMITS, maxEntryBytes: maxPartBytes });
  if ("problem" in zip) return officeProblem(zip.problem, name);
  if (zip.entry(main) === undefined) {
    return officeProblem({ code: "bad_zip", reason: `\`${main}\` is missing in it.` }, name);
  }
  for (const entry of zip.entries) {
    if (entry.isFolder || !/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const read = await zip.read(entry);
    if (!Buffer.isBuffer(read)) return officeProblem(read.problem, name);
  }
  return zip;
}

/** The problem of a document that a library cannot read. */
export function brokenOffice(name: string, error: unknown): ReadProblem {
  const what = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 200) : String(error);
  return officeProblem({ code: "bad_zip", reason: what }, name);
}

/** The title that an Office document's properties state (`docProps/core.xml`, `meta.xml`); empty where they do not. */
export async function officeTitle(zip: Zip, part: string): Promise<string> {
  const entry = zip.entry(part);
  const bytes = entry === undefined ? null : await zip.read(entry);
  if (!Buffer.isBuffer(bytes)) return "";
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(bytes.toString("utf8"))?.[1] ?? "";
  const [text] = parseXml(title).children;
  return text !== undefined && "data" in text ? String(text.data).trim() : "";
}

function officeProblem({ code, reason }: { code: string; reason: string }, name: string): ReadProblem {
  if (code === "zip_bomb" || code === "too_large") return { kind: "problem", code, reason };
  const told = `The ${name} document is damaged: ${reason.replace(/\.?$/, "")}. Open it elsewhere and save it anew.`;
  return { kind: "problem", code: "bad_document", reason: told };
}
