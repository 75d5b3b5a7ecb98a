import { calendarMessages } from '@etalon/i18n/messages/calendar';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Code } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ClocksPage, ShownClock } from './load-clocks.ts';

function Filter({
  name,
  label,
  value,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}): JSX.Element {
  return (
    <select className="input" name={name} aria-label={label} defaultValue={value} key={value}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** Clocks, the nearest end first: when, how long, about whom, how it was computed, and the act to do. */
export function ClockTable({ page }: { readonly page: ClocksPage }): JSX.Element {
  const { t, moment } = useWords();
  const { rows, total, state, groups, kinds, acts } = page;
  const columns: readonly TableColumn<ShownClock>[] = [
    {
      id: 'dueAt',
      header: t(calendarMessages['column.due']),
      sortable: true,
      cell: ({ dueAt, left }) => (
        <>
          {dueAt !== null && <span className="figures">{moment(dueAt)}</span>}{' '}
          <span className="soft">{left}</span>
        </>
      ),
    },
    {
      id: 'state',
      header: t(calendarMessages['column.state']),
      cell: ({ state: name }) => (
        <Tag {...(name === 'late' ? { tone: 'caution' as const, icon: 'caution' as const } : {})}>
          {t(calendarMessages[`state.${name}`])}
        </Tag>
      ),
    },
    {
      id: 'clock',
      header: t(calendarMessages['column.clock']),
      cell: ({ clock, subject }) => (
        <>
          {t(calendarMessages[`clock.${clock}`])} <Code>{subject}</Code>
        </>
      ),
    },
    {
      id: 'candidate',
      header: t(calendarMessages['column.candidate']),
      sortable: true,
      cell: ({ candidate }) => candidate,
    },
    {
      id: 'holder',
      header: t(calendarMessages['column.holder']),
      cell: ({ holder }) => holder ?? t(calendarMessages['column.officer']),
    },
    {
      id: 'session',
      header: t(calendarMessages['column.session']),
      sortable: true,
      cell: ({ session }) => <Link to={`/sessions/${session.id}/calendrier`}>{session.label}</Link>,
    },
    {
      id: 'why',
      header: t(calendarMessages['column.why']),
      cell: ({ steps }) => (
        <ul className="rg-plain">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      ),
    },
    {
      id: 'act',
      header: t(calendarMessages['column.act']),
      cell: ({ act, clock }) => (
        <Link to={act}>{acts ? t(calendarMessages[`act.${clock}`]) : t(calendarMessages['act.see'])}</Link>
      ),
    },
  ];
  return (
    <DataTable
      caption={t(calendarMessages['clocks.caption'])}
      columns={columns}
      rows={rows}
      total={total}
      state={state}
      rowKey={({ id }) => id}
      searchLabel={t(calendarMessages['clocks.search'])}
      exportPath="/echeances/export"
      filters={
        <>
          <Filter
            name="groupe"
            label={t(calendarMessages['clocks.group'])}
            value={state.filters.groupe ?? ''}
            choices={groups}
          />
          <Filter
            name="nature"
            label={t(calendarMessages['clocks.kind'])}
            value={state.filters.nature ?? ''}
            choices={kinds}
          />
        </>
      }
    />
  );
}
