import type { LocatedText } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { ExplorerData } from './load-explorer.ts';
import { LocatedItem } from './located-item.tsx';

export interface AwardConditionsProps {
  readonly conditions: readonly LocatedText[];
  readonly explorer: ExplorerData;
}

/** The conditions of award, in the document's words. */
export function AwardConditions({ conditions, explorer }: AwardConditionsProps): JSX.Element | null {
  const { t } = useWords();
  const { search, hits } = explorer;
  const shown = conditions
    .map((condition, index) => ({ ...condition, id: `award-${index + 1}` }))
    .filter(({ id }) => search === '' || hits[id] !== undefined);
  if (shown.length === 0) return null;
  return (
    <section className="fw-block" aria-labelledby="award-title">
      <header className="fw-block-head">
        <h2 id="award-title">{t(words['award.title'])}</h2>
      </header>
      <ul className="fw-plain fw-award">
        {shown.map((condition) => (
          <LocatedItem key={condition.id} {...condition} ranges={hits[condition.id] ?? []} />
        ))}
      </ul>
    </section>
  );
}
