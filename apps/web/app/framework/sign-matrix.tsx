import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { MatrixData } from './load-matrix.ts';

export interface SignMatrixProps {
  readonly matrix: Pick<MatrixData, 'revision' | 'problems'>;
  readonly answer: unknown;
}

/** The signature that freezes a revision, with the password again; while problems stand, the button says why not. */
export function SignMatrix({ matrix, answer }: SignMatrixProps): JSX.Element | null {
  const { t, number, moment } = useWords();
  const { revision, problems } = matrix;
  if (revision === null) return null;
  if (revision.signedAt !== null)
    return (
      <Tag tone="note" icon="done">
        {t(words['matrix.signed-on'], { date: moment(revision.signedAt) })}
      </Tag>
    );
  if (problems.length > 0)
    return (
      <div className="fw-publish">
        <Button type="button" tone="primary" aria-disabled aria-describedby="sign-reason">
          {t(words['matrix.sign'])}
        </Button>
        <p id="sign-reason" className="soft">
          {t(words['matrix.sign.blocked'], { count: number(problems.length) })}
        </p>
      </div>
    );
  return (
    <details className="confirm fw-publish" open={problemOf(answer)?.values.acte === 'signer'}>
      <summary className="button button-primary">{t(words['matrix.sign'])}</summary>
      <Form method="post" className="confirm-panel">
        <p>{t(words['matrix.sign.what'])}</p>
        <input type="hidden" name="acte" value="signer" />
        <input type="hidden" name="revisionId" value={revision.id} />
        <OwnPassword answer={answer} />
        <Button tone="primary">{t(words['matrix.sign.submit'])}</Button>
      </Form>
    </details>
  );
}
