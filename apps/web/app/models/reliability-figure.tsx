import type { ReliabilityDiagram } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const SIDE = 260;
const LEFT = 44;
const TOP = 12;
const BELOW = 44;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Observed share against mean probability, bin by bin with its interval; the line is where both are equal. */
export function ReliabilityFigure(props: {
  readonly title: string;
  readonly diagram: ReliabilityDiagram;
  readonly of: 'positive' | 'top-class';
}): JSX.Element {
  const { t, number } = useWords();
  const { title, diagram, of } = props;
  const x = (value: number): number => LEFT + SIDE * value;
  const y = (value: number): number => TOP + SIDE * (1 - value);
  const most = Math.max(...diagram.bins.map(({ n }) => n));
  return (
    <figure className="wh-figure">
      <svg
        viewBox={`0 0 ${LEFT + SIDE + 12} ${TOP + SIDE + BELOW}`}
        width={LEFT + SIDE + 12}
        height={TOP + SIDE + BELOW}
        role="img"
        aria-label={title}
        className="mo-plot"
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line className="mo-grid" x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} />
            <line className="mo-grid" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text x={x(tick)} y={y(0) + 16} textAnchor="middle">
              {number(tick)}
            </text>
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        <line className="mo-equal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {diagram.bins.map((bin) => (
          <g key={bin.meanProbability} className="mo-bin">
            <line
              x1={x(bin.meanProbability)}
              x2={x(bin.meanProbability)}
              y1={y(bin.interval.lo)}
              y2={y(bin.interval.hi)}
            />
            <circle cx={x(bin.meanProbability)} cy={y(bin.observed)} r={2 + 3 * Math.sqrt(bin.n / most)} />
          </g>
        ))}
        <text x={x(0.5)} y={y(0) + 37} textAnchor="middle">
          {t(modelsToolMessages['calibration.mean'])}
        </text>
      </svg>
      <figcaption>{t(modelsToolMessages[`calibration.caption.${of}`])}</figcaption>
    </figure>
  );
}
