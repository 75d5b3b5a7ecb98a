import { dayOf } from '@etalon/core/calendar';
import { surveyMessages } from '@etalon/i18n/messages/survey';
import { answerSurveyLink, openSurveyLink } from '@etalon/usecases';
import { actPublic, answerPublic } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/answer';
import { AnswerForm } from './answer-form.tsx';
import { ANSWER, readAnswer } from './read-answer.ts';

const addressOf = (request: Request): string => request.headers.get('x-etalon-ip') ?? '';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ runtime }) => {
    runtime.surveyAttempts.count(addressOf(args.request));
    const page = await openSurveyLink(runtime.workplace, args.params.token);
    return { ...page, today: dayOf(runtime.now().toISOString()) };
  });
}

export function action(args: Route.ActionArgs) {
  return actPublic(args, async ({ runtime }, form) => {
    runtime.surveyAttempts.count(addressOf(args.request));
    const { token } = args.params;
    const refuses = form.get('acte') === 'refuser';
    const answer = refuses ? null : readAnswer(parseForm(ANSWER, form));
    await answerSurveyLink(runtime.workplace, { token, answer });
    return { thanks: true } as const;
  });
}

/** The holder’s one page, behind a link and without account: five short questions, one of them needed, or a refusal. */
export default function SurveyLink({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const title = t(surveyMessages['own.title']);
  if (actionData !== undefined && 'thanks' in actionData)
    return (
      <Page title={title} width="narrow">
        <Alert title={t(surveyMessages['own.thanks'])} announced>
          {t(surveyMessages['own.thanks.text'])}
        </Alert>
      </Page>
    );
  if (page.state === 'closed')
    return (
      <Page title={title} width="narrow">
        <Alert tone="caution" title={t(surveyMessages['own.closed'])}>
          {t(surveyMessages['own.closed.text'], { date: date(page.at) })}
        </Alert>
      </Page>
    );
  const { certifier, session, horizon, before, closesAt } = page;
  return (
    <Page
      title={title}
      lead={t(surveyMessages['own.lead'], { certifier, session, months: horizon })}
      width="narrow"
    >
      <ProblemPanel answer={actionData} />
      <p>{t(surveyMessages['own.purpose'])}</p>
      <p>
        {t(surveyMessages['own.until'], { date: date(new Date(Date.parse(closesAt) - 1)) })}{' '}
        {before !== null &&
          t(surveyMessages[before.answer === null ? 'own.before.refused' : 'own.before'], {
            date: date(before.at),
          })}
      </p>
      <AnswerForm before={before?.answer ?? null} today={page.today} answer={actionData} />
      <Form method="post" className="panel">
        <p className="soft">{t(surveyMessages['own.refuse.text'])}</p>
        <input type="hidden" name="acte" value="refuser" />
        <Button>{t(surveyMessages['own.refuse'])}</Button>
      </Form>
    </Page>
  );
}
