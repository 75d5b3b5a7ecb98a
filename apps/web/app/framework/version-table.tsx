import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { CountWords } from './count-line.tsx';
import type { FrameworkListData } from './framework-list.tsx';

type Versions = FrameworkListData['versions'];

/** Two versions to compare, the older one first by default. */
function ComparisonForm({ versions }: { readonly versions: Versions }): JSX.Element {
  const { t } = useWords();
  const choices = versions.map(({ id, label }) => ({ value: id, label }));
  const [latest, before] = versions;
  return (
    <Form method="get" action="/referentiels/comparer" className="fw-compare-form">
      <SelectField
        name="avant"
        label={t(words['compare.before'])}
        choices={choices}
        value={before?.id ?? ''}
      />
      <SelectField
        name="apres"
        label={t(words['compare.after'])}
        choices={choices}
        value={latest?.id ?? ''}
      />
      <Button>{t(words['list.compare'])}</Button>
    </Form>
  );
}

export interface VersionTableProps {
  readonly versions: Versions;
  readonly compares: boolean;
  readonly readsMatrix: boolean;
}

/** The published versions, latest first, each by its label and its content hash. */
export function VersionTable({ versions, compares, readsMatrix }: VersionTableProps): JSX.Element {
  const { t, date } = useWords();
  return (
    <>
      <ul className="fw-cards">
        {versions.map(({ id, label, hash, title, counts, publishedAt }) => (
          <li key={id}>
            <h3>
              <Link to={`/referentiels/${id}`}>{t(words['version.name'], { label })}</Link>
            </h3>
            <p className="document">{title}</p>
            <p className="soft figures">
              <CountWords counts={counts} />
            </p>
            <div className="row fw-facts">
              <span>{t(words['version.published-on'], { date: date(publishedAt) })}</span>
              <Hash value={hash} short />
              {readsMatrix && <Link to={`/referentiels/${id}/matrice`}>{t(words['version.matrix'])}</Link>}
            </div>
          </li>
        ))}
      </ul>
      {compares && versions.length > 1 && <ComparisonForm versions={versions} />}
    </>
  );
}
