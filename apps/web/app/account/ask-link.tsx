import { translate } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { askAccountLink } from '@etalon/usecases';
import { actPublic, answerPublic, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/ask-link';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ runtime }) => ({ canSend: runtime.workplace.post.canSend }));
}

export function action(args: Route.ActionArgs) {
  return actPublic(args, async ({ runtime, language }, form) => {
    runtime.accountAttempts.count(args.request.headers.get('x-etalon-ip') ?? '');
    await askAccountLink(runtime.workplace, String(form.get('email') ?? ''));
    return redirectWithNotice('/connexion', translate(language, accountMessages['ask.done']));
  });
}

/** Whoever has no password, or forgot it, asks for a link; the answer is the same for an address that nobody has. */
export default function AskLink({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(accountMessages['ask.title'])}
      lead={t(accountMessages['ask.lead'])}
      width="narrow"
      crumbs={[{ label: t(accountMessages['sign-in.title']), to: '/connexion' }]}
    >
      <ProblemPanel answer={actionData} />
      {loaderData.canSend ? (
        <Form method="post" className="panel">
          <TextField
            name="email"
            label={t(accountMessages['sign-in.email'])}
            type="email"
            autoComplete="username"
            answer={actionData}
            required
          />
          <Button tone="primary">{t(accountMessages['ask.submit'])}</Button>
        </Form>
      ) : (
        <Alert tone="caution" title={t(accountMessages['ask.no-server'])}>
          {t(accountMessages['ask.no-server.text'])}
        </Alert>
      )}
    </Page>
  );
}
