import type { JSX } from "hono/jsx/jsx-runtime";
import type { LatencySummary } from "../latencies.ts";
import { duration, number } from "./words.ts";

const WIDTH = 400;
const HEIGHT = 150;
const LEFT = 56;
const FLOOR = 132;
const TOP = 12;

/** How long the latest searches took: a dot each, on a logarithmic scale, with the median and the 99th percentile. */
export function LatencyChart({ latency }: { readonly latency: LatencySummary }): JSX.Element {
  const { recent, p50Ms, p99Ms, total } = latency;
  if (p50Ms === null || p99Ms === null) return <p>No search was asked yet.</p>;
  const low = 10 ** Math.floor(Math.log10(Math.max(0.1, Math.min(...recent))));
  const high = Math.max(low * 10, 10 ** Math.ceil(Math.log10(Math.max(...recent))));
  const decades = Math.round(Math.log10(high / low));
  const y = (ms: number) => FLOOR - ((FLOOR - TOP) * Math.log10(Math.max(ms, low) / low)) / decades;
  const x = (at: number) => LEFT + 8 + ((WIDTH - LEFT - 16) * at) / Math.max(1, recent.length - 1);
  const words = `Of the latest ${number(recent.length)}, half took at most ${duration(p50Ms)}, and 99 of 100 at most ${duration(p99Ms)}.`;
  return (
    <figure class="latency">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Time of the latest searches. ${words}`}>
        {Array.from({ length: decades + 1 }, (_, at) => low * 10 ** at).map((ms) => (
          <>
            <line class="grid" x1={LEFT} x2={WIDTH} y1={y(ms)} y2={y(ms)} />
            <text class="tick" x={LEFT - 8} y={y(ms) + 4} text-anchor="end">
              {duration(ms)}
            </text>
          </>
        ))}
        {recent.map((ms, at) => (
          <circle cx={x(at).toFixed(1)} cy={y(ms).toFixed(1)} r="3" />
        ))}
        <line class="median" x1={LEFT} x2={WIDTH} y1={y(p50Ms)} y2={y(p50Ms)} />
        <line class="tail" x1={LEFT} x2={WIDTH} y1={y(p99Ms)} y2={y(p99Ms)} />
      </svg>
      <figcaption>
        {words} {number(total)} since the server started. The line is the median, the dashed one the 99th percentile.
      </figcaption>
    </figure>
  );
}
