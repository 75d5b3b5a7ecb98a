import { verifyMessages } from '@etalon/i18n/messages/verify';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';

export interface KeepPanelProps {
  readonly credentialId: string;
  readonly address: string;
  /** Name that the file of proofs is saved under. */
  readonly fileName: string;
  readonly qr: readonly (readonly boolean[])[];
}

function drawModules(rows: KeepPanelProps['qr']): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

/** The files to keep, the command that verifies them without network, and the address as a QR code. */
export function KeepPanel({ credentialId, address, fileName, qr }: KeepPanelProps): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel vf-keep">
      <h2>{t(verifyMessages['keep.title'])}</h2>
      <svg
        viewBox={`-2 -2 ${qr.length + 4} ${qr.length + 4}`}
        role="img"
        aria-label={t(verifyMessages['keep.qr'])}
      >
        <rect x="-2" y="-2" width={qr.length + 4} height={qr.length + 4} fill="#fff" />
        <path d={drawModules(qr)} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className="hash">{address}</p>
      <div className="row">
        <LinkButton to={`/credentials/${credentialId}`} download>
          {t(verifyMessages['keep.credential'])}
        </LinkButton>
      </div>
      <p className="no-print">{t(verifyMessages['keep.offline'])}</p>
      <pre className="no-print">
        <code>etalon credential verify --offline {fileName}</code>
      </pre>
    </section>
  );
}
