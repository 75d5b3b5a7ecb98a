import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';

/** Takes back a declared link, with the reason. */
export function WithdrawForm({ conflictId }: { readonly conflictId: string }): JSX.Element {
  const { t } = useWords();
  return (
    <Confirm
      label={t(juriesMessages['conflict.withdraw'])}
      question={t(juriesMessages['conflict.withdraw.question'])}
    >
      <Form method="post" className="jr-form">
        <input type="hidden" name="acte" value="retrait" />
        <input type="hidden" name="conflictId" value={conflictId} />
        <TextField name="reason" label={t(juriesMessages['conflict.reason'])} maxLength={2000} required />
        <Button>{t(juriesMessages['conflict.withdraw'])}</Button>
      </Form>
    </Confirm>
  );
}
