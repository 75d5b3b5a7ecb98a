import { accountMessages } from '@etalon/i18n/messages/account';
import { type FormEvent, type JSX, useState } from 'react';
import { Form, useRevalidator } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { PasskeyView } from './load-account.ts';
import { addPasskey, canUsePasskeys } from './passkey-ceremony.ts';

function AddPasskey(): JSX.Element {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  const [said, setSaid] = useState<string | null>(null);

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    if (!canUsePasskeys()) {
      setSaid(t(accountMessages['passkey.unsupported']));
      return;
    }
    try {
      await addPasskey(String(new FormData(form).get('name') ?? ''));
      form.reset();
      setSaid(t(accountMessages['account.passkeys.added']));
      await revalidate();
    } catch {
      setSaid(t(accountMessages['passkey.failed']));
    }
  }

  return (
    <form onSubmit={(event) => void add(event)}>
      <noscript>
        <p className="soft">{t(accountMessages['account.passkeys.script'])}</p>
      </noscript>
      <TextField name="name" label={t(accountMessages['account.passkeys.name'])} maxLength={60} required />
      <div className="row">
        <Button>{t(accountMessages['account.passkeys.add'])}</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

/** The passkeys of the account: those there are, and one more. */
export function PasskeySection({ passkeys }: { readonly passkeys: readonly PasskeyView[] }): JSX.Element {
  const { t, date } = useWords();
  return (
    <section className="panel">
      <h2>{t(accountMessages['account.passkeys'])}</h2>
      {passkeys.length === 0 && <p className="soft">{t(accountMessages['account.passkeys.none'])}</p>}
      <ul className="list">
        {passkeys.map(({ id, name, createdAt }) => {
          const shown = name ?? t(accountMessages['account.passkeys.unnamed']);
          return (
            <li key={id}>
              <span>{shown}</span>
              {createdAt !== null && <span className="soft">{date(createdAt)}</span>}
              <Confirm
                label={t(accountMessages['account.passkeys.remove'])}
                question={t(accountMessages['account.passkeys.remove.question'], { name: shown })}
              >
                <Form method="post">
                  <input type="hidden" name="acte" value="retirer-cle" />
                  <input type="hidden" name="id" value={id} />
                  <Button tone="grave">{t(accountMessages['account.passkeys.remove'])}</Button>
                </Form>
              </Confirm>
            </li>
          );
        })}
      </ul>
      <AddPasskey />
    </section>
  );
}
