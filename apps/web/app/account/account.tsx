import { translate } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/account';
import { changeAccount } from './change-account.ts';
import { LinkSection } from './link-section.tsx';
import { loadAccount } from './load-account.ts';
import { PasskeySection } from './passkey-section.tsx';
import { SessionSection } from './session-section.tsx';

const MIN_LENGTH = 12;

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadAccount(visit, args.request.headers));
}

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const { notice, headers } = await changeAccount({ visit, request: args.request, form });
    return redirectWithNotice('/compte', translate(visit.language, notice), headers);
  });
}

function PasswordSection({ answered }: { readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel">
      <h2>{t(accountMessages['account.password'])}</h2>
      <Form method="post">
        <input type="hidden" name="acte" value="mot-de-passe" />
        <TextField
          name="currentPassword"
          label={t(accountMessages['account.password.current'])}
          type="password"
          autoComplete="current-password"
          answer={answered}
          required
        />
        <TextField
          name="newPassword"
          label={t(accountMessages['account.password.next'])}
          hint={t(accountMessages['account.password.hint'], { minimum: MIN_LENGTH })}
          type="password"
          autoComplete="new-password"
          minLength={MIN_LENGTH}
          answer={answered}
          required
        />
        <Button>{t(accountMessages['account.password.submit'])}</Button>
      </Form>
    </section>
  );
}

export default function Account({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { name, email, roles, passkeys, sessions, links } = loaderData;
  const roleWords = roles.map((role) => t(accountMessages[`role.${role}`])).join(', ');
  return (
    <Page
      title={t(accountMessages['account.title'])}
      width="narrow"
      action={
        <Form method="post" action="/deconnexion">
          <Button tone="primary">{t(accountMessages['account.sign-out'])}</Button>
        </Form>
      }
    >
      <ProblemPanel answer={actionData} />
      <KeyValues
        entries={[
          { label: t(accountMessages['account.name']), value: name },
          { label: t(accountMessages['account.email']), value: email },
          {
            label: t(accountMessages['account.roles']),
            value: roleWords || t(accountMessages['account.no-role']),
          },
        ]}
      />
      <PasskeySection passkeys={passkeys} />
      <PasswordSection answered={actionData} />
      <LinkSection links={links} />
      <SessionSection sessions={sessions} />
    </Page>
  );
}
