import { formatNumber, type Language } from '@etalon/i18n';
import { type JSX, useId } from 'react';
import { layoutAxis } from '../../figures/layout-axis.ts';

export interface ShownEstimate {
  readonly key: string;
  readonly label: string;
  readonly estimate: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

const ROW = 44;
const TOP = 30;
const FOOT = 30;
const GOLDEN = 0.618_033_988_75;

const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 14 ? 'start' : x > 86 ? 'end' : 'middle');

/** Points and intervals in one unit, zero and the decision threshold as lines, raw values behind when they share the scale. */
export function Estimation(props: {
  readonly estimates: readonly ShownEstimate[];
  readonly language: Language;
  readonly title: string;
  readonly unit: string;
  readonly threshold: number | null;
  readonly thresholdLabel: string;
  readonly zero: boolean;
  /** Raw values behind, in the same unit. */
  readonly raw?: readonly number[];
}): JSX.Element {
  const { estimates, language, title, unit, threshold, thresholdLabel, zero, raw = [] } = props;
  const id = useId();
  const axis = layoutAxis({
    values: [
      ...estimates.flatMap(({ estimate, lo, hi }) => [estimate, lo ?? estimate, hi ?? estimate]),
      ...(threshold === null ? [] : [threshold]),
      ...(zero ? [0] : []),
      ...raw,
    ],
    natural: 'free',
  });
  const bottom = TOP + ROW * Math.max(1, estimates.length);
  const line = (value: number, className: string): JSX.Element => (
    <line
      className={className}
      x1={`${axis.at(value)}%`}
      x2={`${axis.at(value)}%`}
      y1={TOP - 8}
      y2={bottom}
    />
  );
  return (
    <svg className="an-plot" width="100%" height={bottom + FOOT} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {raw.map((value, at) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
          key={at}
          className="an-raw"
          cx={`${axis.at(value)}%`}
          cy={TOP + 4 + ((at * GOLDEN) % 1) * (bottom - TOP - 8)}
          r="2"
        />
      ))}
      {zero && line(0, 'an-zero')}
      {threshold !== null && (
        <>
          {line(threshold, 'an-threshold')}
          <text
            className="an-name"
            x={`${axis.at(threshold)}%`}
            y={14}
            textAnchor={anchorAt(axis.at(threshold))}
          >
            {thresholdLabel}
          </text>
        </>
      )}
      {estimates.map(({ key, label, estimate, lo, hi }, at) => {
        const y = TOP + ROW * at + 26;
        return (
          <g key={key}>
            <text className="an-label" x="0%" y={y - 14}>
              {label}
            </text>
            {lo !== null && hi !== null && (
              <line className="an-interval" x1={`${axis.at(lo)}%`} x2={`${axis.at(hi)}%`} y1={y} y2={y} />
            )}
            <circle className="an-point" cx={`${axis.at(estimate)}%`} cy={y} r="5" />
          </g>
        );
      })}
      <g className="an-axis">
        <line x1="0%" x2="100%" y1={bottom} y2={bottom} />
        {axis.ticks.map((tick) => (
          <text key={tick} x={`${axis.at(tick)}%`} y={bottom + 16} textAnchor={anchorAt(axis.at(tick))}>
            {formatNumber(language, tick, { decimals: axis.decimals }).replace('-', '\u2212')}
          </text>
        ))}
        <text className="an-axis-name" x="100%" y={bottom + 29} textAnchor="end">
          {unit}
        </text>
      </g>
    </svg>
  );
}
