/** Upper bounds of the buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Labels of a sample, by name. */
export type Labels = Readonly<Record<string, string>>;

interface Series {
  readonly labels: Labels;
  /** Values up to and with each of `BUCKETS`, then all. */
  readonly counts: number[];
  sum: number;
}

/** Durations by labels, in cumulative buckets as Prometheus has them. */
export class Histogram {
  readonly #name: string;
  readonly #help: string;
  readonly #series = new Map<string, Series>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  /** Counts a duration. */
  observe(labels: Labels, seconds: number): void {
    const key = labelled(labels);
    const series = this.#series.get(key) ?? { labels, counts: new Array<number>(BUCKETS.length + 1).fill(0), sum: 0 };
    for (const [at, bound] of [...BUCKETS, Number.POSITIVE_INFINITY].entries()) {
      if (seconds <= bound) series.counts[at] = (series.counts[at] ?? 0) + 1;
    }
    series.sum += seconds;
    this.#series.set(key, series);
  }

  /** Help, type and samples, in the text format of Prometheus. */
  lines(): string[] {
    const name = this.#name;
    const head = [`# HELP ${name} ${this.#help}`, `# TYPE ${name} histogram`];
    const samples = [...this.#series.values()].flatMap(({ labels, counts, sum }) => [
      ...counts.map(
        (count, at) => `${name}_bucket${labelled({ ...labels, le: String(BUCKETS[at] ?? "+Inf") })} ${count}`,
      ),
      `${name}_sum${labelled(labels)} ${sum}`,
      `${name}_count${labelled(labels)} ${counts.at(-1) ?? 0}`,
    ]);
    return [...head, ...samples];
  }
}

/** Labels as they stand behind a sample's name: `{route="/",le="1"}`; nothing where there are none. */
export function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
