import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { AxisLine, Diamond, Drawing, Span } from './drawing.tsx';
import { type Axis, type AxisWish, layoutAxis } from './layout-axis.ts';
import './figures.css';

export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

interface Mark {
  readonly value: number;
  readonly label: string;
}

export interface IntervalRowsProps {
  readonly rows: readonly IntervalRow[];
  /** A value named with its source, drawn as a line through every row. */
  readonly mark: Mark;
  readonly natural: AxisWish['natural'];
  readonly decimals: number;
  /** A sentence that says what the rows are. */
  readonly caption: string;
}

const LINE_Y = 12;
const AXIS_Y = 26;
const ROW_HEIGHT = 26;

function Row({
  row,
  axis,
  mark,
  decimals,
  isLast,
}: Pick<IntervalRowsProps, 'mark' | 'decimals'> & {
  readonly row: IntervalRow;
  readonly axis: Axis;
  readonly isLast: boolean;
}): JSX.Element {
  const { number } = useWords();
  const write = (value: number): string => number(value, { decimals }).replace('-', '−');
  const written = `${write(row.value)} [${write(row.lo)} ; ${write(row.hi)}]`;
  const at = `${axis.at(mark.value)}%`;
  return (
    <li className="reading-row">
      <span className="reading-row-label">{row.label}</span>
      <span className="reading-row-value figures">{written}</span>
      <Drawing height={isLast ? AXIS_Y + 24 : ROW_HEIGHT} title={`${row.label} : ${written}`}>
        <g className="reading-reference">
          <line x1={at} x2={at} y1={0} y2={ROW_HEIGHT} />
        </g>
        <Span className="reading-interval" from={axis.at(row.lo)} to={axis.at(row.hi)} y={LINE_Y} />
        <Diamond x={axis.at(row.value)} y={LINE_Y} />
        {isLast && <AxisLine axis={axis} y={AXIS_Y} />}
      </Drawing>
    </li>
  );
}

/** A point and its interval on one axis for all rows, with one named line; the table beside it holds the same figures. */
export function IntervalRows({ rows, mark, natural, decimals, caption }: IntervalRowsProps): JSX.Element {
  const axis = layoutAxis({ values: [mark.value, ...rows.flatMap(({ lo, hi }) => [lo, hi])], natural });
  return (
    <figure className="reading-figure">
      <ol className="reading-rows">
        {rows.map((row, index) => (
          <Row
            key={row.label}
            row={row}
            axis={axis}
            mark={mark}
            decimals={decimals}
            isLast={index === rows.length - 1}
          />
        ))}
      </ol>
      <figcaption>
        {caption} {mark.label}.
      </figcaption>
    </figure>
  );
}
