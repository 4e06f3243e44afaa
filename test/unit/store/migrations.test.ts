import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IncompatibleError } from "../../../src/domain/errors.ts";
import { Connection } from "../../../src/store/connection.ts";
import { checkVersion, migrate } from "../../../src/store/migrations.ts";
import { temporaryFolder } from "./support.ts";

const FIRST = "CREATE TABLE fruit (name TEXT)";
const SECOND = "ALTER TABLE fruit ADD COLUMN colour TEXT";
const BROKEN = "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);";

let folder = temporaryFolder();
let connection = Connection.forWriting(join(folder.dir, "test.db"));
beforeEach(() => {
  folder = temporaryFolder();
  connection = Connection.forWriting(join(folder.dir, "test.db"));
});
afterEach(() => {
  connection.close();
  folder.remove();
});

const tables = () =>
  connection.all<{ name: string }>("SELECT name FROM sqlite_schema ORDER BY name").map((row) => row.name);

describe("migrate", () => {
  it("takes every step once, in order", () => {
    migrate(connection, [FIRST]);
    connection.run("INSERT INTO fruit VALUES ('pear')");
    migrate(connection, [FIRST, SECOND]);
    migrate(connection, [FIRST, SECOND]);
    expect(connection.get("SELECT * FROM fruit")).toEqual({ name: "pear", colour: null });
    expect(connection.pragma("user_version")).toBe(2);
  });

  it("leaves the database as it was where a step fails, so that none is ever half made", () => {
    expect(() => migrate(connection, [FIRST, BROKEN])).toThrow(/nowhere/);
    expect(tables()).toEqual([]);
    expect(connection.pragma("user_version")).toBe(0);
    migrate(connection, [FIRST, SECOND]);
    expect(connection.pragma("user_version")).toBe(2);
  });

  it("refuses a database of a later version, with both numbers and what to do", () => {
    migrate(connection, [FIRST, SECOND]);
    expect(() => migrate(connection, [FIRST])).toThrow(/format 2; this version of shortlist knows 1/);
  });
});

describe("checkVersion", () => {
  it("lets a reader use the current version only", () => {
    const codeOf = (migrations: string[]): string => {
      try {
        checkVersion(connection, migrations);
        return "usable";
      } catch (error) {
        return error instanceof IncompatibleError ? error.code : String(error);
      }
    };
    expect(codeOf([FIRST])).toBe("index_missing");
    migrate(connection, [FIRST]);
    expect(codeOf([FIRST])).toBe("usable");
    expect(codeOf([FIRST, SECOND])).toBe("index_older");
    expect(codeOf([])).toBe("index_newer");
  });
});
