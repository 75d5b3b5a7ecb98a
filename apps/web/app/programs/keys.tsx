import { endOfDay } from '@etalon/core/calendar';
import { translate } from '@etalon/i18n';
import { apiMessages } from '@etalon/i18n/messages/api';
import { registerMessages } from '@etalon/i18n/messages/register';
import { listScopes, listTokens, makeToken, mayDo, revokeToken } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/keys';
import { CheckList } from './check-list.tsx';
import { KeyTable } from './key-table.tsx';
import { ProgramTabs } from './program-tabs.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => ({
    keys: await listTokens(runtime.workplace, actor),
    writes: mayDo(actor, 'api-token.write'),
    scopes: listScopes(),
  }));
}

export type KeysPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    if (form.get('acte') === 'revoquer') {
      await revokeToken(runtime.workplace, actor, String(form.get('cle') ?? ''));
      return redirectWithNotice('/programmes', translate(language, apiMessages['key.revoked.notice']));
    }
    const day = String(form.get('jusqu-au') ?? '');
    const expiresAt = DAY.test(day) && !Number.isNaN(Date.parse(day)) ? endOfDay(day) : day || null;
    const made = await makeToken(runtime.workplace, actor, {
      name: String(form.get('nom') ?? ''),
      scopes: form.getAll('portee').map(String),
      expiresAt,
    });
    return { name: made.token.name, secret: made.secret };
  });
}

function NewKey({
  scopes,
  answered,
}: {
  readonly scopes: KeysPage['scopes'];
  readonly answered: unknown;
}): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="nouvelle-cle">
      <h2 id="nouvelle-cle">{t(apiMessages['key.new'])}</h2>
      <Form method="post" className="panel">
        <TextField
          name="nom"
          label={t(apiMessages['key.name'])}
          hint={t(apiMessages['key.name.hint'])}
          maxLength={80}
          answer={answered}
          required
        />
        <CheckList
          name="portee"
          legend={t(apiMessages['key.scopes'])}
          choices={scopes.map((scope) => ({ value: scope, label: t(apiMessages[`scope.${scope}`]) }))}
        />
        <TextField
          name="jusqu-au"
          type="date"
          label={t(apiMessages['key.expires'])}
          hint={t(apiMessages['key.expires.hint'])}
          answer={answered}
        />
        <Button tone="primary">{t(apiMessages['key.make'])}</Button>
      </Form>
    </section>
  );
}

/** The keys that programs present, and the form that makes one. */
export default function Keys({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { keys, writes, scopes } = loaderData;
  const made = actionData !== undefined && 'secret' in actionData ? actionData : null;
  return (
    <Page
      title={t(apiMessages['access.title'])}
      lead={t(apiMessages['access.lead'])}
      width="wide"
      crumbs={[{ label: t(registerMessages['sessions.title']), to: '/sessions' }]}
    >
      <ProgramTabs />
      <ProblemPanel answer={actionData} />
      {made !== null && (
        <Alert title={`${t(apiMessages['key.made'])} : ${made.name}`} announced>
          <p>{t(apiMessages['key.shown'])}</p>
          <p>
            <code className="hash">{made.secret}</code>
          </p>
        </Alert>
      )}
      {keys.length === 0 ? (
        <EmptyState title={t(apiMessages['keys.empty'])}>{t(apiMessages['keys.empty.text'])}</EmptyState>
      ) : (
        <KeyTable keys={keys} writes={writes} />
      )}
      {writes && <NewKey scopes={scopes} answered={actionData} />}
    </Page>
  );
}
