import type { MissionClause } from '@etalon/core/mission';
import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

/** What the règlement asks of the mission, clause by clause, in words. */
export function MissingSection({ clauses }: { readonly clauses: readonly MissionClause[] }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel stack" aria-labelledby="manque">
      <h2 id="manque">{t(missionMessages['missing.title'])}</h2>
      {clauses.every(({ met }) => met) && <p>{t(missionMessages['missing.none'])}</p>}
      <ul className="list ms-clauses">
        {clauses.map(({ code, met }) => (
          <li key={code}>
            <span>{t(missionMessages[`clause.${code}`])}</span>
            <Tag {...(met ? { icon: 'done' as const } : {})}>
              {t(missionMessages[met ? 'clause.met' : 'clause.missing'])}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
