import type { JSX } from 'react';
import type { PictureProps } from './clouds.tsx';
import { layoutPlot, Mark, Plot, pathOf, Strokes } from './plot.tsx';

const HEIGHT = 250;

type Series = PictureProps['picture']['series'][number];

function bandOf(area: ReturnType<typeof layoutPlot>, series: Series, stepped: boolean): string {
  const { lo = [], hi = [] } = series;
  const finite = series.x
    .map((x, at) => ({ x, lo: lo[at], hi: hi[at] }))
    .flatMap((row) =>
      typeof row.lo === 'number' && typeof row.hi === 'number' ? [{ x: row.x, lo: row.lo, hi: row.hi }] : [],
    );
  const up = finite.map(({ x, hi: y }) => ({ x, y }));
  const down = finite.map(({ x, lo: y }) => ({ x, y })).toReversed();
  if (up.length === 0) return '';
  if (!stepped) return `${pathOf(area, up)}${pathOf(area, down).replace('M', 'L')}Z`;
  const back = down.map(({ x, y }, at) => {
    const to = `V${area.py(y)}`;
    return at === 0 ? to : `${to}H${area.px(x).toFixed(2)}`;
  });
  return `${pathOf(area, up, true)}${back.join('')}Z`;
}

/** Lines with their bands: survival in steps, forecasts, the share of each component. */
export function Lines({ picture, language, title, xLabel, yLabel }: PictureProps): JSX.Element {
  const stepped = picture.id === 'survival';
  const ys = picture.series.flatMap(({ y, lo = [], hi = [] }) =>
    [...y, ...lo, ...hi].filter(Number.isFinite),
  );
  const xs = picture.series.flatMap(({ x }) => x);
  const area = layoutPlot({
    xs,
    ys: stepped ? [0, 1] : picture.id === 'scree' ? [0, ...ys] : ys,
    height: HEIGHT,
  });
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel}>
      <Strokes height={HEIGHT}>
        {picture.series.map((series, at) => (
          <g key={series.name}>
            <path className={`an-band an-band-${at % 5}`} d={bandOf(area, series, stepped)} />
            <path
              className={`an-line an-line-${at % 5}`}
              d={pathOf(
                area,
                series.x.map((x, place) => ({ x, y: series.y[place] ?? 0 })),
                stepped,
              )}
            />
          </g>
        ))}
      </Strokes>
      {picture.series.length > 1 &&
        picture.series.map((series, at) => (
          <g key={series.name}>
            <Mark shape={at} x={area.px(series.x.at(-1) ?? 0)} y={area.py(series.y.at(-1) ?? 0)} size={3} />
            <text
              className="an-name"
              x={`${area.px(series.x.at(-1) ?? 0)}%`}
              y={area.py(series.y.at(-1) ?? 0) - 8}
              textAnchor="end"
            >
              {series.name}
            </text>
          </g>
        ))}
    </Plot>
  );
}

/** One stem for each lag, with the band in which an uncorrelated series would stay. */
export function Stems({ picture, language, title, xLabel, yLabel }: PictureProps): JSX.Element {
  const [series] = picture.series;
  const xs = series?.x ?? [];
  const ys = series?.y ?? [];
  const [lo = 0] = series?.lo ?? [];
  const [hi = 0] = series?.hi ?? [];
  const area = layoutPlot({ xs, ys: [...ys, lo, hi, 0], height: 200 });
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel}>
      {[lo, hi].map((edge) => (
        <line key={edge} className="an-reference" x1="0%" x2="100%" y1={area.py(edge)} y2={area.py(edge)} />
      ))}
      {xs.map((x, at) => (
        <line
          key={x}
          className="an-stem"
          x1={`${area.px(x)}%`}
          x2={`${area.px(x)}%`}
          y1={area.py(0)}
          y2={area.py(ys[at] ?? 0)}
        />
      ))}
    </Plot>
  );
}

/** The parts of a series, each on its own scale under the others. */
export function Parts({ picture, language, title, xLabel }: PictureProps): JSX.Element {
  return (
    <div>
      {picture.series.map((series) => {
        const area = layoutPlot({ xs: series.x, ys: series.y, height: 120 });
        return (
          <Plot
            key={series.name}
            area={area}
            language={language}
            title={`${title} : ${series.name}`}
            xLabel={xLabel}
            yLabel={series.name}
          >
            <Strokes height={area.height}>
              <path
                className="an-line an-line-0"
                d={pathOf(
                  area,
                  series.x.map((x, at) => ({ x, y: series.y[at] ?? 0 })),
                )}
              />
            </Strokes>
          </Plot>
        );
      })}
    </div>
  );
}

/** One bar for each group or row, from zero. */
export function Bars({ picture, language, title, xLabel, yLabel }: PictureProps): JSX.Element {
  const bars = picture.series.flatMap((series, shape) => series.y.map((y) => ({ y, shape })));
  const area = layoutPlot({ xs: [0, bars.length], ys: [0, ...bars.map(({ y }) => y)], height: 200 });
  const width = 92 / Math.max(1, bars.length);
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel} named>
      {bars.map(({ y, shape }, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name
          key={at}
          className={`an-bar an-bar-${shape % 5}`}
          x={`${4 + at * width}%`}
          width={`${width * 0.9}%`}
          y={Math.min(area.py(0), area.py(y))}
          height={Math.abs(area.py(y) - area.py(0))}
        />
      ))}
    </Plot>
  );
}
