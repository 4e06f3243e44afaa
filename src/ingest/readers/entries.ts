import { normalKey } from "./keys.ts";
import { isObject, type JsonObject } from "./values.ts";

/** A field of a record under the key the source gives it. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** A record's fields, found by normal key whatever the spelling, and which of them have been used. */
export class Entries {
  readonly all: readonly Entry[];
  readonly #byName = new Map<string, Entry>();
  readonly #used = new Set<string>();

  constructor(record: JsonObject) {
    this.all = Object.entries(record).map(([key, value]) => ({ key, value }));
    const filled = this.all.filter(({ value }) => !isBlank(value));
    for (const strip of [false, true]) {
      for (const entry of filled) {
        const name = strip ? normalKey(entry.key).replace(/^job(?=.)/, "") : normalKey(entry.key);
        if (!this.#byName.has(name)) this.#byName.set(name, entry);
      }
    }
  }

  /** Whether any of the names is there and not blank. */
  has(names: readonly string[]): boolean {
    return names.some((name) => this.#byName.has(name));
  }

  get(name: string): Entry | undefined {
    return this.#byName.get(name);
  }

  /** The first of the names whose value `read` can make something of; that field then counts as used. */
  take<Value>(names: readonly string[], read: (value: unknown) => Value | null): Value | null {
    for (const name of names) {
      const entry = this.#byName.get(name);
      if (entry === undefined || this.#used.has(entry.key)) continue;
      const value = read(entry.value);
      if (value !== null) {
        this.#used.add(entry.key);
        return value;
      }
    }
    return null;
  }

  use(key: string): void {
    this.#used.add(key);
  }

  /** Fields that nothing has used yet, in the source's order. */
  unused(): Entry[] {
    return this.all.filter(({ key }) => !this.#used.has(key));
  }
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
