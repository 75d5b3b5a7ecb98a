import { verifyMessages } from '@etalon/i18n/messages/verify';
import type { JSX } from 'react';
import { Icon } from '../kit/icon.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { CertificateContent } from './describe-certificate.ts';

export interface CertificateSheetProps {
  readonly content: CertificateContent;
  /** ISO 8601 instant; null while it is in force or when it is not known. */
  readonly revokedAt: string | null;
}

function Criteria({ content }: Pick<CertificateSheetProps, 'content'>): JSX.Element {
  const { t } = useWords();
  return (
    <table className="vf-criteria">
      <caption>{t(verifyMessages['certificate.criteria'])}</caption>
      <thead>
        <tr>
          <th scope="col">{t(verifyMessages['certificate.criterion'])}</th>
          <th scope="col">{t(verifyMessages['certificate.level'])}</th>
        </tr>
      </thead>
      <tbody>
        {content.criteria.map(({ id, name, level }) => (
          <tr key={id}>
            <th scope="row" lang="fr">
              {name}
            </th>
            <td>
              {level === null ? t(verifyMessages['certificate.level.none']) : <span lang="fr">{level}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ content, revokedAt }: CertificateSheetProps): JSX.Element {
  const { t, date } = useWords();
  const dates = [
    { label: t(verifyMessages['certificate.awarded']), at: content.awardedAt },
    { label: t(verifyMessages['certificate.issued']), at: content.issuedAt },
    { label: t(verifyMessages['certificate.until']), at: content.validUntil },
    { label: t(verifyMessages['certificate.revoked']), at: revokedAt },
  ];
  return (
    <KeyValues
      entries={[
        { label: t(verifyMessages['certificate.issuer']), value: content.issuerName },
        ...dates.flatMap(({ label, at }) => (at === null ? [] : [{ label, value: date(at) }])),
        {
          label: t(verifyMessages['certificate.id']),
          value: <span className="hash">{content.id}</span>,
        },
      ]}
    />
  );
}

/** The certificate as a document: whose, for which block, by whom, when, at what levels, on what evidence. */
export function CertificateSheet({ content, revokedAt }: CertificateSheetProps): JSX.Element {
  const { t, date } = useWords();
  return (
    <article className="vf-sheet document" data-revoked={revokedAt !== null}>
      {revokedAt !== null && (
        <div className="vf-struck">
          <Icon name="grave" />
          <div>
            <strong>{t(verifyMessages['certificate.banner.revoked'])}</strong>
            <p>{t(verifyMessages['certificate.banner.revoked.text'], { date: date(revokedAt) })}</p>
          </div>
        </div>
      )}
      <p className="vf-kind">{t(verifyMessages['certificate.kind'])}</p>
      <h2 lang="fr">{content.title}</h2>
      <p>
        {t(verifyMessages['certificate.of'], { code: content.code })}{' '}
        <cite lang="fr">{content.framework}</cite>
      </p>
      <div className="vf-holder">
        <p className="soft">{t(verifyMessages['certificate.holder'])}</p>
        <p className="vf-name">{content.holderName ?? t(verifyMessages['certificate.holder.hidden'])}</p>
        {content.holderName === null && (
          <p className="soft">{t(verifyMessages['certificate.holder.hidden.text'])}</p>
        )}
      </div>
      <Facts content={content} revokedAt={revokedAt} />
      <p lang="fr">{content.narrative}</p>
      <Criteria content={content} />
      <section>
        <h3>{t(verifyMessages['certificate.evidence'])}</h3>
        <p className="soft">{t(verifyMessages['certificate.evidence.text'])}</p>
        <ul className="vf-evidence" lang="fr">
          {content.evidence.map(({ name, narrative }) => (
            <li key={narrative}>
              <span>{name}</span>
              <span className="hash">{narrative}</span>
            </li>
          ))}
        </ul>
      </section>
      <p className="soft" lang="fr">
        {content.description}
      </p>
    </article>
  );
}
