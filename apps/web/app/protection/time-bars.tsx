import { formatMonth } from '@etalon/i18n';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { layoutTime } from './layout-time.ts';

/** One thing in time: a bar when it has a start, a mark at its end otherwise. */
export interface TimeBar {
  readonly id: string;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly start: string | null;
  readonly end: string | null;
  readonly words: string;
}

const WIDTH = 900;
const LEFT = 250;
const ROW = 34;
const TOP = 30;
const NAME_LETTERS = 34;
const LETTER = 6.8;

/** The words of a bar stand in it when it is wide enough, else on its right when there is room, else on its left. */
function placeWords(
  width: number,
  start: number | null,
  end: number | null,
): { readonly x: number; readonly anchor: 'start' | 'end' } {
  if (start !== null && end !== null && end - start > width + 24) return { x: start + 8, anchor: 'start' };
  const right = (end ?? start ?? LEFT) + 10;
  if (right + width <= WIDTH) return { x: right, anchor: 'start' };
  return { x: (start ?? end ?? LEFT) - 10, anchor: 'end' };
}

function cut(name: string): string {
  return name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1)}…` : name;
}

/** Bars over a line of time with today on it; the words of each stand on its row. */
export function TimeBars(props: {
  readonly title: string;
  readonly today: string;
  readonly bars: readonly TimeBar[];
}): JSX.Element | null {
  const { title, today, bars } = props;
  const id = useId();
  const { date, language } = useWords();
  const axis = layoutTime(
    bars.flatMap((bar) => [bar.start, bar.end]).filter((day) => day !== null),
    today,
    { from: LEFT, to: WIDTH - 20 },
  );
  if (bars.length === 0) return null;
  const height = TOP + ROW * bars.length + 30;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="pr-scroll" aria-label={title} tabIndex={0}>
      <svg
        className="pr-timeline"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby={`${id}t ${id}d`}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{bars.map((bar) => `${bar.name} : ${bar.words}`).join('. ')}</desc>
        {axis.ticks.map((tick) => (
          <g key={tick.day}>
            <line className="pr-grid" x1={tick.x} x2={tick.x} y1={TOP - 8} y2={height - 26} />
            <text className="pr-soft" textAnchor="middle" x={tick.x} y={height - 8}>
              {tick.day.endsWith('-01-01') ? tick.day.slice(0, 4) : formatMonth(language, tick.day)}
            </text>
          </g>
        ))}
        <line className="pr-today" x1={axis.at(today)} x2={axis.at(today)} y1={TOP - 8} y2={height - 26} />
        <text textAnchor="middle" x={axis.at(today)} y={14}>
          {date(today)}
        </text>
        {bars.map((bar, at) => {
          const y = TOP + ROW * at + ROW / 2;
          const end = bar.end === null ? null : axis.at(bar.end);
          const start = bar.start === null ? null : axis.at(bar.start);
          const words = placeWords(bar.words.length * LETTER, start ?? end ?? axis.at(today), end);
          return (
            <g key={bar.id}>
              <text x={0} y={y + 4}>
                {cut(bar.name)}
              </text>
              {start !== null && end !== null && (
                <rect className="pr-bar" x={start} y={y - 8} width={Math.max(2, end - start)} height={16} />
              )}
              {end !== null && (
                <path
                  className="pr-mark pr-mark-after"
                  d={`M${end} ${y - 7} ${end + 6} ${y} ${end} ${y + 7} ${end - 6} ${y}Z`}
                />
              )}
              <text className="pr-soft" x={words.x} y={y + 4} textAnchor={words.anchor}>
                {bar.words}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}
