import { concluded, type FactTest, type Verdict } from "../conditions/filter.ts";
import { placeNames } from "../conditions/places.ts";
import { collectInTurns } from "../index/turns.ts";
import type { FactRef, SaidFact } from "../store/facts.ts";

/** Verdicts as they are kept, one byte a posting. */
const UNKNOWN = 0;
const YES = 1;
const NO = 2;
const VERDICTS: readonly Verdict[] = ["unknown", "yes", "no"];

/** What the facts of every posting say to a condition. */
export class Verdicts {
  readonly #rows: ReadonlyMap<number, number>;
  readonly #codes: Uint8Array;

  constructor(rows: ReadonlyMap<number, number>, codes: Uint8Array) {
    this.#rows = rows;
    this.#codes = codes;
  }

  of(postingRow: number): Verdict {
    return VERDICTS[this.#codes[this.#rows.get(postingRow) ?? -1] ?? UNKNOWN] as Verdict;
  }

  /** Rows of the postings with one of the given verdicts, ascending. */
  *rows(...wanted: readonly Verdict[]): Iterable<number> {
    const codes = new Set(wanted.map((verdict) => VERDICTS.indexOf(verdict)));
    for (const [row, at] of this.#rows) if (codes.has(this.#codes[at] ?? UNKNOWN)) yield row;
  }

  counts(): Record<Verdict, number> {
    const counts = { unknown: 0, yes: 0, no: 0 };
    for (const code of this.#codes) counts[VERDICTS[code] as Verdict] += 1;
    return counts;
  }
}

/**
 * The facts of all postings in memory, 4 bytes each: conditions are tried once on each thing that is said, and then looked
 * up for all postings.
 */
export class FactIndex {
  /** By posting row, its place. */
  readonly #places = new Map<number, number>();
  /** What is said, each once, and by its row in the store the place in this list. */
  readonly #said: SaidFact[] = [];
  /** Of the posting at place `n`, its facts are `#refs[#starts[n]]` to before `#refs[#starts[n + 1]]`. */
  #starts: Uint32Array = new Uint32Array(1);
  #refs: Uint32Array = new Uint32Array(0);
  #placeNames: ReadonlySet<string> | null = null;

  private constructor(postingRows: Iterable<number>) {
    for (const row of postingRows) this.#places.set(row, this.#places.size);
  }

  /** Reads all facts, letting other work have its turn. */
  static async load(
    postingRows: Iterable<number>,
    said: Iterable<readonly [row: number, said: SaidFact]>,
    refs: Iterable<FactRef>,
  ): Promise<FactIndex> {
    const index = new FactIndex(postingRows);
    const placeOf = new Map<number, number>();
    await collectInTurns(said, ([row, fact]) => placeOf.set(row, index.#said.push(fact) - 1));
    const postings: number[] = [];
    const facts: number[] = [];
    await collectInTurns(refs, ({ postingRow, saidRow }) => {
      postings.push(index.#places.get(postingRow) ?? 0);
      facts.push(placeOf.get(saidRow) ?? 0);
    });
    index.#refs = Uint32Array.from(facts);
    index.#starts = startsOf(postings, index.#places.size);
    return index;
  }

  /** Rows of all postings, ascending. */
  rows(): Iterable<number> {
    return this.#places.keys();
  }

  /** What a posting's facts say. */
  of(postingRow: number): SaidFact[] {
    const at = this.#places.get(postingRow);
    if (at === undefined) return [];
    return [...this.#refs.subarray(this.#starts[at], this.#starts[at + 1])].map((ref) => this.#said[ref] as SaidFact);
  }

  /** Whether a posting is in a place of that name, by any name that its facts give. */
  hasPlace(name: string): boolean {
    this.#placeNames ??= new Set(this.#said.filter(({ kind }) => kind === "place").flatMap(placeNames));
    return this.#placeNames.has(name);
  }

  /** How many postings it knows. */
  get size(): number {
    return this.#places.size;
  }

  /** What every posting's facts say to tests that must all hold. */
  verdicts(tests: readonly FactTest[]): Verdicts {
    const codes = new Uint8Array(this.size).fill(YES);
    for (const test of tests) {
      const one = this.#codes(test);
      for (let at = 0; at < codes.length; at += 1) codes[at] = both(codes[at] ?? YES, one[at] ?? UNKNOWN);
    }
    return new Verdicts(this.#places, codes);
  }

  /** How many of some postings say something of each key; what `keyOf` gives null for does not count. */
  countBy(postingRows: Iterable<number>, keyOf: (said: SaidFact) => string | null): Map<string, number> {
    const keys = new Map<string, number>();
    const keyAt = Int32Array.from(this.#said, (said) => {
      const key = keyOf(said);
      if (key === null) return -1;
      if (!keys.has(key)) keys.set(key, keys.size);
      return keys.get(key) as number;
    });
    const counts = new Uint32Array(keys.size);
    const countedFor = new Int32Array(keys.size).fill(-1);
    for (const row of postingRows) {
      const at = this.#places.get(row) ?? this.size;
      for (let ref = this.#starts[at] ?? 0; ref < (this.#starts[at + 1] ?? 0); ref += 1) {
        const key = keyAt[this.#refs[ref] as number] as number;
        if (key < 0 || countedFor[key] === at) continue;
        countedFor[key] = at;
        counts[key] = (counts[key] as number) + 1;
      }
    }
    return new Map([...keys].map(([key, at]) => [key, counts[at] as number]));
  }

  #codes(test: FactTest): Uint8Array {
    const said = Uint8Array.from(this.#said, (fact) => {
      const verdict = test.kinds.includes(fact.kind) ? test.of(fact) : null;
      return verdict === null ? UNKNOWN : VERDICTS.indexOf(verdict);
    });
    const wins = VERDICTS.indexOf(test.wins);
    const concludedCode = VERDICTS.map((verdict) => VERDICTS.indexOf(concluded(test, verdict)));
    const codes = new Uint8Array(this.size);
    for (let at = 0; at < codes.length; at += 1) {
      let code = UNKNOWN;
      for (let ref = this.#starts[at] as number; ref < (this.#starts[at + 1] as number); ref += 1) {
        const one = said[this.#refs[ref] as number] as number;
        if (one !== UNKNOWN && (code === UNKNOWN || one === wins)) code = one;
      }
      codes[at] = concludedCode[code] as number;
    }
    return codes;
  }
}

/** Of a list of places, ascending, where those of each of `count` places begin. */
function startsOf(places: readonly number[], count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] as number) + 1;
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  return starts;
}

function both(a: number, b: number): number {
  if (a === NO || b === NO) return NO;
  return a === YES && b === YES ? YES : UNKNOWN;
}
