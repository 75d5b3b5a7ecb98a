import { translate } from '@etalon/i18n';
import { registerMessages } from '@etalon/i18n/messages/register';
import { createSession } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/new-session';
import { loadNewSession, type NewSession, sessionFromForm } from './load-new-session.ts';
import { NewSessionForm } from './new-session-form.tsx';
import './register.css';

export function loader(args: Route.LoaderArgs) {
  const versionId = new URL(args.request.url).searchParams.get('version');
  return answer(args, (visit) => loadNewSession(visit, versionId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const input = await sessionFromForm(visit, form);
    const { id } = await createSession(visit.runtime.workplace, visit.actor, input);
    return redirectWithNotice(`/sessions/${id}`, translate(visit.language, registerMessages['new.done']));
  });
}

/** What must exist before a session can be opened, or null when everything does. */
function findMissing({ version, matrices, regulations }: NewSession) {
  if (version === null) return { key: 'version', to: '/referentiels' } as const;
  if (matrices.length === 0) return { key: 'matrix', to: `/referentiels/${version.id}/matrice` } as const;
  return regulations.length === 0 ? ({ key: 'regulations', to: '/reglements/nouveau' } as const) : null;
}

/** Opens a session. */
export default function CreateSession({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { versions, version } = loaderData;
  const missing = findMissing(loaderData);
  return (
    <Page
      title={t(registerMessages['new.title'])}
      lead={t(registerMessages['new.lead'])}
      crumbs={[{ label: t(registerMessages['sessions.title']), to: '/sessions' }]}
    >
      <ProblemPanel answer={actionData} />
      {versions.length > 1 && (
        <Form method="get" className="row">
          <SelectField
            name="version"
            label={t(registerMessages['new.version'])}
            choices={versions.map(({ id, label }) => ({ value: id, label }))}
            value={version?.id ?? ''}
          />
          <Button>{t(registerMessages['new.version.choose'])}</Button>
        </Form>
      )}
      {version !== null && (
        <p lang="fr">
          {t(registerMessages['session.version.name'], { title: version.title, label: version.label })}
        </p>
      )}
      {missing !== null && (
        <EmptyState
          title={t(registerMessages[`new.no-${missing.key}`])}
          action={
            <LinkButton to={missing.to}>{t(registerMessages[`new.no-${missing.key}.text`])}</LinkButton>
          }
        >
          {t(registerMessages[`new.no-${missing.key}.text`])}
        </EmptyState>
      )}
      {missing === null && version !== null && (
        <NewSessionForm choices={loaderData} versionId={version.id} answered={actionData} />
      )}
    </Page>
  );
}
