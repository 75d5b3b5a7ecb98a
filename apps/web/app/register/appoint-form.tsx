import { registerMessages } from '@etalon/i18n/messages/register';
import type { Person } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';

export interface AppointFormProps {
  readonly people: readonly Pick<Person, 'userId' | 'name' | 'roles'>[];
  /** Names of those who may not sit for a declared link with the candidate. */
  readonly conflicted?: readonly string[];
  /** Two members have locked. */
  readonly mayCallThird: boolean;
  readonly answered: unknown;
}

/** Gives a person a seat; the third one only once two members have locked. */
export function AppointForm({
  people,
  conflicted = [],
  mayCallThird,
  answered,
}: AppointFormProps): JSX.Element {
  const { t } = useWords();
  const roles = mayCallThird ? (['third', 'president'] as const) : (['examiner', 'president'] as const);
  const roleWords = ({ roles: held }: Pick<Person, 'roles'>): string =>
    (['examiner', 'president'] as const)
      .filter((role) => held.includes(role))
      .map((role) => t(registerMessages[`jury.role.${role}`]))
      .join(', ');
  return (
    <Form method="post" className="panel">
      <h2>{t(registerMessages['seat.title'])}</h2>
      <SelectField
        name="userId"
        label={t(registerMessages['seat.person'])}
        hint={t(registerMessages['seat.person.hint'])}
        choices={[
          { value: '', label: t(registerMessages['seat.choose']) },
          ...people.map((person) => ({
            value: person.userId,
            label: `${person.name}, ${roleWords(person)}`,
          })),
        ]}
        answer={answered}
        required
      />
      {conflicted.length > 0 && (
        <p className="soft">{t(registerMessages['seat.conflicted'], { names: conflicted.join(', ') })}</p>
      )}
      <ChoiceGroup
        name="role"
        legend={t(registerMessages['seat.role'])}
        choices={roles.map((value) => ({ value, label: t(registerMessages[`jury.role.${value}`]) }))}
        value={roles[0]}
        answer={answered}
      />
      <label className="choice rg-alone">
        <input type="checkbox" name="external" value="oui" />
        {t(registerMessages['seat.external'])}
      </label>
      <Button tone="primary">{t(registerMessages['seat.submit'])}</Button>
    </Form>
  );
}
