import type { CredentialVerdict } from '@etalon/credential/verify';
import { proofMessages } from '@etalon/i18n/messages/proof';
import { verifyMessages } from '@etalon/i18n/messages/verify';
import { type JSX, useEffect, useState } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { useVerification } from './use-verification.ts';
import { VerdictPanel } from './verdict-panel.tsx';

export interface BrowserVerdictProps {
  /** Where the credential is served. */
  readonly path: string;
  /** The server's own check: shown as such until the browser has made its own, and without script. */
  readonly server: CredentialVerdict;
  readonly serverAt: string;
}

function ServerNote({
  server,
  mine,
}: {
  readonly server: CredentialVerdict;
  readonly mine: string;
}): JSX.Element {
  const { t } = useWords();
  if (server.state === mine) return <p className="soft">{t(verifyMessages['by.server.agrees'])}</p>;
  const state = t(proofMessages[`proof.state.${server.state}`]);
  return <Alert tone="caution" title={t(verifyMessages['by.server.differs'], { state })} />;
}

/** The verdict of this browser on a certificate of this site; the server's own check stands in until then. */
export function BrowserVerdict({ path, server, serverAt }: BrowserVerdictProps): JSX.Element {
  const { t, moment } = useWords();
  const { outcome, at, again } = useVerification(path);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  if (outcome?.kind === 'verdict') {
    return (
      <VerdictPanel
        verdict={outcome.verdict}
        by={t(verifyMessages['by.browser'], { moment: moment(at ?? serverAt) })}
      >
        <div className="vf-foot">
          <ServerNote server={server} mine={outcome.verdict.state} />
          <Button type="button" small onClick={again}>
            {t(verifyMessages.again)}
          </Button>
        </div>
      </VerdictPanel>
    );
  }
  return (
    <VerdictPanel verdict={server} by={t(verifyMessages['by.server'], { moment: moment(serverAt) })}>
      <div className="vf-foot">
        {outcome === null && scripted && <p role="status">{t(verifyMessages.running)}</p>}
        {outcome !== null && <Alert tone="caution" title={t(proofMessages[`proof.state.${outcome.kind}`])} />}
        {!scripted && <p>{t(verifyMessages['by.server.note'])}</p>}
      </div>
    </VerdictPanel>
  );
}
