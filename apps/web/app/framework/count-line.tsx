import type { FrameworkCounts } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const KINDS = ['blocks', 'activities', 'competences', 'situations', 'criteria'] as const;

/** « 6 blocs, 17 activités… » as five figures, each with its word. */
export function CountLine({ counts }: { readonly counts: FrameworkCounts }): JSX.Element {
  const { t, number } = useWords();
  return (
    <dl className="fw-counts figures">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dd>{number(counts[kind])}</dd>
          <dt>{t(words[`count.${kind}`])}</dt>
        </div>
      ))}
    </dl>
  );
}

/** The same counts in one short sentence, for a cell of a table. */
export function CountWords({ counts }: { readonly counts: FrameworkCounts }): JSX.Element {
  const { t, number } = useWords();
  return (
    <>
      {KINDS.map((kind) => `${number(counts[kind])} ${t(words[`count.${kind}`]).toLowerCase()}`).join(', ')}
    </>
  );
}
