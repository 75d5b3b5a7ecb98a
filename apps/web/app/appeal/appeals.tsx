import { APPEAL_STATES } from '@etalon/core/appeal';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { takePage } from '../kit/table-state.ts';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/appeals';
import { type AppealLine, loadAppeals } from './load-appeals.ts';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { state, all, matching } = await loadAppeals(visit, args.request);
    return { state, all, total: matching.length, rows: takePage(matching, state) };
  });
}

function useColumns(): readonly TableColumn<AppealLine>[] {
  const { t, date } = useWords();
  return [
    {
      id: 'candidate',
      header: t(appealMessages['list.candidate']),
      sortable: true,
      cell: (row) => <a href={`/recours/${row.id}`}>{row.candidate}</a>,
    },
    { id: 'block', header: t(appealMessages['list.block']), sortable: true, cell: (row) => row.block },
    { id: 'session', header: t(appealMessages['list.session']), sortable: true, cell: (row) => row.session },
    {
      id: 'ground',
      header: t(appealMessages['list.ground']),
      cell: (row) => t(appealMessages[`ground.${row.ground}`]),
    },
    {
      id: 'filedAt',
      header: t(appealMessages['list.filed']),
      sortable: true,
      cell: (row) => date(row.filedAt),
    },
    {
      id: 'state',
      header: t(appealMessages['list.state']),
      sortable: true,
      cell: (row) => <Tag>{t(appealMessages[`state.${row.state}`])}</Tag>,
    },
  ];
}

/** The register of appeals; for a jury member, those to answer. */
export default function Appeals({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { state, rows, total, all } = loaderData;
  const columns = useColumns();
  const states = APPEAL_STATES.map((value) => ({ value, label: t(appealMessages[`state.${value}`]) }));
  return (
    <Page title={t(appealMessages['list.title'])} lead={t(appealMessages['list.lead'])}>
      {all === 0 ? (
        <EmptyState title={t(appealMessages['list.empty'])}>
          {t(appealMessages['list.empty.text'])}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(appealMessages['list.caption'])}
          columns={columns}
          rows={rows}
          total={total}
          state={state}
          rowKey={(row) => row.id}
          searchLabel={t(appealMessages['list.search'])}
          exportPath="/recours/export"
          filters={
            <SelectField
              name="etat"
              label={t(appealMessages['list.state'])}
              value={state.filters.etat ?? ''}
              choices={[{ value: '', label: t(appealMessages['list.every-state']) }, ...states]}
            />
          }
        />
      )}
    </Page>
  );
}
