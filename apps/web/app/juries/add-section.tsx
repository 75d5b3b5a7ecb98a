import { accountMessages } from '@etalon/i18n/messages/account';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { AddedMember } from './change-pool.ts';

function Added({ userId, name, email, account, password }: AddedMember): JSX.Element {
  const { t } = useWords();
  return (
    <Alert title={t(juriesMessages['pool.add.done'], { name })} announced>
      <p>{t(juriesMessages[`pool.add.${account}`], { email })}</p>
      {password !== null && (
        <p>
          {email} <code>{password}</code>
        </p>
      )}
      <LinkButton to={`/jurys/${userId}`} small>
        {t(juriesMessages['pool.add.describe'])}
      </LinkButton>
    </Alert>
  );
}

/** Brings somebody into the pool; whoever has no account is written to, or where no letter leaves, their first password shows this once. */
export function AddSection({ answered }: { readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  const { added }: { added?: AddedMember } = Object(answered);
  const roles = (['examiner', 'president'] as const).map((value) => ({
    value,
    label: t(accountMessages[`role.${value}`]),
  }));
  return (
    <>
      {added !== undefined && <Added {...added} />}
      <Confirm label={t(juriesMessages['pool.add'])} question={t(juriesMessages['pool.add.question'])}>
        <Form method="post" className="jr-form">
          <input type="hidden" name="acte" value="ajout" />
          <div className="jr-fields">
            <TextField name="name" label={t(juriesMessages['pool.add.name'])} answer={answered} required />
            <TextField
              name="email"
              type="email"
              label={t(juriesMessages['pool.add.email'])}
              answer={answered}
              required
            />
            <SelectField
              name="role"
              label={t(juriesMessages['pool.role'])}
              choices={roles}
              value="examiner"
              answer={answered}
            />
          </div>
          <Button tone="primary">{t(juriesMessages['pool.add.submit'])}</Button>
        </Form>
      </Confirm>
    </>
  );
}
