import { extremesMessages } from '@etalon/i18n/messages/extremes';
import { type JSX, type PointerEvent, useState } from 'react';
import { useWords } from '../kit/use-words.ts';
import { type Corner, type ExtremesLayout, findNear, listWithin } from './layout-extremes.ts';
import { useModelWords } from './use-model-words.ts';

/** Shorter than this, a rectangle is a press: it takes out or brings back the point under it. */
const LEAST = 4;
const REACH = 12;

interface Drag {
  readonly from: Corner;
  readonly to: Corner;
}

export interface ExtremesPlotProps {
  readonly layout: ExtremesLayout;
  readonly taken: ReadonlySet<number>;
  readonly onTake: (rows: readonly number[]) => void;
}

function cornerOf(event: PointerEvent<SVGSVGElement>, { width, height }: ExtremesLayout): Corner {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * width,
    y: ((event.clientY - box.top) / box.height) * height,
  };
}

/** Influence by isolation: a point for each row that weighs most; a rectangle drawn by the pointer takes its rows out. */
export function ExtremesPlot({ layout, taken, onTake }: ExtremesPlotProps): JSX.Element {
  const { t } = useWords();
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = (): void => {
    if (drag === null) return;
    const { from, to } = drag;
    setDrag(null);
    if (Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) >= LEAST) {
      onTake(listWithin(layout, from, to));
      return;
    }
    const near = findNear(layout, from, REACH);
    if (near !== null) onTake(taken.has(near) ? [...taken].filter((row) => row !== near) : [...taken, near]);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="wh-scroll mo-frame" aria-label={t(extremesMessages['plot.scroll'])} tabIndex={0}>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={t(extremesMessages['plot.alt'], { count: layout.points.length, taken: taken.size })}
        className="mo-plot mo-extremes"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          const corner = cornerOf(event, layout);
          setDrag({ from: corner, to: corner });
        }}
        onPointerMove={(event) => {
          if (drag !== null) setDrag({ ...drag, to: cornerOf(event, layout) });
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <Axes layout={layout} />
        {layout.points.map(({ row, x, y }) =>
          taken.has(row.row) ? (
            <path key={row.row} className="mo-taken" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
          ) : (
            <circle key={row.row} className="mo-point" cx={x} cy={y} r={4} />
          ),
        )}
        {drag !== null && (
          <rect
            className="mo-brush"
            x={Math.min(drag.from.x, drag.to.x)}
            y={Math.min(drag.from.y, drag.to.y)}
            width={Math.abs(drag.to.x - drag.from.x)}
            height={Math.abs(drag.to.y - drag.from.y)}
          />
        )}
      </svg>
    </section>
  );
}

function Axes({ layout }: { readonly layout: ExtremesLayout }): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { left, right, top, bottom, isolation, influence } = layout;
  return (
    <g>
      <line className="mo-grid" x1={left} x2={right} y1={bottom} y2={bottom} />
      <line className="mo-grid" x1={left} x2={left} y1={top - 8} y2={bottom} />
      <text x={left - 6} y={bottom - 4} textAnchor="end">
        {figure.plain(influence[0])}
      </text>
      {influence[1] > influence[0] && (
        <text x={left - 6} y={top + 4} textAnchor="end">
          {figure.plain(influence[1])}
        </text>
      )}
      <text x={left + 4} y={top - 14}>
        {t(extremesMessages['plot.influence'])}
      </text>
      <text x={left + 8} y={bottom + 18} textAnchor="middle">
        {figure.plain(isolation[0])}
      </text>
      {isolation[1] > isolation[0] && (
        <text x={right - 8} y={bottom + 18} textAnchor="end">
          {figure.plain(isolation[1])}
        </text>
      )}
      <text x={(left + right) / 2} y={bottom + 36} textAnchor="middle">
        {t(extremesMessages['plot.isolation'])}
      </text>
    </g>
  );
}
