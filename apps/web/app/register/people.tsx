import { accountMessages } from '@etalon/i18n/messages/account';
import { registerMessages } from '@etalon/i18n/messages/register';
import { listPeople, type Person } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { readTableState, takePage } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/people';

const RULES = { sortable: ['name', 'email'], sort: 'name', size: 50 } as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor, language }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const people = await listPeople(runtime.workplace, actor);
    const wanted = state.search.toLocaleLowerCase(language);
    const found = people.filter(({ name, email }) =>
      `${name} ${email}`.toLocaleLowerCase(language).includes(wanted),
    );
    const key = state.sort === 'email' ? 'email' : 'name';
    const sorted = found.toSorted((left, right) => left[key].localeCompare(right[key], language));
    const ordered = state.direction === 'desc' ? sorted.toReversed() : sorted;
    return {
      state,
      total: found.length,
      rows: takePage(ordered, state),
      self: actor.userId,
    };
  });
}

/** The people of the register, with their roles. */
export default function People({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { state, total, rows, self } = loaderData;
  const columns: readonly TableColumn<Person>[] = [
    { id: 'name', header: t(registerMessages['people.name']), sortable: true, cell: ({ name }) => name },
    { id: 'email', header: t(registerMessages['people.email']), sortable: true, cell: ({ email }) => email },
    {
      id: 'roles',
      header: t(registerMessages['people.roles']),
      cell: ({ roles }) =>
        roles.map((role) => t(accountMessages[`role.${role}`])).join(', ') ||
        t(registerMessages['people.no-role']),
    },
    {
      id: 'identity',
      header: t(registerMessages['people.action']),
      cell: ({ userId, name }) =>
        userId === self ? (
          <span className="soft">{t(registerMessages['people.self'])}</span>
        ) : (
          <a
            href={`/personnes/${userId}/effacer`}
            aria-label={t(registerMessages['people.erase.label'], { name })}
          >
            {t(registerMessages['people.erase'])}
          </a>
        ),
    },
  ];
  return (
    <Page title={t(registerMessages['people.title'])} lead={t(registerMessages['people.lead'])} width="wide">
      <DataTable
        caption={t(registerMessages['people.caption'])}
        columns={columns}
        rows={rows}
        total={total}
        state={state}
        rowKey={({ userId }) => userId}
        searchLabel={t(registerMessages['people.search'])}
      />
    </Page>
  );
}
