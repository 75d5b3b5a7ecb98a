import { groupMessages } from '@etalon/i18n/messages/groups';
import { registerMessages } from '@etalon/i18n/messages/register';
import { readSessionGroups } from '@etalon/usecases/groups';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session-groups';
import { AddForm } from './add-form.tsx';
import { changeGroups } from './change-groups.ts';
import { ComposeForm } from './compose-form.tsx';
import { GroupTable } from './group-table.tsx';
import './groups.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const view = await readSessionGroups(runtime.workplace, actor, args.params.sessionId);
    return {
      session: { id: view.session.id, label: view.session.label },
      groups: view.groups,
      candidacies: view.candidacies,
      situations: view.situations.map(({ situation, title, block, slots }) => ({
        situation,
        title,
        block,
        slots: slots.map(({ id }) => id),
      })),
      writes: view.writes,
    };
  });
}

export type GroupsPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => changeGroups(visit, form, args.params.sessionId));
}

/** Who works with whom in a session, and where what they say of it stands. */
export default function SessionGroups({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, groups, writes } = page;
  return (
    <Page
      title={t(groupMessages['session.title'])}
      lead={t(groupMessages['session.lead'])}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {groups.length === 0 ? (
        <EmptyState title={t(groupMessages['session.empty'])}>
          {t(groupMessages['session.empty.text'])}
        </EmptyState>
      ) : (
        <GroupTable page={page} />
      )}
      {writes && <AddForm page={page} answered={actionData} />}
      {writes && <ComposeForm page={page} answered={actionData} />}
    </Page>
  );
}
