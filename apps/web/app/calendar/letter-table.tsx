import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { LETTER_STATES } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { LettersPage } from './letters.tsx';

type ShownLetter = LettersPage['rows'][number];

/** Letters, latest first, each with what became of it; one that nobody received can be sent again. */
export function LetterTable({ page }: { readonly page: LettersPage }): JSX.Element {
  const { t, moment, number } = useWords();
  const { rows, total, state, resends } = page;
  if (total === 0 && state.filters.etat === undefined)
    return (
      <EmptyState title={t(calendarMessages['letters.empty'])}>
        {t(calendarMessages['letters.empty.text'])}
      </EmptyState>
    );
  const columns: readonly TableColumn<ShownLetter>[] = [
    {
      id: 'writtenAt',
      header: t(calendarMessages['letters.column.written']),
      cell: ({ writtenAt }) => moment(writtenAt),
    },
    { id: 'to', header: t(calendarMessages['letters.column.to']), cell: ({ name }) => name ?? '' },
    {
      id: 'kind',
      header: t(calendarMessages['letters.column.kind']),
      cell: ({ kind, subject }) => (
        <>
          {t(calendarMessages[`letters.kind.${kind}`])} {subject !== '' && <Code>{subject}</Code>}
        </>
      ),
    },
    { id: 'session', header: t(calendarMessages['column.session']), cell: ({ session }) => session },
    {
      id: 'state',
      header: t(calendarMessages['letters.state']),
      cell: ({ outcome }) => (
        <Tag {...(outcome === 'abandoned' ? { tone: 'grave' as const } : {})}>
          {t(calendarMessages[`letter.${outcome}`])}
        </Tag>
      ),
    },
    {
      id: 'attempts',
      header: t(calendarMessages['letters.column.attempts']),
      end: true,
      cell: ({ attempts }) => number(attempts),
    },
  ];
  const resending: TableColumn<ShownLetter> = {
    id: 'act',
    header: t(calendarMessages['column.act']),
    cell: ({ id, outcome }) =>
      (outcome === 'abandoned' || outcome === 'no-server') && (
        <Form method="post">
          <input type="hidden" name="courrier" value={id} />
          <Button small>{t(calendarMessages['letters.resend'])}</Button>
        </Form>
      ),
  };
  return (
    <DataTable
      caption={t(calendarMessages['letters.caption'])}
      columns={resends ? [...columns, resending] : columns}
      rows={rows}
      total={total}
      state={state}
      rowKey={({ id }) => id}
      filters={
        <select
          className="input"
          name="etat"
          aria-label={t(calendarMessages['letters.state'])}
          defaultValue={state.filters.etat ?? ''}
        >
          <option value="">{t(calendarMessages['letters.state.all'])}</option>
          {LETTER_STATES.map((name) => (
            <option key={name} value={name}>
              {t(calendarMessages[`letter.${name}`])}
            </option>
          ))}
        </select>
      }
    />
  );
}
