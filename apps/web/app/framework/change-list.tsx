import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ComparisonData } from './load-comparison.ts';
import { WordChanges } from './word-changes.tsx';

type Change = ComparisonData['changes'][number];

const SIGNS = { unchanged: '=', reworded: '≈', moved: '→', added: '+', removed: '−' } as const;

function ChangeCodes({ change }: { readonly change: Change }): JSX.Element {
  if (change.change === 'moved')
    return (
      <>
        <span className="code">{change.previous.id}</span> → <span className="code">{change.next.id}</span>
      </>
    );
  const item = change.change === 'removed' ? change.previous : change.next;
  return <span className="code">{item.id}</span>;
}

function ChangeText({ change }: { readonly change: Change }): JSX.Element {
  switch (change.change) {
    case 'reworded':
      return <WordChanges before={change.previous.text} after={change.next.text} />;
    case 'removed':
      return (
        <p className="document fw-words">
          <del>{change.previous.text}</del>
        </p>
      );
    case 'added':
      return (
        <p className="document fw-words">
          <ins>{change.next.text}</ins>
        </p>
      );
    case 'moved':
    case 'unchanged':
      return <p className="document fw-words">{change.next.text}</p>;
    default:
      return change satisfies never;
  }
}

/** The comparison item by item, in the order of the later version, then what is gone. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
  const { t } = useWords();
  return (
    <ol className="fw-plain fw-changes">
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one item may stand on both sides under one code
        <li key={index} className="fw-change">
          <div className="row">
            <Tag tone={change.change === 'unchanged' ? 'plain' : 'note'}>
              <span aria-hidden="true">{SIGNS[change.change]}</span> {t(words[`change.${change.change}`])}
            </Tag>
            <span className="fw-kind">{t(words[`kind.${change.kind}`])}</span>
            <ChangeCodes change={change} />
          </div>
          <ChangeText change={change} />
        </li>
      ))}
    </ol>
  );
}
