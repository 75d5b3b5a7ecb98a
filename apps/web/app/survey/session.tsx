import { SURVEY_HORIZONS } from '@etalon/core/survey';
import { translate } from '@etalon/i18n';
import { registerMessages } from '@etalon/i18n/messages/register';
import { surveyMessages } from '@etalon/i18n/messages/survey';
import { openSurvey } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { z } from 'zod';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session';
import { HorizonSection } from './horizon-section.tsx';
import { loadSurveys } from './load-surveys.ts';

const OPEN = z.object({
  horizon: z.coerce.number().pipe(z.literal(SURVEY_HORIZONS)),
  closes: z.iso.date(),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSurveys(visit, args.params.sessionId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { sessionId } = args.params;
    const { horizon, closes } = parseForm(OPEN, form);
    await openSurvey(runtime.workplace, actor, { sessionId, horizon, closesOn: closes });
    return redirectWithNotice(
      `/sessions/${sessionId}/enquetes`,
      translate(language, surveyMessages['open.done']),
    );
  });
}

/** What became of the holders of a session, at six and twenty-four months. */
export default function Surveys({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, holders, rows } = page;
  const asked = problemOf(actionData)?.values.horizon;
  return (
    <Page
      title={t(surveyMessages.title)}
      lead={t(surveyMessages.lead, { session: session.label, count: holders })}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {holders === 0 && rows.every(({ campaign }) => campaign === null) ? (
        <EmptyState title={t(surveyMessages['none.title'])}>{t(surveyMessages['none.text'])}</EmptyState>
      ) : (
        rows.map((row) => (
          <HorizonSection
            key={row.horizon}
            page={page}
            row={row}
            answer={asked === String(row.horizon) ? actionData : undefined}
          />
        ))
      )}
    </Page>
  );
}
