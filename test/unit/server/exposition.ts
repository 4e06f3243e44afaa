/** A sample of the Prometheus text format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = /^[a-zA-Z_:][\w:]*$/;
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\[\\n"])*)"(?:,|$)/y;
const TYPES = ["counter", "gauge", "histogram"];

/**
 * Reads the text format, version 0.0.4, and throws where `promtool check metrics` would complain: samples without help and
 * type before them, a family in two places, a series twice, labels or values that are none, counters whose names do not end in
 * `_total`, histograms whose buckets do not rise to `+Inf` and to their count.
 */
export function parseExposition(text: string): Sample[] {
  if (!text.endsWith("\n")) throw new Error("The last line does not end.");
  const families = new Map<string, { type: string; samples: Sample[] }>();
  const helped = new Set<string>();
  let current = "";
  for (const line of text.trimEnd().split("\n")) {
    const [, comment, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (comment === "HELP") {
      if (helped.has(name) || !NAME.test(name)) throw new Error(`Help twice, or of no name: ${line}`);
      helped.add(name);
    } else if (comment === "TYPE") {
      if (families.has(name) || !helped.has(name) || !TYPES.includes(rest)) throw new Error(`Bad type: ${line}`);
      if ((rest === "counter") !== name.endsWith("_total")) throw new Error(`A counter ends in _total: ${line}`);
      families.set(name, { type: rest, samples: [] });
      current = name;
    } else {
      const sample = parseSample(line);
      const family = families.get(current);
      if (family === undefined || familyOf(sample.name, family.type) !== current)
        throw new Error(`Out of place: ${line}`);
      family.samples.push(sample);
    }
  }
  for (const [name, { type, samples }] of families) {
    refuseTwice(samples);
    if (type === "histogram") checkHistogram(name, samples);
  }
  return [...families.values()].flatMap(({ samples }) => samples);
}

function parseSample(line: string): Sample {
  const [, name, inner = "", number = ""] = SAMPLE.exec(line) ?? [];
  if (name === undefined) throw new Error(`No sample: ${line}`);
  const value = number === "+Inf" ? Number.POSITIVE_INFINITY : Number(number);
  if (Number.isNaN(value)) throw new Error(`No number: ${line}`);
  const labels: Record<string, string> = {};
  for (LABEL.lastIndex = 0; LABEL.lastIndex < inner.length; ) {
    const match = LABEL.exec(inner);
    if (match === null) throw new Error(`Bad labels: ${line}`);
    labels[match[1] ?? ""] = (match[2] ?? "").replaceAll(/\\([\\n"])/g, (_, one) => (one === "n" ? "\n" : one));
  }
  return { name, labels, value };
}

function familyOf(name: string, type: string): string {
  return type === "histogram" ? name.replace(/_(bucket|sum|count)$/, "") : name;
}

function refuseTwice(samples: readonly Sample[]): void {
  const keys = samples.map(({ name, labels }) => `${name} ${JSON.stringify(Object.entries(labels).sort())}`);
  if (new Set(keys).size !== keys.length) throw new Error(`A series stands there twice: ${keys.join("\n")}`);
}

function checkHistogram(name: string, samples: readonly Sample[]): void {
  const series = new Map<string, Sample[]>();
  for (const sample of samples) {
    const { le: _, ...labels } = sample.labels;
    const key = JSON.stringify(labels);
    series.set(key, [...(series.get(key) ?? []), sample]);
  }
  for (const [key, parts] of series) {
    const buckets = parts.filter((part) => part.name === `${name}_bucket`);
    const bounds = buckets.map(({ labels }) => Number(labels.le?.replace("+Inf", "Infinity")));
    const count = parts.find((part) => part.name === `${name}_count`)?.value;
    const rises = (values: readonly number[]) => values.every((value, at) => value >= (values[at - 1] ?? 0));
    const counts = buckets.map(({ value }) => value);
    const ends =
      bounds.at(-1) === Number.POSITIVE_INFINITY && counts.at(-1) === count && parts.length === buckets.length + 2;
    if (!rises(bounds) || !rises(counts) || !ends) throw new Error(`Not a histogram: ${name} ${key}`);
  }
}
