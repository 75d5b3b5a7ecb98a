import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import { registerMessages } from '@etalon/i18n/messages/register';
import { notifyDecisions, resendLetter } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session';
import { loadSessionNotifications } from './load-session.ts';
import { CHOICE_FORM, NotificationTable } from './notification-table.tsx';
import '../register/register.css';

const NOTIFY = z.object({ password: z.string().min(1) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSessionNotifications(visit, args.params.sessionId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { sessionId } = args.params;
    const page = `/sessions/${sessionId}/notifications`;
    if (form.get('acte') === 'renvoyer') {
      await resendLetter(runtime.workplace, actor, String(form.get('courrier') ?? ''));
      return redirectWithNotice(page, translate(language, notificationMessages['list.resent']));
    }
    if (form.get('acte') !== 'notifier') throw new EtalonError('page.not-found');
    const { password } = parseForm(NOTIFY, form);
    await runtime.confirmIdentity(args.request, password);
    const made = await notifyDecisions(runtime.workplace, actor, {
      sessionId,
      candidacyIds: form.getAll('candidature').map(String),
      confirmation: { method: 'password' },
    });
    const notice = translate(language, notificationMessages['form.done'], { count: made.length });
    return redirectWithNotice(page, notice);
  });
}

/** The officer tells candidates what the jury decided, and follows what was told, sent and opened. */
export default function SessionNotifications({
  loaderData: page,
  actionData,
}: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, rows, canSend, mayNotify } = page;
  const pending = rows.some((row) => row.pending.length > 0);
  return (
    <Page
      title={t(notificationMessages['list.title'])}
      lead={t(notificationMessages['list.lead'], { session: session.label })}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {!canSend && (
        <Alert tone="caution" title={t(calendarMessages['letter.no-server'])}>
          {t(notificationMessages['list.no-server'])}
        </Alert>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t(notificationMessages['list.empty'])}>
          {t(notificationMessages['list.empty.text'])}
        </EmptyState>
      ) : (
        <NotificationTable page={page} />
      )}
      {mayNotify && pending && (
        <Form method="post" id={CHOICE_FORM} className="panel" preventScrollReset>
          <h2>{t(notificationMessages['form.title'])}</h2>
          <p className="soft">{t(notificationMessages['form.text'])}</p>
          <input type="hidden" name="acte" value="notifier" />
          <OwnPassword answer={actionData} />
          <Button tone="primary">{t(notificationMessages['form.submit'])}</Button>
        </Form>
      )}
    </Page>
  );
}
