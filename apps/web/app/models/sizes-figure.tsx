import type { ConformalReport, SetSizes, WidthSpread } from '@etalon/evaluation';
import { conformalMessages } from '@etalon/i18n/messages/conformal';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { PlotTable } from './line-plot.tsx';
import { useConformalWords } from './use-conformal-words.ts';
import { useModelWords } from './use-model-words.ts';

const WIDTH = 420;
const HEIGHT = 110;
const LEFT = 12;
const TOP = 22;

interface Bar {
  readonly label: string;
  readonly n: number;
}

/** Bars of counts, the largest told; both ends of the axis are named. */
function BarPlot(props: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly ends: readonly [left: string, right: string];
}): JSX.Element {
  const { number } = useWords();
  const { title, bars, ends } = props;
  const most = Math.max(1, ...bars.map(({ n }) => n));
  const step = (WIDTH - 2 * LEFT) / bars.length;
  return (
    <div className="wh-scroll mo-frame">
      <svg
        viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 20}`}
        width={WIDTH}
        height={TOP + HEIGHT + 20}
        role="img"
        aria-label={title}
        className="mo-plot"
      >
        {bars.map(({ label, n }, at) => {
          const height = (HEIGHT * n) / most;
          const own = { x: LEFT + at * step + 1, y: TOP + HEIGHT - height };
          return (
            <g key={label} className="mo-bar">
              {n > 0 && <rect {...own} width={Math.max(1, step - 2)} height={height} />}
              {n > 0 && (n === most || bars.length <= 8) && (
                <text x={own.x + step / 2 - 1} y={own.y - 4} textAnchor="middle">
                  {number(n)}
                </text>
              )}
            </g>
          );
        })}
        <line className="mo-axis" x1={LEFT} x2={WIDTH - LEFT} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
        <text x={LEFT} y={TOP + HEIGHT + 15}>
          {ends[0]}
        </text>
        <text x={WIDTH - LEFT} y={TOP + HEIGHT + 15} textAnchor="end">
          {ends[1]}
        </text>
      </svg>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly report: ConformalReport;
  /** Column of the truth, whose unit widths have. */
  readonly column: string;
}

function WidthsFigure({
  name,
  report,
  column,
  widths,
}: FigureProps & { readonly widths: WidthSpread }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const words = useConformalWords();
  const { bins, mean, median, empty } = widths;
  const level = words.level(report.level);
  const title = t(conformalMessages['widths.title'], {
    ...{ name, level, score: words.score(report.score) },
  });
  const emptied = empty > 0 && ` ${t(conformalMessages['widths.empty'], { count: empty })}`;
  if (bins.length < 2)
    return (
      <p>
        {t(conformalMessages['widths.one'], { mean: figure.plain(mean), column, level })}
        {emptied}
      </p>
    );
  const rows = bins.map(({ lo, hi, n }) => ({
    key: lo,
    cells: [`${figure.plain(lo)} – ${figure.plain(hi)}`, number(n)],
  }));
  return (
    <figure className="wh-figure">
      <BarPlot
        title={title}
        bars={bins.map(({ lo, n }) => ({ label: String(lo), n }))}
        ends={[figure.plain(bins[0]?.lo ?? 0), figure.plain(bins.at(-1)?.hi ?? 0)]}
      />
      <figcaption>
        {t(conformalMessages['widths.caption'], {
          ...{ mean: figure.plain(mean), median: figure.plain(median), column, level },
        })}
        {emptied}
      </figcaption>
      <PlotTable
        title={title}
        heads={[t(conformalMessages['head.width.one']), t(conformalMessages['head.n'])]}
        rows={rows}
      />
    </figure>
  );
}

function CountsFigure({ name, report, sizes }: FigureProps & { readonly sizes: SetSizes }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const words = useConformalWords();
  const last = sizes.counts.findLastIndex((n) => n > 0);
  const counts = sizes.counts.slice(0, Math.max(2, last + 1));
  const level = words.level(report.level);
  const title = t(conformalMessages['sizes.title'], {
    ...{ name, level, score: words.score(report.score) },
  });
  const label = (count: number): string => t(conformalMessages['sizes.classes'], { count });
  return (
    <figure className="wh-figure">
      <BarPlot
        title={title}
        bars={counts.map((n, count) => ({ label: String(count), n }))}
        ends={[label(0), label(counts.length - 1)]}
      />
      <figcaption>
        {t(conformalMessages['sizes.caption'], {
          ...{ mean: figure.plain(sizes.mean), empty: number(counts[0] ?? 0), count: counts[0] ?? 0 },
          level,
        })}
      </figcaption>
      <PlotTable
        title={title}
        heads={[t(conformalMessages['head.size.one']), t(conformalMessages['head.n'])]}
        rows={counts.map((n, count) => ({ key: count, cells: [label(count), number(n)] }))}
      />
    </figure>
  );
}

/** How large the intervals or the sets of a report are. */
export function SizesFigure(props: FigureProps): JSX.Element | null {
  const { widths, sizes } = props.report;
  if (widths !== null) return <WidthsFigure {...props} widths={widths} />;
  return sizes === null ? null : <CountsFigure {...props} sizes={sizes} />;
}
