import Database from "better-sqlite3";

/** Version of the SQLite inside better-sqlite3, after a look whether it can search full texts. Throws where it does not load. */
export function examineSqlite(): string {
  const database = new Database(":memory:");
  try {
    database.exec("CREATE VIRTUAL TABLE probe USING fts5(text, content='')");
    return String(database.prepare("SELECT sqlite_version()").pluck().get());
  } finally {
    database.close();
  }
}
