import { translate } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { followAccountLink, openAccountLink } from '@etalon/usecases';
import { actPublic, answerPublic, redirectWithNotice } from '@etalon/web/answer';
import { checkPassword, setPassword } from '@etalon/web/auth';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/open-account';

const MIN_LENGTH = 12;

const addressOf = (request: Request): string => request.headers.get('x-etalon-ip') ?? '';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ runtime }) => {
    runtime.accountAttempts.count(addressOf(args.request));
    return openAccountLink(runtime.workplace, args.params.token);
  });
}

export function action(args: Route.ActionArgs) {
  return actPublic(args, async ({ runtime, language }, form) => {
    runtime.accountAttempts.count(addressOf(args.request));
    const password = String(form.get('newPassword') ?? '');
    checkPassword(password);
    const userId = await followAccountLink(runtime.workplace, args.params.token);
    await setPassword(runtime.auth, userId, password);
    return redirectWithNotice('/connexion', translate(language, accountMessages['open.done']));
  });
}

/** Behind a link that a letter brought: the one password of an account that had none, or another one. */
export default function OpenAccount({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { certifier, email, expiresAt } = loaderData;
  return (
    <Page
      title={t(accountMessages['open.title'])}
      lead={t(accountMessages['open.lead'], { certifier, email })}
      width="narrow"
    >
      <ProblemPanel answer={actionData} />
      <Form method="post" className="panel">
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextField
          name="newPassword"
          label={t(accountMessages['account.password.next'])}
          hint={t(accountMessages['account.password.hint'], { minimum: MIN_LENGTH })}
          type="password"
          autoComplete="new-password"
          minLength={MIN_LENGTH}
          answer={actionData}
          required
        />
        <Button tone="primary">{t(accountMessages['open.submit'])}</Button>
        <p className="soft">{t(accountMessages['open.until'], { date: moment(expiresAt) })}</p>
      </Form>
    </Page>
  );
}
