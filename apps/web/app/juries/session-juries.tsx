import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session-juries';
import { JuryState } from './jury-state.tsx';
import { type JuryLine, loadSessionJuries, type SessionJuriesPage } from './load-session-juries.ts';
import { SessionTabs } from './session-tabs.tsx';
import './juries.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSessionJuries(visit, args.params.sessionId, args.request));
}

function Summary({ page }: { readonly page: SessionJuriesPage }): JSX.Element {
  const { t, number } = useWords();
  const { rules, graph } = page;
  return (
    <KeyValues
      entries={[
        {
          label: t(juriesMessages['juries.count']),
          value: t(juriesMessages['juries.count.value'], {
            total: page.all,
            whole: page.whole,
            decided: page.decided,
          }),
        },
        {
          label: t(juriesMessages['juries.rules']),
          value: t(juriesMessages['juries.rules.value'], {
            examiners: rules.examiners,
            quorum: rules.quorum,
            share: number(rules.externalShare, { percent: true, decimals: 0 }),
          }),
        },
        {
          label: t(juriesMessages['juries.pool']),
          value: t(juriesMessages['juries.pool.value'], { count: page.poolSize }),
        },
        {
          label: t(juriesMessages['juries.graph']),
          value:
            graph.people === 0
              ? t(juriesMessages['juries.graph.none'])
              : t(juriesMessages['juries.graph.value'], {
                  people: graph.people,
                  pairs: graph.pairs,
                  groups: graph.groups,
                  lambda: number(graph.algebraicConnectivity, { decimals: 2 }),
                }),
        },
      ]}
    />
  );
}

function useColumns(sessionId: string): readonly TableColumn<JuryLine>[] {
  const { t } = useWords();
  return [
    {
      id: 'candidate',
      header: t(juriesMessages['juries.candidate']),
      sortable: true,
      cell: ({ candidacyId, candidate, block }) => (
        <a href={`/sessions/${sessionId}/jury/${candidacyId}/${encodeURIComponent(block)}`}>
          {candidate || t(registerMessages['person.erased'])}
        </a>
      ),
    },
    { id: 'block', header: t(juriesMessages['juries.block']), sortable: true, cell: ({ block }) => block },
    {
      id: 'state',
      header: t(juriesMessages['juries.state']),
      cell: (row) => <JuryState {...row} />,
    },
    {
      id: 'members',
      header: t(juriesMessages['juries.members']),
      cell: ({ members }) =>
        members.length === 0 ? (
          <span className="soft">{t(juriesMessages['juries.members.none'])}</span>
        ) : (
          members.map((name) => name || t(registerMessages['person.erased'])).join(', ')
        ),
    },
  ];
}

/** The juries of a session: who sits, and whether each may open and be called. */
export default function SessionJuries({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, state, rows, total, writes } = page;
  const columns = useColumns(session.id);
  const plan = (
    <LinkButton to={`/sessions/${session.id}/jurys/plan`} tone="primary">
      {t(juriesMessages['juries.propose'])}
    </LinkButton>
  );
  return (
    <Page
      title={t(juriesMessages['juries.title'])}
      lead={session.label}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
      {...(writes ? { action: plan } : {})}
    >
      <SessionTabs sessionId={session.id} writes={writes} />
      {page.all === 0 ? (
        <EmptyState title={t(juriesMessages['juries.empty'])}>
          {t(juriesMessages['juries.empty.text'])}
        </EmptyState>
      ) : (
        <>
          <Summary page={page} />
          <DataTable
            caption={t(juriesMessages['juries.caption'])}
            columns={columns}
            rows={rows}
            total={total}
            state={state}
            rowKey={({ candidacyId, block }) => `${candidacyId} ${block}`}
            searchLabel={t(juriesMessages['juries.search'])}
            filters={
              <SelectField
                name="etat"
                label={t(juriesMessages['juries.filter'])}
                value={state.filters.etat ?? ''}
                choices={[
                  { value: '', label: t(juriesMessages['juries.filter.all']) },
                  { value: 'a-completer', label: t(juriesMessages['juries.filter.open']) },
                ]}
              />
            }
          />
        </>
      )}
    </Page>
  );
}
