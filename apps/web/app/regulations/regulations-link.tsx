import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

/** The version that a session is frozen on. */
export interface FrozenRegulations {
  readonly id: string;
  readonly label: string;
  readonly demonstration: boolean;
}

/** Leads to the public page of the regulations of a session, and says when they are those of a demonstration. */
export function RegulationsLink({ frozen }: { readonly frozen: FrozenRegulations }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <Link to={`/reglements/${frozen.id}`} lang="fr">
        {frozen.label}
      </Link>
      {frozen.demonstration && (
        <>
          {' '}
          <Tag icon="note">{t(words['demonstration.tag'])}</Tag>
        </>
      )}
    </>
  );
}
