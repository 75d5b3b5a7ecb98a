import { apiMessages } from '@etalon/i18n/messages/api';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { HookPage } from './hook.tsx';

type ShownMessage = HookPage['rows'][number];

const TONES = { waiting: 'plain', delivered: 'note', failed: 'caution', abandoned: 'grave' } as const;

function Attempts({ attempts }: Pick<ShownMessage, 'attempts'>): JSX.Element {
  const { t, moment } = useWords();
  return (
    <ul className="list">
      {attempts.map(({ id, at, outcome, status, durationMs, why }) => (
        <li key={id}>
          {outcome === 'abandoned'
            ? t(apiMessages['attempt.last'], { at: moment(at) })
            : status === null
              ? t(apiMessages['attempt.failed'], { at: moment(at), why })
              : t(apiMessages['attempt.status'], { at: moment(at), status, ms: durationMs })}
        </li>
      ))}
    </ul>
  );
}

/** Messages of one address, latest first, each with its tries; one can be sent again while the address is told. */
export function MessageTable({ page }: { readonly page: HookPage }): JSX.Element {
  const { t, moment } = useWords();
  const { rows, total, state, writes, hook } = page;
  const columns: readonly TableColumn<ShownMessage>[] = [
    { id: 'madeAt', header: t(apiMessages['message.made']), cell: ({ madeAt }) => moment(madeAt) },
    {
      id: 'event',
      header: t(apiMessages['message.event']),
      cell: ({ event, id }) => (
        <>
          {t(apiMessages[`event.${event}`])} <Code>{id}</Code>
        </>
      ),
    },
    {
      id: 'outcome',
      header: t(apiMessages['message.outcome']),
      cell: ({ outcome }) => <Tag tone={TONES[outcome]}>{t(apiMessages[`message.${outcome}`])}</Tag>,
    },
    {
      id: 'attempts',
      header: t(apiMessages['message.attempts']),
      cell: ({ attempts }) => <Attempts attempts={attempts} />,
    },
  ];
  const sending: TableColumn<ShownMessage> = {
    id: 'act',
    header: t(apiMessages['column.act']),
    cell: ({ id }) => (
      <Form method="post">
        <input type="hidden" name="message" value={id} />
        <Button small>{t(apiMessages['message.redeliver'])}</Button>
      </Form>
    ),
  };
  return (
    <DataTable
      caption={t(apiMessages['messages.caption'])}
      columns={writes && hook.state === 'active' ? [...columns, sending] : columns}
      rows={rows}
      total={total}
      state={state}
      rowKey={({ id }) => id}
    />
  );
}
