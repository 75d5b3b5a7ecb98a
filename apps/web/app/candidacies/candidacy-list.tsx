import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { IDENTITY_STATES, mayDo, ROUTES } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import type { Choice } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/candidacy-list';
import { loadList, type ShownRow } from './load-list.ts';
import './candidacies.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    ...(await loadList(visit, args.request)),
    routes: ROUTES,
    identities: IDENTITY_STATES,
    imports: mayDo(visit.actor, 'candidates.import'),
  }));
}

function Filter(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly all: string;
  readonly choices: readonly Choice[];
}): JSX.Element {
  const { name, label, value, all, choices } = props;
  return (
    <select className="input" name={name} aria-label={label} defaultValue={value} key={value}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function Filters({ data }: { readonly data: Route.ComponentProps['loaderData'] }): JSX.Element {
  const { t } = useWords();
  const { state, sessions, routes, identities } = data;
  return (
    <>
      <Filter
        name="session"
        label={t(candidacyMessages['column.session'])}
        value={state.filters.session ?? ''}
        all={t(candidacyMessages['list.all-sessions'])}
        choices={sessions}
      />
      <Filter
        name="voie"
        label={t(candidacyMessages['column.route'])}
        value={state.filters.voie ?? ''}
        all={t(candidacyMessages['list.all-routes'])}
        choices={routes.map((value) => ({ value, label: t(handInMessages[`route.${value}`]) }))}
      />
      <Filter
        name="identite"
        label={t(candidacyMessages['column.identity'])}
        value={state.filters.identite ?? ''}
        all={t(candidacyMessages['list.all-identities'])}
        choices={identities.map((value) => ({
          value,
          label: t(candidacyMessages[`identity.state.${value}`]),
        }))}
      />
    </>
  );
}

/** Candidacies of every session: searched, narrowed, sorted and paged by the address, exported as shown. */
export default function CandidacyList({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { rows, total, state, imports } = loaderData;
  const columns: readonly TableColumn<ShownRow>[] = [
    {
      id: 'name',
      header: t(candidacyMessages['column.person']),
      sortable: true,
      cell: ({ id, name }) => <a href={`/candidats/${id}`}>{name}</a>,
    },
    { id: 'session', header: t(candidacyMessages['column.session']), cell: ({ session }) => session },
    {
      id: 'route',
      header: t(candidacyMessages['column.route']),
      cell: ({ route }) => t(handInMessages[`route.${route}`]),
    },
    {
      id: 'blocks',
      header: t(candidacyMessages['column.blocks']),
      cell: ({ blocks }) => <Code>{blocks.join(' ')}</Code>,
    },
    {
      id: 'identity',
      header: t(candidacyMessages['column.identity']),
      cell: ({ identity }) => <Tag>{t(candidacyMessages[`identity.state.${identity}`])}</Tag>,
    },
    {
      id: 'findings',
      header: t(candidacyMessages['column.findings']),
      cell: ({ findings }) => {
        const fields = [...new Set(findings.map(({ field }) => t(candidacyMessages[`field.${field}`])))];
        const params = { count: findings.length, fields: fields.join(', ') };
        return findings.length === 0 ? '–' : t(candidacyMessages['finding.count'], params);
      },
    },
    {
      id: 'enrolledAt',
      header: t(candidacyMessages['column.enrolled']),
      sortable: true,
      cell: ({ enrolledAt }) => date(enrolledAt),
    },
  ];
  const importing = (
    <LinkButton to="/candidats/importer" tone="primary">
      {t(candidacyMessages['list.import'])}
    </LinkButton>
  );
  const everything = state.search === '' && Object.keys(state.filters).length === 0;
  return (
    <Page
      title={t(candidacyMessages['list.title'])}
      lead={t(candidacyMessages['list.lead'])}
      width="wide"
      {...(imports ? { action: importing } : {})}
    >
      <p>
        <Link to="/missions">{t(missionMessages['list.open'])}</Link>
      </p>
      {total === 0 && everything ? (
        <EmptyState title={t(candidacyMessages['list.empty'])}>
          {t(candidacyMessages['list.empty.text'])}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(candidacyMessages['list.caption'])}
          columns={columns}
          rows={rows}
          total={total}
          state={state}
          rowKey={({ id }) => id}
          searchLabel={t(candidacyMessages['list.search'])}
          filters={<Filters data={loaderData} />}
          exportPath="/candidats/export"
        />
      )}
    </Page>
  );
}
