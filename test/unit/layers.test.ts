import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), "../../src");

/** What each layer may import, itself aside. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  files: ["domain"],
  text: ["domain"],
  facts: ["domain", "text"],
  conditions: ["domain", "text", "facts"],
  embed: ["domain", "text"],
  index: ["domain", "text", "embed"],
  store: ["domain", "text", "embed"],
  ingest: ["domain", "files", "text", "facts", "embed", "index", "store"],
  maintenance: ["domain", "text", "embed", "index", "store", "ingest"],
  search: ["domain", "files", "text", "facts", "conditions", "embed", "index", "store"],
  answer: ["domain", "text", "search"],
  server: ["domain", "text", "facts", "conditions", "search", "answer"],
  mcp: ["domain", "facts", "conditions", "server"],
  eval: ["domain", "text", "facts", "conditions", "embed", "index", "store", "ingest", "search"],
  cli: [
    "domain",
    "text",
    "facts",
    "conditions",
    "embed",
    "index",
    "store",
    "ingest",
    "maintenance",
    "search",
    "answer",
    "server",
    "mcp",
    "eval",
    "config.ts",
  ],
  client: ["domain", "search", "cli", "config.ts"],
  "config.ts": ["domain"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly specifier: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const layerOf = (path: string) => relative(SRC, path).split(sep)[0] ?? "";

function importsOf(name: string): Import[] {
  const path = join(SRC, name);
  const source = readFileSync(path, "utf8");
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.map((specifier) => ({ from: name, to: layerOf(resolve(dirname(path), specifier)), specifier }));
}

describe("layers", () => {
  it("import only to their left", () => {
    expect(files.length).toBeGreaterThan(20);
    const wrong = files.flatMap((name) => {
      const layer = layerOf(join(SRC, name));
      const allowed = MAY_IMPORT[layer];
      expect(allowed, `src/${name} belongs to no layer`).toBeDefined();
      return importsOf(name).filter(({ to }) => to !== layer && !allowed?.includes(to));
    });
    expect(wrong).toEqual([]);
  });

  it("read the environment only in config.ts, and end the process only in the command's main", () => {
    const offenders = files.filter((name) => {
      const source = readFileSync(join(SRC, name), "utf8");
      const environment = source.includes("process.env") && name !== "config.ts";
      const exits = source.includes("process.exit(") && name !== join("cli", "main.ts");
      return environment || exits;
    });
    expect(offenders).toEqual([]);
  });

  it("keep all SQL in the store", () => {
    const sql = /\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA )/;
    const offenders = files.filter(
      (name) => layerOf(join(SRC, name)) !== "store" && sql.test(readFileSync(join(SRC, name), "utf8")),
    );
    expect(offenders).toEqual([]);
  });
});
