import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { AnomalyMap } from '@etalon/warehouse';
import { type JSX, type PointerEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../kit/use-words.ts';

const ROW = 18;
const LABEL = 150;
const WIDTH = 720;
const TOP = 16;

interface Corner {
  readonly bin: number;
  readonly column: number;
}

interface Brush {
  readonly from: Corner;
  readonly to: Corner;
}

const order = (one: number, other: number): readonly [number, number] => [
  Math.min(one, other),
  Math.max(one, other),
];

/** Cells of one kind as one path: a bar in each bin that counts any, as high as its share of the bin. */
function writeCells(map: AnomalyMap, counts: readonly (readonly number[])[]): string {
  const width = (WIDTH - LABEL) / map.bins;
  return counts
    .flatMap((bins, column) =>
      bins.map((count, bin) => {
        if (count === 0) return '';
        const first = map.firstRows[bin] ?? 1;
        const rows = (map.firstRows[bin + 1] ?? map.rows + 1) - first;
        const height = Math.max(3, (ROW - 3) * Math.min(1, count / Math.max(1, rows)));
        const x = LABEL + bin * width;
        const y = TOP + column * ROW + (ROW - 1 - height);
        return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(2)}v${height.toFixed(1)}h-${width.toFixed(2)}z`;
      }),
    )
    .join('');
}

/** Where the pointer stands, as a bin and a column. */
function cornerOf(event: PointerEvent<SVGSVGElement>, map: AnomalyMap): Corner {
  const box = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * WIDTH;
  const y = ((event.clientY - box.top) / box.height) * (TOP + map.columns.length * ROW);
  const bin = Math.floor(((x - LABEL) / (WIDTH - LABEL)) * map.bins);
  return {
    bin: Math.min(Math.max(bin, 0), map.bins - 1),
    column: Math.min(Math.max(Math.floor((y - TOP) / ROW), 0), map.columns.length - 1),
  };
}

function Frame({ brush, map }: { readonly brush: Brush; readonly map: AnomalyMap }): JSX.Element {
  const [firstBin, lastBin] = order(brush.from.bin, brush.to.bin);
  const [firstColumn, lastColumn] = order(brush.from.column, brush.to.column);
  const width = (WIDTH - LABEL) / map.bins;
  return (
    <rect
      className="wh-brush"
      x={LABEL + firstBin * width}
      y={TOP + firstColumn * ROW}
      width={(lastBin - firstBin + 1) * width}
      height={(lastColumn - firstColumn + 1) * ROW}
    />
  );
}

/** The brush that the address carries. */
function brushOf(params: URLSearchParams, map: AnomalyMap): Brush | null {
  const columns = params.getAll('colonne').map((name) => map.columns.indexOf(name));
  const known = columns.filter((at) => at !== -1);
  const from = Number(params.get('de') ?? Number.NaN);
  const to = Number(params.get('a') ?? Number.NaN);
  if (known.length === 0 || !Number.isInteger(from) || !Number.isInteger(to)) return null;
  return { from: { bin: from, column: Math.min(...known) }, to: { bin: to, column: Math.max(...known) } };
}

/** Rows × columns: what is missing and what was flagged, in table order. A rectangle drawn on it begins an anomaly record. */
export function MapFigure({ map }: { readonly map: AnomalyMap }): JSX.Element {
  const { t, number } = useWords();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [drawn, setDrawn] = useState<Brush | null>(null);
  const height = TOP + map.columns.length * ROW;
  const brush = drawn ?? brushOf(params, map);
  const title = t(warehouseMessages['map.title'], {
    rows: number(map.rows),
    columns: number(map.columns.length),
  });
  function end(): void {
    if (drawn === null) return;
    const [de, a] = order(drawn.from.bin, drawn.to.bin);
    const [first, last] = order(drawn.from.column, drawn.to.column);
    const next = new URLSearchParams(params);
    next.delete('colonne');
    next.set('de', String(de));
    next.set('a', String(a));
    for (const name of map.columns.slice(first, last + 1)) next.append('colonne', name);
    setDrawn(null);
    void navigate(`?${next}`, { preventScrollReset: true });
  }
  return (
    <figure className="wh-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="wh-map-scroll" aria-label={t(warehouseMessages['map.scroll'])} tabIndex={0}>
        <svg
          className="wh-map"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={title}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            const corner = cornerOf(event, map);
            setDrawn({ from: corner, to: corner });
          }}
          onPointerMove={(event) => {
            if (drawn !== null) setDrawn({ from: drawn.from, to: cornerOf(event, map) });
          }}
          onPointerUp={end}
        >
          <title>{title}</title>
          <text x={LABEL} y="11" className="wh-map-axis">
            {t(warehouseMessages['map.row'], { row: number(1) })}
          </text>
          <text x={WIDTH} y="11" textAnchor="end" className="wh-map-axis">
            {t(warehouseMessages['map.row'], { row: number(map.rows) })}
          </text>
          {map.columns.map((name, at) => (
            <g key={name}>
              <rect
                className="wh-map-ground"
                x={LABEL}
                y={TOP + at * ROW}
                width={WIDTH - LABEL}
                height={ROW - 1}
              />
              <text x={LABEL - 8} y={TOP + at * ROW + 13} textAnchor="end">
                {name.length > 22 ? `${name.slice(0, 21)}…` : name}
              </text>
            </g>
          ))}
          <path className="wh-map-flagged" d={writeCells(map, map.flagged)} />
          <path className="wh-map-missing" d={writeCells(map, map.missing)} />
          {brush !== null && <Frame brush={brush} map={map} />}
        </svg>
      </section>
      <figcaption>{t(warehouseMessages['map.caption'], { bins: number(map.bins) })}</figcaption>
    </figure>
  );
}
