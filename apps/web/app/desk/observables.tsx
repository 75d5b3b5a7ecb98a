import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { Work } from './use-work.ts';

/** What the regulations let an examiner tick as seen on the criterion; nothing where they list nothing. */
export function Observables({
  work,
  listed,
}: {
  readonly work: Work;
  readonly listed: readonly string[];
}): JSX.Element | null {
  const { t } = useWords();
  const { observables } = work.draft;
  if (listed.length === 0) return null;
  return (
    <fieldset className="field observables">
      <legend>{t(deskRoomMessages['observables.legend'])}</legend>
      <span className="field-hint">{t(deskRoomMessages['observables.hint'])}</span>
      {listed.map((text) => (
        <label key={text} className="choice" lang="fr">
          <input
            type="checkbox"
            name="observables[]"
            value={text}
            checked={observables.includes(text)}
            onChange={({ target }) =>
              work.change({
                observables: listed.filter((row) =>
                  row === text ? target.checked : observables.includes(row),
                ),
              })
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
