import { BLOCK_STATES, type BlockState } from '@etalon/core/deliberation';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { listDeliberations } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { readTableState, type TableState, takePage } from '../kit/table-state.ts';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/deliberations';
import './desk.css';

interface DeliberationRow {
  readonly key: string;
  readonly href: string;
  readonly candidate: string;
  readonly block: string;
  readonly blockTitle: string;
  readonly session: string;
  readonly state: BlockState;
  /** Null before every examiner has locked. */
  readonly unsettled: number | null;
  readonly decision: { readonly result: 'acquis' | 'non-acquis' | 'en-attente'; readonly at: string } | null;
}

const RULES = {
  sortable: ['candidate', 'block', 'session', 'state'],
  sort: 'state',
  filters: ['etat', 'bloc'],
} as const;

function rank(row: DeliberationRow, sort: string): string {
  if (sort === 'state') return String(BLOCK_STATES.indexOf(row.state));
  return sort === 'block' ? row.block : sort === 'session' ? row.session : row.candidate;
}

function arrange(rows: readonly DeliberationRow[], state: TableState): readonly DeliberationRow[] {
  const { etat, bloc } = state.filters;
  const wanted = state.search.toUpperCase();
  const turn = state.direction === 'asc' ? 1 : -1;
  return rows
    .filter((row) => (etat === undefined || row.state === etat) && (bloc === undefined || row.block === bloc))
    .filter((row) => row.candidate.includes(wanted))
    .toSorted((left, right) => {
      const byRank = rank(left, state.sort).localeCompare(rank(right, state.sort), 'fr', { numeric: true });
      return turn * (byRank || left.candidate.localeCompare(right.candidate));
    });
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const entries = await listDeliberations(runtime.workplace, actor);
    const rows = entries.map(({ candidacy, candidate, block, session, facts }): DeliberationRow => {
      const { decision } = facts;
      return {
        key: `${candidacy.id} ${block.id}`,
        href: `/deliberations/${candidacy.id}/${block.id}`,
        candidate,
        block: block.id,
        blockTitle: block.title,
        session: session.label,
        state: facts.state,
        unsettled: facts.allLocked ? facts.unsettled.length : null,
        decision: decision === null ? null : { result: decision.result, at: decision.at },
      };
    });
    const kept = arrange(rows, state);
    return {
      state,
      all: rows.length,
      sessions: listSessionsOf(entries),
      blocks: [...new Set(rows.map((row) => row.block))].toSorted(),
      total: kept.length,
      rows: takePage(kept, state),
    };
  });
}

function listSessionsOf(
  entries: readonly { readonly session: { readonly id: string; readonly label: string } }[],
): readonly { readonly id: string; readonly label: string }[] {
  const labels = new Map(entries.map(({ session }) => [session.id, session.label]));
  return [...labels].map(([id, label]) => ({ id, label }));
}

function useColumns(): readonly TableColumn<DeliberationRow>[] {
  const { t, date, number } = useWords();
  return [
    {
      id: 'candidate',
      header: t(deskMessages['delib.candidate']),
      sortable: true,
      cell: (row) => <a href={row.href}>{row.candidate}</a>,
    },
    {
      id: 'block',
      header: t(deskMessages['delib.block']),
      sortable: true,
      cell: (row) => <span lang="fr">{`${row.block} · ${row.blockTitle}`}</span>,
    },
    { id: 'session', header: t(deskMessages['delib.session']), sortable: true, cell: (row) => row.session },
    {
      id: 'state',
      header: t(deskMessages['delib.state']),
      sortable: true,
      cell: (row) => <Tag>{t(deskMessages[`block.${row.state}`])}</Tag>,
    },
    {
      id: 'unsettled',
      header: t(deskMessages['delib.unsettled']),
      end: true,
      cell: (row) =>
        row.unsettled === null ? (
          <span className="soft">{t(deskMessages['delib.not-yet'])}</span>
        ) : (
          number(row.unsettled)
        ),
    },
    {
      id: 'decision',
      header: t(deskMessages['delib.decision']),
      cell: ({ decision }) =>
        decision === null ? (
          <span className="soft">{t(deskMessages['delib.no-decision'])}</span>
        ) : (
          t(deskMessages['delib.decided'], {
            result: t(deskMessages[`result.${decision.result}`]),
            at: date(decision.at),
          })
        ),
    },
  ];
}

function Filters({
  state,
  blocks,
}: {
  readonly state: TableState;
  readonly blocks: readonly string[];
}): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <label className="field">
        {t(deskMessages['delib.state'])}
        <select name="etat" className="input" defaultValue={state.filters.etat ?? ''}>
          <option value="">{t(deskMessages['delib.every-state'])}</option>
          {BLOCK_STATES.map((name) => (
            <option key={name} value={name}>
              {t(deskMessages[`block.${name}`])}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t(deskMessages['delib.block'])}
        <select name="bloc" className="input" defaultValue={state.filters.bloc ?? ''}>
          <option value="">{t(deskMessages['delib.every-block'])}</option>
          {blocks.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Candidates and blocks over which the person presides, with where each stands. */
export default function Deliberations({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { state, rows, total, all, blocks, sessions } = loaderData;
  const columns = useColumns();
  return (
    <Page
      title={t(deskMessages['delib.title'])}
      lead={t(deskMessages['delib.lead'])}
      action={<LinkButton to="/proces-verbaux">{t(minutesMessages['list.title'])}</LinkButton>}
    >
      {sessions.map(({ id, label }) => (
        <p key={id}>
          <Link to={`/deliberations/tableau/${id}`}>
            {t(minutesMessages['board.open'], { session: label })}
          </Link>
        </p>
      ))}
      {all === 0 ? (
        <EmptyState title={t(deskMessages['delib.empty'])}>{t(deskMessages['delib.empty.text'])}</EmptyState>
      ) : (
        <DataTable
          caption={t(deskMessages['delib.caption'])}
          columns={columns}
          rows={rows}
          total={total}
          state={state}
          rowKey={(row) => row.key}
          searchLabel={t(deskMessages['delib.search'])}
          filters={<Filters state={state} blocks={blocks} />}
        />
      )}
    </Page>
  );
}
