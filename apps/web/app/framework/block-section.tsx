import type { CompetencyBlock } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { ActivityRow } from './activity-row.tsx';
import type { ExplorerData } from './load-explorer.ts';
import { ItemHead, MarkedText } from './located-item.tsx';

export interface BlockSectionProps {
  readonly block: CompetencyBlock;
  readonly explorer: ExplorerData;
}

/** A block laid out like its official table; while searching, only the activities that hold what is searched. */
export function BlockSection({ block, explorer }: BlockSectionProps): JSX.Element {
  const { t, number } = useWords();
  const { search, found, hits } = explorer;
  const titleHit = hits[block.id] !== undefined;
  const activities = block.activities.filter(({ id }) => search === '' || found.homes.includes(id));
  return (
    <section id={block.id} className="fw-block" aria-labelledby={`${block.id}-title`}>
      <header className="fw-block-head">
        <span className="fw-kind">{t(words['block.name'], { rank: number(block.rank) })}</span>
        <h2 id={`${block.id}-title`} className="document">
          <MarkedText text={block.title} ranges={titleHit ? (hits[block.id] ?? []) : []} />
        </h2>
        <ItemHead id={block.id} place={block.place} />
      </header>
      {activities.map((activity) => (
        <ActivityRow key={activity.id} activity={activity} explorer={explorer} />
      ))}
    </section>
  );
}
