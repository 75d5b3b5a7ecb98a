import { dayOf } from '@etalon/core/calendar';
import { translate } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { readExaminer } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/examiner';
import { changeExaminer } from './change-examiner.ts';
import { ConflictSection } from './conflict-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { TrainingSection } from './training-section.tsx';
import './juries.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const view = await readExaminer(runtime.workplace, actor, args.params.userId);
    const { userId, name } = view.person;
    return {
      ...view,
      person: { userId, name },
      candidates: view.candidates.map((row) => ({ value: row.userId, label: row.name })),
      today: dayOf(runtime.workplace.now()),
    };
  });
}

export type ExaminerPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const { userId } = args.params;
    const done = await changeExaminer(visit, userId, form);
    return redirectWithNotice(`/jurys/${userId}`, translate(visit.language, juriesMessages[done]));
  });
}

/** One person of the pool: field and origin, trainings on anchors, links with candidates. */
export default function ExaminerRoute({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const acte = problemOf(actionData)?.values.acte;
  const answerOf = (name: string): unknown => (acte === name ? actionData : undefined);
  return (
    <Page
      title={page.person.name}
      lead={t(juriesMessages['examiner.lead'])}
      crumbs={[{ label: t(juriesMessages['pool.title']), to: '/jurys' }]}
    >
      <ProblemPanel answer={actionData} />
      <ProfileSection page={page} answered={answerOf('profil')} />
      <TrainingSection page={page} answered={answerOf('formation')} />
      <ConflictSection page={page} answered={answerOf('lien')} />
    </Page>
  );
}
