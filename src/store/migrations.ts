import { IncompatibleError } from "../domain/errors.ts";
import type { Connection } from "./connection.ts";
import { SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4 } from "./schema.ts";
import { corruptError } from "./sqlite-errors.ts";

/** Says in the file's header that the database is ours: "SLST". */
const APPLICATION_ID = 0x534c5354;

/**
 * The steps from an empty database to today's, as SQL; step `n` leads to version `n + 1`, kept in `user_version`.
 * A released step is never changed: a new one is added at the end.
 */
export const MIGRATIONS: readonly string[] = [SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4];

/** Today's version. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a database up to the last of `migrations`, in one transaction: whoever is killed meanwhile leaves it as it was.
 * Throws `IncompatibleError`: `index_newer` where it was written by a newer version of the program, `index_corrupt`
 * where it is the database of another program.
 */
export function migrate(connection: Connection, migrations: readonly string[] = MIGRATIONS): void {
  const version = versionOf(connection, migrations);
  if (version === migrations.length) return;
  connection.transaction(() => {
    for (const sql of migrations.slice(version)) connection.exec(sql);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length};`);
  });
}

/**
 * Throws `IncompatibleError` unless a reader can use the database as it is: `index_missing` where nothing was ever
 * stored, `index_older` where it must be migrated first, and as `migrate`.
 */
export function checkVersion(connection: Connection, migrations: readonly string[] = MIGRATIONS): void {
  const version = versionOf(connection, migrations);
  if (version === 0) throw missingError(connection.path);
  if (version < migrations.length) {
    throw new IncompatibleError(
      "index_older",
      `The index at ${connection.path} has format ${version}; this version of shortlist reads ${migrations.length}`,
      { hint: "Run `shortlist ingest` to bring it up to date; nothing is embedded again." },
    );
  }
}

/** The error for an index that was never made. */
export function missingError(path: string): IncompatibleError {
  return new IncompatibleError("index_missing", `There is no index at ${path}`, {
    hint: "Make one: shortlist ingest PATH (without a path it reads the sample postings)",
  });
}

function versionOf(connection: Connection, migrations: readonly string[]): number {
  const version = Number(connection.pragma("user_version"));
  const tables = connection.get<{ count: number }>("SELECT count(*) AS count FROM sqlite_schema")?.count ?? 0;
  const isOurs = connection.pragma("application_id") === APPLICATION_ID;
  if (!isOurs && (tables > 0 || version > 0)) throw corruptError(connection.path, "is the database of another program");
  if (version > migrations.length) {
    throw new IncompatibleError(
      "index_newer",
      `The index at ${connection.path} has format ${version}; this version of shortlist knows ${migrations.length}`,
      { hint: "Update shortlist, or choose another folder with --index." },
    );
  }
  return version;
}
