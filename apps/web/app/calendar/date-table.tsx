import type { SessionDate } from '@etalon/core/calendar';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameDate } from './name-date.ts';

export interface DateTableProps {
  readonly caption: string;
  readonly dates: readonly (SessionDate & { readonly moves?: number })[];
}

/** Dates of a session, each with its place, what it follows and how often it was moved. */
export function DateTable({ caption, dates }: DateTableProps): JSX.Element {
  const { t, moment, number, language } = useWords();
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(calendarMessages['calendar.column.kind'])}</th>
            <th scope="col">{t(calendarMessages['calendar.column.opens'])}</th>
            <th scope="col">{t(calendarMessages['calendar.column.due'])}</th>
            <th scope="col">{t(calendarMessages['calendar.column.place'])}</th>
            <th scope="col">{t(calendarMessages['calendar.column.follows'])}</th>
            <th scope="col" className="end">
              {t(calendarMessages['calendar.column.moves'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {dates.map(({ id, kind, subject, opensAt, dueAt, place, follows, moves }) => (
            <tr key={id}>
              <th scope="row">{nameDate(language, { kind, subject })}</th>
              <td className="figures">{moment(opensAt)}</td>
              <td className="figures">{moment(dueAt)}</td>
              <td>{place}</td>
              <td>{follows !== null && <Code>{follows}</Code>}</td>
              <td className="end">{moves !== undefined && number(moves)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
