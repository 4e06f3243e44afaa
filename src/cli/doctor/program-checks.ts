import { createRequire } from "node:module";
import { NODE_RANGE, strayVariables } from "../../config.ts";
import { loadHnswlib } from "../../index/hnswlib.ts";
import { examineSqlite } from "../../store/examine-sqlite.ts";
import type { Found } from "./finding.ts";

/** Whether this Node is recent enough. */
export async function examineNode(): Promise<Found> {
  const { node } = process.versions;
  const detail = `Node ${node} on ${process.platform} ${process.arch}`;
  const least = NODE_RANGE.replace(/^>=\s*/, "");
  if (isAtLeast(node, least)) return { state: "ok", detail };
  return {
    state: "fail",
    detail: `${detail}; ${least} or later is needed.`,
    hint: "Install it from https://nodejs.org",
  };
}

/** Whether a version is another or later, by its numbers: `20.19`, `22.3.0`. */
export function isAtLeast(version: string, least: string): boolean {
  const [numbers, limits] = [version, least].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  for (const [at, limit] of (limits ?? []).entries()) {
    const number = numbers?.[at] ?? 0;
    if (number !== limit) return number > limit;
  }
  return true;
}

/** Whether the settings are read as they were meant. That they can be meant at all has been found before. */
export async function examineSettings(): Promise<Found> {
  const strays = strayVariables();
  if (strays.length === 0)
    return { state: "ok", detail: "every setting is understood", hint: "See them: shortlist config" };
  const named = strays.map(({ name, meant }) => (meant === undefined ? name : `${name} (${meant}?)`));
  return {
    state: "warn",
    detail: `These variables of the environment are no settings: ${named.join(", ")}`,
    hint: `Take them out or correct them: unset ${strays[0]?.name}`,
  };
}

/** Whether the database's addon loads. */
export async function examineSqliteAddon(): Promise<Found> {
  try {
    return {
      state: "ok",
      detail: `better-sqlite3 ${packageVersion("better-sqlite3")}, SQLite ${examineSqlite()} with full text`,
    };
  } catch (error) {
    const detail = `better-sqlite3 does not load: ${firstLine(error)}`;
    return { state: "fail", detail, hint: "npm rebuild better-sqlite3" };
  }
}

/** Whether the graph's addon loads. */
export async function examineHnswlib(): Promise<Found> {
  const { library, reason } = await loadHnswlib();
  if (library !== null) return { state: "ok", detail: "hnswlib-node is there: large indexes use an HNSW graph" };
  return {
    state: "warn",
    detail: `${reason} Every search compares all vectors: right, slower from some ten thousand passages on.`,
    hint: "With a C++ compiler installed: npm rebuild hnswlib-node",
  };
}

/** Version of an installed package. */
export function packageVersion(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  return version;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
