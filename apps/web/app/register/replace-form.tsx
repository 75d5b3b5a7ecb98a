import { REPLACEMENT_GROUNDS } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { Person } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownSeat } from './seat-list.tsx';

export interface ReplaceFormProps {
  readonly seats: readonly ShownSeat[];
  /** Those of the pool who may take a seat here. */
  readonly people: readonly Pick<Person, 'userId' | 'name' | 'roles'>[];
  readonly answered: unknown;
}

/** Gives a seat to somebody else of the pool; the seat and what was judged from it stay. */
export function ReplaceForm({ seats, people, answered }: ReplaceFormProps): JSX.Element | null {
  const { t } = useWords();
  const open = seats.filter(({ replacedAt }) => replacedAt === null);
  if (open.length === 0 || people.length === 0) return null;
  return (
    <Form method="post" className="panel">
      <h2>{t(juriesMessages['replace.title'])}</h2>
      <p className="soft">{t(juriesMessages['replace.text'])}</p>
      <input type="hidden" name="acte" value="remplacer" />
      <SelectField
        name="seatId"
        label={t(juriesMessages['replace.seat'])}
        choices={open.map(({ id, name, role, recusedAt }) => ({
          value: id,
          label: t(juriesMessages[recusedAt === null ? 'replace.seat.row' : 'replace.seat.left'], {
            name: name ?? t(registerMessages['person.erased']),
            role: t(registerMessages[`jury.role.${role}`]),
          }),
        }))}
        answer={answered}
        required
      />
      <SelectField
        name="userId"
        label={t(juriesMessages['replace.by'])}
        hint={t(juriesMessages['replace.by.hint'])}
        choices={[
          { value: '', label: t(registerMessages['seat.choose']) },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        answer={answered}
        required
      />
      <SelectField
        name="ground"
        label={t(juriesMessages['replace.ground'])}
        choices={REPLACEMENT_GROUNDS.map((value) => ({
          value,
          label: t(juriesMessages[`replace.ground.${value}`]),
        }))}
        answer={answered}
      />
      <TextArea
        name="reason"
        label={t(juriesMessages['replace.reason'])}
        hint={t(juriesMessages['replace.reason.hint'])}
        rows={2}
        maxLength={2000}
        required
        answer={answered}
      />
      <Button>{t(juriesMessages['replace.submit'])}</Button>
    </Form>
  );
}
