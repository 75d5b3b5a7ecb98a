import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { AxisLine, Diamond, Drawing } from './drawing.tsx';
import type { Axis } from './layout-axis.ts';
import { type Fan, layoutFans } from './layout-fan.ts';
import { writeNumber } from './write-figure.ts';

const TOP = 12;
const HALF = 9;

/** A blade that is widest at the central scenario and thins out to the two others, which end on a stroke. */
function Blade({ fan, axis }: { readonly fan: Fan; readonly axis: Axis }): JSX.Element {
  const { lo, central, hi } = fan;
  const [from, middle, to] = [axis.at(lo ?? central), axis.at(central), axis.at(hi ?? central)];
  return (
    <>
      <svg
        x="0"
        y="0"
        width="100%"
        height={2 * (TOP + HALF)}
        viewBox={`0 0 100 ${2 * (TOP + HALF)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          className="reading-fan"
          d={`M${from} ${TOP}L${middle} ${TOP - HALF}L${to} ${TOP}L${middle} ${TOP + HALF}Z`}
        />
      </svg>
      {[lo, hi].map((end, side) =>
        end === null ? null : (
          <line
            key={side === 0 ? 'lo' : 'hi'}
            className="reading-fan-end"
            x1={`${axis.at(end)}%`}
            x2={`${axis.at(end)}%`}
            y1={TOP - 7}
            y2={TOP + 7}
          />
        ),
      )}
      <Diamond x={middle} y={TOP} />
    </>
  );
}

function FanRow({
  fan,
  axis,
  fallback,
}: {
  readonly fan: Fan;
  readonly axis: Axis;
  readonly fallback: string;
}): JSX.Element {
  const { t, language } = useWords();
  const write = (value: number | null): string =>
    value === null ? t(figuresMessages['fan.untold']) : writeNumber(language, value);
  const label = fan.label ?? fallback;
  const words = { label, lo: write(fan.lo), central: write(fan.central), hi: write(fan.hi) };
  return (
    <li className="reading-row">
      <span className="reading-row-label">{label}</span>
      <span className="reading-row-value">{t(figuresMessages['fan.value'], words)}</span>
      <Drawing height={TOP + 40} title={t(figuresMessages['fan.desc'], words)}>
        <Blade fan={fan} axis={axis} />
        <AxisLine axis={axis} y={TOP + 16} />
      </Drawing>
    </li>
  );
}

/** F8: low, central and high of each row, all on one scale. */
export function FanFigure({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t } = useWords();
  const { fans, axis } = layoutFans(reading);
  return (
    <>
      <ol className="reading-rows">
        {fans.map((fan, index) => (
          <FanRow
            key={fan.label ?? `whole-${index}`}
            fan={fan}
            axis={axis}
            fallback={t(figuresMessages['value.whole'])}
          />
        ))}
      </ol>
      <p className="reading-legend">{t(figuresMessages['fan.legend'])}</p>
    </>
  );
}
