import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import type { SituationPageData } from './load-situation-page.ts';

/** The criteria, word for word. */
export function CriteriaSection({ criteria }: Pick<SituationPageData, 'criteria'>): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="criteres">
      <h2 id="criteres">{t(handInMessages['criteria.title'])}</h2>
      <p>{t(handInMessages['criteria.lead'])}</p>
      <dl className="criteria">
        {criteria.map(({ id, text }) => (
          <div key={id} id={`critere-${id}`}>
            <dt>
              <Code>{id}</Code>
            </dt>
            <dd className="document" lang="fr">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
