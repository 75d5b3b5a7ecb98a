import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { MomentField } from '../kit/moment-field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { NewSession } from './load-new-session.ts';
import { SituationChoices } from './situation-choices.tsx';

export interface NewSessionFormProps {
  readonly choices: NewSession;
  readonly versionId: string;
  readonly answered: unknown;
}

/** Everything that a session is frozen on. */
export function NewSessionForm({ choices, versionId, answered: answer }: NewSessionFormProps): JSX.Element {
  const { t, date } = useWords();
  const { matrices, regulations, situations } = choices;
  return (
    <Form method="post" className="panel">
      <input type="hidden" name="versionId" value={versionId} />
      <TextField
        name="label"
        label={t(registerMessages['new.label'])}
        hint={t(registerMessages['new.label.hint'])}
        answer={answer}
        required
      />
      <div className="rg-two">
        <SelectField
          name="matrixId"
          label={t(registerMessages['new.matrix'])}
          choices={matrices.map(({ id, hash, signedAt }) => ({
            value: id,
            label: t(registerMessages['new.matrix.choice'], {
              date: date(signedAt),
              hash: hash.slice(0, 12),
            }),
          }))}
          answer={answer}
        />
        <SelectField
          name="regulationsId"
          label={t(registerMessages['new.regulations'])}
          choices={regulations.map(({ id, label }) => ({ value: id, label }))}
          answer={answer}
        />
        <MomentField name="opensAt" label={t(registerMessages['new.opens'])} answer={answer} required />
        <MomentField name="closesAt" label={t(registerMessages['new.closes'])} answer={answer} required />
      </div>
      <TextField name="place" label={t(registerMessages['new.place'])} answer={answer} required />
      <SituationChoices situations={situations} />
      <Button tone="primary">{t(registerMessages['new.submit'])}</Button>
    </Form>
  );
}
