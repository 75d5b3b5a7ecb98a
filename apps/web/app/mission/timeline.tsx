import { missionMessages } from '@etalon/i18n/messages/mission';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { type JSX, useId } from 'react';
import { Drawing, HatchPattern } from '../figures/drawing.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { layOutTimeline, type TimelineInput } from './lay-out-timeline.ts';
import '../figures/figures.css';

const TOP = 26;
const ROW = 34;
const BAR = 18;

function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at < 8) return 'start';
  return at > 92 ? 'end' : 'middle';
}

function TimelineTable({ missions }: Pick<TimelineInput, 'missions'>): JSX.Element {
  const { t, date } = useWords();
  const rows = missions.flatMap(({ id, terms }) => [
    { id, what: terms.organisation, start: terms.start, end: terms.end },
    ...terms.interruptions.map(({ start, end, kind }) => ({
      id: `${id}-${start}-${end}`,
      what: t(missionMessages['timeline.interruption'], { kind: t(missionMessages[`kind.${kind}`]) }),
      start,
      end,
    })),
  ]);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(missionMessages['timeline.title']) })}>
      <table className="table">
        <caption className="visually-hidden">{t(missionMessages['timeline.title'])}</caption>
        <thead>
          <tr>
            {(['what', 'start', 'end'] as const).map((column) => (
              <th key={column} scope="col">
                {t(missionMessages[`timeline.column.${column}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, what, start, end }) => (
            <tr key={id}>
              <td>{what}</td>
              <td>{date(start)}</td>
              <td>{date(end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** What the picture shows, in sentences; days of a log book that this person may not read are left out. */
function useCaption(laid: ReturnType<typeof layOutTimeline>, readsLog: boolean): string {
  const { t, date, number } = useWords();
  if (laid === null) return '';
  const desc = t(missionMessages['timeline.desc'], {
    missions: number(laid.rows.length),
    start: date(laid.start),
    end: date(laid.end),
    interruptions: number(laid.rows.reduce((sum, row) => sum + row.holes.length, 0)),
  });
  return readsLog
    ? `${desc} ${t(missionMessages['timeline.entries'], { entries: number(laid.entries.length) })}`
    : desc;
}

/** Missions as bars, interruptions hatched, log days as marks, this day as a line; and the same as a table. */
export function Timeline({
  readsLog,
  ...input
}: TimelineInput & { readonly readsLog: boolean }): JSX.Element | null {
  const { t, language } = useWords();
  const hatch = `${useId()}h`;
  const laid = layOutTimeline(input);
  const caption = useCaption(laid, readsLog);
  if (laid === null) return null;
  const bottom = TOP + ROW * laid.rows.length;
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (
    <figure className="ms-timeline">
      <Drawing height={bottom + 24} title={t(missionMessages['timeline.title'])} desc={caption}>
        <HatchPattern id={hatch} />
        {laid.ticks.map(({ at, month: start }) => (
          <g key={start} className="ms-tick">
            <line x1={`${at}%`} x2={`${at}%`} y1={TOP - 4} y2={bottom} />
            <text x={`${at}%`} y={bottom + 18} textAnchor={anchorOf(at)}>
              {month.format(new Date(`${start}T00:00:00Z`))}
            </text>
          </g>
        ))}
        {laid.rows.map((row, i) => (
          <g key={row.id}>
            <rect
              className="ms-bar"
              x={`${row.from}%`}
              width={`${row.width}%`}
              y={TOP + ROW * i}
              height={BAR}
            />
            {row.holes.map((hole) => (
              <rect
                key={hole.from}
                className="ms-hole"
                fill={`url(#${hatch})`}
                x={`${hole.from}%`}
                width={`${hole.width}%`}
                y={TOP + ROW * i}
                height={BAR}
              />
            ))}
          </g>
        ))}
        {laid.entries.map((at) => (
          <line key={at} className="ms-entry" x1={`${at}%`} x2={`${at}%`} y1={bottom - 8} y2={bottom} />
        ))}
        {laid.today !== null && (
          <g className="ms-today">
            <line x1={`${laid.today}%`} x2={`${laid.today}%`} y1={16} y2={bottom} />
            <text x={`${laid.today}%`} y={12} textAnchor={anchorOf(laid.today)}>
              {t(missionMessages['timeline.today'])}
            </text>
          </g>
        )}
      </Drawing>
      <figcaption>{caption}</figcaption>
      <details>
        <summary>{t(missionMessages['timeline.table'])}</summary>
        <TimelineTable missions={input.missions} />
      </details>
    </figure>
  );
}
