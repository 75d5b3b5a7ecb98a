import { EtalonError } from '@etalon/error';
import { verifyMessages } from '@etalon/i18n/messages/verify';
import { actPublic } from '@etalon/web/answer';
import { type JSX, useState } from 'react';
import { Form, redirect } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/verify-page';
import { CertificateSheet } from './certificate-sheet.tsx';
import { GivenFile, type GivenVerdict } from './given-file.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import { findCredentialId, readCertificatePage, verifyText } from './verify-on-server.ts';
import './verify.css';

export function action(args: Route.ActionArgs) {
  return actPublic(args, async ({ runtime }, form) => {
    switch (form.get('acte')) {
      case 'adresse': {
        const wanted = String(form.get('adresse') ?? '');
        const id = findCredentialId(wanted, runtime.workplace.instance.origin);
        const { credentialId } = await readCertificatePage(runtime, id);
        return redirect(`/c/${credentialId}`);
      }
      case 'fichier': {
        const file = form.get('fichier');
        const isFile = file instanceof File && file.size > 0;
        const text = isFile ? await file.text() : String(form.get('texte') ?? '');
        const { content, verdict, at } = await verifyText(runtime, text);
        const given: GivenVerdict = { content, verdict, at, by: 'server' };
        return { given };
      }
      default:
        throw new EtalonError('page.not-found');
    }
  });
}

function Result({ given }: { readonly given: GivenVerdict }): JSX.Element {
  const { t, moment } = useWords();
  const { content, verdict, at, by } = given;
  const revokedAt = verdict.state === 'revoked' ? verdict.statusAt : null;
  return (
    <section aria-label={t(verifyMessages['result.title'])} className="vf-columns">
      <CertificateSheet content={content} revokedAt={revokedAt} />
      <VerdictPanel verdict={verdict} by={t(verifyMessages[`by.${by}`], { moment: moment(at) })}>
        {by === 'server' && <p className="soft">{t(verifyMessages['by.server.note'])}</p>}
      </VerdictPanel>
    </section>
  );
}

/** Verifies a certificate from its address, its identifier, its file or its text. */
export default function VerifyPage({ actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const [mine, setMine] = useState<GivenVerdict | null>(null);
  const answered = actionData !== undefined && 'given' in actionData ? actionData.given : null;
  const given = mine ?? answered;
  return (
    <Page title={t(verifyMessages.title)} lead={t(verifyMessages.lead)} width="wide">
      <ProblemPanel answer={actionData} />
      {given !== null && <Result given={given} />}
      <div className="vf-doors">
        <section className="panel">
          <h2>{t(verifyMessages['address.title'])}</h2>
          <Form method="post">
            <input type="hidden" name="acte" value="adresse" />
            <TextField
              name="adresse"
              label={t(verifyMessages['address.label'])}
              hint={t(verifyMessages['address.hint'])}
              answer={actionData}
              autoComplete="off"
              data-search
              required
            />
            <Button tone="primary">{t(verifyMessages['address.submit'])}</Button>
          </Form>
        </section>
        <GivenFile onVerdict={setMine} answered={actionData} />
      </div>
    </Page>
  );
}
