import type { Activity } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX, ReactNode } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { ExplorerData } from './load-explorer.ts';
import { ItemHead, LocatedItem, MarkedText } from './located-item.tsx';

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="fw-activity-column">
      <h4>{title}</h4>
      <ul className="fw-plain">{children}</ul>
    </div>
  );
}

function Chain({
  activity,
  followers,
}: {
  readonly activity: Activity;
  readonly followers: readonly string[];
}) {
  const { t } = useWords();
  const { chain } = activity.situation;
  const continues = chain?.continues ?? null;
  if (continues === null && followers.length === 0) return null;
  return (
    <p className="fw-chain">
      {continues !== null && (
        <span>
          {t(words['chain.follows'])} <a href={`#${continues}`}>{continues}</a>
        </span>
      )}
      {followers.length > 0 && (
        <span>
          {t(words['chain.continued'])}{' '}
          {followers.map((id) => (
            <a key={id} href={`#${id}`}>
              {id}
            </a>
          ))}
        </span>
      )}
    </p>
  );
}

export interface ActivityRowProps {
  readonly activity: Activity;
  readonly explorer: ExplorerData;
}

/** One activity across: what it is, its competences, how it is assessed, its criteria. */
export function ActivityRow({ activity, explorer }: ActivityRowProps): JSX.Element {
  const { t } = useWords();
  const { id, title, place, bullets, competencies, situation, criteria } = activity;
  const rangesOf = (item: string) => explorer.hits[item] ?? [];
  return (
    <article className="fw-activity" aria-labelledby={`${id}-title`}>
      <div className="fw-activity-column fw-activity-name" id={id}>
        <ItemHead id={id} place={place} />
        <h3 id={`${id}-title`} className="document">
          <MarkedText text={title} ranges={rangesOf(id)} />
        </h3>
        <ul className="document">
          {bullets.map(({ text }, index) => (
            <li key={text} id={`${id}/${index + 1}`}>
              <MarkedText text={text} ranges={rangesOf(`${id}/${index + 1}`)} />
            </li>
          ))}
        </ul>
      </div>
      <Column title={t(words['column.competences'])}>
        {competencies.map((row) => (
          <LocatedItem key={row.id} {...row} ranges={rangesOf(row.id)} />
        ))}
      </Column>
      <Column title={t(words['column.situation'])}>
        <LocatedItem {...situation} ranges={rangesOf(situation.id)}>
          <Chain activity={activity} followers={explorer.followers[situation.id] ?? []} />
        </LocatedItem>
      </Column>
      <Column title={t(words['column.criteria'])}>
        {criteria.map((row) => (
          <LocatedItem key={row.id} {...row} ranges={rangesOf(row.id)} />
        ))}
      </Column>
    </article>
  );
}
