import { journalMessages } from '@etalon/i18n/messages/journal';
import type { JSX } from 'react';
import { Hash } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import type { TableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import { nameEvent } from './name-event.ts';
import type { ShownRow } from './read-event.ts';

const SHORT = 8;

export interface JournalTableProps {
  readonly rows: readonly ShownRow[];
  readonly total: number;
  readonly state: TableState;
}

function SubjectLink({ id }: { readonly id: string }): JSX.Element {
  return (
    <a href={`/journal?sujet=${encodeURIComponent(id)}`} className="hash rg-subject" title={id}>
      {id.slice(0, SHORT)}
    </a>
  );
}

/** Rows of the journal: what happened in words, by whom and about what as identifiers, hash and previous hash. */
export function JournalTable({ rows, total, state }: JournalTableProps): JSX.Element {
  const { t, moment } = useWords();
  const columns: readonly TableColumn<ShownRow>[] = [
    { id: 'seq', header: t(journalMessages['column.seq']), end: true, cell: ({ seq }) => seq },
    { id: 'at', header: t(journalMessages['column.at']), cell: ({ at }) => moment(at) },
    {
      id: 'event',
      header: t(journalMessages['column.event']),
      cell: ({ kind, facts }) => (
        <>
          {t(nameEvent(kind))}
          <details className="rg-event-facts">
            <summary>{kind}</summary>
            {facts.map(([name, value]) => (
              <div key={name}>
                {name}: {value}
              </div>
            ))}
          </details>
        </>
      ),
    },
    {
      id: 'actor',
      header: t(journalMessages['column.actor']),
      cell: ({ actor }) => <SubjectLink id={actor} />,
    },
    {
      id: 'subjects',
      header: t(journalMessages['column.subjects']),
      cell: ({ subjects }) => (
        <ul className="rg-plain">
          {subjects.map((id) => (
            <li key={id}>
              <SubjectLink id={id} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'hash',
      header: t(journalMessages['column.hash']),
      cell: ({ hash }) => <Hash value={hash} short />,
    },
    {
      id: 'prev',
      header: t(journalMessages['column.prev']),
      cell: ({ prev }) => <Hash value={prev} short />,
    },
  ];
  return (
    <DataTable
      caption={t(journalMessages.caption)}
      columns={columns}
      rows={rows}
      total={total}
      state={state}
      rowKey={({ seq }) => String(seq)}
      filters={
        <input
          className="input"
          name="sujet"
          defaultValue={state.filters.sujet ?? ''}
          key={state.filters.sujet ?? ''}
          aria-label={t(journalMessages.subject)}
          placeholder={t(journalMessages.subject)}
          data-search
        />
      }
    />
  );
}
