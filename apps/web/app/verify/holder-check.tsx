import { hashIdentity } from '@etalon/credential/hash-identity';
import { verifyMessages } from '@etalon/i18n/messages/verify';
import { type FormEvent, type JSX, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';

export interface HolderCheckProps {
  readonly salt: string;
  readonly value: string;
}

/** Compares an address with the salted hash of a certificate, in the browser alone. */
export function HolderCheck({ salt, value }: HolderCheckProps): JSX.Element {
  const { t } = useWords();
  const [same, setSame] = useState<boolean | null>(null);

  async function compare(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const address = String(new FormData(event.currentTarget).get('adresse') ?? '');
    setSame((await hashIdentity(address.trim().toLowerCase(), salt)) === value);
  }

  return (
    <section className="panel no-print">
      <h2>{t(verifyMessages['holder.title'])}</h2>
      <p>{t(verifyMessages['holder.text'])}</p>
      <noscript>
        <p>{t(verifyMessages['holder.no-script'])}</p>
      </noscript>
      <form className="scripted" onSubmit={(event) => void compare(event)}>
        <TextField
          name="adresse"
          type="email"
          label={t(verifyMessages['holder.label'])}
          autoComplete="off"
          required
        />
        <Button>{t(verifyMessages['holder.submit'])}</Button>
      </form>
      <p role="status" className="vf-answer">
        {same !== null && (
          <>
            <Icon name={same ? 'done' : 'grave'} />
            {t(verifyMessages[same ? 'holder.same' : 'holder.other'])}
          </>
        )}
      </p>
    </section>
  );
}
