import type { Language } from '@etalon/i18n';
import type { JSX } from 'react';
import type { ShownGroup } from '../shown-result.ts';
import { layoutPlot, Plot } from './plot.tsx';

const HEIGHT = 260;
const GOLDEN = 0.618_033_988_75;

/** Groups side by side: raw values as dots, the middle half as a box, the median across it. */
export function Boxes(props: {
  readonly groups: readonly ShownGroup[];
  readonly language: Language;
  readonly title: string;
  readonly yLabel: string;
  readonly xLabel: string;
}): JSX.Element {
  const { groups, language, title, yLabel, xLabel } = props;
  const ys = groups.flatMap(({ from, to, points }) => [from, to, ...points]);
  const area = layoutPlot({ xs: [0, 1], ys, height: HEIGHT });
  const width = 100 / Math.max(1, groups.length);
  const { py } = area;
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel} named>
      {groups.map((group, at) => {
        const middle = (at + 0.5) * width;
        const half = Math.min(9, width * 0.22);
        const across = (value: number, className: string): JSX.Element => (
          <line
            className={className}
            x1={`${middle - half}%`}
            x2={`${middle + half}%`}
            y1={py(value)}
            y2={py(value)}
          />
        );
        return (
          <g key={group.name}>
            {group.points.map((value, place) => (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
                key={place}
                className="an-raw"
                cx={`${middle + half * 1.7 * (((place * GOLDEN) % 1) - 0.5)}%`}
                cy={py(value)}
                r="2"
              />
            ))}
            <line
              className="an-whisker"
              x1={`${middle}%`}
              x2={`${middle}%`}
              y1={py(group.to)}
              y2={py(group.q3)}
            />
            <line
              className="an-whisker"
              x1={`${middle}%`}
              x2={`${middle}%`}
              y1={py(group.from)}
              y2={py(group.q1)}
            />
            <rect
              className="an-box"
              x={`${middle - half}%`}
              width={`${2 * half}%`}
              y={py(group.q3)}
              height={Math.max(1, py(group.q1) - py(group.q3))}
            />
            {across(group.median, 'an-median')}
            <text className="an-name" x={`${middle}%`} y={area.bottom + 16} textAnchor="middle">
              {group.name === '' ? `n = ${group.n}` : `${group.name} (${group.n})`}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}
