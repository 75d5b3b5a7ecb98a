import { itemsMessages as words } from '@etalon/i18n/messages/items';
import type { PoolChoice } from '@etalon/usecases';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

/** The other sessions of the framework version that may be pooled with this one. */
export function ItemPool({ others }: { readonly others: readonly PoolChoice[] }): JSX.Element {
  const { t } = useWords();
  return (
    <fieldset className="field">
      <legend>{t(words.pool)}</legend>
      <div className="choices">
        {others.map(({ id, label, chosen, leftOut }) => (
          <label className="choice" key={id}>
            <input type="checkbox" name="avec" value={id} defaultChecked={chosen} />
            {label}
            {leftOut !== null && <span className="soft"> ({t(words[`pool.${leftOut}`])})</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
