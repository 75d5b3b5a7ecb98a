import type { CompetencyBlock } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

/** The blocks side by side with their activities: the whole framework at a glance, each name a link to its place. */
export function FrameworkMap({ blocks }: { readonly blocks: readonly CompetencyBlock[] }): JSX.Element {
  const { t, number } = useWords();
  return (
    <nav className="fw-map no-print" aria-label={t(words['map.label'])}>
      {blocks.map((block) => (
        <div key={block.id} className="fw-map-block">
          <a href={`#${block.id}`} className="fw-map-title">
            <span className="fw-kind">{t(words['block.name'], { rank: number(block.rank) })}</span>
            <span className="fw-clamp">{block.title}</span>
          </a>
          <ul>
            {block.activities.map(({ id, title, criteria }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  <span className="code">{id}</span>
                  <span className="soft figures">
                    {t(words['map.criteria'], { count: number(criteria.length) })}
                  </span>
                  <span className="fw-clamp">{title}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
