import type { CredentialVerdict } from '@etalon/credential/verify';
import { proofMessages } from '@etalon/i18n/messages/proof';
import { verifyMessages } from '@etalon/i18n/messages/verify';
import { type FormEvent, type JSX, useState } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { type CertificateContent, describeCertificate } from './describe-certificate.ts';
import { verifyTextInBrowser } from './verify-in-browser.ts';

export interface GivenVerdict {
  readonly content: CertificateContent;
  readonly verdict: CredentialVerdict;
  readonly at: string;
  readonly by: 'browser' | 'server';
}

export interface GivenFileProps {
  readonly onVerdict: (given: GivenVerdict) => void;
  readonly answered: unknown;
}

async function readGiven(form: FormData): Promise<string> {
  const file = form.get('fichier');
  if (file instanceof File && file.size > 0) return file.text();
  return String(form.get('texte') ?? '');
}

/** A file or its text: verified here with script, by the server without. */
export function GivenFile({ onVerdict, answered }: GivenFileProps): JSX.Element {
  const { t } = useWords();
  const [failure, setFailure] = useState<'unreachable' | 'unsupported' | null>(null);

  async function verify(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const now = new Date();
    const outcome = await verifyTextInBrowser(await readGiven(new FormData(event.currentTarget)), now);
    setFailure(outcome.kind === 'verdict' ? null : outcome.kind);
    if (outcome.kind !== 'verdict') return;
    const { verdict, credential } = outcome;
    onVerdict({ content: describeCertificate(credential), verdict, at: now.toISOString(), by: 'browser' });
  }

  return (
    <section className="panel">
      <h2>{t(verifyMessages['file.title'])}</h2>
      <Form method="post" encType="multipart/form-data" onSubmit={(event) => void verify(event)}>
        <input type="hidden" name="acte" value="fichier" />
        <TextField
          name="fichier"
          type="file"
          accept=".json,application/json"
          label={t(verifyMessages['file.label'])}
          hint={t(verifyMessages['file.hint'])}
        />
        <TextArea name="texte" label={t(verifyMessages['file.text'])} spellCheck={false} answer={answered} />
        {failure !== null && (
          <Alert tone="caution" title={t(proofMessages[`proof.state.${failure}`])} announced />
        )}
        <Button>{t(verifyMessages['file.submit'])}</Button>
        <noscript>
          <p className="soft">{t(verifyMessages['file.no-script'])}</p>
        </noscript>
      </Form>
    </section>
  );
}
