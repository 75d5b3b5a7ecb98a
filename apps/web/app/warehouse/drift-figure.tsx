import { warehouseDriftMessages } from '@etalon/i18n/messages/warehouse-drift';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

export interface SharedBin {
  readonly label: string;
  readonly reference: number;
  readonly current: number;
}

const LINE = 30;
const LABEL = 210;
const WIDTH = 640;
const BAR = 9;

/** For each bin, its share in the reference and in the compared table, from one zero and on one scale. */
export function DriftFigure(props: {
  readonly title: string;
  readonly bins: readonly SharedBin[];
  readonly sizes: { readonly reference: number; readonly current: number };
}): JSX.Element {
  const { t } = useWords();
  const { bins, sizes } = props;
  const share = (bin: SharedBin, side: 'reference' | 'current'): number =>
    sizes[side] === 0 ? 0 : bin[side] / sizes[side];
  const top = Math.max(1e-9, ...bins.flatMap((bin) => [share(bin, 'reference'), share(bin, 'current')]));
  const length = (value: number): number => ((WIDTH - LABEL - 8) * value) / top;
  const height = bins.length * LINE + 4;
  return (
    <figure className="wh-figure">
      <div className="wh-scroll">
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label={props.title}
        >
          {bins.map((bin, at) => (
            <g key={bin.label} transform={`translate(0 ${at * LINE + 4})`} className="wh-drift">
              <text x={LABEL - 10} y={BAR + 5} textAnchor="end">
                {bin.label.length > 30 ? `${bin.label.slice(0, 29)}…` : bin.label}
              </text>
              <rect
                data-side="reference"
                x={LABEL}
                y={0}
                width={length(share(bin, 'reference'))}
                height={BAR}
              />
              <rect
                data-side="current"
                x={LABEL}
                y={BAR + 2}
                width={length(share(bin, 'current'))}
                height={BAR}
              />
            </g>
          ))}
          <line className="wh-drift-zero" x1={LABEL} x2={LABEL} y1={0} y2={height} />
        </svg>
      </div>
      <figcaption>{t(warehouseDriftMessages['drift.legend'])}</figcaption>
    </figure>
  );
}
