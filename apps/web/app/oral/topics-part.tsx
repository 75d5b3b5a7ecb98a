import { oralMessages } from '@etalon/i18n/messages/oral';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { OralPage } from './load-oral.ts';
import { OralForm } from './oral-form.tsx';
import type { Oral } from './use-oral.ts';

/** The criteria of the situation, each recorded as covered or not yet. */
export function TopicsPart({ page, oral }: { readonly page: OralPage; readonly oral: Oral }): JSX.Element {
  const { t, number } = useWords();
  const covered = new Set(oral.record.covered);
  return (
    <section className="panel" aria-labelledby="oral-criteres">
      <h2 id="oral-criteres">{t(oralMessages['topics.title'])}</h2>
      <p className="soft figures">
        {t(oralMessages['topics.count'], {
          covered: number(covered.size),
          total: number(page.criteria.length),
        })}
      </p>
      <ul className="oral-topics">
        {page.criteria.map(({ id, text }) => {
          const done = covered.has(id);
          return (
            <li key={id} data-covered={done || undefined}>
              <OralForm kind="topic">
                <input type="hidden" name="criterion" value={id} />
                <input type="hidden" name="covered" value={done ? 'non' : 'oui'} />
                <button type="submit" className="button button-small" aria-pressed={done}>
                  {done ? '✓ ' : ''}
                  {t(oralMessages['topics.cover'])}
                  <span className="visually-hidden"> {id}</span>
                </button>
              </OralForm>
              <span>
                <span className="criteria-code">{id}</span> <span lang="fr">{text}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
