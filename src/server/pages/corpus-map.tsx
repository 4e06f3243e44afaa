import type { JSX } from "hono/jsx/jsx-runtime";
import type { Corpus } from "../../domain/corpus.ts";
import { KIND_NAMES, valueWords } from "../../facts/words.ts";
import { searchUrl } from "./urls.ts";
import { count, number } from "./words.ts";

type CorpusMapData = Corpus["map"];
type Row = CorpusMapData["rows"][number];

/** Size of the map, in the units of its drawing. */
const WIDTH = 340;
const LABELS = 92;
const CELL_HEIGHT = 26;
const HEAD = 22;
/** How strongly cells are filled, by their share of the fullest. */
const STRENGTHS = [0.1, 0.22, 0.38];

/** Where one works, by level or employment: a cell for each pair, which leads to the roles that it counts. */
export function CorpusMap({ map }: { readonly map: CorpusMapData }): JSX.Element | null {
  const [first] = map.rows;
  if (first === undefined) return null;
  const name = `Where one works, by ${KIND_NAMES[map.by].toLowerCase()}`;
  const width = (WIDTH - LABELS) / first.cells.length;
  const most = Math.max(1, ...map.rows.flatMap(({ cells }) => cells.map((cell) => cell.count)));
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEAD + map.rows.length * CELL_HEIGHT}`}>
        <title>{name}</title>
        {first.cells.map(({ arrangement }, at) => (
          <text class="tick" x={LABELS + (at + 0.5) * width} y={HEAD - 8} text-anchor="middle">
            {words("arrangement", arrangement)}
          </text>
        ))}
        {map.rows.map((row, at) => (
          <MapRow map={map} row={row} y={HEAD + at * CELL_HEIGHT} width={width} most={most} />
        ))}
      </svg>
      <MapTable map={map} name={name} />
    </figure>
  );
}

interface MapRowProps {
  readonly map: CorpusMapData;
  readonly row: Row;
  readonly y: number;
  readonly width: number;
  readonly most: number;
}

function MapRow({ map, row, y, width, most }: MapRowProps): JSX.Element {
  const label = words(map.by, row.value);
  return (
    <>
      <text class="tick" x={LABELS - 8} y={y + 17} text-anchor="end">
        {label}
      </text>
      {row.cells.map((cell, at) => {
        const drawn = (
          <>
            <rect
              class={cell.count === 0 ? "empty cell" : "cell"}
              x={LABELS + at * width + 1}
              y={y + 1}
              width={width - 2}
              height={CELL_HEIGHT - 2}
              rx="3"
              fill-opacity={cell.count === 0 ? undefined : strength(cell.count / most)}
            />
            {cell.count === 0 ? null : (
              <text x={LABELS + (at + 0.5) * width} y={y + 17} text-anchor="middle">
                {number(cell.count)}
              </text>
            )}
          </>
        );
        if (cell.count === 0) return <g>{drawn}</g>;
        const name = `${label}, ${words("arrangement", cell.arrangement)}: ${count(cell.count, "role")}`;
        return (
          <a href={searchUrl({ query: "", filters: cell.filters })} aria-label={name}>
            {drawn}
          </a>
        );
      })}
    </>
  );
}

function MapTable({ map, name }: { map: CorpusMapData; name: string }): JSX.Element {
  return (
    <details>
      <summary>As a table</summary>
      <table>
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            <td />
            {map.rows[0]?.cells.map(({ arrangement }) => (
              <th scope="col">{words("arrangement", arrangement)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ value, cells }) => (
            <tr>
              <th scope="row">{words(map.by, value)}</th>
              {cells.map((cell) => (
                <td>{number(cell.count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function words(kind: CorpusMapData["by"] | "arrangement", value: string): string {
  return value === "unknown" ? "not said" : valueWords(kind, value);
}

function strength(share: number): number | undefined {
  return STRENGTHS[Math.min(STRENGTHS.length - 1, Math.floor(share * STRENGTHS.length))];
}
