import { itemsMessages as words } from '@etalon/i18n/messages/items';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const ACTIONS = ['descriptor', 'split', 'anchor', 'evidence', 'retrain', 'instrument', 'case'] as const;

/** The menu of instruments/07 §7.8: what reading a criterion again may lead to. */
export function ItemActions(): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="actions">
      <h2 id="actions">{t(words.actions)}</h2>
      <ul>
        {ACTIONS.map((name) => (
          <li key={name}>{t(words[`action.${name}`])}</li>
        ))}
      </ul>
      <p className="soft">{t(words['actions.text'])}</p>
    </section>
  );
}
