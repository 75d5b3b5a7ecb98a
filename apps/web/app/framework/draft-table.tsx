import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { CountWords } from './count-line.tsx';
import type { FrameworkListData } from './framework-list.tsx';

type Draft = FrameworkListData['drafts'][number];

function DraftState({ draft }: { readonly draft: Draft }): JSX.Element {
  const { t, number } = useWords();
  if (draft.published !== null)
    return <Tag icon="done">{t(words['draft.published-as'], { label: draft.published })}</Tag>;
  if (draft.errors > 0)
    return (
      <Tag tone="grave" icon="grave">
        {t(words['draft.errors'], { count: number(draft.errors) })}
      </Tag>
    );
  return (
    <Tag tone="note" icon="note">
      {t(words['draft.publishable'])}
    </Tag>
  );
}

/** The imported documents, latest first, with what stops each from being published. */
export function DraftTable({ drafts }: { readonly drafts: readonly Draft[] }): JSX.Element {
  const { t, moment } = useWords();
  return (
    <ul className="list fw-drafts">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <span>
            <Link to={`/referentiels/brouillons/${draft.id}`}>{draft.fileName}</Link>
            <br />
            <span className="soft figures">
              {draft.counts === null ? t(words['draft.nothing']) : <CountWords counts={draft.counts} />}
            </span>
          </span>
          <DraftState draft={draft} />
          <span className="soft figures">{moment(draft.createdAt)}</span>
        </li>
      ))}
    </ul>
  );
}
