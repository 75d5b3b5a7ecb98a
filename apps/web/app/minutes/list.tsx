import { translate } from '@etalon/i18n';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { keepMinutes, listMinutes, listUnminutedSessions } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextArea } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { readTableState, takePage } from '../kit/table-state.ts';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/list';
import { type MinutesState, stateOf } from './load-minutes.ts';
import './minutes.css';

interface MinutesRow {
  readonly id: string;
  readonly number: number;
  readonly session: string;
  readonly decisions: number;
  readonly at: string;
  readonly state: MinutesState;
  readonly awaited: number;
  readonly mine: boolean;
}

const RULES = { sortable: ['number', 'session', 'at'], sort: 'at', direction: 'desc', filters: [] } as const;
const DRAFT = z.object({ session: z.string(), incidents: z.string().max(10_000).default('') });

function rank(row: MinutesRow, sort: string): string {
  if (sort === 'number') return String(row.number).padStart(6, '0');
  return sort === 'session' ? row.session : row.at;
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const all = (await listMinutes(runtime.workplace, actor)).map(
      ({ kept, signing, mine }): MinutesRow => ({
        id: kept.id,
        number: kept.minutes.number,
        session: kept.minutes.session.label,
        decisions: kept.minutes.decisions.length,
        at: kept.at,
        state: stateOf(kept, signing),
        awaited: signing.awaited.length,
        mine,
      }),
    );
    const wanted = state.search.toLowerCase();
    const turn = state.direction === 'asc' ? 1 : -1;
    const kept = all
      .filter((row) => `${row.session} ${row.number}`.toLowerCase().includes(wanted))
      .toSorted((a, b) => turn * rank(a, state.sort).localeCompare(rank(b, state.sort), 'fr'));
    return {
      state,
      all: all.length,
      total: kept.length,
      rows: takePage(kept, state),
      unminuted: await listUnminutedSessions(runtime.workplace, actor),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { session, incidents } = parseForm(DRAFT, form);
    const kept = await keepMinutes(runtime.workplace, actor, { sessionId: session, incidents });
    return redirectWithNotice(
      `/proces-verbaux/${kept.id}`,
      translate(language, minutesMessages['draft.done'], { number: kept.minutes.number }),
    );
  });
}

function useColumns(): readonly TableColumn<MinutesRow>[] {
  const { t, date, number } = useWords();
  return [
    {
      id: 'number',
      header: t(minutesMessages['list.number']),
      sortable: true,
      cell: (row) => (
        <a href={`/proces-verbaux/${row.id}`}>{t(minutesMessages['page.title'], { number: row.number })}</a>
      ),
    },
    {
      id: 'session',
      header: t(minutesMessages['list.session']),
      sortable: true,
      cell: (row) => row.session,
    },
    {
      id: 'decisions',
      header: t(minutesMessages['list.decisions']),
      end: true,
      cell: (row) => number(row.decisions),
    },
    { id: 'at', header: t(minutesMessages['list.drafted']), sortable: true, cell: (row) => date(row.at) },
    {
      id: 'state',
      header: t(minutesMessages['list.state']),
      cell: (row) => (
        <>
          <Tag>{t(minutesMessages[`state.${row.state}`], { count: row.awaited })}</Tag>{' '}
          {row.mine && <Tag tone="note">{t(minutesMessages['list.mine'])}</Tag>}
        </>
      ),
    },
  ];
}

/** Minutes to sign, seal and read; a president drafts those that are due. */
export default function MinutesList({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { state, rows, total, all, unminuted } = loaderData;
  const columns = useColumns();
  return (
    <Page title={t(minutesMessages['list.title'])} lead={t(minutesMessages['list.lead'])}>
      <ProblemPanel answer={actionData} />
      {unminuted.map(({ sessionId, label, decisions }) => (
        <Form key={sessionId} method="post" className="panel">
          <h2>{t(minutesMessages['draft.title'])}</h2>
          <p>{t(minutesMessages['draft.text'], { session: label, count: decisions })}</p>
          <input type="hidden" name="session" value={sessionId} />
          <TextArea
            name="incidents"
            label={t(minutesMessages['draft.incidents'])}
            hint={t(minutesMessages['draft.incidents.hint'])}
            rows={3}
            answer={actionData}
          />
          <Button tone="primary">{t(minutesMessages['draft.submit'])}</Button>
        </Form>
      ))}
      {all === 0 ? (
        <EmptyState title={t(minutesMessages['list.empty'])}>
          {t(minutesMessages['list.empty.text'])}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(minutesMessages['list.caption'])}
          columns={columns}
          rows={rows}
          total={total}
          state={state}
          rowKey={(row) => row.id}
          searchLabel={t(minutesMessages['list.search'])}
        />
      )}
    </Page>
  );
}
