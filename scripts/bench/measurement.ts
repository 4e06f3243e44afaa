/** In what a value is counted: `ratio` is how many times, `share` a part of 1, `bytes` is shown in MB of 10^6. */
export type Unit = "ratio" | "share" | "seconds" | "ms" | "bytes" | "per second" | "count";

/** What a value should be: under or at least a limit, in the value's unit. */
export type Target = { readonly under: number } | { readonly atLeast: number };

/** One thing that was measured: a line of the report. */
export interface Measurement {
  /** What, as a phrase. */
  readonly measure: string;
  readonly value: number;
  readonly unit: Unit;
  /** Absent where the value is for information, or the run was too small to judge by. */
  readonly target?: Target | undefined;
  /** What else is worth knowing: sizes, spread, the two sides of a ratio. */
  readonly note?: string | undefined;
}

/** Whether a measurement reaches its target; null where it has none. A value that is no number reaches nothing. */
export function isMet({ value, target }: Measurement): boolean | null {
  if (target === undefined) return null;
  return "under" in target ? value < target.under : value >= target.atLeast;
}

/** A value with its unit, in about three digits. */
export function formatValue(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return "not measured";
  switch (unit) {
    case "ratio":
      return `${digits(value)} times`;
    case "share":
      return `${(100 * value).toFixed(1)} %`;
    case "seconds":
      return `${digits(value)} s`;
    case "ms":
      return `${digits(value)} ms`;
    case "bytes":
      return `${Math.round(value / 1e6).toLocaleString("en-US")} MB`;
    case "per second":
      return `${digits(value)} / s`;
    case "count":
      return Math.round(value).toLocaleString("en-US");
  }
}

/** A target in words. */
export function formatTarget(target: Target | undefined, unit: Unit): string {
  if (target === undefined) return "";
  return "under" in target ? `< ${formatValue(target.under, unit)}` : `at least ${formatValue(target.atLeast, unit)}`;
}

/** The measurements as a Markdown table, with aligned columns. */
export function markdownTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { measure, value, unit, target, note } = measurement;
    const met = isMet(measurement);
    const verdict = met === null ? "" : met ? "yes" : "**NO**";
    return [measure, formatValue(value, unit), formatTarget(target, unit), verdict, note ?? ""];
  });
  const table = [["measure", "value", "target", "met", "note"], ...rows].map((row) => row.map(escapeCell));
  const widths = table[0]?.map((_, column) => Math.max(3, ...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = table;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** Three digits, but never fewer than stand before the point. */
function digits(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
