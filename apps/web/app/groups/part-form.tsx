import { CONTRIBUTION_DEGREES, CONTRIBUTION_ROLES, CONTRIBUTION_VERDICTS } from '@etalon/core/group';
import { groupMessages } from '@etalon/i18n/messages/groups';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { SelectField, TextArea } from '../kit/field.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownWork } from './contributions.tsx';

const ROLE_FIELD = 'role:';

/** One's own part: roles with their degree, and a sentence. */
export function PartForm(props: {
  readonly part: ShownWork['parts'][number]['part'];
  readonly answered: unknown;
}): JSX.Element {
  const { part, answered } = props;
  const { t } = useWords();
  const degrees = [
    { value: '', label: t(groupMessages['degree.none']) },
    ...CONTRIBUTION_DEGREES.map((degree) => ({
      value: degree,
      label: t(groupMessages[`degree.${degree}`]),
    })),
  ];
  return (
    <Form method="post" className="panel" preventScrollReset>
      <h2>{t(groupMessages['own.title'])}</h2>
      <input type="hidden" name="acte" value="ecrire" />
      <fieldset className="field">
        <legend>{t(groupMessages['own.roles'])}</legend>
        <span className="field-hint">{t(groupMessages['own.roles.hint'])}</span>
        <div className="gr-roles">
          {CONTRIBUTION_ROLES.map((role) => (
            <SelectField
              key={role}
              name={`${ROLE_FIELD}${role}`}
              label={t(groupMessages[`role.${role}`])}
              choices={degrees}
              value={part?.roles[role] ?? ''}
              answer={answered}
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        name="texte"
        label={t(groupMessages['own.text'])}
        value={part?.text ?? ''}
        answer={answered}
        rows={4}
        maxLength={4000}
        required
      />
      <Button tone="primary">{t(groupMessages['own.do'])}</Button>
    </Form>
  );
}

/** The answer to the whole, bound to what was read. */
export function AnswerForm(props: { readonly sha256: string; readonly answered: unknown }): JSX.Element {
  const { sha256, answered } = props;
  const { t } = useWords();
  return (
    <Form method="post" className="panel" preventScrollReset>
      <h2>{t(groupMessages['answer.title'])}</h2>
      <p className="soft">{t(groupMessages['answer.text'])}</p>
      <input type="hidden" name="acte" value="repondre" />
      <input type="hidden" name="ensemble" value={sha256} />
      <ChoiceGroup
        name="verdict"
        legend={t(groupMessages['answer.verdict'])}
        choices={CONTRIBUTION_VERDICTS.map((verdict) => ({
          value: verdict,
          label: t(groupMessages[`answer.${verdict}`]),
        }))}
        answer={answered}
        required
      />
      <TextArea
        name="motif"
        label={t(groupMessages['answer.reason'])}
        answer={answered}
        rows={2}
        maxLength={2000}
      />
      <OwnPassword answer={answered} />
      <Button tone="primary">{t(groupMessages['answer.do'])}</Button>
    </Form>
  );
}
