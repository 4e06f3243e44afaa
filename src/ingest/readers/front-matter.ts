import { parse as parseToml, TomlDate } from "smol-toml";
import { isMap, isScalar, parseDocument } from "yaml";
import { FRONT_MATTER_MAX_LENGTH } from "./limits.ts";
import type { JsonObject } from "./values.ts";

/** A document cut into its front matter and its body. */
export interface FrontMatter {
  /** Fields in the order of the file; null where the document has no front matter. */
  readonly fields: JsonObject | null;
  /** What follows, as it stands in the file. */
  readonly body: string;
  /** 1-based line of the file in which the body begins. */
  readonly bodyLine: number;
}

/**
 * Cuts off front matter: YAML between `---` lines, TOML between `+++` lines, at the very beginning of the file (blank
 * lines aside). Where it is not quite valid, the lines that read `key: value` still count. More than 256 KiB of it is text.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^(\s*\n)?(---|\+\+\+)[ \t]*\n([\s\S]*?\n)??(?:\2|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const source = match?.[3] ?? "";
  const fields = match === null ? null : match[2] === "+++" ? fromToml(source) : fromYaml(source);
  if (match === null || fields === null) return { fields: null, body: text, bodyLine: 1 };
  return { fields, body: text.slice(match[0].length), bodyLine: match[0].split("\n").length };
}

function fromToml(source: string): JsonObject | null {
  if (source.length > FRONT_MATTER_MAX_LENGTH) return null;
  try {
    const fields = Object.entries(parseToml(source));
    return Object.fromEntries(
      fields.map(([key, value]) => [key, value instanceof TomlDate ? value.toISOString() : value]),
    );
  } catch {
    return fromLines(source, /^\s*([\w ./-]+?)\s*=\s*(.*)$/);
  }
}

function fromYaml(source: string): JsonObject | null {
  if (source.length > FRONT_MATTER_MAX_LENGTH) return null;
  try {
    const document = parseDocument(source, { uniqueKeys: false, strict: false, logLevel: "silent" });
    const root = document.contents;
    if (document.errors.length === 0 && isMap(root)) {
      const fields = new Map<string, unknown>();
      for (const { key, value } of root.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const plain = toPlain(value, document);
        // Of a key given twice, the one that says something counts.
        if (!fields.has(name) || (plain !== null && plain !== "")) fields.set(name, plain);
      }
      return Object.fromEntries(fields);
    }
    if (document.errors.length === 0 && root === null) return {};
  } catch {
    // Beyond the library: read line by line below.
  }
  return fromLines(source, /^([\w][\w ./-]*?)\s*:\s+(.*)$/);
}

function toPlain(node: unknown, document: ReturnType<typeof parseDocument>): unknown {
  if (node === null || typeof node !== "object" || !("toJS" in node) || typeof node.toJS !== "function") return null;
  const value: unknown = node.toJS(document, { maxAliasCount: 100 });
  return value ?? null;
}

/** Fields of the lines that look like one, if most lines do: else it is text between two rules. */
function fromLines(source: string, pattern: RegExp): JsonObject | null {
  const lines = source.split("\n").filter((line) => /^[^\s#-]/.test(line));
  const fields = lines.flatMap((line) => {
    const [, key, value] = pattern.exec(line) ?? [];
    return key === undefined || value === undefined
      ? []
      : [[key, value.trim().replace(/^(["'])(.*)\1$/, "$2")] as const];
  });
  return fields.length > lines.length / 2 ? Object.fromEntries(fields) : null;
}
