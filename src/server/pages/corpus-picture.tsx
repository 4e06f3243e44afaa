import type { JSX } from "hono/jsx/jsx-runtime";
import type { Corpus, PayBands } from "../../domain/corpus.ts";
import { CorpusMap } from "./corpus-map.tsx";
import { searchUrl } from "./urls.ts";
import { count, number } from "./words.ts";

/** Size of a histogram, in the units of its drawing. */
const WIDTH = 340;
const HEIGHT = 150;
const FLOOR = 122;
const TOP = 16;

/** The postings at a glance: what they pay, and where one works. Each bar and cell leads to the roles that it counts. */
export function CorpusPicture({ corpus }: { readonly corpus: Corpus }): JSX.Element | null {
  if (corpus.pay.length === 0 && corpus.map.rows.length === 0) return null;
  return (
    <section class="picture" aria-labelledby="picture">
      <h2 id="picture">What is in here</h2>
      <p class="about">
        {count(corpus.roles, "role")}, by what they say of themselves. A bar or a cell leads to the roles behind it.
      </p>
      <div class="charts">
        {corpus.pay.map((pay) => (
          <PayHistogram pay={pay} />
        ))}
        <CorpusMap map={corpus.map} />
      </div>
    </section>
  );
}

function PayHistogram({ pay }: { pay: PayBands }): JSX.Element {
  const { currency, roles, bands } = pay;
  const name = currency.toUpperCase();
  const width = WIDTH / bands.length;
  const most = Math.max(1, ...bands.map((band) => band.count));
  return (
    <figure>
      <figcaption>
        Pay a year in {name} <span class="count">{count(roles, "role")} say</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <title>{`Roles by pay a year in ${name}`}</title>
        {bands.map((band, at) => (
          <PayBar band={band} currency={currency} at={at} width={width} most={most} />
        ))}
        <line class="axis" x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
        {bands.slice(1).map((band, at) => (
          <text class="tick" x={(at + 1) * width} y={FLOOR + 17} text-anchor="middle">
            {short(band.from)}
          </text>
        ))}
      </svg>
      <PayTable pay={pay} />
    </figure>
  );
}

interface PayBarProps {
  readonly band: PayBands["bands"][number];
  readonly currency: string;
  readonly at: number;
  readonly width: number;
  readonly most: number;
}

function PayBar({ band, currency, at, width, most }: PayBarProps): JSX.Element {
  const height = ((FLOOR - TOP) * band.count) / most;
  const x = at * width;
  const drawn = (
    <>
      <rect class="reach" x={x} y="0" width={width} height={FLOOR} />
      <rect class="bar" x={x + 2} y={FLOOR - height} width={width - 4} height={height} rx="2" />
      <text x={x + width / 2} y={FLOOR - height - 4} text-anchor="middle">
        {number(band.count)}
      </text>
    </>
  );
  if (band.count === 0) return <g>{drawn}</g>;
  return (
    <a
      href={searchUrl({ query: "", filters: band.filters })}
      aria-label={`${range(band, currency)}: ${count(band.count, "role")}`}
    >
      {drawn}
    </a>
  );
}

function PayTable({ pay }: { pay: PayBands }): JSX.Element {
  return (
    <details>
      <summary>As a table</summary>
      <table>
        <caption class="unseen">Roles by pay a year in {pay.currency.toUpperCase()}</caption>
        <thead>
          <tr>
            <th scope="col">A year</th>
            <th scope="col">Roles</th>
          </tr>
        </thead>
        <tbody>
          {pay.bands.map((band) => (
            <tr>
              <th scope="row">{range(band, pay.currency)}</th>
              <td>{number(band.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="about">A role counts in each band that its range touches.</p>
    </details>
  );
}

function range({ from, to }: { from: number; to: number | null }, currency: string): string {
  const money = (amount: number) =>
    amount.toLocaleString("en-US", { style: "currency", currency: currency.toUpperCase(), maximumFractionDigits: 0 });
  if (to === null) return `${money(from)} and more`;
  return from === 0 ? `under ${money(to)}` : `${money(from)} to ${money(to)}`;
}

/** An amount under a bar: `60k`, `2.5M`. */
function short(amount: number): string {
  return amount.toLocaleString("en-US", { notation: "compact", maximumFractionDigits: 1 }).replace("K", "k");
}
