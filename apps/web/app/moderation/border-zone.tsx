import { borderMessages as words } from '@etalon/i18n/messages/border';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { BORDER_STATES, type BorderRow, readBorderZone } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { readTableState, type TableState, takePage } from '../kit/table-state.ts';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/border-zone';

const MARGINS = ['1', '2', 'far', 'unmeasured'] as const;
type MarginName = (typeof MARGINS)[number];

const RULES = {
  sortable: ['candidate', 'block', 'margin'],
  sort: 'margin',
  filters: ['marge', 'lecture', 'bloc'],
} as const;

function nameMargin({ zone }: Pick<BorderRow, 'zone'>): MarginName {
  if (zone.state === 'unmeasured') return 'unmeasured';
  return zone.changes === 1 ? '1' : zone.changes === 2 ? '2' : 'far';
}

const rank = (row: BorderRow, sort: string): string =>
  sort === 'block'
    ? row.block.id
    : sort === 'candidate'
      ? row.candidate
      : String(MARGINS.indexOf(nameMargin(row)));

function arrange(rows: readonly BorderRow[], state: TableState): readonly BorderRow[] {
  const { marge, lecture, bloc } = state.filters;
  const turn = state.direction === 'asc' ? 1 : -1;
  const wanted = state.search.toUpperCase();
  return rows
    .filter((row) => marge === undefined || nameMargin(row) === marge)
    .filter((row) => lecture === undefined || row.state === lecture)
    .filter((row) => bloc === undefined || row.block.id === bloc)
    .filter((row) => row.candidate.includes(wanted))
    .toSorted(
      (a, b) =>
        turn * rank(a, state.sort).localeCompare(rank(b, state.sort), 'fr', { numeric: true }) ||
        a.candidate.localeCompare(b.candidate) ||
        a.block.id.localeCompare(b.block.id),
    );
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const view = await readBorderZone(runtime.workplace, actor, args.params.sessionId);
    const kept = arrange(view.rows, state);
    return {
      session: { id: view.session.id, label: view.session.label },
      unlocked: view.unlocked,
      all: view.rows.length,
      blocks: [...new Set(view.rows.map(({ block }) => block.id))].toSorted(),
      states: BORDER_STATES,
      state,
      total: kept.length,
      rows: takePage(kept, state),
    };
  });
}

type BorderPage = Route.ComponentProps['loaderData'];

function useColumns(): readonly TableColumn<BorderRow>[] {
  const { t } = useWords();
  const list = (criteria: readonly string[]): string =>
    criteria.length === 0 ? t(words.none) : criteria.join(', ');
  return [
    {
      id: 'candidate',
      header: t(words.candidate),
      sortable: true,
      cell: (row) => (
        <Link to={`/deliberations/${row.candidacyId}/${row.block.id}#zone-limite`}>{row.candidate}</Link>
      ),
    },
    {
      id: 'block',
      header: t(words.block),
      sortable: true,
      cell: ({ block }) => <span lang="fr">{`${block.id} · ${block.title}`}</span>,
    },
    {
      id: 'margin',
      header: t(words.margin),
      sortable: true,
      cell: (row) => t(words[`margin.${nameMargin(row)}`]),
    },
    {
      id: 'pivotal',
      header: t(words.pivotal),
      cell: ({ zone }) =>
        zone.state === 'unmeasured'
          ? t(words[`why.${zone.why}`], { criteria: zone.criteria.join(', ') })
          : list(zone.pivotal),
    },
    {
      id: 'differing',
      header: t(words.differing),
      cell: ({ zone }) => (zone.state === 'unmeasured' ? '' : list(zone.differing)),
    },
    {
      id: 'state',
      header: t(words.state),
      cell: ({ state }) =>
        state === null ? (
          <span className="soft">{t(words['state.not-asked'])}</span>
        ) : (
          <Tag>{t(words[`state.${state}`])}</Tag>
        ),
    },
  ];
}

function Filters({ page }: { readonly page: BorderPage }): JSX.Element {
  const { t } = useWords();
  const { filters } = page.state;
  return (
    <>
      <label className="field">
        {t(words.margin)}
        <select name="marge" className="input" defaultValue={filters.marge ?? ''}>
          <option value="">{t(words.every)}</option>
          {MARGINS.map((name) => (
            <option key={name} value={name}>
              {t(words[`margin.${name}`])}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t(words.state)}
        <select name="lecture" className="input" defaultValue={filters.lecture ?? ''}>
          <option value="">{t(words.every)}</option>
          {page.states.map((name) => (
            <option key={name} value={name}>
              {t(words[`state.${name}`])}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t(words.block)}
        <select name="bloc" className="input" defaultValue={filters.bloc ?? ''}>
          <option value="">{t(words['every-block'])}</option>
          {page.blocks.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Before deliberation, for whoever presides: how near the rule is to flipping on each locked block, and what was answered. */
export default function BorderZonePage({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const columns = useColumns();
  const { session, unlocked, all } = page;
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead, { session: session.label })}
      width="wide"
      crumbs={[
        { label: t(deskMessages['delib.title']), to: '/deliberations' },
        { label: t(minutesMessages['board.title']), to: `/deliberations/tableau/${session.id}` },
      ]}
    >
      <p>{t(words.note)}</p>
      {unlocked > 0 && <p className="soft">{t(words.unlocked, { count: unlocked })}</p>}
      {all === 0 ? (
        <EmptyState title={t(words.empty)}>{t(words['empty.text'])}</EmptyState>
      ) : (
        <DataTable
          caption={t(words.caption)}
          columns={columns}
          rows={page.rows}
          total={page.total}
          state={page.state}
          rowKey={(row) => `${row.candidacyId} ${row.block.id}`}
          searchLabel={t(words.search)}
          filters={<Filters page={page} />}
        />
      )}
    </Page>
  );
}
