import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { retentionMessages } from '@etalon/i18n/messages/retention';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/retention';
import { actOnRetention } from './act-on-retention.ts';
import { DueSection } from './due-section.tsx';
import { ErasedSection } from './erased-section.tsx';
import { HeldSection } from './held-section.tsx';
import { HoldForm } from './hold-form.tsx';
import { loadRetention } from './load-retention.ts';
import { RunningSection } from './running-section.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, loadRetention);
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => actOnRetention(visit, args.request, form));
}

/** What is kept and until when; the officer confirms what goes, and holds back what must not. */
export default function Retention({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const acte = problemOf(actionData)?.values.acte;
  const of = (name: string): unknown => (acte === name ? actionData : undefined);
  return (
    <Page
      title={t(retentionMessages.title)}
      lead={t(retentionMessages.lead)}
      width="wide"
      crumbs={[{ label: t(calendarMessages['clocks.title']), to: '/echeances' }]}
    >
      <ProblemPanel answer={actionData} />
      {page.due.length === 0 ? (
        <EmptyState title={t(retentionMessages['due.none'])}>
          {t(retentionMessages['due.none.text'])}
        </EmptyState>
      ) : (
        <DueSection page={page} answer={of('effacer')} />
      )}
      <HeldSection page={page} />
      <RunningSection page={page} />
      <HoldForm page={page} answer={of('retenir')} />
      <ErasedSection page={page} />
    </Page>
  );
}
