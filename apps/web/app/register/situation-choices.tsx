import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Code } from '../kit/code.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { NewSession } from './load-new-session.ts';

/** The situations of a version: which the session assesses, on which case, with which pieces. */
export function SituationChoices({ situations }: Pick<NewSession, 'situations'>): JSX.Element {
  const { t } = useWords();
  return (
    <fieldset className="field">
      <legend>{t(registerMessages['new.situations'])}</legend>
      <span className="field-hint">{t(registerMessages['new.situations.hint'])}</span>
      {situations.map(({ id, title, hasTemplate, slots, cases }) => (
        <div className="rg-situation" key={id}>
          <label className="choice">
            <input type="checkbox" name="situations[]" value={id} defaultChecked={hasTemplate} />
            <span>
              <Code>{id}</Code> <span lang="fr">{title}</span>
              <span className="field-hint"> {slots.map((slot) => t(nameSlot(slot))).join(', ')}</span>
            </span>
          </label>
          {cases.length > 0 && (
            <SelectField
              name={`case-${id}`}
              label={t(registerMessages['new.case'], { situation: id })}
              choices={[...cases, { value: '', label: t(registerMessages['new.case.none']) }]}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
