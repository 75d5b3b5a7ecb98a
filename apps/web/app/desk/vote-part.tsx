import { VOTE_CHOICES } from '@etalon/core/deliberation';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import type { JSX } from 'react';
import { TextArea } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DeliberationPage } from './load-deliberation.ts';

/** One vote for each member, left empty where the jury agrees without voting. */
export function VotePart({ page }: { readonly page: DeliberationPage }): JSX.Element {
  const { t } = useWords();
  return (
    <details>
      <summary>{t(minutesMessages['vote.title'])}</summary>
      <p className="field-hint">{t(minutesMessages['vote.hint'])}</p>
      {page.members
        .filter((member) => !member.recused)
        .map(({ userId, name }) => (
          <label key={userId} className="field">
            {name}
            <select name={`vote:${userId}`} className="input" defaultValue="">
              <option value="">{t(minutesMessages['vote.none'])}</option>
              {VOTE_CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {choice === 'abstention'
                    ? t(minutesMessages['vote.abstention'])
                    : t(deskMessages[`result.${choice}`])}
                </option>
              ))}
            </select>
          </label>
        ))}
    </details>
  );
}

/** What the jury prescribes with a block that is not acquired. */
export function ResitPart({
  page,
  answer,
}: {
  readonly page: DeliberationPage;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  return (
    <details>
      <summary>{t(minutesMessages['resit.title'])}</summary>
      <fieldset className="field">
        <legend>{t(minutesMessages['resit.situations'])}</legend>
        <div className="choices">
          {page.situations.map((id) => (
            <label key={id} className="choice">
              <input type="checkbox" name="resit[]" value={id} /> {id}
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        name="resitNote"
        label={t(minutesMessages['resit.note'])}
        rows={2}
        maxLength={4000}
        answer={answer}
      />
    </details>
  );
}
