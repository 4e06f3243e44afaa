import type { Connection } from "./connection.ts";

/** Numbers the embedded texts, by their hash. */
export class TextTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The row of the text with this hash, made where there is none. */
  rowOf(hash: string): number {
    const bytes = hashBytes(hash);
    const known = this.#connection.get<{ id: number }>("SELECT id FROM texts WHERE hash = ?", bytes);
    return known?.id ?? this.#connection.run("INSERT INTO texts (hash) VALUES (?)", bytes).lastRow;
  }
}

/** The bytes of a hash. Throws `RangeError` unless it is lower-case hexadecimal, of at least 32 digits (128 bits). */
export function hashBytes(hash: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2}){16,}$/.test(hash)) {
    throw new RangeError(`A text's hash is at least 32 digits of lower-case hexadecimal, not "${hash}"`);
  }
  return Buffer.from(hash, "hex");
}
