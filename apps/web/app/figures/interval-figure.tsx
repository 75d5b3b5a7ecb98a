import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { AxisLine, Diamond, Drawing, ReferenceMarks, Span } from './drawing.tsx';
import { type IntervalMark, type Intervals, layoutIntervals } from './layout-interval.ts';
import { writeNumber } from './write-figure.ts';

const LINE_HEIGHT = 30;

interface RowProps {
  readonly mark: IntervalMark;
  readonly intervals: Intervals;
  readonly fallback: string;
}

function IntervalRow({ mark, intervals, fallback }: RowProps): JSX.Element {
  const { t, language } = useWords();
  const { axis, ticks } = intervals;
  const write = (value: number): string => writeNumber(language, value);
  const label = mark.label ?? fallback;
  const words = { label, value: write(mark.value) };
  const range = mark.lo === null || mark.hi === null ? null : { lo: mark.lo, hi: mark.hi };
  const written = range === null ? null : { ...words, lo: write(range.lo), hi: write(range.hi) };
  const top = 18 + 16 * ticks.length;
  return (
    <li className="reading-row">
      <span className="reading-row-label">{label}</span>
      <span className="reading-row-value">
        {written === null ? words.value : t(figuresMessages['interval.value'], written)}
        {mark.n !== null && (
          <span className="reading-row-n">{t(figuresMessages['uncertainty.n'], { n: write(mark.n) })}</span>
        )}
      </span>
      <Drawing
        height={top + LINE_HEIGHT}
        title={
          written === null
            ? t(figuresMessages['interval.desc.point'], words)
            : t(figuresMessages['interval.desc'], written)
        }
      >
        <ReferenceMarks
          axis={axis}
          ticks={ticks}
          bottom={top + 8}
          write={(rank) => t(figuresMessages['reference.mark'], { rank })}
        />
        {range !== null && (
          <Span className="reading-interval" from={axis.at(range.lo)} to={axis.at(range.hi)} y={top - 4} />
        )}
        <Diamond x={axis.at(mark.value)} y={top - 4} />
        <AxisLine axis={axis} y={top + 8} />
      </Drawing>
    </li>
  );
}

/** F2: a point and its interval on the natural scale, with reference ticks, one row a figure, all on one scale; nothing without a row. */
export function IntervalFigure({ reading }: { readonly reading: Reading }): JSX.Element | null {
  const { t } = useWords();
  const intervals = layoutIntervals(reading);
  if (intervals.marks.length === 0) return null;
  return (
    <>
      <ol className="reading-rows">
        {intervals.marks.map((mark, index) => (
          <IntervalRow
            key={mark.label ?? index}
            mark={mark}
            intervals={intervals}
            fallback={t(figuresMessages['value.whole'])}
          />
        ))}
      </ol>
      <p className="reading-legend">{t(figuresMessages['interval.legend'])}</p>
    </>
  );
}
