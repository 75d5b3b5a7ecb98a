import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Hash } from '../kit/code.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { MatrixData } from './load-matrix.ts';

type Row = MatrixData['history'][number];

function RevisionRow({ row, shown }: { readonly row: Row; readonly shown: boolean }): JSX.Element {
  const { t, moment } = useWords();
  const when = t(words[row.mine ? 'author.mine' : 'author.officer'], { date: moment(row.createdAt) });
  return (
    <li>
      <span>
        {shown ? <strong aria-current="true">{when}</strong> : <Link to={`?revision=${row.id}`}>{when}</Link>}
        {row.note !== '' && <span className="soft"> · {row.note}</span>}
      </span>
      <Hash value={row.hash} short />
      {row.signed === null ? (
        <Tag>{t(words['matrix.unsigned'])}</Tag>
      ) : (
        <Tag tone="note" icon="done">
          {t(words['matrix.signed-on'], { date: moment(row.signed.at) })}
        </Tag>
      )}
    </li>
  );
}

export interface MatrixHistoryProps {
  readonly history: readonly Row[];
  readonly shown: string | null;
}

/** Every revision, latest first; a signed one never changes. */
export function MatrixHistory({ history, shown }: MatrixHistoryProps): JSX.Element | null {
  const { t } = useWords();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions" className="fw-heading">
        {t(words['matrix.history'])}
      </h2>
      <ul className="list">
        {history.map((row) => (
          <RevisionRow key={row.id} row={row} shown={row.id === shown} />
        ))}
      </ul>
    </section>
  );
}
