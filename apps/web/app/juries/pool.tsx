import { translate } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { readPool } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { readTableState, takePage } from '../kit/table-state.ts';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/pool';
import { AddSection } from './add-section.tsx';
import { changePool } from './change-pool.ts';
import { PolicySection } from './policy-section.tsx';
import { showPoolRow } from './show-pool-row.ts';
import './juries.css';

const RULES = { sortable: ['name', 'employer'], sort: 'name', size: 50 } as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor, language }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const { rows, policy, writes } = await readPool(runtime.workplace, actor);
    const shown = rows.map(showPoolRow);
    const wanted = state.search.toLocaleLowerCase(language);
    const found = shown.filter(({ name, employer }) =>
      `${name} ${employer}`.toLocaleLowerCase(language).includes(wanted),
    );
    const key = state.sort === 'employer' ? 'employer' : 'name';
    const turn = state.direction === 'desc' ? -1 : 1;
    const ordered = found.toSorted((a, b) => turn * a[key].localeCompare(b[key], language));
    return {
      state,
      policy,
      writes,
      all: shown.length,
      total: found.length,
      rows: takePage(ordered, state),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const added = await changePool(visit, form);
    return added ?? redirectWithNotice('/jurys', translate(visit.language, juriesMessages['policy.done']));
  });
}

type Row = Route.ComponentProps['loaderData']['rows'][number];

function useColumns(): readonly TableColumn<Row>[] {
  const { t, number } = useWords();
  return [
    {
      id: 'name',
      header: t(juriesMessages['pool.name']),
      sortable: true,
      cell: ({ userId, name }) => <a href={`/jurys/${userId}`}>{name}</a>,
    },
    {
      id: 'state',
      header: t(juriesMessages['pool.state']),
      cell: ({ state }) => (
        <Tag {...(state === 'silent' ? { tone: 'caution' as const, icon: 'caution' as const } : {})}>
          {t(juriesMessages[`pool.state.${state}`])}
        </Tag>
      ),
    },
    {
      id: 'roles',
      header: t(juriesMessages['pool.role']),
      cell: ({ roles }) => roles.map((role) => t(accountMessages[`role.${role}`])).join(', '),
    },
    {
      id: 'employer',
      header: t(juriesMessages['pool.employer']),
      sortable: true,
      cell: ({ employer }) => employer,
    },
    {
      id: 'origin',
      header: t(juriesMessages['pool.origin']),
      cell: ({ external }) =>
        external !== null && t(registerMessages[external ? 'jury.external' : 'jury.internal']),
    },
    { id: 'blocks', header: t(juriesMessages['pool.blocks']), cell: ({ blocks }) => blocks.join(', ') },
    {
      id: 'qualified',
      header: t(juriesMessages['pool.qualified']),
      cell: ({ qualifiedFor, state }) =>
        state === 'silent' ? '' : qualifiedFor.join(', ') || t(juriesMessages['pool.qualified.none']),
    },
    {
      id: 'conflicts',
      header: t(juriesMessages['pool.conflicts']),
      end: true,
      cell: ({ conflicts }) => number(conflicts),
    },
  ];
}

/** Everybody who may sit, and what they must reach before they judge. */
export default function Pool({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { state, rows, total, all, policy, writes } = loaderData;
  const columns = useColumns();
  const adds =
    actionData !== undefined && (!problemOf(actionData) || problemOf(actionData)?.values.acte === 'ajout');
  return (
    <Page
      title={t(juriesMessages['pool.title'])}
      lead={t(juriesMessages['pool.lead'])}
      width="wide"
      crumbs={[{ label: t(registerMessages['sessions.title']), to: '/sessions' }]}
    >
      <ProblemPanel answer={actionData} />
      {all === 0 ? (
        <EmptyState title={t(juriesMessages['pool.empty'])}>
          {t(juriesMessages['pool.empty.text'])}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(juriesMessages['pool.caption'])}
          columns={columns}
          rows={rows}
          total={total}
          state={state}
          rowKey={({ userId }) => userId}
          searchLabel={t(juriesMessages['pool.search'])}
        />
      )}
      {writes && <AddSection answered={adds ? actionData : undefined} />}
      <PolicySection policy={policy} writes={writes} answered={adds ? undefined : actionData} />
    </Page>
  );
}
