import { CONFLICT_GROUNDS } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { OwnConvocations } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { WithdrawForm } from './withdraw-form.tsx';

export interface OwnLinksProps {
  readonly conflicts: OwnConvocations['conflicts'];
  readonly answered: unknown;
}

/** The people whom a member knows, as they stated them, and the form that states one more. */
export function OwnLinks({ conflicts, answered }: OwnLinksProps): JSX.Element {
  const { t, date } = useWords();
  const mine = problemOf(answered)?.values.acte === 'lien' ? answered : undefined;
  return (
    <section className="panel" aria-labelledby="connus">
      <h2 id="connus">{t(juriesMessages['own.links'])}</h2>
      <p className="soft">{t(juriesMessages['own.links.text'])}</p>
      {conflicts.length > 0 && (
        <ul className="jr-reasons jr-wide">
          {conflicts.map(({ id, statedName, ground, declaredAt }) => (
            <li key={id} className="jr-line">
              <span>
                <strong>{statedName ?? t(juriesMessages['conflict.erased'])}</strong>
                <br />
                {t(juriesMessages[`conflict.ground.${ground}`])}{' '}
                <span className="soft">{date(declaredAt)}</span>
              </span>
              <WithdrawForm conflictId={id} />
            </li>
          ))}
        </ul>
      )}
      <Form method="post">
        <input type="hidden" name="acte" value="lien" />
        <div className="jr-fields">
          <TextField
            name="name"
            label={t(juriesMessages['own.links.name'])}
            maxLength={200}
            autoComplete="off"
            answer={mine}
            required
          />
          <SelectField
            name="ground"
            label={t(juriesMessages['conflict.ground'])}
            choices={CONFLICT_GROUNDS.map((value) => ({
              value,
              label: t(juriesMessages[`conflict.ground.${value}`]),
            }))}
            answer={mine}
          />
        </div>
        <Button>{t(juriesMessages['conflict.add'])}</Button>
      </Form>
    </section>
  );
}
