/** Examples named of each kind of damage. */
const MAX_EXAMPLES = 5;

/** One kind of damage, or of what may go, that was found in an index. */
export interface Finding {
  /** Stable name of the kind, e.g. `passages`, `vectors`, `full_text`. */
  readonly code: string;
  /** `damage`: something is wrong; `leftover`: what a stopped or finished ingest may leave, and no search minds. */
  readonly severity: "damage" | "leftover";
  /** How many rows or files. */
  readonly count: number;
  /** What was found, and what makes it good: one or two sentences. */
  readonly message: string;
  /** Which rows, postings or files: at most five of them. */
  readonly examples: readonly string[];
}

/** A finding, and what makes it good from the index itself; none where only the files can, or nothing. */
export interface Found extends Finding {
  readonly repair?: () => void | Promise<void>;
  /** Whether `repair` only notes it for the next ingest: the damage is still there after it. Default false. */
  readonly isDeferred?: boolean;
}

/** Counts what is found of one kind, and keeps the first few by name and all rows for the repair. */
export class Tally<Row = number> {
  readonly rows: Row[] = [];
  readonly examples: string[] = [];

  add(row: Row, example: string): void {
    this.rows.push(row);
    if (this.examples.length < MAX_EXAMPLES) this.examples.push(example);
  }

  /** The finding, or none where nothing was counted. */
  found(finding: Pick<Found, "code" | "message"> & Partial<Found>): Found[] {
    const { rows, examples } = this;
    if (rows.length === 0) return [];
    return [{ severity: "damage", count: rows.length, examples, ...finding }];
  }
}

/** How far a check has come. */
export interface UpkeepProgress {
  readonly step: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}
