import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Hash } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ExplorerData } from './load-explorer.ts';

export interface PublishedNoticeProps {
  readonly version: Pick<ExplorerData, 'id' | 'label' | 'hash' | 'earlier' | 'compares'>;
  /** The label that was asked for; another one means that the same content had been published before. */
  readonly wanted: string;
}

/** What publishing gave: the hash that names the version, and what to do next. */
export function PublishedNotice({ version, wanted }: PublishedNoticeProps): JSX.Element {
  const { t } = useWords();
  const { id, label, hash, earlier, compares } = version;
  const title =
    label === wanted ? t(words['published.title'], { label }) : t(words['published.same'], { label, wanted });
  return (
    <Alert title={title} announced>
      <p>{t(words['published.text'])}</p>
      <p>
        <Hash value={hash} />
      </p>
      {compares && (
        <p className="row">
          {earlier !== null && (
            <Link to={`/referentiels/comparer?${new URLSearchParams({ avant: earlier.id, apres: id })}`}>
              {t(words['published.compare'], { label: earlier.label })}
            </Link>
          )}
          <Link to={`/referentiels/${id}/matrice`}>{t(words['published.matrix'])}</Link>
        </p>
      )}
    </Alert>
  );
}
