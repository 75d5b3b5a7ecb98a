import { translate } from '@etalon/i18n';
import { journalMessages } from '@etalon/i18n/messages/journal';
import { listCases, mayDo, registerCase } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/cases';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const cases = await listCases(runtime.workplace, actor);
    return {
      cases: cases.map(({ id, sha256, createdAt, manifest: { title, version, situation } }) => ({
        id,
        sha256,
        createdAt,
        title,
        version,
        situation,
      })),
      registers: mayDo(actor, 'case.write'),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { id } = await registerCase(runtime.workplace, actor, String(form.get('dossier') ?? '').trim());
    return redirectWithNotice(`/cas/${id}`, translate(language, journalMessages['cases.done']));
  });
}

/** Registered case packages. */
export default function Cases({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { cases, registers } = loaderData;
  return (
    <Page title={t(journalMessages['cases.title'])} lead={t(journalMessages['cases.lead'])}>
      <ProblemPanel answer={actionData} />
      {cases.length === 0 ? (
        <EmptyState title={t(journalMessages['cases.empty'])}>
          {t(journalMessages['cases.empty.text'])}
        </EmptyState>
      ) : (
        <ul className="list">
          {cases.map(({ id, title, version, situation, sha256, createdAt }) => (
            <li key={id}>
              <div>
                <Link to={`/cas/${id}`} lang="fr">
                  <strong>{title}</strong>
                </Link>
                <p className="soft">{t(journalMessages['case.version'], { version, situation })}</p>
              </div>
              <span className="figures">{date(createdAt)}</span>
              <Hash value={sha256} short />
            </li>
          ))}
        </ul>
      )}
      {registers && (
        <Form method="post" className="panel">
          <h2>{t(journalMessages['cases.register'])}</h2>
          <TextField
            name="dossier"
            label={t(journalMessages['cases.folder'])}
            hint={t(journalMessages['cases.folder.hint'])}
            answer={actionData}
            autoComplete="off"
            required
          />
          <Button>{t(journalMessages['cases.submit'])}</Button>
        </Form>
      )}
    </Page>
  );
}
