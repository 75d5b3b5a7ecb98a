import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

export interface ShownCertificate {
  readonly id: string;
  readonly issuedAt: string;
  readonly revocation: { readonly reason: string; readonly revokedAt: string } | null;
}

/** A certificate: when it was issued, where it is, and whether it was revoked. */
export function CertificateLine({ certificate }: { readonly certificate: ShownCertificate }): JSX.Element {
  const { t, date } = useWords();
  const { id, issuedAt, revocation } = certificate;
  return (
    <p className="certificate-line">
      <Icon name="done" /> {t(handInMessages['candidacy.certificate'], { date: date(issuedAt) })}{' '}
      <Link to={`/c/${id}`}>{t(handInMessages['candidacy.certificate.open'])}</Link>{' '}
      {revocation !== null && (
        <Tag tone="grave" icon="grave">
          {t(handInMessages['candidacy.certificate.revoked'], {
            date: date(revocation.revokedAt),
            reason: revocation.reason,
          })}
        </Tag>
      )}
    </p>
  );
}
