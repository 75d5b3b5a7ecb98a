import { verifyMessages } from '@etalon/i18n/messages/verify';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/certificate-page';
import { BrowserVerdict } from './browser-verdict.tsx';
import { CertificateSheet } from './certificate-sheet.tsx';
import { HolderCheck } from './holder-check.tsx';
import { KeepPanel } from './keep-panel.tsx';
import { RawCredential } from './raw-credential.tsx';
import { readCertificatePage } from './verify-on-server.ts';
import './verify.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ runtime }) => readCertificatePage(runtime, args.params.credentialId));
}

/** The public page of one certificate. */
export default function CertificatePublicPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { content, verdict, at, raw, credentialId, address, bundleName, revokedAt, qr } = loaderData;
  return (
    <Page
      title={t(verifyMessages['certificate.title'], { code: content.code })}
      width="wide"
      crumbs={[{ label: t(verifyMessages.title), to: '/verifier' }]}
      action={
        <LinkButton to={`/c/${credentialId}/preuves.json`} tone="primary" download>
          {t(verifyMessages['keep.bundle'])}
        </LinkButton>
      }
    >
      <div className="vf-columns">
        <CertificateSheet content={content} revokedAt={revokedAt} />
        <div className="stack">
          <BrowserVerdict path={`/credentials/${credentialId}`} server={verdict} serverAt={at} />
          {content.holderHash !== null && <HolderCheck {...content.holderHash} />}
          <KeepPanel credentialId={credentialId} address={address} fileName={bundleName} qr={qr} />
        </div>
      </div>
      <RawCredential text={raw} />
    </Page>
  );
}
