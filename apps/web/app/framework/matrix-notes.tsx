import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { MatrixData } from './load-matrix.ts';

function Problems({ problems }: Pick<MatrixData, 'problems'>): JSX.Element | null {
  const { t, number } = useWords();
  if (problems.length === 0) return null;
  return (
    <Alert tone="caution" title={t(words['matrix.problems'], { count: number(problems.length) })}>
      <ul>
        {problems.map((problem) => {
          const competence = 'competence' in problem ? problem.competence : '';
          const criterion = 'criterion' in problem ? problem.criterion : '';
          return (
            <li key={`${problem.code} ${competence} ${criterion}`}>
              {t(words[`problem.${problem.code}`], { competence, criterion })}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function Thin({ thin, competences }: Pick<MatrixData, 'thin' | 'competences'>): JSX.Element | null {
  const { t, number } = useWords();
  if (thin.length === 0) return null;
  const title = t(words['matrix.thin'], { count: number(thin.length), total: number(competences) });
  return (
    <Alert title={title}>
      <p>{t(words['matrix.thin.text'])}</p>
      <p className="row fw-codes">
        {thin.map((id) => (
          <a key={id} className="code" href={`#${id}`}>
            {id}
          </a>
        ))}
      </p>
    </Alert>
  );
}

/** What would stop the matrix from being signed, and what a signature would rest on. */
export function MatrixNotes({ matrix }: { readonly matrix: MatrixData }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {matrix.revision === null && (
        <EmptyState title={t(words['matrix.empty'])}>
          {t(words['matrix.empty.text'])}
          {matrix.startsFrom !== null && <> {t(words['matrix.start'], { label: matrix.startsFrom })}</>}
        </EmptyState>
      )}
      <Problems problems={matrix.problems} />
      <Thin thin={matrix.thin} competences={matrix.competences} />
      <p className="soft fw-legend">
        <span aria-hidden="true">●</span> {t(words['matrix.legend.primary'])}{' '}
        <span aria-hidden="true">○</span> {t(words['matrix.legend.secondary'])}
      </p>
    </>
  );
}
