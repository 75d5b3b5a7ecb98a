import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';

export interface PublishFormProps {
  readonly errors: number;
  readonly answer: unknown;
  readonly version: { readonly id: string; readonly label: string } | null;
}

/** Publishing: the label unfolds under the button; while errors stand, the button says why it does nothing. */
export function PublishForm({ errors, answer, version }: PublishFormProps): JSX.Element {
  const { t, number } = useWords();
  if (errors > 0)
    return (
      <div className="fw-publish">
        <Button type="button" tone="primary" aria-disabled aria-describedby="publish-reason">
          {t(words['publish.open'])}
        </Button>
        <p id="publish-reason" className="soft">
          {t(words['publish.blocked'], { count: number(errors) })}
        </p>
      </div>
    );
  const failed = problemOf(answer)?.values.acte === 'publier';
  return (
    <details className="confirm fw-publish" open={failed}>
      <summary className="button button-primary">{t(words['publish.open'])}</summary>
      <Form method="post" className="confirm-panel">
        <p>{t(words['publish.what'])}</p>
        {version !== null && (
          <p>
            {t(words['publish.already'])}{' '}
            <Link to={`/referentiels/${version.id}`}>
              {t(words['version.name'], { label: version.label })}
            </Link>
          </p>
        )}
        <input type="hidden" name="acte" value="publier" />
        <TextField
          name="label"
          label={t(words['publish.label'])}
          hint={t(words['publish.hint'])}
          answer={failed ? answer : undefined}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Button tone="primary">{t(words['publish.submit'])}</Button>
      </Form>
    </details>
  );
}
